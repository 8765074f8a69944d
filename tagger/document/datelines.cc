#include "tagger/document/datelines.h"

#include <algorithm>
#include <optional>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/phrase_tables.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

constexpr char kDashLead = '\xE2';  // the first byte of an en or em dash

struct Dash {
  size_t begin = 0;
  size_t end = 0;
};

// For speed: a loop without a way out, of which compilers make one over sixteen bytes at a time.
bool HoldsDashByte(std::string_view text) {
  unsigned char found = 0;
  for (const char c : text) found |= static_cast<unsigned char>(c == '-' || c == '_' || c == kDashLead);
  return found != 0;
}

// The first dash that can end a dateline: an em or en dash, "--", or "-" or "_" between spaces.
std::optional<Dash> FindDash(std::string_view text) {
  if (!HoldsDashByte(text.substr(0, kMaxDatelineBytes))) return std::nullopt;
  for (size_t at = 1; at < std::min(text.size(), kMaxDatelineBytes); ++at) {
    if (text[at] != '-' && text[at] != '_' && text[at] != kDashLead) continue;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("—") || rest.starts_with("–")) return Dash{at, at + 3};
    if (rest.starts_with("--")) return Dash{at, at + (rest.starts_with("---") ? 3 : 2)};
    const bool spaced = text[at - 1] == ' ' && rest.size() > 1 && rest[1] == ' ';
    if (spaced && (rest[0] == '-' || rest[0] == '_')) return Dash{at, at + 1};
  }
  return std::nullopt;
}

bool StartsSentence(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = DecodeUtf8(text, 0).value;
  return IsUpperAt(text, 0) || (c >= '0' && c <= '9') || c == '"' || c == '\'' || c == U'“' || c == U'‘';
}

bool IsDatePart(std::string_view part) {
  part = TrimAsciiSpace(part);
  if (part.find_first_of("0123456789") == std::string_view::npos) return false;
  for (std::string_view word : Split(part, ' ')) {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (IsMonthWord(AsciiLower(word))) return true;
  }
  return false;
}

// Words that begin with capitals, and "de", "and", "of" between them.
bool IsPlaceShaped(std::string_view part) {
  size_t words = 0;
  for (std::string_view word : Split(TrimAsciiSpace(part), ' ')) {
    if (word.empty()) continue;
    if (!IsUpperAt(word, 0) && !(words > 0 && IsNameConnector(word))) return false;
    ++words;
  }
  return words >= 1 && words <= 6;
}

bool IsAllCapitals(std::string_view part) {
  size_t letters = 0;
  for (size_t at = 0; at < part.size(); at += DecodeUtf8(part, at).size) {
    if (IsLowerAt(part, at)) return false;
    letters += IsUpperAt(part, at);
  }
  return letters >= 3;
}

// "SEOUL (Reuters)", "(AP)", "PARIS, Dec 7 (Xinhua)": ends in a known agency in brackets, or in some
// short bracket behind a place in capitals.
bool HasAgency(std::string_view head) {
  if (!head.ends_with(')')) return false;
  const size_t open = head.find('(');
  if (open == std::string_view::npos || head.size() - open > 40) return false;
  if (BeginsWithDatelineAgency(head.substr(open + 1))) return true;
  const std::string_view place = TrimAsciiSpace(Split(head.substr(0, open), ',')[0]);
  return IsUpperAt(head, open + 1) && IsPlaceShaped(place) && IsAllCapitals(place);
}

bool IsPlaceHead(std::string_view head) {
  const std::vector<std::string_view> parts = Split(head, ',');
  if (parts.size() > 4 || !IsPlaceShaped(parts[0])) return false;
  bool has_date = false;
  for (size_t i = 1; i < parts.size(); ++i) {
    const bool date = IsDatePart(parts[i]);
    const bool year =
        has_date && TrimAsciiSpace(parts[i]).find_first_not_of("0123456789") == std::string_view::npos;
    if (!date && !year && !IsPlaceShaped(parts[i])) return false;
    has_date |= date;
  }
  return has_date || IsAllCapitals(parts[0]);
}

}  // namespace

size_t DatelineLength(std::string_view paragraph, bool near_top) {
  if (!IsUpperAt(paragraph, 0) && !paragraph.starts_with('(')) return 0;
  if (!near_top && paragraph.substr(0, kMaxDatelineBytes).find(')') == std::string_view::npos) return 0;
  const std::optional<Dash> dash = FindDash(paragraph);
  if (!dash) return 0;
  const std::string_view head = TrimAsciiSpace(paragraph.substr(0, dash->begin));
  const std::string_view rest = TrimAsciiSpace(paragraph.substr(dash->end));
  if (HasAgency(head)) return dash->end;
  if (rest.empty() || head.find(". ") != std::string_view::npos) return 0;
  if (!near_top || !StartsSentence(rest) || IsNotDateline(Split(head, ' ')[0])) return 0;
  return IsPlaceHead(head) ? dash->end : 0;
}

}  // namespace tagger
