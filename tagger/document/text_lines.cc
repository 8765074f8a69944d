#include "tagger/document/text_lines.h"

#include <algorithm>
#include <array>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

constexpr auto kAbbreviations = std::to_array<std::string_view>({
    "Adm", "Brig", "Capt", "Co",   "Col", "Corp", "Dr",  "Fr",   "Gen", "Gov", "Hon",  "Inc",    "Jan", "Feb",
    "Jr",  "Lt",   "Ltd",  "Maj",  "Mar", "Mr",   "Mrs", "Ms",   "Mt",  "No",  "Prof", "Rep",    "Rev", "Sen",
    "Sgt", "Sr",   "St",   "Supt", "vs",  "v",    "Aug", "Sept", "Oct", "Nov", "Dec",  "approx",
});

bool IsClosing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»';
}

bool IsSentenceEnd(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == U'…' || c == U'。';
}

bool IsBlankAscii(unsigned char byte) { return byte <= 0x20 || byte == 0x7F; }

char32_t CodePointBefore(std::string_view text, size_t offset) {
  return DecodeUtf8(text, PreviousCodePoint(text, offset)).value;
}

// True if the full stop at `stop` belongs to an initial, "U.S." or a known abbreviation.
bool IsAbbreviationStop(std::string_view text, size_t stop) {
  size_t begin = stop;
  while (begin > 0 && stop - begin < 8 && IsWordAt(text, PreviousCodePoint(text, begin))) {
    begin = PreviousCodePoint(text, begin);
  }
  const std::string_view word = text.substr(begin, stop - begin);
  if (word.empty()) return false;
  if (word.size() == DecodeUtf8(word, 0).size && IsUpperAt(word, 0)) return true;
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

bool StartsSentence(std::string_view text, size_t offset) {
  if (IsUpperAt(text, offset)) return true;
  if (offset >= text.size()) return false;
  const char32_t c = DecodeUtf8(text, offset).value;
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == U'“' || c == U'‘' || (c >= '0' && c <= '9');
}

}  // namespace

bool IsBlank(char32_t c) {
  if (c < 0x80) return IsBlankAscii(static_cast<unsigned char>(c));
  return c == 0xFEFF || c == 0x200B || ClassOf(c) == CharClass::kSpace;
}

size_t PreviousCodePoint(std::string_view text, size_t offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  return offset;
}

ByteSpan TrimBlanks(std::string_view text, ByteSpan span) {
  const uint32_t empty_at = span.begin;
  for (; span.begin < span.end; ++span.begin) {
    const unsigned char first = static_cast<unsigned char>(text[span.begin]);
    if (IsBlankAscii(first)) continue;
    if (first < 0x80) break;
    const DecodedCodePoint decoded = DecodeUtf8(text, span.begin);
    if (!IsBlank(decoded.value)) break;
    span.begin += decoded.size - 1;
  }
  if (span.begin >= span.end) return {empty_at, empty_at};
  for (;; --span.end) {
    const unsigned char last = static_cast<unsigned char>(text[span.end - 1]);
    if (IsBlankAscii(last)) continue;
    if (last < 0x80 || !IsBlank(CodePointBefore(text, span.end))) return span;
    span.end = static_cast<uint32_t>(PreviousCodePoint(text, span.end)) + 1;
  }
}

std::vector<Line> SplitLines(std::string_view text, ByteSpan range) {
  std::vector<Line> lines;
  bool paragraph = true;
  uint32_t begin = range.begin;
  const std::string_view upto = text.substr(0, range.end);
  size_t line_feed = upto.find('\n', begin);
  size_t carriage_return = upto.find('\r', begin);
  while (begin < range.end) {
    if (line_feed < begin) line_feed = upto.find('\n', begin);
    if (carriage_return < begin) carriage_return = upto.find('\r', begin);
    const size_t at = std::min({line_feed, carriage_return, upto.size()});
    const ByteSpan bytes = TrimBlanks(text, {begin, static_cast<uint32_t>(at)});
    if (bytes.empty()) {
      paragraph = true;
    } else {
      lines.push_back({bytes, paragraph});
      paragraph = false;
    }
    const bool crlf = at + 1 < upto.size() && upto[at] == '\r' && upto[at + 1] == '\n';
    begin = static_cast<uint32_t>(at + (crlf ? 2 : 1));
  }
  return lines;
}

namespace {

// What each byte of ASCII is in a phrase, without regard to what stands around it.
constexpr std::array<char, 128> kPhraseBytes = [] {
  std::array<char, 128> bytes{};
  for (size_t c = 0; c < bytes.size(); ++c) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    bytes[c] = c <= 0x20 || c == 0x7F ? ' ' : static_cast<char>(is_upper ? c + 32 : c);
    if (c >= '0' && c <= '9') bytes[c] = '#';
  }
  return bytes;
}();

// Puts a line into the form of phrases, byte by byte, but for what may stand at its end only.
class PhraseBuilder {
 public:
  void AddAscii(unsigned char byte) {
    const char c = kPhraseBytes[byte];
    if (c == ' ') {
      AddBlank();
    } else if (c == '#' && byte != '#') {
      if (size_ == 0 || phrase_[size_ - 1] != '#') Add('#');
    } else if (size_ > 0 || c == '(' || (c >= 'a' && c <= 'z')) {  // else bullets and dashes before the words
      Add(c);
    }
  }

  // The character at line[at), which is not ASCII.
  void AddOther(std::string_view line, size_t at, DecodedCodePoint c) {
    if (IsBlank(c.value)) {
      AddBlank();
    } else if (c.value == U'’' || c.value == U'‘') {
      Add('\'');
    } else if (size_ > 0 || c.value == U'©' || IsWordAt(line, at)) {
      for (const char byte : line.substr(at, c.size)) Add(byte);
    }
  }

  std::string_view phrase() const { return {phrase_, size_}; }

 private:
  void Add(char byte) { phrase_[size_++] = byte; }
  void AddBlank() {
    if (size_ > 0 && phrase_[size_ - 1] != ' ') Add(' ');
  }

  char phrase_[kMaxPhraseLineBytes];
  size_t size_ = 0;
};

}  // namespace

std::string NormalisePhraseLine(std::string_view line) {
  if (line.size() > kMaxPhraseLineBytes) return {};
  PhraseBuilder builder;
  for (size_t at = 0; at < line.size();) {
    const unsigned char byte = static_cast<unsigned char>(line[at]);
    if (byte < 0x80) {
      builder.AddAscii(byte);
      ++at;
      continue;
    }
    const DecodedCodePoint c = DecodeUtf8(line, at);
    builder.AddOther(line, at, c);
    at += c.size;
  }
  std::string_view phrase = builder.phrase();
  while (!phrase.empty()) {
    const size_t last = PreviousCodePoint(phrase, phrase.size());
    if (phrase[last] == '#' || IsWordAt(phrase, last)) break;
    phrase = phrase.substr(0, last);
  }
  return std::string(phrase);
}

bool IsUpperAt(std::string_view text, size_t offset) {
  if (offset >= text.size()) return false;
  const unsigned char byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return byte >= 'A' && byte <= 'Z';
  return ClassOf(DecodeUtf8(text, offset).value) == CharClass::kUpper;
}

bool IsLowerAt(std::string_view text, size_t offset) {
  if (offset >= text.size()) return false;
  const unsigned char byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return byte >= 'a' && byte <= 'z';
  return ClassOf(DecodeUtf8(text, offset).value) == CharClass::kLower;
}

bool IsWordAt(std::string_view text, size_t offset) {
  if (offset >= text.size()) return false;
  const CharClass char_class = ClassOf(DecodeUtf8(text, offset).value);
  return char_class >= CharClass::kLower && char_class <= CharClass::kDigit;
}

bool EndsSentenceBefore(std::string_view text, size_t offset) {
  while (offset > 0 && IsBlank(CodePointBefore(text, offset))) offset = PreviousCodePoint(text, offset);
  for (int closings = 0; closings < 4 && offset > 0; ++closings) {
    const char32_t c = CodePointBefore(text, offset);
    if (IsSentenceEnd(c)) return true;
    if (!IsClosing(c)) return false;
    offset = PreviousCodePoint(text, offset);
  }
  return offset == 0;
}

size_t LastSentenceBegin(std::string_view text, ByteSpan span) {
  span = TrimBlanks(text, span);
  const size_t floor = span.size() > kMaxSentenceBytes ? span.end - kMaxSentenceBytes : span.begin;
  // The last characters of the span end its own last sentence.
  size_t at = span.end;
  while (at > floor && !IsWordAt(text, PreviousCodePoint(text, at))) at = PreviousCodePoint(text, at);
  while (at > floor) {
    const size_t word = at;
    at = PreviousCodePoint(text, at);
    if (!IsBlank(DecodeUtf8(text, at).value) || !StartsSentence(text, word)) continue;
    if (!EndsSentenceBefore(text.substr(span.begin), at - span.begin)) continue;
    if (CodePointBefore(text, at) == ':') continue;
    size_t stop = at;
    while (stop > span.begin && text[stop] != '.' && at - stop < 8) --stop;
    if (text[stop] == '.' && IsAbbreviationStop(text, stop)) continue;
    return word;
  }
  return floor == span.begin ? span.begin : span.end;
}

}  // namespace tagger
