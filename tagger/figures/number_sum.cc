#include "tagger/figures/number_sum.h"

#include <cmath>

#include "tagger/figures/digits.h"

namespace tagger {
namespace {

constexpr long double kHundred = 100;
constexpr long double kThousand = 1000;

// twenty, six
bool IsTensBeforeUnit(long double tens, long double unit) {
  return tens >= 20 && tens < 100 && std::fmod(tens, 10) == 0 && unit < 10;
}

}  // namespace

bool NumberSum::Add(const NumberPart& part) {
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
    case PartKind::kMinus:  // a sign, or the hyphen of twenty-six and 2-1/2
      if (!has_any_) negative_ = true;
      after_hyphen_ = has_any_;
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
    case PartKind::kOrdinal:
    case PartKind::kNone:
      break;
  }
  return false;
}

bool NumberSum::AddNumber(const NumberPart& part) {
  const long double value = part.value;
  if (needs_fraction_) {
    if (since_and_ > 0 && !IsTensBeforeUnit(last_number_, value)) return false;
  } else if (numerator_ >= 0) {
    if (value == 0) return false;
    current_ = before_numerator_ + numerator_ / value;
    numerator_ = -1;
  } else if (last_number_ < 0 || !has_current_) {
    current_ += value;
  } else if (last_is_digits_ && part.is_group && !after_hyphen_ && last_number_ == std::floor(last_number_)) {
    current_ = current_ * kThousand + value;  // 1 234 567
  } else if (last_is_digits_ && part.is_digits) {
    before_numerator_ = current_;  // 2 1/2
    current_ = value;
    needs_slash_ = true;
  } else if (IsTensBeforeUnit(last_number_, value)) {
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
  after_hyphen_ = false;
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
bool NumberSum::AddDigitsAfterPoint(const NumberPart& part) {
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
  const bool is_apart = magnitude < kHundred || is_half_of_unit_;
  if (is_apart && magnitude < and_unit_ &&
      since_and_ > 0) {  // 300 and two dozen, a billion and half a million
    current_ = and_current_ + since_and_ * magnitude;
    total_ = and_total_;
  } else if (magnitude < kThousand) {
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
  const long double part = (since_and_ > 0 ? since_and_ : 1) * fraction;
  if (has_and_ && part < 1) {
    const bool is_of_unit = and_unit_ >= kThousand;  // a million and a half
    total_ = and_total_;
    current_ = and_current_ + part * (is_of_unit ? and_unit_ : 1);
    since_and_ = part;
    is_half_of_unit_ = is_of_unit;
  } else {  // three fifths, one hundred and thirty-two fifths
    current_ = has_any_ ? (total_ + current_) * fraction : fraction;
    total_ = 0;
  }
  needs_fraction_ = false;
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

}  // namespace tagger
