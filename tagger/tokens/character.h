#ifndef TAGGER_TOKENS_CHARACTER_H_
#define TAGGER_TOKENS_CHARACTER_H_

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "tagger/base/eight_bytes.h"
#include "tagger/base/utf8.h"

namespace tagger {

// What a character is to the scanner; bits, so that a set of kinds is one test.
enum CharacterKind : uint8_t {
  kLowerBit = 1,
  kUpperBit = 2,
  kCaselessBit = 4,  // letters without case, and letter modifiers
  kDigitBit = 8,
  kMarkBit = 16,
  kSpaceBit = 32,  // white space and all control characters
  kPunctuationBit = 64,
  kSymbolBit = 128,

  kLetterBits = kLowerBit | kUpperBit | kCaselessBit,
  kWordBits = kLetterBits | kDigitBit | kMarkBit,
};

struct Character {
  char32_t value = 0;
  uint32_t size = 0;  // bytes; 0 at the end of the text
  uint8_t kind = kSpaceBit;

  bool Is(int kinds) const { return (kind & kinds) != 0; }
};

namespace character_internal {

constexpr uint8_t AsciiKind(unsigned char c) {
  if (c >= 'a' && c <= 'z') return kLowerBit;
  if (c >= 'A' && c <= 'Z') return kUpperBit;
  if (c >= '0' && c <= '9') return kDigitBit;
  if (c <= ' ' || c == 0x7F) return kSpaceBit;
  return std::string_view("$%+<=>^`|~#@&*").find(static_cast<char>(c)) != std::string_view::npos
             ? kSymbolBit
             : kPunctuationBit;
}

constexpr std::array<uint8_t, 256> MakeTable() {
  std::array<uint8_t, 256> table{};
  for (unsigned c = 0; c < 0x80; ++c) table[c] = AsciiKind(static_cast<unsigned char>(c));
  return table;
}

}  // namespace character_internal

// The kind of each ASCII byte; 0 for the bytes of longer characters.
inline constexpr std::array<uint8_t, 256> kAsciiKinds = character_internal::MakeTable();
inline uint8_t AsciiKindOf(char c) { return kAsciiKinds[static_cast<unsigned char>(c)]; }

// The kind of a character beyond ASCII. O(1).
inline uint8_t KindBeyondAscii(char32_t value) {
  if (value == U'‰') return kSymbolBit;
  if (value == U'ʼ') return kPunctuationBit;  // a letter to Unicode, an apostrophe to its users
  switch (ClassOf(value)) {
    case CharClass::kLower:
      return kLowerBit;
    case CharClass::kUpper:
      return kUpperBit;
    case CharClass::kOtherLetter:
      return kCaselessBit;
    case CharClass::kDigit:
      return kDigitBit;
    case CharClass::kMark:
      return kMarkBit;
    case CharClass::kPunctuation:
      return kPunctuationBit;
    case CharClass::kSymbol:
      return kSymbolBit;
    case CharClass::kSpace:
    case CharClass::kControl:
      break;
  }
  return kSpaceBit;
}

// The character at `offset`, or one of size 0 and kind kSpaceBit at or after `end`.
inline Character CharacterAt(std::string_view text, uint32_t offset, uint32_t end) {
  if (offset >= end) return {};
  const unsigned char byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {byte, 1, kAsciiKinds[byte]};
  const DecodedCodePoint decoded = DecodeUtf8(text, offset);
  return {decoded.value, decoded.size, KindBeyondAscii(decoded.value)};
}

// text[offset, offset + 8) as a number, the first byte the lowest.
inline uint64_t EightBytes(std::string_view text, uint32_t offset) {
  const uint64_t bytes = ReadEightBytes(text.data() + offset);
  return std::endian::native == std::endian::big ? __builtin_bswap64(bytes) : bytes;
}

// How many of the eight bytes, from the lowest on, are lower-case ASCII letters; these differ from all other
// bytes in that adding 0x80 - 'a' sets the high bit and adding 0x7F - 'z' does not.
inline uint32_t LeadingLowerCase(uint64_t bytes) {
  const uint64_t low = bytes & ~kTopBits;
  const uint64_t letters = (low + EachByte(0x80 - 'a')) & ~(low + EachByte(0x7F - 'z')) & ~bytes;
  return static_cast<uint32_t>(std::countr_zero(~letters & kTopBits)) / 8;
}

// How many bytes from `offset` on are lower-case ASCII letters.
inline uint32_t CountLowerCase(std::string_view text, uint32_t offset, uint32_t end) {
  const uint32_t begin = offset;
  while (offset + 8 <= end) {
    const uint32_t letters = LeadingLowerCase(EightBytes(text, offset));
    offset += letters;
    if (letters < 8) return offset - begin;
  }
  while (offset < end && AsciiKindOf(text[offset]) == kLowerBit) ++offset;
  return offset - begin;
}

// Of a letter of ASCII.
inline bool IsCapital(char letter) { return (letter & 0x20) == 0; }

// How many bytes from the letter of ASCII at `offset` on are letters of ASCII, all but the first in lower
// case.
inline uint32_t CountPlainLetters(std::string_view text, uint32_t offset, uint32_t end) {
  uint32_t count = 1;
  if (offset + 8 <= end) {  // most words are shorter
    count = LeadingLowerCase(EightBytes(text, offset) | 0x20);
    if (count < 8) return count;
  }
  return count + CountLowerCase(text, offset + count, end);
}

inline bool IsApostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ'; }
inline bool IsOpeningSingleQuote(char32_t c) { return c == U'\'' || c == U'‘' || c == U'‚'; }

// Invisible characters that may stand inside a word: soft hyphen, zero-width (non-)joiner, word joiner.
inline bool IsInvisibleJoiner(char32_t c) { return c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060; }

inline bool IsLineBreak(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace tagger

#endif  // TAGGER_TOKENS_CHARACTER_H_
