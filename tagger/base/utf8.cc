#include "tagger/base/utf8.h"

#include <utf8proc.h>

#include <cstdlib>

#include "simdjson.h"
#include "tagger/base/eight_bytes.h"

namespace tagger {
namespace {

// utf8proc decomposes marks but leaves letters with strokes and ligatures.
std::string_view AsciiSpelling(char32_t c) {
  switch (c) {
    case U'ø':
      return "o";
    case U'Ø':
      return "O";
    case U'ł':
      return "l";
    case U'Ł':
      return "L";
    case U'đ':
    case U'ð':
      return "d";
    case U'Đ':
    case U'Ð':
      return "D";
    case U'ß':
      return "ss";
    case U'æ':
      return "ae";
    case U'Æ':
      return "AE";
    case U'œ':
      return "oe";
    case U'Œ':
      return "OE";
    case U'þ':
      return "th";
    case U'Þ':
      return "Th";
    case U'ı':
      return "i";
    case U'ə':
      return "a";
    case U'Ə':
      return "A";
    case U'‘':
    case U'’':
    case U'ʻ':
    case U'ʼ':
    case U'´':
    case U'`':
      return "'";
    case U'‐':
    case U'‑':
      return "-";
    default:
      return {};
  }
}

// The highest bit of each byte that is 10xxxxxx; the other bits are of no use.
constexpr uint64_t Continuations(uint64_t bytes) { return bytes & ~(bytes << 1); }

// How many bytes have their highest bit in `is_counted(eight bytes)`; eight at a time.
template <typename IsCounted>
size_t CountBytes(std::string_view text, IsCounted is_counted) {
  size_t count = 0;
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const uint64_t bytes = ReadEightBytes(text.data() + at);
    // As each counted byte has one bit, their sum is in the highest byte of the product with 0x0101...
    count += (((is_counted(bytes) & kTopBits) >> 7) * EachByte(1)) >> 56;
  }
  for (; at < text.size(); ++at) {
    count += (is_counted(static_cast<unsigned char>(text[at])) & 0x80) != 0;
  }
  return count;
}

std::string Fold(std::string_view text, bool fold_case) {
  std::string folded;
  folded.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && byte != '`') {
      folded +=
          fold_case && byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : static_cast<char>(byte);
      ++at;
      continue;
    }
    const DecodedCodePoint decoded = DecodeUtf8(text, at);
    at += decoded.size;
    // 18 is the longest compatibility decomposition in Unicode (U+FDFA).
    utf8proc_int32_t parts[32];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(decoded.value), parts, 32,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
    if (count < 0) count = 0;
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
      const char32_t part = static_cast<char32_t>(parts[i]);
      if (ClassOf(part) == CharClass::kMark) continue;
      const std::string_view ascii = AsciiSpelling(part);
      if (!ascii.empty()) {
        for (char c : ascii) {
          folded += fold_case && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
      } else {
        AppendUtf8(fold_case ? static_cast<char32_t>(utf8proc_tolower(parts[i])) : part, &folded);
      }
    }
  }
  return folded;
}

}  // namespace

std::optional<size_t> FindInvalidUtf8(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (size <= 0) return at;
    at += static_cast<size_t>(size);
  }
  return std::nullopt;
}

DecodedCodePoint DecodeUtf8(std::string_view text, size_t offset) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
  }
  return {(lead & 0x07u) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu), 4};
}

void AppendUtf8(char32_t code_point, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

size_t CountCodePoints(std::string_view text) {
  return CountBytes(text, [](uint64_t bytes) { return ~Continuations(bytes); });
}

size_t CountUtf16(std::string_view text) {
  // A character of four bytes is two units: its first byte counts again.
  return CountCodePoints(text) +
         CountBytes(text, [](uint64_t bytes) { return bytes & (bytes << 1) & (bytes << 2) & (bytes << 3); });
}

CharClass ClassOf(char32_t code_point) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::kUpper;
    case UTF8PROC_CATEGORY_LL:
      return CharClass::kLower;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::kOtherLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kMark;
    case UTF8PROC_CATEGORY_ND:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharClass::kSpace;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
      return CharClass::kPunctuation;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::kSymbol;
    default:
      return code_point == '\t' || code_point == '\n' || code_point == '\r' || code_point == '\v' ||
                     code_point == '\f' || code_point == 0x85
                 ? CharClass::kSpace
                 : CharClass::kControl;
  }
}

char32_t ToUpper(char32_t code_point) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
}

std::string FoldMarks(std::string_view text) { return Fold(text, false); }
std::string FoldMarksAndCase(std::string_view text) { return Fold(text, true); }

}  // namespace tagger
