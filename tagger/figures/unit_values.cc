#include "tagger/figures/unit_values.h"

#include <algorithm>
#include <array>

#include "tagger/base/strings.h"
#include "tagger/figures/digits.h"
#include "tagger/figures/match_reader.h"

namespace tagger {
namespace {

// Units that make each other up, in multiples of the smallest of their family.
struct FamilyUnit {
  std::string_view unit;
  int family;
  double size;
};
constexpr FamilyUnit kFamilies[] = {
    {"second", 1, 1},      {"minute", 1, 60},    {"hour", 1, 3600},     {"day", 1, 86400},
    {"week", 1, 604800},   {"month", 2, 1},      {"quarter", 2, 3},     {"year", 2, 12},
    {"decade", 2, 120},    {"century", 2, 1200}, {"inch", 3, 1},        {"foot", 3, 12},
    {"yard", 3, 36},       {"mile", 3, 63360},   {"ounce", 4, 1},       {"pound", 4, 16},
    {"stone", 4, 224},     {"millimeter", 5, 1}, {"centimeter", 5, 10}, {"meter", 5, 1000},
    {"kilometer", 5, 1e6}, {"gram", 6, 1},       {"kilogram", 6, 1000}, {"tonne", 6, 1e6},
};

const FamilyUnit* FindFamily(std::string_view unit) {
  for (const FamilyUnit& row : kFamilies) {
    if (row.unit == unit) return &row;
  }
  return nullptr;
}

constexpr std::array<std::string_view, 12> kDurations = {"millisecond", "second",  "minute", "hour",
                                                         "day",         "night",   "week",   "month",
                                                         "fortnight",   "quarter", "decade", "century"};

TokenRange Without(TokenRange range, std::string_view edge, const MatchContext& context) {
  while (range.size() > 1 && SurfaceOf({range.last - 1, range.last}, context) == edge) --range.last;
  while (range.size() > 1 && SurfaceOf({range.first, range.first + 1}, context) == edge) ++range.first;
  return range;
}

std::optional<std::string_view> DegreeUnit(std::string_view surface) {
  if (surface.substr(0, 2) != "°") return std::nullopt;  // two bytes of UTF-8
  const std::string letter = AsciiLower(TrimAsciiSpace(surface.substr(2)));
  if (letter == "c" || letter == "celsius") return "celsius";
  if (letter == "f" || letter == "fahrenheit") return "fahrenheit";
  return letter.empty() ? std::optional<std::string_view>("degree") : std::nullopt;
}

}  // namespace

std::optional<std::string_view> UnitOf(TokenRange range, const MatchContext& context) {
  if (range.empty()) return std::nullopt;
  range = Without(Without(range, "-", context), ".", context);
  const std::string_view surface = SurfaceOf(range, context);
  if (surface == "%" || surface == "％") return "percent";
  if (surface == "°") return "degree";
  if (const auto degree = DegreeUnit(surface)) return degree;
  const FigureClasses& classes = context.classes;
  return GazetteerValue(range, {classes.unit_symbol, classes.unit, classes.time_unit, classes.frequency_word},
                        context);
}

std::optional<std::string_view> CurrencyOf(TokenRange range, const MatchContext& context) {
  if (range.empty()) return std::nullopt;
  range = Without(Without(range, "-", context), ".", context);
  const FigureClasses& classes = context.classes;
  auto found = GazetteerValue(range,
                              {classes.currency_symbol, classes.currency_code, classes.currency_prefix,
                               classes.currency, classes.currency_pound, classes.currency_minor},
                              context);
  const std::string_view last = SurfaceOf({range.last - 1, range.last}, context);
  if (!found && range.size() == 2 && last == "$") {
    found = GazetteerValue({range.first, range.first + 1}, {classes.dollar_prefix, classes.currency_code},
                           context);
  }
  if (!found && range.size() > 1) {  // GH₵, Ruritanian crowns
    found =
        GazetteerValue({range.last - 1, range.last}, {classes.currency_symbol, classes.currency}, context);
  }
  return found;
}

std::string MinorUnitOf(TokenRange range, const MatchContext& context) {
  std::string unit = AsciiLower(SurfaceOf({range.last - 1, range.last}, context));
  if (unit == "¢" || unit == "c") return "cent";
  if (unit == "p" || unit == "pence") return "penny";
  if (unit == "paise") return "paisa";
  if (unit.size() > 1 && unit.back() == 's') unit.pop_back();
  return unit;
}

std::optional<double> PrefixedAmountOf(TokenRange range, const MatchContext& context) {
  const std::string_view surface = SurfaceOf(range, context);
  const size_t begin = surface.find_first_of("0123456789");
  if (begin == std::string_view::npos || begin == 0) return std::nullopt;
  const size_t end = std::min(surface.find_first_not_of("0123456789., ", begin), surface.size());
  std::string digits(surface.substr(begin, end - begin));
  digits.erase(std::remove(digits.begin(), digits.end(), ' '), digits.end());  // R120 000
  const auto value = ParseDigits(digits);
  if (!value || end == surface.size()) return value;
  const FigureClasses& classes = context.classes;
  const auto scale =
      PickGazetteerValue(surface.substr(end), {classes.magnitude_letter, classes.magnitude}, context);
  const auto factor = ParseDecimal(scale.value_or(""));
  return factor ? std::optional<double>(RoundToDecimal(static_cast<long double>(*value) * *factor))
                : std::nullopt;
}

std::optional<std::string_view> PrefixedCurrencyOf(TokenRange range, const MatchContext& context) {
  const std::string_view surface = SurfaceOf(range, context);
  const std::string_view letters = surface.substr(0, surface.find_first_of("0123456789"));
  const FigureClasses& classes = context.classes;
  return PickGazetteerValue(letters, {classes.currency_code, classes.currency_prefix}, context);
}

std::string_view KindOfUnit(std::string_view unit) {
  if (unit == "percent" || unit == "percentage-point" || unit == "basis-point") return "percent";
  if (unit == "celsius" || unit == "fahrenheit" || unit == "kelvin") return "temperature";
  if (unit == "year") return "duration";
  for (const std::string_view duration : kDurations) {
    if (unit == duration) return "duration";
  }
  return "measure";
}

std::optional<double> UnitsIn(std::string_view larger, std::string_view smaller) {
  const FamilyUnit* const big = FindFamily(larger);
  const FamilyUnit* const small = FindFamily(smaller);
  if (big == nullptr || small == nullptr || big->family != small->family || big->size <= small->size) {
    return std::nullopt;
  }
  return big->size / small->size;
}

}  // namespace tagger
