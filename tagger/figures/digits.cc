#include "tagger/figures/digits.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/figures/match_reader.h"

namespace tagger {
namespace {

// Whether the separators can be those of one number: at most one full stop, after all commas; the last group
// of three digits and those before of two or three (12,34,567), or one comma with one or two digits after it.
// So not 22,24,26.
bool HasValidGroups(std::string_view digits) {
  const size_t stop = digits.find('.');
  if (stop != std::string_view::npos && digits.find_first_of(".,", stop + 1) != std::string_view::npos)
    return false;
  const std::vector<std::string_view> groups = Split(digits.substr(0, stop), ',');
  if (groups.size() == 2 && stop == std::string_view::npos && groups[1].size() < 3) return !groups[1].empty();
  for (size_t i = 1; i < groups.size(); ++i) {
    const bool is_last = i + 1 == groups.size();
    if (groups[i].size() != 3 && (is_last || groups[i].size() != 2)) return false;
  }
  return groups.size() == 1 || groups[0].size() <= 3;
}

// 1.234.567, as much of Europe parts thousands: at least two full stops, three digits after each.
bool HasStopsForThousands(std::string_view digits) {
  const std::vector<std::string_view> groups = Split(digits, '.');
  if (groups.size() < 3 || groups[0].empty() || groups[0].size() > 3) return false;
  for (size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() != 3) return false;
  }
  return digits.find(',') == std::string_view::npos;
}

// 2025, 51.7: one full stop at most and no comma, as most numbers are.
bool HasFewSeparators(std::string_view digits) {
  int stops = 0;
  for (const char c : digits) {
    if (c == ',') return false;
    stops += c == '.' ? 1 : 0;
  }
  return stops < 2;
}

// RoundToDecimal without writing the digits down, for numbers from 1 to 10^15 that are not half-way between
// two decimals: then a product with a power of ten, and the quotient of two integers, both exact as double,
// are rounded as the digits would be. Nothing for others.
std::optional<double> RoundByPowers(long double value) {
  static constexpr double kPowers[] = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  constexpr int kDigits = 15;
  constexpr long double kSureOfRounding = 0.3L;  // the product errs by less than 0.2
  const long double size = std::fabs(value);
  if (!(size >= 1 && size < kPowers[kDigits])) return std::nullopt;
  int decimals = kDigits - 1;
  while (size >= kPowers[kDigits - decimals]) --decimals;
  const long double scaled = size * kPowers[decimals];
  const int64_t digits = static_cast<int64_t>(scaled + 0.5L);
  if (std::fabs(scaled - static_cast<long double>(digits)) > kSureOfRounding) return std::nullopt;
  const double rounded = static_cast<double>(digits) / kPowers[decimals];
  return value < 0 ? -rounded : rounded;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Reads one of the notations of ParseNotation from the front of a text without spaces.
class NotationReader {
 public:
  explicit NotationReader(std::string_view text) : rest_(text) {}

  std::optional<double> Read() {
    const bool negative = Sign();
    const std::string_view digits = Take(rest_.find_first_not_of("0123456789.,"));
    const auto base =
        digits.empty() || digits[0] != '.' ? ParseDigits(digits) : ParseDecimal(StrCat("0", digits));
    if (!base) return std::nullopt;
    const long double signed_base = negative ? -*base : *base;
    const auto value = rest_.empty() ? std::optional(signed_base) : Raised(signed_base);
    if (!value || !rest_.empty() || !std::isfinite(*value)) return std::nullopt;
    return RoundToDecimal(*value);
  }

 private:
  std::string_view Take(size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  bool Skip(std::string_view mark) {
    if (rest_.substr(0, mark.size()) != mark) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }

  bool Sign() {
    if (Skip("-") || Skip("−")) return true;
    Skip("+");
    return false;
  }

  std::optional<long double> Exponent() {
    constexpr double kLargest = 400;  // beyond what a double holds
    const bool negative = Sign();
    const auto value = ParseDecimal(Take(rest_.find_first_not_of("0123456789.")));
    if (!value || *value > kLargest) return std::nullopt;
    return negative ? -*value : *value;
  }

  // e10, x10^6, ^23
  std::optional<long double> Raised(long double base) {
    constexpr long double kTen = 10;
    const bool is_scientific = Skip("e") || Skip("E") || Skip("x10^") || Skip("×10^") || Skip("*10^");
    if (!is_scientific && !Skip("^")) return std::nullopt;
    const auto exponent = Exponent();
    if (!exponent) return std::nullopt;
    return is_scientific ? base * std::pow(kTen, *exponent) : std::pow(base, *exponent);
  }

  std::string_view rest_;
};

}  // namespace

std::optional<double> ParseDigits(std::string_view digits) {
  if (digits.empty() || digits.size() > 40) return std::nullopt;
  if (HasFewSeparators(digits)) return ParseDecimal(digits);
  if (HasStopsForThousands(digits)) {
    std::string plain(digits);
    std::erase(plain, '.');
    return ParseDecimal(plain);
  }
  if (!HasValidGroups(digits)) return std::nullopt;
  const size_t comma = digits.find(',');
  const bool decimal_comma = comma != std::string_view::npos && digits.size() - comma <= 3;
  std::string plain;
  for (const char c : digits) {
    if (c != ',') {
      plain += c;
    } else if (decimal_comma) {
      plain += '.';
    }
  }
  return ParseDecimal(plain);
}

double RoundToDecimal(long double value) {
  constexpr double kExactIntegers = 9007199254740992.0;  // 2^53
  const double nearest = static_cast<double>(value);
  if (std::fabs(nearest) < kExactIntegers && nearest == value &&
      static_cast<double>(static_cast<int64_t>(nearest)) == nearest) {
    return nearest;
  }
  if (const auto rounded = RoundByPowers(value)) return *rounded;
  char buffer[64];
  const auto written =
      std::to_chars(buffer, buffer + sizeof(buffer), value, std::chars_format::scientific, 14);
  return ParseDecimal({buffer, static_cast<size_t>(written.ptr - buffer)})
      .value_or(static_cast<double>(value));
}

std::optional<double> ParseNotation(std::string_view text) {
  std::string plain;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ') {
      gap = true;
      continue;
    }
    if (gap && !plain.empty() && IsDigit(c) && IsDigit(plain.back())) return std::nullopt;  // 5 6
    gap = false;
    plain += c;
  }
  return NotationReader(plain).Read();
}

}  // namespace tagger
