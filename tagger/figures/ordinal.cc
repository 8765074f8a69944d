#include "tagger/figures/ordinal.h"

#include "tagger/base/strings.h"
#include "tagger/figures/match_reader.h"
#include "tagger/figures/number_parser.h"

namespace tagger {
namespace {

bool IsOrdinalEnding(std::string_view lower) {
  return lower == "st" || lower == "nd" || lower == "rd" || lower == "th";
}

}  // namespace

std::optional<double> ParseOrdinal(TokenRange range, const MatchContext& context) {
  if (range.empty()) return std::nullopt;
  const TokenRange last = {range.last - 1, range.last};
  TokenRange before = {range.first, range.last - 1};
  if (range.size() > 1 && IsOrdinalEnding(AsciiLower(SurfaceOf(last, context)))) {
    const auto number = ParseNumber(before, context);
    return number ? std::optional<double>(number->value) : std::nullopt;
  }
  const auto value = GazetteerValue(last, {context.classes.ordinal_word}, context);
  if (!value) return std::nullopt;
  const auto ordinal = ParseDecimal(*value);
  if (before.empty() || !ordinal) return ordinal;
  const auto tens = ParseNumber(before, context);
  return tens ? std::optional<double>(tens->value + *ordinal) : std::nullopt;
}

}  // namespace tagger
