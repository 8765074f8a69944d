#include "tagger/output/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "tagger/base/utf8.h"
#include "tagger/output/valid_text.h"

namespace tagger {
namespace {

constexpr double kExactIntegers = 9007199254740992.0;  // 2^53: beyond it doubles skip integers

constexpr std::array<bool, 256> kNeedsEscape = [] {
  std::array<bool, 256> table{};
  for (size_t c = 0; c < 0x20; ++c) table[c] = true;
  table['"'] = table['\\'] = true;
  return table;
}();

void AppendEscaped(char c, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      *out += "\\\"";
      return;
    case '\\':
      *out += "\\\\";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    default:
      *out += "\\u00";
      *out += kHex[static_cast<unsigned char>(c) >> 4];
      *out += kHex[static_cast<unsigned char>(c) & 15];
  }
}

void AppendValid(std::string_view text, std::string* out) {
  size_t copied = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!kNeedsEscape[static_cast<unsigned char>(text[at])]) continue;
    out->append(text.substr(copied, at - copied));
    AppendEscaped(text[at], out);
    copied = at + 1;
  }
  out->append(text.substr(copied));
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) {
  *out += '"';
  if (FindInvalidUtf8(text)) {
    AppendValid(ReplaceInvalidUtf8(text), out);
  } else {
    AppendValid(text, out);
  }
  *out += '"';
}

void AppendJsonNumber(double value, std::string* out) {
  if (!std::isfinite(value)) {
    *out += "null";
    return;
  }
  std::array<char, 32> digits;
  const bool whole = value == std::floor(value) && std::abs(value) < kExactIntegers;
  const std::to_chars_result result =
      whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<long long>(value))
            : std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out->append(digits.data(), result.ptr);
}

void AppendJsonRounded(double value, std::string* out) {
  AppendJsonNumber(std::round(value * 100) / 100, out);
}

std::string* JsonObject::Key(std::string_view key) {
  if (!empty_) *out_ += ',';
  empty_ = false;
  AppendJsonString(key, out_);
  *out_ += ':';
  return out_;
}

void JsonObject::OptionalString(std::string_view key, std::string_view value) {
  if (!value.empty()) String(key, value);
}

}  // namespace tagger
