#include "tagger/document/line_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/phrase_tables.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

constexpr size_t kMaxTitleBytes = 200;
constexpr size_t kMaxSourceBytes = 60;
constexpr size_t kMaxBylineBytes = 160;
constexpr size_t kMaxDateWords = 10;
constexpr size_t kMaxSuffixLineWords = 12;

std::string_view CodePointPrefix(std::string_view text, size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  return text.substr(0, PreviousCodePoint(text, max_bytes));
}

// The words of a line, separated by spaces and commas.
std::vector<std::string_view> Words(std::string_view line) {
  std::vector<std::string_view> words;
  size_t begin = 0;
  for (size_t at = 0; at <= line.size(); ++at) {
    if (at < line.size() && line[at] != ' ' && line[at] != ',') continue;
    if (at > begin) words.push_back(line.substr(begin, at - begin));
    begin = at + 1;
  }
  return words;
}

bool IsNumericDate(std::string_view word) {
  return word == "#-#-#" || word == "#/#/#" || word == "#.#.#" || word.starts_with("#-#-#t#:#");
}

bool IsNumericPart(std::string_view word) {
  return !word.empty() && word.find_first_not_of("#:.-/+()") == std::string_view::npos;
}

bool IsDateLine(std::string_view normalised) {
  const std::vector<std::string_view> words = Words(normalised);
  if (words.size() > kMaxDateWords || normalised.find('#') == std::string_view::npos) return false;
  bool has_date = false;
  for (std::string_view word : words) {
    if (word.size() > 1 && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
    if (IsNumericDate(word) || IsMonthWord(word)) {
      has_date = true;
    } else if (!IsNumericPart(word) && !IsDateLineWord(word) && IsWordAt(word, 0)) {
      return false;
    }
  }
  return has_date;
}

std::string_view WithoutAgePrefix(std::string_view normalised) {
  constexpr auto kPrefixes = std::to_array<std::string_view>(
      {"updated ", "published ", "posted ", "updated: ", "published: ", "last updated "});
  for (std::string_view prefix : kPrefixes) {
    if (normalised.starts_with(prefix)) return normalised.substr(prefix.size());
  }
  return normalised;
}

bool EndsAsSentence(std::string_view line) {
  while (!line.empty()) {
    const size_t last = PreviousCodePoint(line, line.size());
    const char32_t c = DecodeUtf8(line, last).value;
    if (c != '"' && c != '\'' && c != U'”' && c != U'’' && c != ')' && c != ']') {
      return c == '.' || c == U'。' || c == ',' || c == ';' || c == ':';
    }
    line = line.substr(0, last);
  }
  return false;
}

bool IsAllCapitalised(std::string_view line) {
  for (std::string_view word : Words(line)) {
    while (!word.empty() && !IsWordAt(word, 0)) word.remove_prefix(DecodeUtf8(word, 0).size);
    if (IsLowerAt(word, 0) && !IsNameConnector(word) && !word.starts_with("al-")) return false;
  }
  return true;
}

// "It was late. So they went"
bool HoldsFullStop(std::string_view line) {
  const size_t last_sentence = LastSentenceBegin(line, {0, static_cast<uint32_t>(line.size())});
  const std::string_view before = TrimAsciiSpace(line.substr(0, last_sentence));
  return before.ends_with('.') && last_sentence < line.size();
}

bool StartsName(std::string_view line) {
  return IsUpperAt(line, 0) || (!line.empty() && line[0] >= '0' && line[0] <= '9');
}

}  // namespace

bool IsBoilerplateLine(std::string_view line) {
  if (line.size() > kMaxPhraseLineBytes) return false;
  const bool is_short = line.size() <= 2 * kLongestPhraseBytes;
  if (is_short && EndsBoilerplate(line) && Words(line).size() <= kMaxSuffixLineWords) return true;
  if (!MayBeginBoilerplate(line)) return false;
  if (BeginsBoilerplate(NormalisePhraseLine(CodePointPrefix(line, kLongestPhraseBytes)))) return true;
  return is_short && IsBoilerplatePhrase(NormalisePhraseLine(line));
}

bool IsTailMarker(std::string_view line) {
  return line.size() < 60 && IsTailPhrase(NormalisePhraseLine(line));
}

bool IsAgeLine(std::string_view line) {
  if (line.size() > 80) return false;
  const std::string normalised = NormalisePhraseLine(line);
  const std::string_view age = WithoutAgePrefix(normalised);
  return !age.empty() && (IsAgePhrase(age) || IsDateLine(age));
}

bool IsReportingCredit(std::string_view line) {
  if (line.starts_with('(')) line.remove_prefix(1);
  constexpr auto kOpenings =
      std::to_array<std::string_view>({"Reporting by ", "Additional reporting by ", "Editing by ",
                                       "Writing by ", "Compiled by ", "Translated by "});
  return line.size() <= 600 && std::any_of(kOpenings.begin(), kOpenings.end(), [&](std::string_view opening) {
           return line.starts_with(opening);
         });
}

bool IsBylineLine(std::string_view line) {
  if (IsReportingCredit(line)) return true;
  if (line.size() > kMaxBylineBytes) return false;
  if (!line.starts_with("By ") && !line.starts_with("BY ") && !line.starts_with("by ")) return false;
  const std::string_view names = TrimAsciiSpace(line.substr(3));
  if (!IsUpperAt(names, 0) || IsDateLineWord(AsciiLower(Words(names)[0]))) return false;
  const bool several_sentences = names.find(". ") != std::string_view::npos && names.size() > 60;
  return Words(names).size() >= 2 && !several_sentences && IsAllCapitalised(names);
}

bool IsTechnicalLine(std::string_view line) {
  return IsAgeLine(line) || line.find("://") != std::string_view::npos;
}

bool IsTitleLike(std::string_view line) {
  if (line.size() > kMaxTitleBytes || EndsAsSentence(line) || IsTechnicalLine(line) || HoldsFullStop(line)) {
    return false;
  }
  const std::vector<std::string_view> words = Words(line);
  const auto has_letter = [](std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  };
  if (std::count_if(words.begin(), words.end(), has_letter) < 2) return false;
  const char32_t first = DecodeUtf8(line, 0).value;
  return StartsName(line) || first == '"' || first == '\'' || first == U'“' || first == U'‘' ||
         first == '$' || first == U'£' || first == U'€';
}

bool IsSourceLike(std::string_view line) {
  return line.size() <= kMaxSourceBytes && StartsName(line) && !EndsAsSentence(line) &&
         Words(line).size() <= 8;
}

std::string_view DashedSource(std::string_view line) {
  for (std::string_view dash : {"- ", "– ", "— "}) {
    if (!line.starts_with(dash)) continue;
    const std::string_view name = TrimAsciiSpace(line.substr(dash.size()));
    if (!name.empty() && IsSourceLike(name)) return name;
  }
  return {};
}

std::string_view SourceBeforeAge(std::string_view line) {
  if (line.size() > 2 * kMaxSourceBytes) return {};
  for (std::string_view separator : {" · ", " • ", " | ", " - ", " – ", " — "}) {
    const size_t at = line.find(separator);
    if (at == std::string_view::npos || at == 0) continue;
    if (IsSourceLike(line.substr(0, at)) && IsAgeLine(line.substr(at + separator.size())))
      return line.substr(0, at);
  }
  return {};
}

}  // namespace tagger
