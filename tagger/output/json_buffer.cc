#include "tagger/output/json_buffer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "tagger/base/eight_bytes.h"
#include "tagger/base/utf8.h"
#include "tagger/output/valid_text.h"

namespace tagger {
namespace {

constexpr double kExactIntegers = 9007199254740992.0;  // 2^53: beyond it doubles skip integers
constexpr size_t kNumberBytes = 32;                    // of the longest number
constexpr size_t kShortBytes = 16;                     // of strings that are two words at most
constexpr size_t kWholeBytes = 256;                    // of strings that may be copied as a whole
constexpr size_t kRunBytes = 64;                       // of plain ASCII that is copied at once
constexpr size_t kEscapeBytes = 6;                     // of the longest escape

enum class ByteKind : uint8_t { kPlain, kEscaped, kNotAscii };

constexpr std::array<ByteKind, 256> kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (size_t c = 0; c < 0x20; ++c) kinds[c] = ByteKind::kEscaped;
  kinds['"'] = kinds['\\'] = ByteKind::kEscaped;
  for (size_t c = 0x80; c < 0x100; ++c) kinds[c] = ByteKind::kNotAscii;
  return kinds;
}();

// The highest bit of bytes that cannot be copied as they are, of those at least the lowest; 0 if there are
// none. Subtracting c from a byte below c, and from no other below 0x80 + c, sets its highest bit, where no
// lower byte borrows; a borrow comes from a byte that is found itself. Flipping the second bit brings the
// quote to 0x20, next to the control characters, and the space away from there.
uint64_t SpecialBytes(uint64_t word) {
  const uint64_t quotes_and_controls = (word ^ EachByte('"' ^ 0x20)) - EachByte(0x21);
  const uint64_t backslashes = (word ^ EachByte('\\')) - EachByte(1);
  return (word | quotes_and_controls | backslashes) & kTopBits;
}

// Copies a word whatever it holds.
template <typename Word>
uint64_t CopyWord(const char* text, char* out) {
  Word word;
  std::memcpy(&word, text, sizeof(word));
  std::memcpy(out, &word, sizeof(word));
  return word;
}

// Whether `text`, of eight bytes or more, is plain ASCII; copies it whatever it is. The last word of it may
// overlap the one before.
bool CopyWordsIfPlain(std::string_view text, char* out) {
  uint64_t special = SpecialBytes(CopyWord<uint64_t>(text.data() + text.size() - 8, out + text.size() - 8));
  for (size_t at = 0; at + 8 < text.size(); at += 8) {
    special |= SpecialBytes(CopyWord<uint64_t>(text.data() + at, out + at));
  }
  return special == 0;
}

// The same of a text of at most kShortBytes.
bool CopyShortIfPlain(std::string_view text, char* out) {
  const size_t size = text.size();
  if (size >= 8) {
    const uint64_t first = CopyWord<uint64_t>(text.data(), out);
    const uint64_t last = CopyWord<uint64_t>(text.data() + size - 8, out + size - 8);
    return (SpecialBytes(first) | SpecialBytes(last)) == 0;
  }
  if (size >= 4) {
    const uint64_t first = CopyWord<uint32_t>(text.data(), out);
    const uint64_t last = CopyWord<uint32_t>(text.data() + size - 4, out + size - 4);
    return SpecialBytes(first << 32 | last) == 0;
  }
  bool is_plain = true;
  for (size_t at = 0; at < size; ++at) {
    is_plain &= kByteKinds[static_cast<unsigned char>(text[at])] == ByteKind::kPlain;
    out[at] = text[at];
  }
  return is_plain;
}

// Copies what stands at the beginning of `text` and is plain ASCII, as far as it is found eight bytes at a
// time; the number of bytes. `out` must have room for kRunBytes.
size_t CopyPlainRun(std::string_view text, char* out) {
  size_t at = 0;
  while (at + 8 <= std::min(text.size(), kRunBytes)) {
    if (SpecialBytes(CopyWord<uint64_t>(text.data() + at, out + at)) != 0) break;
    at += 8;
  }
  return at;
}

// The two digits of each number below 100.
constexpr auto kDigitPairs = [] {
  std::array<char, 200> pairs{};
  for (size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

// The digits of each number below 1,000, and behind them, in the last byte, how many they are.
constexpr auto kShortNumbers = [] {
  std::array<std::array<char, 4>, 1000> numbers{};
  for (size_t i = 0; i < 1000; ++i) {
    char size = 0;
    for (size_t unit = i < 10 ? 1 : i < 100 ? 10 : 100; unit > 0; unit /= 10) {
      numbers[i][static_cast<size_t>(size++)] = static_cast<char>('0' + i / unit % 10);
    }
    numbers[i][3] = size;
  }
  return numbers;
}();

// The digits of a number below 10,000; `out` must have room for four bytes.
char* WriteUpToFourDigits(uint32_t value, char* out) {
  if (value < 1000) {
    const std::array<char, 4>& digits = kShortNumbers[value];
    std::memcpy(out, digits.data(), 4);
    return out + digits[3];
  }
  std::memcpy(out, &kDigitPairs[value / 100 * 2], 2);
  std::memcpy(out + 2, &kDigitPairs[value % 100 * 2], 2);
  return out + 4;
}

}  // namespace

void JsonBuffer::Flush() {
  out_->append(buffer_, next_);
  next_ = buffer_;
}

void JsonBuffer::RawAround(std::string_view json) {
  Flush();
  out_->append(json);
}

void JsonBuffer::Escape(unsigned char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  *next_++ = '\\';
  switch (c) {
    case '"':
    case '\\':
      *next_++ = static_cast<char>(c);
      return;
    case '\n':
      *next_++ = 'n';
      return;
    case '\r':
      *next_++ = 'r';
      return;
    case '\t':
      *next_++ = 't';
      return;
    default:
      std::memcpy(next_, "u00", 3);
      next_[3] = kHex[c >> 4];
      next_[4] = kHex[c & 15];
      next_ += 5;
  }
}

// Most strings are short and plain. Whatever is not is left to other functions, so that this one has nothing
// to save and restore; the same for numbers.
void JsonBuffer::String(std::string_view text) {
  if (text.size() > kShortBytes) return LongString(text);
  if (Room() < kShortBytes + 2) return StringAfterFlush(text);
  if (!CopyShortIfPlain(text, next_ + 1)) return AnyString(text);
  Quote(text.size());
}

void JsonBuffer::LongString(std::string_view text) {
  if (text.size() > kWholeBytes) return AnyString(text);
  if (Room() < kWholeBytes + 2) return StringAfterFlush(text);
  if (!CopyWordsIfPlain(text, next_ + 1)) return AnyString(text);
  Quote(text.size());
}

// Puts quotes around a string that stands behind the first of them.
inline void JsonBuffer::Quote(size_t size) {
  next_[0] = next_[size + 1] = '"';
  next_ += size + 2;
}

void JsonBuffer::StringAfterFlush(std::string_view text) {
  Flush();
  String(text);
}

// Runs of plain ASCII, and what is between them byte by byte. Whether the text is UTF-8 is only asked at the
// first byte that is not ASCII.
void JsonBuffer::AnyString(std::string_view text) {
  Raw("\"");
  bool is_valid = false;
  std::string replaced;
  while (!text.empty()) {
    MakeRoom(kRunBytes + 8 * kEscapeBytes);  // of bytes that follow a run, if any do
    const size_t copied = CopyPlainRun(text, next_);
    next_ += copied;
    text.remove_prefix(copied);
    for (size_t left = std::min<size_t>(8, text.size()); left > 0; --left, text.remove_prefix(1)) {
      const unsigned char c = static_cast<unsigned char>(text.front());
      const ByteKind kind = kByteKinds[c];
      if (kind == ByteKind::kEscaped) {
        Escape(c);
        continue;
      }
      if (kind == ByteKind::kNotAscii && !is_valid) {
        is_valid = true;
        if (FindInvalidUtf8(text)) {
          replaced = ReplaceInvalidUtf8(text);
          text = replaced;
          break;
        }
      }
      *next_++ = static_cast<char>(c);
    }
  }
  Raw("\"");
}

void JsonBuffer::Integer(uint64_t value) {
  if (value >= 10'000 || Room() < kNumberBytes) return AnyInteger(value);
  next_ = WriteUpToFourDigits(static_cast<uint32_t>(value), next_);
}

void JsonBuffer::AnyInteger(uint64_t value) {
  MakeRoom(kNumberBytes);
  next_ = std::to_chars(next_, next_ + kNumberBytes, value).ptr;
}

void JsonBuffer::Number(double value) {
  if (!std::isfinite(value)) return Raw("null");
  MakeRoom(kNumberBytes);
  const bool whole = value == std::floor(value) && std::abs(value) < kExactIntegers;
  next_ = whole ? std::to_chars(next_, next_ + kNumberBytes, static_cast<long long>(value)).ptr
                : std::to_chars(next_, next_ + kNumberBytes, value).ptr;
}

void JsonBuffer::Rounded(double value) {
  const double hundredths = value * 100;
  if (!(hundredths >= 0 && hundredths < 99.5)) return Number(std::round(hundredths) / 100);
  // What Number gives for these, without the search for the shortest form.
  const unsigned whole = static_cast<unsigned>(hundredths);
  const unsigned number = whole + (hundredths - whole >= 0.5 ? 1 : 0);
  MakeRoom(kNumberBytes);
  std::memcpy(next_, "0.", 2);
  std::memcpy(next_ + 2, &kDigitPairs[number * 2], 2);
  next_ += number == 0 ? 1 : number % 10 == 0 ? 3 : 4;
}

}  // namespace tagger
