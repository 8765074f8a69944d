#include "tagger/figures/number_parser.h"

#include <algorithm>
#include <cmath>

#include "absl/types/span.h"
#include "tagger/figures/digits.h"
#include "tagger/figures/match_reader.h"
#include "tagger/figures/number_parts.h"
#include "tagger/figures/number_sum.h"

namespace tagger {
namespace {

using PartSpan = absl::Span<const NumberPart>;

std::optional<ParsedNumber> SumOf(PartSpan parts) {
  NumberSum sum;
  for (const NumberPart& part : parts) {
    if (!sum.Add(part)) return std::nullopt;
  }
  return sum.Result();
}

bool IsHyphenOrFiller(const NumberPart& part) {
  return part.kind == PartKind::kMinus || part.kind == PartKind::kFiller;
}

// The number that the last word of a denominator stands for: 5 of fifths, 1 of (twenty-)first; 0 for another
// word.
long double OrdinalOf(const NumberPart& part) {
  if (part.kind == PartKind::kOrdinal) return part.value;
  return part.kind == PartKind::kFraction && part.value > 0 ? std::round(1 / part.value) : 0;
}

bool IsPowerOfTen(double value) { return value == 1 || value == 10 || value == 100 || value == 1000; }

// Whether a hyphen binds the last word to the one before it: twenty-fifths, but not thirty-two fifths.
bool EndsInHyphenated(PartSpan parts) {
  return parts.size() > 1 && parts[parts.size() - 2].kind == PartKind::kMinus;
}

// A denominator of several words: 21 of "twenty-first", 25 of "twenty fifths", 105 of "one hundred and
// fifth", 10,000 of "ten-thousandth"; 0 if the words are none.
long double DenominatorOf(PartSpan parts) {
  constexpr long double kHundred = 100;
  const long double last = OrdinalOf(parts.back());
  parts.remove_suffix(1);
  while (!parts.empty() && (IsHyphenOrFiller(parts.back()) || parts.back().kind == PartKind::kAnd)) {
    parts.remove_suffix(1);
  }
  const auto before = parts.empty() || last == 0 ? std::nullopt : SumOf(parts);
  if (!before || before->value < 1) return 0;
  if (last >= kHundred) return IsPowerOfTen(before->value) ? before->value * last : 0;
  const long double step = last < 10 ? 10 : kHundred;
  return std::fmod(before->value, step) == 0 ? before->value + last : 0;
}

// The numerator before a denominator of several words; "a" and "one" are one.
std::optional<long double> NumeratorOf(PartSpan parts) {
  if (parts.size() == 1 && parts[0].kind == PartKind::kFiller) return 1;
  const auto number = SumOf(parts);
  return number ? std::optional<long double>(number->value) : std::nullopt;
}

// "one over a hundred and twenty": a slash with words after it.
std::optional<double> QuotientOf(PartSpan parts) {
  size_t slash = 0;
  while (slash < parts.size() && parts[slash].kind != PartKind::kSlash) ++slash;
  const PartSpan after = parts.subspan(std::min(slash + 1, parts.size()));
  if (after.empty() || (after.size() == 1 && after[0].is_digits)) return std::nullopt;  // 2 3/4
  const auto numerator = SumOf(parts.first(slash));
  const auto denominator = numerator ? SumOf(after) : std::nullopt;
  if (!denominator || denominator->value == 0) return std::nullopt;
  return RoundToDecimal(static_cast<long double>(numerator->value) / denominator->value);
}

// "a twenty-first", "twenty twenty-fifths", "one ten-thousandth": a numerator, then a denominator of several
// words. The shortest denominator is taken that leaves a numerator.
std::optional<double> FractionOf(PartSpan parts) {
  constexpr size_t kMaxParts = 16;
  if (parts.size() < 3 || parts.size() > kMaxParts || OrdinalOf(parts.back()) == 0) return std::nullopt;
  for (size_t split = parts.size() - 2; split >= 1; --split) {
    if (IsHyphenOrFiller(parts[split]) || parts[split].kind == PartKind::kAnd) continue;
    const long double denominator = DenominatorOf(parts.subspan(split));
    const auto numerator = denominator > 0 ? NumeratorOf(parts.first(split)) : std::nullopt;
    if (numerator) return RoundToDecimal(*numerator / denominator);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ParsedNumber> ParseNumber(TokenRange range, const MatchContext& context) {
  if (range.size() == 1 && context.text.tokens[range.first].kind == TokenKind::kNumber) {  // mostly
    const auto value = ParseDigits(SurfaceOf(range, context));
    if (value) return ParsedNumber{.value = RoundToDecimal(*value)};
  }
  const NumberParts parts = PartsOf(range, context);
  auto fraction = EndsInHyphenated(parts) ? FractionOf(parts) : std::nullopt;
  if (!fraction) fraction = QuotientOf(parts);
  if (const auto number = fraction ? std::nullopt : SumOf(parts)) return number;
  if (!fraction) fraction = FractionOf(parts);
  if (fraction) return ParsedNumber{.value = *fraction};
  const auto value = ParseNotation(SurfaceOf(range, context));
  return value ? std::optional(ParsedNumber{.value = *value}) : std::nullopt;
}

}  // namespace tagger
