#ifndef TAGGER_BASE_UTF8_H_
#define TAGGER_BASE_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tagger {

// The offset of the first byte that is not valid UTF-8 (overlong forms,
// surrogates and values above U+10FFFF are invalid), or nothing. O(bytes).
std::optional<size_t> FindInvalidUtf8(std::string_view text);

struct DecodedCodePoint {
  char32_t value = 0;
  uint32_t size = 0;  // bytes, 1 to 4
};

// Decodes the code point at `text[offset]`. `text` must be valid UTF-8 and
// `offset` at the first byte of a code point.
DecodedCodePoint DecodeUtf8(std::string_view text, size_t offset);

void AppendUtf8(char32_t code_point, std::string* out);

// Numbers of code points and of UTF-16 code units in valid UTF-8. O(bytes).
size_t CountCodePoints(std::string_view text);
size_t CountUtf16(std::string_view text);

enum class CharClass : uint8_t {
  kSpace,
  kLower,
  kUpper,
  kOtherLetter,
  kMark,
  kDigit,
  kPunctuation,
  kSymbol,
  kControl
};

// The Unicode general category, reduced. NBSP and all Zs/Zl/Zp are kSpace;
// title-case letters are kUpper; letters without case kOtherLetter; only Nd is
// kDigit; soft hyphen, ZWJ, BOM and other format characters are kControl.
CharClass ClassOf(char32_t code_point);

// Simple case mapping of one code point; itself if it has none.
char32_t ToUpper(char32_t code_point);

// The folded form by which words are compared: compatibility-decomposed, combining
// marks removed, ø ł đ ß æ œ ı and their like spelled in ASCII, curly
// apostrophes made straight. Case is kept. O(bytes).
std::string FoldMarks(std::string_view text);

// FoldMarks, and lower case. O(bytes).
std::string FoldMarksAndCase(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_BASE_UTF8_H_
