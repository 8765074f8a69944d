#include "tagger/figures/number_parts.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "tagger/base/strings.h"
#include "tagger/figures/digits.h"
#include "tagger/figures/match_reader.h"

namespace tagger {
namespace {

struct ClassPart {
  ClassId FigureClasses::*class_id;
  PartKind kind;
};

// In the order in which a word of several classes is read.
constexpr ClassPart kClassParts[] = {
    {&FigureClasses::number_word, PartKind::kNumber},
    {&FigureClasses::magnitude, PartKind::kMagnitude},
    {&FigureClasses::magnitude_letter, PartKind::kMagnitude},
    {&FigureClasses::magnitude_plural, PartKind::kOpenMagnitude},
    {&FigureClasses::fraction_word, PartKind::kFraction},
    {&FigureClasses::ordinal_word, PartKind::kOrdinal},
    {&FigureClasses::fraction_sign, PartKind::kFractionSign},
    {&FigureClasses::vague_number, PartKind::kVague},
    {&FigureClasses::multiplier, PartKind::kNumber},
};

NumberPart LiteralPart(std::string_view lower) {
  if (lower == "and" || lower == "&") return {.kind = PartKind::kAnd};
  if (lower == "point") return {.kind = PartKind::kPoint};
  if (lower == "/" || lower == "⁄" || lower == "over") return {.kind = PartKind::kSlash};
  if (lower == "-" || lower == "−" || lower == "–" || lower == "minus" || lower == "negative") {
    return {.kind = PartKind::kMinus};
  }
  if (lower == "plus" || lower == "+") return {.kind = PartKind::kPlus};
  if (lower == "odd") return {.kind = PartKind::kOdd};
  for (const std::string_view filler : {"a", "an", "of", "the"}) {
    if (lower == filler) return {.kind = PartKind::kFiller};
  }
  if (lower == "o" || lower == "oh") return {.kind = PartKind::kNumber, .value = 0};
  return {};
}

NumberPart PartOf(uint32_t token_index, const MatchContext& context) {
  const Token& token = context.text.tokens[token_index];
  const std::string_view surface = token.bytes.In(context.content);
  if (token.kind == TokenKind::kNumber) {
    const std::optional<double> value = ParseDigits(surface);
    if (!value) return {};
    const bool is_group =
        surface.find(',') == std::string_view::npos && std::min(surface.find('.'), surface.size()) == 3;
    return {.kind = PartKind::kNumber,
            .value = *value,
            .is_digits = true,
            .is_group = is_group,
            .length = surface.size()};
  }
  const Word& word = context.words.word(token);
  for (const ClassPart& part : kClassParts) {
    if (word.entries.empty()) break;
    const auto text =
        GazetteerValue({token_index, token_index + 1}, {context.classes.*part.class_id}, context);
    if (!text) continue;
    const std::optional<double> value = ParseDecimal(*text);
    if (value) return {.kind = part.kind, .value = *value};
  }
  return LiteralPart(word.lower.empty() ? surface : word.lower);
}

bool IsNumberToken(uint32_t token_index, const MatchContext& context) {
  return context.text.tokens[token_index].kind == TokenKind::kNumber;
}

// How many tokens one number in digits takes at the front of `range`: 3 of "30 . 84", 2 of ".5", else 1.
uint32_t DecimalLength(TokenRange range, const MatchContext& context) {
  for (const uint32_t point : {range.first, range.first + 1}) {
    if (point + 1 >= range.last || !IsNumberToken(point + 1, context)) continue;
    if (point != range.first && !IsNumberToken(range.first, context)) continue;
    const std::string_view mark = SurfaceOf({point, point + 1}, context);
    if (mark == "." || (mark == "," && point != range.first)) return point + 2 - range.first;
  }
  return 1;
}

}  // namespace

NumberParts PartsOf(TokenRange range, const MatchContext& context) {
  NumberParts parts;
  for (uint32_t i = range.first; i < range.last;) {
    const uint32_t length = DecimalLength({i, range.last}, context);
    const auto decimal =
        length > 1 ? ParseNotation(SurfaceOf({i, i + length}, context)) : std::optional<double>();
    parts.push_back(decimal ? NumberPart{.kind = PartKind::kNumber, .value = *decimal, .is_digits = true}
                            : PartOf(i, context));
    i += decimal ? length : 1;
  }
  return parts;
}

}  // namespace tagger
