// The numbers of a figure: values, ranges, changes, ratios.
#include <string>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/figures/digits.h"
#include "tagger/figures/figure_composer.h"
#include "tagger/figures/number_parser.h"
#include "tagger/figures/ordinal.h"
#include "tagger/figures/unit_values.h"

namespace tagger {
namespace {

bool IsThe(std::string_view word) { return word.size() == 3 && AsciiLower(word) == "the"; }

constexpr PartSet kNumberParts =
    PartBits(Part::kNumerator, Part::kRatio, Part::kValue, Part::kMin, Part::kMax, Part::kFrom, Part::kTo,
             Part::kPrefixed, Part::kOrdinal);

}  // namespace

std::string PhraseText(TokenRange range, const MatchContext& context) {
  if (range.size() > 1 && IsThe(SurfaceOf({range.first, range.first + 1}, context))) ++range.first;
  const std::string_view surface = SurfaceOf(range, context);
  std::string text;
  text.reserve(surface.size());
  bool gap = false;
  for (const char c : surface) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      gap = true;
      continue;
    }
    if (gap) text += ' ';
    gap = false;
    text += c;
  }
  return text;
}

bool FigureComposer::ReadPart(TokenRange range, DraftRef draft) const {
  if (const RuleMatch* nested = reader_.Nested(range)) {
    if (Compose(*nested, reader_.context(), draft)) return true;
    *draft.figure = Figure();
    *draft.scale = 1;
  }
  const auto number = ParseNumber(range, reader_.context());
  if (!number) return false;
  draft.figure->value = number->value;
  *draft.scale = number->scale;
  draft.figure->comparator = number->is_vague ? "~" : number->is_open ? ">=" : "";
  return true;
}

std::optional<Draft> FigureComposer::PartOf(TokenRange range) const {
  std::optional<Draft> draft(std::in_place);
  if (!ReadPart(range, {&draft->figure, &draft->scale})) draft.reset();
  return draft;
}

std::optional<Draft> FigureComposer::PartOf(Part part) const {
  const auto range = reader_.Capture(part);
  return range ? PartOf(*range) : std::nullopt;
}

bool FigureComposer::ReadNumber() {
  const bool is_fixed = reader_.Has(Setting::kValue);
  // Without captures, the whole span is the number.
  if (!reader_.HasPart(kNumberParts) && !is_fixed) return ReadValue(reader_.tokens());
  if (reader_.Has(Part::kNumerator)) return ReadRatio();
  if (const auto ratio = reader_.Capture(Part::kRatio)) return ReadColonRatio(*ratio);
  if (const auto value = reader_.Capture(Part::kValue)) return ReadValue(*value);
  const auto min = reader_.Capture(Part::kMin);
  const auto max = reader_.Capture(Part::kMax);
  if (min && max) return ReadRange(*min, *max);
  if (reader_.HasPart(PartBits(Part::kFrom, Part::kTo))) return ReadChange();
  if (const auto prefixed = reader_.Capture(Part::kPrefixed)) {
    figure_.value = PrefixedAmountOf(*prefixed, reader_.context());
    figure_.currency = PrefixedCurrencyOf(*prefixed, reader_.context()).value_or(std::string_view());
  } else if (const auto ordinal = reader_.Capture(Part::kOrdinal)) {
    figure_.value = ParseOrdinal(*ordinal, reader_.context());
  } else if (is_fixed) {
    figure_.value = ParseDecimal(reader_.Attribute(Setting::kValue));
  } else {
    return ReadValue(reader_.tokens());
  }
  if (const auto scale = reader_.Capture(Part::kScale); scale && figure_.value) {
    if (const auto factor = ParseNumber(*scale, reader_.context())) Scale(factor->value, &figure_);
  }
  return figure_.value.has_value();
}

bool FigureComposer::ReadValue(TokenRange value) {
  if (!ReadPart(value, {&figure_, &scale_})) return false;
  if (reader_.Has(Setting::kScale)) {
    const auto factor = ParseDecimal(reader_.Attribute(Setting::kScale));
    if (factor) Scale(*factor, &figure_);
    scale_ *= factor.value_or(1);
  }
  if (const auto scale = reader_.Capture(Part::kScale)) {
    const auto factor = ParseNumber(*scale, reader_.context());
    if (!factor) return false;
    Scale(factor->value, &figure_);
    scale_ *= factor->value;
  }
  if (reader_.Has(Part::kSign)) Scale(-1, &figure_);
  return !IsEmpty(figure_);
}

bool FigureComposer::ReadRange(TokenRange min, TokenRange max) {
  auto low = PartOf(min);
  auto high = PartOf(max);
  if (!low || !high) return false;
  if (IsScore(low->figure, high->figure)) return ReadScore(std::move(*low), max);
  Balance(kRangeSlack, &*low, &*high);
  auto low_value = low->figure.value;
  auto high_value = high->figure.value;
  if (!low_value || !high_value) return false;
  if (*low_value > *high_value) std::swap(low_value, high_value);
  figure_ = std::move(high->figure);
  scale_ = high->scale;
  figure_.value.reset();
  figure_.comparator.clear();
  figure_.min = low_value;
  figure_.max = high_value;
  return true;
}

// 6-3, 89-89: bare numbers that do not ascend, where the rule says what such a pair is.
bool FigureComposer::IsScore(const Figure& first, const Figure& second) const {
  if (reader_.Attribute(Setting::kDescending) != "score") return false;
  const bool is_bare = second.unit.empty() && second.currency.empty() && second.item.empty();
  return is_bare && first.value && second.value && *first.value >= *second.value;
}

bool FigureComposer::ReadScore(Draft first, TokenRange second) {
  figure_ = std::move(first.figure);
  scale_ = first.scale;
  figure_.kind = "score";
  figure_.of = PhraseText(second, reader_.context());
  return true;
}

bool FigureComposer::ReadChange() {
  auto from = PartOf(Part::kFrom);
  auto to = PartOf(Part::kTo);
  if (!from && !to) return false;
  if (from && to) Balance(kChangeSlack, &*from, &*to);
  const Figure& leading = to ? to->figure : from->figure;
  figure_.kind = leading.kind;
  figure_.unit = leading.unit;
  figure_.currency = leading.currency;
  figure_.item = leading.item;
  figure_.per = leading.per;
  figure_.ends = {from ? from->figure : Figure(), to ? to->figure : Figure()};
  for (Figure& end : figure_.ends) end.kind.clear();
  const auto start = figure_.ends[0].value;
  const auto finish = figure_.ends[1].value;
  if (auto time = TimeOf(Part::kFromRelation, Part::kFromTime)) figure_.ends[0].time = std::move(time);
  if (start && finish && *start != *finish) figure_.direction = *start < *finish ? "up" : "down";
  return true;
}

bool FigureComposer::ReadRatio() {
  const auto numerator = PartOf(Part::kNumerator);
  const auto denominator = PartOf(Part::kDenominator);
  if (!numerator || !denominator || !numerator->figure.value) return false;
  const double base = denominator->figure.value.value_or(0);
  if (base == 0) return false;
  figure_ = numerator->figure;
  figure_.item = denominator->figure.item;
  figure_.value = RoundToDecimal(static_cast<long double>(*numerator->figure.value) / base);
  figure_.kind = "ratio";
  return true;
}

// 3:1.
bool FigureComposer::ReadColonRatio(TokenRange ratio) {
  const std::string_view text = reader_.Surface(ratio);
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const auto first = ParseDecimal(text.substr(0, colon));
  const auto second = ParseDecimal(text.substr(colon + 1));
  if (!first || !second || *second == 0) return false;
  figure_.value = RoundToDecimal(static_cast<long double>(*first) / *second);
  return true;
}

}  // namespace tagger
