#include "tagger/document/captions.h"

#include <algorithm>
#include <optional>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/phrase_tables.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

constexpr size_t kMaxCreditBytes = 160;  // of a credit that ends its line
constexpr size_t kMaxBracketBytes = 240;
constexpr size_t kMaxNameWords = 6;
constexpr size_t kMaxNameWordsBeforeText = 3;

struct Marker {
  ByteSpan bytes;
  bool bracketed = false;
  bool is_source = false;  // "Source:", which need not be of a picture
  bool is_file = false;    // "FILE PHOTO:", which may stand before its caption
};

bool IsSpaceAt(std::string_view text, size_t at) {
  return at < text.size() && IsBlank(DecodeUtf8(text, at).value);
}

size_t SkipSpaces(std::string_view text, size_t at) {
  while (IsSpaceAt(text, at)) at += DecodeUtf8(text, at).size;
  return at;
}

bool AtEndOrAfterSpace(std::string_view text, size_t at) {
  return at == 0 || !IsWordAt(text, PreviousCodePoint(text, at));
}

// "Photo:" whose colon is at `colon`; `line` ends where the line ends.
std::optional<Marker> MarkerAtColon(std::string_view line, size_t line_begin, size_t colon) {
  constexpr size_t kLongest = 12;
  size_t begin = colon;
  while (begin > line_begin && colon - begin < kLongest && IsWordAt(line, PreviousCodePoint(line, begin))) {
    begin = PreviousCodePoint(line, begin);
  }
  const std::string_view word = line.substr(begin, colon - begin);
  const bool lower = word == "photo" || word == "image" || word == "picture" || word == "credit";
  if (word.empty() || !(lower || IsCreditMarker(word)) || !AtEndOrAfterSpace(line, begin))
    return std::nullopt;
  // "File photo: ", "Photo credit: " keep their first word, which makes up for the capital.
  const size_t word_begin = begin;
  bool is_file = false;
  for (std::string_view first : {"File ", "FILE ", "AP ", "AFP ", "Photo ", "Picture ", "Image "}) {
    if (begin >= line_begin + first.size() && line.substr(begin - first.size(), first.size()) == first) {
      begin -= first.size();
      is_file = first == "File " || first == "FILE ";
      break;
    }
  }
  if (lower && (begin == word_begin || !AtEndOrAfterSpace(line, begin))) return std::nullopt;
  return Marker{
      {static_cast<uint32_t>(begin), static_cast<uint32_t>(colon + 1)}, false, word == "Source", is_file};
}

// "(Photo by" at `bracket`.
std::optional<Marker> MarkerAtBracket(std::string_view line, size_t bracket) {
  const std::string_view longest = LongestBracketedOpening(line.substr(bracket));
  if (longest.empty()) return std::nullopt;
  size_t end = bracket + longest.size();
  if (longest == "(AP/" || longest == "(Xinhua/") {
    end = bracket + 1;  // the agency is part of the credit
  } else if (end < line.size() && (line[end] == ':' || line[end] == '/')) {
    ++end;
  }
  return Marker{{static_cast<uint32_t>(bracket), static_cast<uint32_t>(end)}, true, false, false};
}

// A run of capitalised words from `begin`.
struct NameRun {
  size_t end = 0;  // after the last word
  size_t words = 0;
  size_t end_before_last = 0;  // after the last but one
  size_t end_of_second = 0;
  bool closed = false;  // by the end of the line, a full stop, a slash or a sentence starter
};

size_t WordEnd(std::string_view line, size_t at) {
  while (at < line.size()) {
    const bool glue = line[at] == '\'' || line[at] == '-' || line[at] == '&';
    const bool inner = (glue && IsWordAt(line, at + 1)) || (line[at] == '.' && IsUpperAt(line, at + 1));
    const size_t curly = line.substr(at).starts_with("’") && IsWordAt(line, at + 3) ? 3 : 0;
    if (!inner && curly == 0 && !IsWordAt(line, at)) break;
    at += curly > 0 ? curly : DecodeUtf8(line, at).size;
  }
  // The full stop of an initial belongs to it.
  if (at < line.size() && line[at] == '.' && at > 0 && IsUpperAt(line, PreviousCodePoint(line, at)) &&
      AtEndOrAfterSpace(line, PreviousCodePoint(line, at)) && IsSpaceAt(line, at + 1)) {
    ++at;
  }
  return at;
}

NameRun ReadNameRun(std::string_view line, size_t begin) {
  NameRun run;
  run.end = begin;
  for (size_t at = begin; run.words < kMaxNameWords; at = SkipSpaces(line, run.end)) {
    if (at >= line.size() || line[at] == '/' || line[at] == '.') {
      run.closed = run.words > 0;
      return run;
    }
    if (line[at] == '&' && IsSpaceAt(line, at + 1) && run.words > 0) {
      run.end = at + 1;
      continue;
    }
    if (!IsUpperAt(line, at)) return run;
    const size_t end = WordEnd(line, at);
    if (run.words > 0 && IsSentenceStarter(line.substr(at, end - at))) {
      run.closed = true;
      return run;
    }
    run.end_before_last = run.end;
    run.end = end;
    if (++run.words == 2) run.end_of_second = end;
  }
  return run;
}

// Where the name that begins at `begin` ends, given that text may follow it at once.
size_t NameEnd(std::string_view line, size_t begin) {
  const std::string_view agency = LongestCreditName(line.substr(begin));
  if (!agency.empty()) return begin + agency.size();
  const NameRun run = ReadNameRun(line, begin);
  if (run.words == 0) return begin;
  if (run.closed) return run.end;
  // The last word begins the sentence that follows.
  if (run.words - 1 <= kMaxNameWordsBeforeText) return run.end_before_last;
  return run.end_of_second;
}

// After one name: the start of the next one, behind a slash or "via"; or nothing.
std::optional<size_t> NextNameBegin(std::string_view line, size_t at) {
  const size_t next = SkipSpaces(line, at);
  if (next < line.size() && (line[next] == '/' || line[next] == '|')) return SkipSpaces(line, next + 1);
  if (line.substr(next).starts_with("via ")) return next + 4;
  if (line.substr(next).starts_with(", ")) {
    const size_t name = SkipSpaces(line, next + 1);
    if (!LongestCreditName(line.substr(name)).empty()) return name;
  }
  return std::nullopt;
}

// Where the names end; before a closing full stop.
size_t NamesEnd(std::string_view line, size_t begin) {
  size_t end = NameEnd(line, begin);
  // A digit more than the longest real credits have; keeps a line of slashes linear.
  for (int names = 0; names < 8; ++names) {
    const std::optional<size_t> next = NextNameBegin(line, end);
    if (!next) return end;
    const size_t next_end = NameEnd(line, *next);
    if (next_end == *next) return end;
    end = next_end;
  }
  return end;
}

// True if all of line[begin) reads as a credit: short, its words capitalised or connectors.
bool RestIsCredit(std::string_view line, size_t begin) {
  if (line.size() - begin > kMaxCreditBytes) return false;
  for (size_t at = begin; at < line.size();) {
    if (line[at] == '@') {  // a handle
      at = std::min(line.find_first_of(" /", at), line.size());
      continue;
    }
    if (!IsWordAt(line, at)) {
      const char32_t c = DecodeUtf8(line, at).value;
      const bool ends_sentence = c == '.' && IsSpaceAt(line, at + 1) && at > begin + 3;
      if (ends_sentence || c == '?' || c == '!' || c == ';') return false;
      at += DecodeUtf8(line, at).size;
      continue;
    }
    const size_t end = WordEnd(line, at);
    const std::string_view word = line.substr(at, end - at);
    if (IsLowerAt(line, at) && !IsNameConnector(word) && !IsCreditName(word)) return false;
    if (at > begin && word != "The" && IsSentenceStarter(word)) return false;
    at = std::max(end, at + 1);
  }
  return true;
}

ByteSpan CreditSpan(std::string_view line, const Marker& marker) {
  const size_t begin = SkipSpaces(line, marker.bytes.end);
  size_t end = begin;
  if (marker.bracketed) {
    const size_t close = line.substr(0, std::min(line.size(), begin + kMaxBracketBytes)).find(')', begin);
    end = close == std::string_view::npos ? begin : close + 1;
  } else if (RestIsCredit(line, begin)) {
    end = line.size();
  } else {
    end = NamesEnd(line, begin);
    if (end > begin && end < line.size() && line[end] == '.') ++end;
  }
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

bool IsCredit(std::string_view line, size_t line_begin, const Marker& marker, ByteSpan credit) {
  if (credit.empty()) return false;
  if (!marker.is_source) return true;
  const bool own_line = marker.bytes.begin == line_begin && credit.end == line.size();
  const std::vector<std::string_view> names = Split(credit.In(line), '/');
  return own_line || std::any_of(names.begin(), names.end(),
                                 [](std::string_view name) { return !LongestCreditName(name).empty(); });
}

// The part of text[before) that is the caption: all of it if that is two sentences at most, else its last
// sentence.
ByteSpan CaptionSpan(std::string_view text, ByteSpan before, bool whole_line) {
  before = TrimBlanks(text, before);
  const uint32_t last = static_cast<uint32_t>(LastSentenceBegin(text, before));
  if (!whole_line) return {last, before.end};
  const size_t last_but_one = LastSentenceBegin(text, {before.begin, last});
  return last_but_one == before.begin ? before : ByteSpan{last, before.end};
}

class CaptionFinder {
 public:
  CaptionFinder(std::string_view text, ByteSpan line)
      : text_(text), line_(text.substr(0, line.end)), line_begin_(line.begin), cursor_(line.begin) {}

  std::vector<Caption> Find() {
    size_t colon = line_.find(':', line_begin_);
    size_t bracket = line_.find('(', line_begin_);
    while (colon != std::string_view::npos || bracket != std::string_view::npos) {
      if (colon < bracket) {
        if (colon >= cursor_) Add(MarkerAtColon(line_, cursor_, colon));
        colon = line_.find(':', colon + 1);
      } else {
        if (bracket >= cursor_) Add(MarkerAtBracket(line_, bracket));
        bracket = line_.find('(', bracket + 1);
      }
    }
    return std::move(captions_);
  }

 private:
  void Add(const std::optional<Marker>& marker) {
    if (!marker) return;
    const ByteSpan credit = StartsCaption(*marker) ? RestOfLine(*marker) : CreditSpan(line_, *marker);
    if (!IsCredit(line_, line_begin_, *marker, credit)) return;
    const bool whole_line = cursor_ == line_begin_ && credit.end == line_.size();
    const ByteSpan caption = CaptionSpan(text_, {cursor_, marker->bytes.begin}, whole_line);
    captions_.push_back({caption, marker->bytes, credit});
    cursor_ = credit.end;
  }

  // "FILE PHOTO: Boats at anchor in Lagos, May 3, 2019. Reuters/Jane Doe".
  bool StartsCaption(const Marker& marker) const {
    return marker.is_file && marker.bytes.begin == line_begin_ &&
           line_.size() - line_begin_ <= kMaxSentenceBytes;
  }

  ByteSpan RestOfLine(const Marker& marker) const {
    return {static_cast<uint32_t>(SkipSpaces(line_, marker.bytes.end)), static_cast<uint32_t>(line_.size())};
  }

  std::string_view text_;
  std::string_view line_;  // text_ up to the end of the line, so that offsets are those of the text
  size_t line_begin_;
  uint32_t cursor_;  // what lies before belongs to earlier captions
  std::vector<Caption> captions_;
};

}  // namespace

std::vector<Caption> FindCaptions(std::string_view text, ByteSpan line) {
  return CaptionFinder(text, line).Find();
}

}  // namespace tagger
