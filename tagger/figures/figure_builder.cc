// BuildFigure: composes a figure from the captures of a rule match and the figures of the matches nested in
// it.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/figures/digits.h"
#include "tagger/figures/figure_draft.h"
#include "tagger/figures/match_reader.h"
#include "tagger/figures/number_parser.h"
#include "tagger/figures/ordinal.h"
#include "tagger/figures/span_values.h"
#include "tagger/figures/unit_values.h"

namespace tagger {
namespace {

std::optional<Draft> Evaluate(const RuleMatch& match, const MatchContext& context);

// The text of `range` on one line, without "the" in front.
std::string PhraseText(TokenRange range, const MatchContext& context) {
  if (range.size() > 1 && AsciiLower(SurfaceOf({range.first, range.first + 1}, context)) == "the")
    ++range.first;
  std::string text;
  bool gap = false;
  for (const char c : SurfaceOf(range, context)) {
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

// A captured part as a figure: what an earlier stage made of it, or a bare number.
std::optional<Draft> EvaluatePart(TokenRange range, const MatchReader& reader) {
  if (const RuleMatch* nested = reader.Nested(range)) {
    if (auto draft = Evaluate(*nested, reader.context())) return draft;
  }
  const auto number = ParseNumber(range, reader.context());
  if (!number) return std::nullopt;
  Draft draft;
  draft.figure.value = number->value;
  draft.scale = number->scale;
  constexpr std::string_view kAtLeast = ">=", kAbout = "~";
  draft.figure.comparator = number->is_vague ? kAbout : number->is_open ? kAtLeast : std::string_view();
  return draft;
}

// "less than 30 or equal".
std::string_view WithEqual(std::string_view comparator) {
  if (comparator == "<") return "<=";
  return comparator == ">" ? ">=" : comparator;
}

// Reads the parts of one match into one draft, in a fixed order.
class FigureComposer {
 public:
  explicit FigureComposer(const MatchReader& reader) : reader_(reader) {}
  std::optional<Draft> Compose();

 private:
  bool ReadNumber();
  bool ReadValue(TokenRange value);
  bool ReadRange(TokenRange min, TokenRange max);
  bool IsScore(const Figure& first, const Figure& second) const;
  bool ReadScore(const Draft& first, TokenRange second);
  bool ReadChange();
  bool ReadRatio();
  bool ReadColonRatio(TokenRange ratio);
  void ReadUnit();
  void ReadCurrency();
  void ReadMinorUnits();
  void ReadWords();
  void ReadComparator();
  void ReadDirection();
  void ReadTime();
  std::optional<FigureTime> TimeOf(std::string_view relation, std::string_view time) const;
  void SettleKind();
  void NoteLevel();
  std::optional<Draft> Part(std::string_view name) const;
  Figure& figure() { return draft_.figure; }

  const MatchReader& reader_;
  Draft draft_;
};

std::optional<Draft> FigureComposer::Compose() {
  if (!ReadNumber()) return std::nullopt;
  ReadUnit();
  ReadCurrency();
  ReadMinorUnits();
  ReadWords();
  ReadComparator();
  ReadDirection();
  ReadTime();
  SettleKind();
  NoteLevel();
  return std::move(draft_);
}

std::optional<Draft> FigureComposer::Part(std::string_view name) const {
  const auto range = reader_.Capture(name);
  return range ? EvaluatePart(*range, reader_) : std::nullopt;
}

bool FigureComposer::ReadNumber() {
  if (reader_.Capture("numerator")) return ReadRatio();
  if (const auto ratio = reader_.Capture("ratio")) return ReadColonRatio(*ratio);
  if (const auto value = reader_.Capture("value")) return ReadValue(*value);
  const auto min = reader_.Capture("min");
  const auto max = reader_.Capture("max");
  if (min && max) return ReadRange(*min, *max);
  if (reader_.Capture("from") || reader_.Capture("to")) return ReadChange();
  if (const auto prefixed = reader_.Capture("prefixed")) {
    figure().value = PrefixedAmountOf(*prefixed, reader_.context());
    figure().currency = PrefixedCurrencyOf(*prefixed, reader_.context()).value_or("");
  } else if (const auto ordinal = reader_.Capture("ordinal")) {
    figure().value = ParseOrdinal(*ordinal, reader_.context());
  } else if (const std::string_view fixed = reader_.Attribute("value"); !fixed.empty()) {
    figure().value = ParseDecimal(fixed);
  } else {
    return ReadValue(reader_.tokens());  // without captures, the whole span is the number
  }
  if (const auto scale = reader_.Capture("scale"); scale && figure().value) {
    if (const auto factor = ParseNumber(*scale, reader_.context())) Scale(factor->value, &figure());
  }
  return figure().value.has_value();
}

bool FigureComposer::ReadValue(TokenRange value) {
  auto part = EvaluatePart(value, reader_);
  if (!part) return false;
  draft_ = std::move(*part);
  if (const auto factor = ParseDecimal(reader_.Attribute("scale"))) {
    Scale(*factor, &figure());
    draft_.scale *= *factor;
  }
  if (const auto scale = reader_.Capture("scale")) {
    const auto factor = ParseNumber(*scale, reader_.context());
    if (!factor) return false;
    Scale(factor->value, &figure());
    draft_.scale *= factor->value;
  }
  if (reader_.Capture("sign")) Scale(-1, &figure());
  return !IsEmpty(figure());
}

bool FigureComposer::ReadRange(TokenRange min, TokenRange max) {
  auto low = EvaluatePart(min, reader_);
  auto high = EvaluatePart(max, reader_);
  if (!low || !high) return false;
  if (IsScore(low->figure, high->figure)) return ReadScore(*low, max);
  Balance(kRangeSlack, &*low, &*high);
  auto low_value = low->figure.value;
  auto high_value = high->figure.value;
  if (!low_value || !high_value) return false;
  if (*low_value > *high_value) std::swap(low_value, high_value);
  draft_ = std::move(*high);
  figure().value.reset();
  figure().comparator.clear();
  figure().min = low_value;
  figure().max = high_value;
  return true;
}

// 6-3, 89-89: bare numbers that do not ascend, where the rule says what such a pair is.
bool FigureComposer::IsScore(const Figure& first, const Figure& second) const {
  if (reader_.Attribute("descending") != "score") return false;
  const bool is_bare = second.unit.empty() && second.currency.empty() && second.item.empty();
  return is_bare && first.value && second.value && *first.value >= *second.value;
}

bool FigureComposer::ReadScore(const Draft& first, TokenRange second) {
  draft_ = first;
  figure().kind = "score";
  figure().of = PhraseText(second, reader_.context());
  return true;
}

bool FigureComposer::ReadChange() {
  auto from = Part("from");
  auto to = Part("to");
  if (!from && !to) return false;
  if (from && to) Balance(kChangeSlack, &*from, &*to);
  const Figure& leading = to ? to->figure : from->figure;
  figure().kind = leading.kind;
  figure().unit = leading.unit;
  figure().currency = leading.currency;
  figure().item = leading.item;
  figure().per = leading.per;
  figure().ends = {from ? from->figure : Figure(), to ? to->figure : Figure()};
  for (Figure& end : figure().ends) end.kind.clear();
  const auto start = figure().ends[0].value;
  const auto finish = figure().ends[1].value;
  if (auto time = TimeOf("from_relation", "from_time")) figure().ends[0].time = std::move(time);
  if (start && finish && *start != *finish) figure().direction = *start < *finish ? "up" : "down";
  return true;
}

bool FigureComposer::ReadRatio() {
  const auto numerator = Part("numerator");
  const auto denominator = Part("denominator");
  if (!numerator || !denominator || !numerator->figure.value) return false;
  const double base = denominator->figure.value.value_or(0);
  if (base == 0) return false;
  figure() = numerator->figure;
  figure().item = denominator->figure.item;
  figure().value = RoundToDecimal(static_cast<long double>(*numerator->figure.value) / base);
  figure().kind = "ratio";
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
  figure().value = RoundToDecimal(static_cast<long double>(*first) / *second);
  return true;
}

void FigureComposer::ReadUnit() {
  if (const std::string_view unit = reader_.Attribute("unit"); !unit.empty())
    figure().unit = std::string(unit);
  if (const auto range = reader_.Capture("unit")) {
    if (auto unit = UnitOf(*range, reader_.context())) figure().unit = std::move(*unit);
  }
  if (const auto range = reader_.Capture("per_unit")) {
    const auto per = UnitOf(*range, reader_.context());
    if (per && !figure().unit.empty()) figure().unit = StrCat(figure().unit, "-per-", *per);
  }
  if (const auto range = reader_.Capture("plus")) {
    auto part = EvaluatePart(*range, reader_);
    if (!part || !figure().value || !part->figure.value) return;
    if (part->figure.unit.empty()) part->figure.unit = std::string(reader_.Attribute("plus_unit"));
    const auto ratio = UnitsIn(figure().unit, part->figure.unit);
    if (!ratio) return;
    figure().value = RoundToDecimal(static_cast<long double>(*figure().value) * *ratio + *part->figure.value);
    figure().unit = part->figure.unit;
  }
}

void FigureComposer::ReadCurrency() {
  if (const std::string_view code = reader_.Attribute("currency"); !code.empty())
    figure().currency = std::string(code);
  if (const auto range = reader_.Capture("currency")) {
    if (auto code = CurrencyOf(*range, reader_.context())) figure().currency = std::move(*code);
  }
  if (const auto range = reader_.Capture("minor_unit")) {
    if (auto code = CurrencyOf(*range, reader_.context())) figure().currency = std::move(*code);
    figure().unit = MinorUnitOf(*range, reader_.context());
  } else if (reader_.Capture("currency") && !reader_.Capture("unit")) {
    figure().unit.clear();
  }
}

void FigureComposer::ReadMinorUnits() {
  const auto minor = Part("minor");
  if (!minor || !minor->figure.value) return;
  const long double hundredths = *minor->figure.value / static_cast<long double>(kMinorUnitsInOne);
  figure().value = RoundToDecimal(figure().value.value_or(0) + hundredths);
}

void FigureComposer::ReadWords() {
  const MatchContext& context = reader_.context();
  if (const auto range = reader_.Capture("item")) figure().item = PhraseText(*range, context);
  if (const auto range = reader_.Capture("of")) {
    figure().of = PhraseText(*range, context);
    const auto base = EvaluatePart(*range, reader_);
    if (base && figure().item.empty() && figure().unit.empty()) figure().item = base->figure.item;
  }
  if (const std::string_view per = reader_.Attribute("per"); !per.empty()) figure().per = std::string(per);
  if (const auto range = reader_.Capture("per")) {
    figure().per = UnitOf(*range, context).value_or(PhraseText(*range, context));
  }
}

// An outer bound replaces a hedge within ("up to about 50"), a hedge does not replace a bound.
void FigureComposer::ReadComparator() {
  std::string_view comparator = reader_.Attribute("comparator");
  for (const std::string_view name : {"comparator", "comparator_after"}) {
    const auto range = reader_.Capture(name);
    if (!range) continue;
    const FigureClasses& classes = reader_.classes();
    comparator =
        reader_.ValueOf(*range, {classes.bound_after, classes.bound, classes.hedge}).value_or(comparator);
  }
  if (!reader_.Attribute("or_equal").empty()) comparator = WithEqual(comparator);
  if (comparator.empty() || (comparator == "~" && !figure().comparator.empty())) return;
  figure().comparator = comparator == "=" ? "" : std::string(comparator);
}

void FigureComposer::ReadDirection() {
  std::string_view direction = reader_.Attribute("direction");
  if (const auto range = reader_.Capture("direction")) {
    const FigureClasses& classes = reader_.classes();
    direction =
        reader_.ValueOf(*range, {classes.rise_verb, classes.fall_verb, classes.rise_noun, classes.fall_noun})
            .value_or(direction);
    const auto factor = reader_.ValueOf(*range, {classes.factor_verb});
    if (direction.empty() && factor) direction = ParseDecimal(*factor).value_or(1) < 1 ? "down" : "up";
  }
  if (figure().direction.empty()) figure().direction = std::string(direction);
}

void FigureComposer::ReadTime() {
  if (const std::string_view value = reader_.Attribute("time"); !value.empty()) {
    figure().time = FigureTime{std::string(reader_.Attribute("time_relation")), std::string(value)};
  }
  if (auto time = TimeOf("relation", "time")) figure().time = std::move(time);
}

// The date that a capture is, and how it is tied to the figure.
std::optional<FigureTime> FigureComposer::TimeOf(std::string_view relation, std::string_view time) const {
  const auto range = reader_.Capture(time);
  const RuleMatch* const nested = range ? reader_.Nested(*range) : nullptr;
  const auto timex = nested != nullptr ? BuildTimex(*nested, reader_.context()) : std::nullopt;
  if (!timex) return std::nullopt;
  std::string tie(reader_.Attribute("time_relation"));
  if (const auto words = reader_.Capture(relation)) {
    tie = std::string(reader_.ValueOf(*words, {reader_.classes().time_relation}).value_or(tie));
  }
  return FigureTime{std::move(tie), timex->value};
}

void FigureComposer::SettleKind() {
  Figure& f = figure();
  if (const std::string_view kind = reader_.Attribute("kind"); !kind.empty()) {
    f.kind = std::string(kind);
  } else if (!f.currency.empty()) {
    f.kind = "money";
  } else if (!f.unit.empty()) {
    if (f.kind.empty() || f.kind == "number" || f.kind == "count") f.kind = std::string(KindOfUnit(f.unit));
  } else if (!f.item.empty()) {
    if (f.kind.empty() || f.kind == "number") f.kind = "count";
  } else if (f.kind.empty()) {
    f.kind = "number";
  }
}

// "rose to 5 per cent": the value is what was reached, not by how much.
void FigureComposer::NoteLevel() {
  if (reader_.Attribute("level").empty() || !figure().ends.empty()) return;
  Figure level = figure();
  level.kind.clear();
  level.direction.clear();
  level.time.reset();
  figure().ends = {Figure(), std::move(level)};
}

// Recursion ends: a nested match is of an earlier stage, and there are at most 9.
std::optional<Draft> Evaluate(const RuleMatch& match, const MatchContext& context) {
  const MatchReader reader(match, context);
  return FigureComposer(reader).Compose();
}

}  // namespace

std::optional<Figure> BuildFigure(const RuleMatch& match, const MatchContext& context) {
  auto draft = Evaluate(match, context);
  if (!draft) return std::nullopt;
  return std::move(draft->figure);
}

}  // namespace tagger
