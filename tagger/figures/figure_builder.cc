// BuildFigure: composes a figure from the captures of a rule match and the figures of the matches nested in
// it. Its numbers are in figure_numbers.cc.
#include <string>
#include <utility>

#include "tagger/figures/digits.h"
#include "tagger/figures/figure_composer.h"
#include "tagger/figures/span_values.h"
#include "tagger/figures/unit_values.h"

namespace tagger {
namespace {

// "less than 30 or equal".
std::string_view WithEqual(std::string_view comparator) {
  if (comparator == "<") return "<=";
  return comparator == ">" ? ">=" : comparator;
}

constexpr PartSet kUnitParts = PartBits(Part::kUnit, Part::kPerUnit, Part::kPlus);
constexpr PartSet kCurrencyParts = PartBits(Part::kCurrency, Part::kMinorUnit);
constexpr PartSet kWordParts = PartBits(Part::kItem, Part::kOf, Part::kPer);
constexpr PartSet kComparatorParts = PartBits(Part::kComparator, Part::kComparatorAfter);
constexpr SettingSet kComparatorSettings = SettingBits(Setting::kComparator, Setting::kOrEqual);

}  // namespace

bool FigureComposer::Compose() {
  if (!ReadNumber()) return false;
  if (reader_.HasPart(kUnitParts) || reader_.Has(Setting::kUnit)) ReadUnit();
  if (reader_.HasPart(kCurrencyParts) || reader_.Has(Setting::kCurrency)) ReadCurrency();
  if (reader_.Has(Part::kMinor)) ReadMinorUnits();
  if (reader_.HasPart(kWordParts) || reader_.Has(Setting::kPer)) ReadWords();
  if (reader_.HasPart(kComparatorParts) || reader_.HasSetting(kComparatorSettings)) ReadComparator();
  if (reader_.Has(Part::kDirection) || reader_.Has(Setting::kDirection)) ReadDirection();
  if (reader_.Has(Part::kTime) || reader_.Has(Setting::kTime)) ReadTime();
  SettleKind();
  NoteLevel();
  return true;
}

void FigureComposer::ReadUnit() {
  if (const std::string_view unit = reader_.Attribute(Setting::kUnit); !unit.empty()) figure_.unit = unit;
  if (const auto range = reader_.Capture(Part::kUnit)) {
    if (const auto unit = UnitOf(*range, reader_.context())) figure_.unit = *unit;
  }
  if (const auto range = reader_.Capture(Part::kPerUnit)) {
    const auto per = UnitOf(*range, reader_.context());
    if (per && !figure_.unit.empty()) figure_.unit.append("-per-").append(*per);
  }
  if (const auto range = reader_.Capture(Part::kPlus)) ReadSmallerUnit(*range);
}

// 6 feet 2 inches.
void FigureComposer::ReadSmallerUnit(TokenRange plus) {
  auto part = PartOf(plus);
  if (!part || !figure_.value || !part->figure.value) return;
  if (part->figure.unit.empty()) part->figure.unit = reader_.Attribute(Setting::kPlusUnit);
  const auto ratio = UnitsIn(figure_.unit, part->figure.unit);
  if (!ratio) return;
  figure_.value = RoundToDecimal(static_cast<long double>(*figure_.value) * *ratio + *part->figure.value);
  figure_.unit = std::move(part->figure.unit);
}

void FigureComposer::ReadCurrency() {
  if (const std::string_view code = reader_.Attribute(Setting::kCurrency); !code.empty())
    figure_.currency = code;
  if (const auto range = reader_.Capture(Part::kCurrency)) {
    if (const auto code = CurrencyOf(*range, reader_.context())) figure_.currency = *code;
  }
  if (const auto range = reader_.Capture(Part::kMinorUnit)) {
    if (const auto code = CurrencyOf(*range, reader_.context())) figure_.currency = *code;
    figure_.unit = MinorUnitOf(*range, reader_.context());
  } else if (reader_.Has(Part::kCurrency) && !reader_.Has(Part::kUnit)) {
    figure_.unit.clear();
  }
}

void FigureComposer::ReadMinorUnits() {
  const auto minor = PartOf(Part::kMinor);
  if (!minor || !minor->figure.value) return;
  const long double hundredths = *minor->figure.value / static_cast<long double>(kMinorUnitsInOne);
  figure_.value = RoundToDecimal(figure_.value.value_or(0) + hundredths);
}

void FigureComposer::ReadWords() {
  const MatchContext& context = reader_.context();
  if (const auto range = reader_.Capture(Part::kItem)) figure_.item = PhraseText(*range, context);
  if (const auto range = reader_.Capture(Part::kOf)) {
    figure_.of = PhraseText(*range, context);
    auto base = figure_.item.empty() && figure_.unit.empty() ? PartOf(*range) : std::nullopt;
    if (base) figure_.item = std::move(base->figure.item);
  }
  if (const std::string_view per = reader_.Attribute(Setting::kPer); !per.empty()) figure_.per = per;
  if (const auto range = reader_.Capture(Part::kPer)) {
    const auto unit = UnitOf(*range, context);
    figure_.per = unit ? std::string(*unit) : PhraseText(*range, context);
  }
}

// An outer bound replaces a hedge within ("up to about 50"), a hedge does not replace a bound.
void FigureComposer::ReadComparator() {
  std::string_view comparator = reader_.Attribute(Setting::kComparator);
  for (const Part part : {Part::kComparator, Part::kComparatorAfter}) {
    const auto range = reader_.Capture(part);
    if (!range) continue;
    const FigureClasses& classes = reader_.classes();
    comparator =
        reader_.ValueOf(*range, {classes.bound_after, classes.bound, classes.hedge}).value_or(comparator);
  }
  if (reader_.Has(Setting::kOrEqual)) comparator = WithEqual(comparator);
  if (comparator.empty() || (comparator == "~" && !figure_.comparator.empty())) return;
  figure_.comparator = comparator == "=" ? std::string_view() : comparator;
}

void FigureComposer::ReadDirection() {
  std::string_view direction = reader_.Attribute(Setting::kDirection);
  if (const auto range = reader_.Capture(Part::kDirection)) {
    const FigureClasses& classes = reader_.classes();
    direction =
        reader_.ValueOf(*range, {classes.rise_verb, classes.fall_verb, classes.rise_noun, classes.fall_noun})
            .value_or(direction);
    const auto factor = reader_.ValueOf(*range, {classes.factor_verb});
    if (direction.empty() && factor) direction = ParseDecimal(*factor).value_or(1) < 1 ? "down" : "up";
  }
  if (figure_.direction.empty()) figure_.direction = direction;
}

void FigureComposer::ReadTime() {
  if (const std::string_view value = reader_.Attribute(Setting::kTime); !value.empty()) {
    figure_.time = FigureTime{std::string(reader_.Attribute(Setting::kTimeRelation)), std::string(value)};
  }
  if (auto time = TimeOf(Part::kRelation, Part::kTime)) figure_.time = std::move(time);
}

// The date that a capture is, and how it is tied to the figure.
std::optional<FigureTime> FigureComposer::TimeOf(Part relation, Part time) const {
  const auto range = reader_.Capture(time);
  const RuleMatch* const nested = range ? reader_.Nested(*range) : nullptr;
  auto timex = nested != nullptr ? BuildTimex(*nested, reader_.context()) : std::nullopt;
  if (!timex) return std::nullopt;
  std::string tie(reader_.Attribute(Setting::kTimeRelation));
  if (const auto words = reader_.Capture(relation)) {
    tie = std::string(reader_.ValueOf(*words, {reader_.classes().time_relation}).value_or(tie));
  }
  return FigureTime{std::move(tie), std::move(timex->value)};
}

void FigureComposer::SettleKind() {
  Figure& f = figure_;
  if (const std::string_view kind = reader_.Attribute(Setting::kKind); !kind.empty()) {
    f.kind = kind;
  } else if (!f.currency.empty()) {
    f.kind = "money";
  } else if (!f.unit.empty()) {
    if (f.kind.empty() || f.kind == "number" || f.kind == "count") f.kind = KindOfUnit(f.unit);
  } else if (!f.item.empty()) {
    if (f.kind.empty() || f.kind == "number") f.kind = "count";
  } else if (f.kind.empty()) {
    f.kind = "number";
  }
}

// "rose to 5 per cent": the value is what was reached, not by how much.
void FigureComposer::NoteLevel() {
  if (!reader_.Has(Setting::kLevel) || !figure_.ends.empty()) return;
  Figure level = figure_;
  level.kind.clear();
  level.direction.clear();
  level.time.reset();
  figure_.ends = {Figure(), std::move(level)};
}

bool BuildFigure(const RuleMatch& match, const MatchContext& context, Figure* figure) {
  double scale = 1;
  return FigureComposer::Compose(match, context, {figure, &scale});
}

}  // namespace tagger
