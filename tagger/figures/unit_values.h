#ifndef TAGGER_FIGURES_UNIT_VALUES_H_
#define TAGGER_FIGURES_UNIT_VALUES_H_

#include <optional>
#include <string>
#include <string_view>

#include "tagger/base/token_range.h"
#include "tagger/figures/span_values.h"

namespace tagger {

// Views are of the gazetteer or of literals.

// The CLDR unit id of a unit as written ("km", "square kilometres", "%", "°C", "per cent"), or nothing.
std::optional<std::string_view> UnitOf(TokenRange range, const MatchContext& context);

// The ISO 4217 code of a currency as written: "$", "US$", "Rs", "yuan", "USD", "Hong Kong dollars"; or
// nothing.
std::optional<std::string_view> CurrencyOf(TokenRange range, const MatchContext& context);

// The singular of the hundredths of a currency that `range` names: "cent" for cents and ¢, "penny" for pence.
std::string MinorUnitOf(TokenRange range, const MatchContext& context);

// The number of an amount whose currency letters are glued to its digits, in one token or several:
// R20, RM10, GHS2.8, USD10m. Nothing if there are no letters before the digits, or what follows them is no
// magnitude.
std::optional<double> PrefixedAmountOf(TokenRange range, const MatchContext& context);

// The ISO 4217 code of the letters of such an amount, where they are a code or a prefix of currencies.tsv.
std::optional<std::string_view> PrefixedCurrencyOf(TokenRange range, const MatchContext& context);

// The kind of a figure in this unit: "percent", "temperature", "duration" or "measure".
std::string_view KindOfUnit(std::string_view unit);

// How many of `smaller` make one `larger` (12 for foot and inch), for composed figures such as
// "6 feet 2 inches" and "2 years and 3 months"; nothing where that is not fixed.
std::optional<double> UnitsIn(std::string_view larger, std::string_view smaller);

}  // namespace tagger

#endif  // TAGGER_FIGURES_UNIT_VALUES_H_
