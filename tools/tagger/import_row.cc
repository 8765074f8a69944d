#include "tools/tagger/import_row.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "tagger/base/utf8.h"

namespace tagger::cli {
namespace {

constexpr size_t kMaxNameBytes = 200;

// Whether `is_such(code point, class)` holds of any code point.
template <typename Predicate>
bool AnyCodePoint(std::string_view text, const Predicate& is_such) {
  for (size_t i = 0; i < text.size();) {
    const DecodedCodePoint code_point = DecodeUtf8(text, i);
    if (is_such(code_point.value, ClassOf(code_point.value))) return true;
    i += code_point.size;
  }
  return false;
}

bool IsLetter(CharClass kind) {
  return kind == CharClass::kLower || kind == CharClass::kUpper || kind == CharClass::kOtherLetter;
}

// The blocks of Unicode 15 that hold the Latin script, and the modifier letters (as in Hawaiʻi).
bool IsLatinLetter(char32_t letter) {
  return letter < 0x300 || (letter >= 0x1E00 && letter < 0x1F00) || (letter >= 0x2C60 && letter < 0x2C80) ||
         (letter >= 0xA720 && letter < 0xA800) || (letter >= 0xFB00 && letter < 0xFB07);
}

bool HasLetterOrDigit(std::string_view name) {
  return AnyCodePoint(name, [](char32_t, CharClass k) { return IsLetter(k) || k == CharClass::kDigit; });
}

bool HasCapital(std::string_view name) {
  return AnyCodePoint(name, [](char32_t, CharClass k) { return k == CharClass::kUpper; });
}

}  // namespace

std::optional<std::string> CleanName(std::string_view name) {
  std::string clean;
  bool after_space = false;
  for (size_t i = 0; i < name.size();) {
    const DecodedCodePoint code_point = DecodeUtf8(name, i);
    const CharClass kind = ClassOf(code_point.value);
    if (kind == CharClass::kSpace || kind == CharClass::kControl) {
      after_space = true;
    } else {
      if (std::exchange(after_space, false) && !clean.empty()) clean += ' ';
      clean += name.substr(i, code_point.size);
    }
    i += code_point.size;
  }
  if (clean.empty() || clean.size() > kMaxNameBytes || clean[0] == '#') return std::nullopt;
  if (clean.find('|') != std::string::npos || !HasLetterOrDigit(clean)) return std::nullopt;
  return clean;
}

bool IsLatin(std::string_view name) {
  return !AnyCodePoint(name, [](char32_t c, CharClass k) { return IsLetter(k) && !IsLatinLetter(c); });
}

std::optional<uint64_t> ParseWholeNumber(std::string_view text) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

bool TidyNames(ImportedRow* row, Scripts scripts) {
  const auto is_of_use = [scripts](std::string_view name) {
    if (name.empty()) return false;
    return IsLatin(name) ? HasCapital(name) : scripts == Scripts::kAnyScript;
  };
  std::vector<std::string>& aliases = row->aliases;
  std::erase_if(aliases, [&](const std::string& alias) { return !is_of_use(alias); });
  const bool stays = scripts == Scripts::kAnyScript || IsLatin(row->name);
  if (!stays || row->name.empty()) {
    if (aliases.empty()) return false;
    row->name = std::move(aliases.front());
    aliases.erase(aliases.begin());
  }
  if (row->class_name == "person" && row->name.find(' ') != std::string::npos) {
    aliases.erase(
        std::remove_if(aliases.begin(), aliases.end(),
                       [](const std::string& alias) { return alias.find(' ') == std::string::npos; }),
        aliases.end());
  }
  return true;
}

int GradeOfPopulation(uint64_t population) {
  if (population >= 1'000'000) return 4;
  if (population >= 100'000) return 3;
  return population >= 15'000 ? 2 : 1;
}

bool IsClassName(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

bool IsCountryCode(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace tagger::cli
