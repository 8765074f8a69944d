#include "tagger/figures/number_parser.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/figures/match_reader.h"

namespace tagger {
namespace {

constexpr long double kThousand = 1000;

enum class PartKind : uint8_t {
  kNumber,
  kMagnitude,
  kOpenMagnitude,
  kFraction,
  kFractionSign,
  kVague,
  kMinus,
  kPoint,
  kAnd,
  kSlash,
  kPlus,
  kOdd,
  kFiller,
  kNone
};

struct Part {
  PartKind kind = PartKind::kNone;
  long double value = 0;
  bool is_digits = false;
  bool is_group = false;  // exactly three digits, which may go on a number written with spaces
  size_t length = 0;      // of digits, in bytes
};

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
    {&FigureClasses::fraction_sign, PartKind::kFractionSign},
    {&FigureClasses::vague_number, PartKind::kVague},
    {&FigureClasses::multiplier, PartKind::kNumber},
};

Part LiteralPart(std::string_view lower) {
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

Part PartOf(uint32_t token_index, const MatchContext& context) {
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
  for (const ClassPart& part : kClassParts) {
    const auto text =
        GazetteerValue({token_index, token_index + 1}, {context.classes.*part.class_id}, context);
    if (!text) continue;
    const std::optional<double> value = ParseDecimal(*text);
    if (value) return {.kind = part.kind, .value = *value};
  }
  const std::string_view lower = context.words.word(token).lower;
  return LiteralPart(lower.empty() ? surface : lower);
}

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

// ".5": a full stop and digits.
std::optional<double> ParseAfterPoint(TokenRange range, const MatchContext& context) {
  if (range.size() != 2) return std::nullopt;
  const std::string_view surface = SurfaceOf(range, context);
  if (surface[0] != '.' || surface.find_first_not_of("0123456789", 1) != std::string_view::npos)
    return std::nullopt;
  return ParseDecimal(StrCat("0", surface));
}

// Adds up the parts of one numeral.
class NumberSum {
 public:
  bool Add(const Part& part);
  std::optional<ParsedNumber> Result() const;

 private:
  bool AddNumber(const Part& part);
  bool AddDigitAfterPoint(long double digit);
  bool AddDigitsAfterPoint(const Part& part);
  void AddMagnitude(long double magnitude);
  bool AddFraction(long double fraction);
  bool AddHalf(long double fraction);
  void NoteAnd();
  bool NoteSlash();

  long double total_ = 0;    // closed groups: the thousands, the millions
  long double current_ = 0;  // the group being read
  bool has_current_ = false;
  bool has_any_ = false;
  bool negative_ = false;
  bool after_magnitude_ = false;
  long double last_number_ = -1;  // the plain number just read, -1 after anything else
  bool last_is_digits_ = false;
  long double scale_ = 1;
  long double smallest_scale_ = INFINITY;  // of the closed groups
  // Since "and": where things stood before it, for "two and a half" and "two and three quarters".
  bool has_and_ = false;
  long double and_total_ = 0, and_current_ = 0, since_and_ = 0, and_unit_ = 1;
  long double last_magnitude_ = 1;
  bool needs_fraction_ = false;
  bool needs_slash_ = false;
  // After "point": digits so far, as a fraction.
  bool has_point_ = false;
  long double point_numerator_ = 0, point_denominator_ = 1;
  long double numerator_ = -1;  // before a slash
  long double before_numerator_ = 0;
  bool is_open_ = false, is_vague_ = false;
};

bool NumberSum::Add(const Part& part) {
  switch (part.kind) {
    case PartKind::kNumber:
      if (has_point_ && part.is_digits) return AddDigitsAfterPoint(part);
      return has_point_ && part.value < 10 ? AddDigitAfterPoint(part.value) : AddNumber(part);
    case PartKind::kVague:
      is_vague_ = true;
      return AddNumber(part);
    case PartKind::kOpenMagnitude:
      is_open_ = is_open_ || !has_current_;
      AddMagnitude(part.value);
      return true;
    case PartKind::kMagnitude:
      AddMagnitude(part.value);
      return true;
    case PartKind::kFractionSign:
      return last_is_digits_ && last_number_ >= 0 ? AddHalf(part.value) : AddFraction(part.value);
    case PartKind::kFraction:
      return AddFraction(part.value);
    case PartKind::kMinus:
      if (!has_any_) negative_ = true;
      return true;
    case PartKind::kAnd:
      NoteAnd();
      return has_any_;
    case PartKind::kPoint:
      has_point_ = true;
      return true;
    case PartKind::kSlash:
      return NoteSlash();
    case PartKind::kPlus:  // 600-plus; before the number, a sign
      is_open_ = is_open_ || has_any_;
      return true;
    case PartKind::kOdd:
      is_vague_ = true;
      return has_any_;
    case PartKind::kFiller:
      return true;
    case PartKind::kNone:
      break;
  }
  return false;
}

bool NumberSum::AddNumber(const Part& part) {
  const long double value = part.value;
  if (needs_fraction_) {
    if (since_and_ > 0) return false;
  } else if (numerator_ >= 0) {
    if (value == 0) return false;
    current_ = before_numerator_ + numerator_ / value;
    numerator_ = -1;
  } else if (last_number_ < 0 || !has_current_) {
    current_ += value;
  } else if (last_is_digits_ && part.is_group && last_number_ == std::floor(last_number_)) {
    current_ = current_ * kThousand + value;  // 1 234 567
  } else if (last_is_digits_ && part.is_digits) {
    before_numerator_ = current_;  // 2 1/2
    current_ = value;
    needs_slash_ = true;
  } else if (last_number_ >= 20 && last_number_ < 100 && std::fmod(last_number_, 10) == 0 && value < 10) {
    current_ += value;  // twenty-six
  } else if (!part.is_digits && last_number_ > 0 && last_number_ < 10 && value >= 10 && value < 100) {
    current_ = current_ * 100 + value;  // seven twenty
  } else {
    return false;
  }
  since_and_ += value;
  has_current_ = has_any_ = true;
  last_number_ = value;
  last_is_digits_ = part.is_digits;
  after_magnitude_ = false;
  scale_ = 1;
  return true;
}

bool NumberSum::AddDigitAfterPoint(long double digit) {
  const long double before = point_numerator_ / point_denominator_;
  point_numerator_ = point_numerator_ * 10 + digit;
  point_denominator_ *= 10;
  current_ += point_numerator_ / point_denominator_ - before;
  has_current_ = has_any_ = true;
  after_magnitude_ = false;
  last_number_ = -1;
  return point_denominator_ < 1e18L;
}

// point 77.
bool NumberSum::AddDigitsAfterPoint(const Part& part) {
  constexpr size_t kMaxDecimals = 15;
  const bool is_whole = part.value == std::floor(part.value);
  if (point_denominator_ != 1 || part.length > kMaxDecimals || !is_whole) return false;
  point_denominator_ = std::pow(10.0L, static_cast<long double>(part.length));
  current_ += part.value / point_denominator_;
  has_current_ = has_any_ = true;
  last_number_ = -1;
  return true;
}

void NumberSum::AddMagnitude(long double magnitude) {
  scale_ = after_magnitude_ ? scale_ * magnitude : magnitude;
  if (magnitude < kThousand) {
    current_ = (has_current_ ? current_ : 1) * magnitude;
    has_current_ = true;
  } else if (!has_current_) {
    total_ = (total_ > 0 ? total_ : 1) * magnitude;  // lakh crore; million
    smallest_scale_ = magnitude;
  } else {
    const bool ascends = magnitude > smallest_scale_;
    total_ = ascends ? (total_ + current_) * magnitude : total_ + current_ * magnitude;
    smallest_scale_ = magnitude;
    current_ = 0;
    has_current_ = false;
  }
  last_magnitude_ = magnitude;
  has_any_ = after_magnitude_ = true;
  has_point_ = false;
  last_number_ = -1;
}

bool NumberSum::AddFraction(long double fraction) {
  if (has_and_) {
    const long double numerator = since_and_ > 0 ? since_and_ : 1;
    total_ = and_total_;
    current_ = and_current_ + numerator * fraction * and_unit_;
    has_and_ = needs_fraction_ = false;
  } else {
    current_ = (has_current_ ? current_ : 1) * fraction;
  }
  has_current_ = has_any_ = true;
  after_magnitude_ = false;
  last_number_ = -1;
  scale_ = 1;
  return true;
}

// 2½.
bool NumberSum::AddHalf(long double fraction) {
  current_ += fraction;
  last_number_ = -1;
  return true;
}

// After a plain number only a fraction may follow: "two and a half", but "two and three" are two numerals.
void NumberSum::NoteAnd() {
  has_and_ = true;
  needs_fraction_ = !after_magnitude_;
  last_number_ = -1;
  and_total_ = total_;
  and_current_ = current_;
  since_and_ = 0;
  and_unit_ = after_magnitude_ ? last_magnitude_ : 1;
}

bool NumberSum::NoteSlash() {
  if (!has_current_ || numerator_ >= 0) return false;
  numerator_ = current_;
  needs_slash_ = false;
  return true;
}

std::optional<ParsedNumber> NumberSum::Result() const {
  if (!has_any_ || numerator_ >= 0 || needs_fraction_ || needs_slash_) return std::nullopt;
  const long double sum = total_ + current_;
  if (!std::isfinite(sum)) return std::nullopt;
  return ParsedNumber{.value = RoundToDecimal(negative_ ? -sum : sum),
                      .scale = static_cast<double>(after_magnitude_ ? scale_ : 1),
                      .is_open = is_open_,
                      .is_vague = is_vague_};
}

}  // namespace

std::optional<ParsedNumber> ParseNumber(TokenRange range, const MatchContext& context) {
  if (const auto fraction = ParseAfterPoint(range, context)) return ParsedNumber{.value = *fraction};
  NumberSum sum;
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (!sum.Add(PartOf(i, context))) return std::nullopt;
  }
  return sum.Result();
}

std::optional<double> ParseDigits(std::string_view digits) {
  if (digits.empty() || digits.size() > 40) return std::nullopt;
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
  constexpr long double kExactIntegers = 9007199254740992.0L;  // 2^53
  if (std::fabs(value) < kExactIntegers && std::floor(value) == value) return static_cast<double>(value);
  char buffer[64];
  const auto written =
      std::to_chars(buffer, buffer + sizeof(buffer), value, std::chars_format::scientific, 14);
  return ParseDecimal({buffer, static_cast<size_t>(written.ptr - buffer)})
      .value_or(static_cast<double>(value));
}

}  // namespace tagger
