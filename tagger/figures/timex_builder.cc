// BuildTimex: composes a TIMEX3 value from the captures of a DATE match. The rule's `form` says how.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/figures/civil_date.h"
#include "tagger/figures/match_reader.h"
#include "tagger/figures/number_parser.h"
#include "tagger/figures/ordinal.h"
#include "tagger/figures/span_values.h"
#include "tagger/figures/unit_values.h"

namespace tagger {
namespace {

constexpr std::string_view kUnknownYear = "XXXX";

int Sign(int number) { return number < 0 ? -1 : 1; }

class TimexComposer {
 public:
  explicit TimexComposer(const MatchReader& reader)
      : reader_(reader), published_(reader.context().published) {}

  std::optional<Timex> Compose();

 private:
  std::optional<std::string> Value();
  std::optional<std::string> CalendarDate();
  std::optional<std::string> Weekday();
  std::optional<std::string> DayWord();
  std::optional<std::string> Relative();
  std::optional<std::string> Ago();
  std::optional<std::string> Decade();
  std::optional<std::string> Century();
  std::optional<std::string> PartOfYear();
  std::optional<std::string> Season();
  std::optional<std::string> Holiday();
  std::optional<std::string> Interval();
  std::optional<std::string> Duration();

  // A captured number as an integer; digits, words or ordinals.
  std::optional<int> Integer(Part capture) const;
  std::optional<int> Year() const;
  std::optional<int> Month() const;
  std::string_view UnitWord() const;
  // The steps that "this", "last", "next" stand for.
  int Steps() const;
  std::string Shifted(std::string_view unit, int steps) const;
  std::optional<Timex> Base(Part capture) const;
  bool HasYear(Part capture) const;
  static void TakeYear(std::string_view end, std::string* begin);

  const MatchReader& reader_;
  const std::optional<CivilDay> published_;
};

std::optional<Timex> TimexComposer::Compose() {
  std::optional<Timex> timex;
  if (reader_.form() == DateForm::kNested) {
    const RuleMatch* const nested = reader_.Nested(reader_.Capture(Part::kBase).value_or(reader_.tokens()));
    if (nested != nullptr) timex = BuildTimex(*nested, reader_.context());
  } else if (auto value = Value()) {
    timex.emplace();
    timex->type = "DATE";
    timex->value = std::move(*value);
  }
  if (!timex) return timex;
  if (const std::string_view type = reader_.Attribute(Setting::kType); !type.empty()) timex->type = type;
  if (const auto range = reader_.Capture(Part::kMod)) {
    timex->mod = reader_.ValueOf(*range, {reader_.classes().date_modifier}).value_or(std::string_view());
  } else if (const std::string_view mod = reader_.Attribute(Setting::kMod); !mod.empty()) {
    timex->mod = mod;
  }
  return timex;
}

std::optional<std::string> TimexComposer::Value() {
  switch (reader_.form()) {
    case DateForm::kDate:
      return CalendarDate();
    case DateForm::kWeekday:
      return Weekday();
    case DateForm::kDayWord:
      return DayWord();
    case DateForm::kRelative:
      return Relative();
    case DateForm::kAgo:
      return Ago();
    case DateForm::kDecade:
      return Decade();
    case DateForm::kCentury:
      return Century();
    case DateForm::kPartOfYear:
      return PartOfYear();
    case DateForm::kSeason:
      return Season();
    case DateForm::kHoliday:
      return Holiday();
    case DateForm::kInterval:
      return Interval();
    case DateForm::kDuration:
      return Duration();
    case DateForm::kFixed:
      return std::string(reader_.Attribute(Setting::kValue));
    case DateForm::kNested:
    case DateForm::kUnknown:
      break;
  }
  return std::nullopt;
}

// FY2025.
std::optional<double> AfterLetters(std::string_view word) {
  const size_t digits = word.find_first_of("0123456789");
  return digits == std::string_view::npos ? std::nullopt : ParseDecimal(word.substr(digits));
}

std::optional<int> TimexComposer::Integer(Part capture) const {
  constexpr double kMaxInteger = 1e6;
  const auto range = reader_.Capture(capture);
  if (!range) return std::nullopt;
  auto value = ParseOrdinal(*range, reader_.context());
  if (!value) {
    const auto number = ParseNumber(*range, reader_.context());
    if (number) value = number->value;
  }
  if (!value) value = AfterLetters(reader_.Surface(*range));
  if (!value || std::fabs(*value) > kMaxInteger) return std::nullopt;
  return static_cast<int>(*value);
}

std::optional<int> TimexComposer::Year() const {
  const auto year = Integer(Part::kYear);
  if (!year) return std::nullopt;
  constexpr int kCenturyTurn = 50;  // '49 is 2049, '50 is 1950
  if (*year < 100) return *year + (*year < kCenturyTurn ? 2000 : 1900);
  return *year <= 9999 ? year : std::nullopt;
}

std::optional<int> TimexComposer::Month() const {
  if (const auto number = Integer(Part::kMonthNumber)) return number;
  const auto range = reader_.Capture(Part::kMonth);
  if (!range) return std::nullopt;
  const auto value = reader_.ValueOf(*range, {reader_.classes().month, reader_.classes().month_lower});
  const auto month = ParseDecimal(value.value_or(""));
  return month ? std::optional<int>(static_cast<int>(*month)) : std::nullopt;
}

std::string_view TimexComposer::UnitWord() const {
  const auto range = reader_.Capture(Part::kUnit);
  return range ? UnitOf(*range, reader_.context()).value_or(std::string_view())
               : reader_.Attribute(Setting::kUnit);
}

int TimexComposer::Steps() const {
  const auto range = reader_.Capture(Part::kRelative);
  const std::string_view value =
      range ? reader_.ValueOf(*range, {reader_.classes().relative_word}).value_or("0")
            : reader_.Attribute(Setting::kSteps);
  return static_cast<int>(ParseDecimal(value).value_or(0));
}

std::optional<Timex> TimexComposer::Base(Part capture) const {
  const auto range = reader_.Capture(capture);
  const RuleMatch* const nested = range ? reader_.Nested(*range) : nullptr;
  return nested == nullptr ? std::nullopt : BuildTimex(*nested, reader_.context());
}

// 16 May 2025, May 16, May 2025, May, 2025.
std::optional<std::string> TimexComposer::CalendarDate() {
  const auto month = Month();
  auto year = Year();
  if (!month) return year ? std::optional<std::string>(YearValue(*year)) : std::nullopt;
  if (*month < 1 || *month > 12) return std::nullopt;
  if (!year && published_) year = NearestYearOfMonth(*month, *published_) + Steps();
  const auto day = Integer(Part::kDay);
  constexpr int kLeapYear = 2024;  // any day of a month without a year
  if (day && !MakeDay(year.value_or(kLeapYear), *month, *day)) return std::nullopt;
  std::string value = MonthValue(year.value_or(kLeapYear), *month);
  if (!year) value.replace(0, 4, kUnknownYear);
  if (day) value.append(*day < 10 ? "-0" : "-").append(std::to_string(*day));
  return value;
}

// The nearest such day up to publication; "next" and "last" step from it.
std::optional<std::string> TimexComposer::Weekday() {
  const auto range = reader_.Capture(Part::kWeekday);
  if (!range) return std::nullopt;
  const FigureClasses& classes = reader_.classes();
  const auto value = ParseDecimal(
      reader_.ValueOf(*range, {classes.weekday, classes.weekday_short, classes.weekday_plural}).value_or(""));
  if (!value) return std::nullopt;
  const int weekday = static_cast<int>(*value);
  if (!published_ || reader_.Attribute(Setting::kType) == "SET")
    return StrCat(kUnknownYear, "-WXX-", std::to_string(weekday));
  const int today = WeekdayOf(*published_);
  int back = (today - weekday + 7) % 7;
  const int steps = reader_.Capture(Part::kRelative) ? Steps() : 0;
  if (steps > 0) return DayValue(AddDays(*published_, 7 - back));
  if (steps < 0 && back == 0) back = 7;
  return DayValue(AddDays(*published_, -back));
}

std::optional<std::string> TimexComposer::DayWord() {
  const auto range = reader_.Capture(Part::kDayWord);
  const auto steps =
      range ? ParseDecimal(reader_.ValueOf(*range, {reader_.classes().day_word}).value_or("")) : std::nullopt;
  if (!steps) return std::nullopt;
  if (published_) return DayValue(AddDays(*published_, static_cast<int>(*steps)));
  return *steps == 0 ? "PRESENT_REF" : *steps < 0 ? "PAST_REF" : "FUTURE_REF";
}

std::string TimexComposer::Shifted(std::string_view unit, int steps) const {
  constexpr int kMonthsInQuarter = 3;
  const CivilDay day = *published_;
  const int year = int(day.year());
  if (unit == "day" || unit == "night" || unit == "morning") return DayValue(AddDays(day, steps));
  if (unit == "week" || unit == "weekend") return WeekValue(AddDays(day, 7 * steps));
  if (unit == "fortnight") return WeekValue(AddDays(day, 14 * steps));
  if (unit == "month" || unit == "quarter") {
    const CivilDay shifted = AddMonths(day, steps * (unit == "month" ? 1 : kMonthsInQuarter));
    const int month = static_cast<int>(unsigned(shifted.month()));
    return unit == "month" ? MonthValue(int(shifted.year()), month)
                           : QuarterValue(int(shifted.year()), (month - 1) / kMonthsInQuarter + 1);
  }
  if (unit == "decade") return DecadeValue(std::clamp(year + 10 * steps, 0, 9999));
  if (unit == "century") return std::to_string(std::clamp(year / 100 + steps, 0, 99));
  if (unit == "year") return YearValue(std::clamp(year + steps, 0, 9999));
  return DayValue(day);
}

// this month, last year, next week.
std::optional<std::string> TimexComposer::Relative() {
  const int steps = Steps();
  if (published_) return Shifted(UnitWord(), steps);
  return steps == 0 ? "PRESENT_REF" : Sign(steps) < 0 ? "PAST_REF" : "FUTURE_REF";
}

// Two years ago, 8 hours ago: as exact as its unit.
std::optional<std::string> TimexComposer::Ago() {
  const auto range = reader_.Capture(Part::kCount);
  const int count = range ? Integer(Part::kCount).value_or(0) : 1;
  if (!published_) return "PAST_REF";
  constexpr int kMaxCount = 100'000;
  return Shifted(UnitWord(), -std::min(count, kMaxCount));
}

// The 1990s, the 90s.
std::optional<std::string> TimexComposer::Decade() {
  const auto year = Year();
  return year ? std::optional<std::string>(DecadeValue(*year)) : std::nullopt;
}

// The 21st century: "20", the first two digits of its years.
std::optional<std::string> TimexComposer::Century() {
  const auto number = Integer(Part::kCentury);
  if (!number || *number < 1 || *number > 99) return std::nullopt;
  const std::string digits = std::to_string(*number - 1);
  return StrCat(digits.size() < 2 ? "0" : "", digits);
}

// The second quarter of 2025, the first half of last year, the first three months of 2025.
std::optional<std::string> TimexComposer::PartOfYear() {
  auto year = Year();
  if (const auto base = Base(Part::kBase); !year && base) {
    const auto parsed = ParseDecimal(std::string_view(base->value).substr(0, 4));
    if (parsed) year = static_cast<int>(*parsed);
  }
  if (!year && published_) year = int(published_->year());
  const std::string year_value = year ? YearValue(*year) : std::string(kUnknownYear);
  auto ordinal = Integer(Part::kOrdinal);
  if (const auto quarter = reader_.Capture(Part::kQuarter))
    ordinal = reader_.Surface(*quarter).back() - '0';  // Q2
  const bool is_last = reader_.Attribute(Setting::kWhich) == "last";
  if (const auto count = Integer(Part::kCount)) {  // of months
    if (*count < 1 || *count > 11) return std::nullopt;
    if (*count % 3 == 0 && *count < 9) {
      const std::string letter = *count == 3 ? "-Q" : "-H";
      return StrCat(year_value, letter, std::to_string(is_last ? 12 / *count : 1));
    }
    const int first = is_last ? 13 - *count : 1;
    const std::string begin = MonthValue(year.value_or(0), first).substr(4);
    const std::string end = MonthValue(year.value_or(0), first + *count - 1).substr(4);
    return StrCat(year_value, begin, "/", year_value, end);
  }
  if (!ordinal && !is_last) return std::nullopt;
  const std::string_view part = reader_.Attribute(Setting::kPart);
  const int parts = part == "H" ? 2 : 4;
  const int number = is_last ? parts : *ordinal;
  if (number < 1 || number > parts) return std::nullopt;
  return StrCat(year_value, "-", part, std::to_string(number));
}

std::optional<std::string> TimexComposer::Season() {
  const auto range = reader_.Capture(Part::kSeason);
  const auto season = range ? reader_.ValueOf(*range, {reader_.classes().season}) : std::nullopt;
  if (!season) return std::nullopt;
  auto year = Year();
  if (!year && published_) year = int(published_->year()) + Steps();
  return StrCat(year ? YearValue(*year) : std::string(kUnknownYear), "-", *season);
}

std::optional<std::string> TimexComposer::Holiday() {
  const auto range = reader_.Capture(Part::kHoliday);
  const auto month_day = range ? reader_.ValueOf(*range, {reader_.classes().holiday}) : std::nullopt;
  if (!month_day) return std::nullopt;
  auto year = Year();
  const auto month = ParseDecimal(month_day->substr(0, 2));
  if (!year && published_ && month) year = NearestYearOfMonth(static_cast<int>(*month), *published_);
  if (!year && published_) year = int(published_->year());
  const std::string year_value = year ? YearValue(*year) : std::string(kUnknownYear);
  return month_day->empty() ? year_value : StrCat(year_value, "-", *month_day);
}

// Whether the date of a capture names its year.
bool TimexComposer::HasYear(Part capture) const {
  const RuleMatch* const nested = reader_.Nested(reader_.Capture(capture).value_or(TokenRange()));
  return nested != nullptr && MatchReader(*nested, reader_.context()).Has(Part::kYear);
}

// "November 3 to January 2025": the year of the end, or the one before if the beginning is later in it.
void TimexComposer::TakeYear(std::string_view end, std::string* begin) {
  constexpr size_t kYearDigits = 4;
  const auto year = ParseDecimal(end.substr(0, kYearDigits));
  const bool is_month = begin->size() > kYearDigits && (*begin)[kYearDigits] == '-';
  if (!year || !is_month) return;
  const bool is_later = std::string_view(*begin).substr(kYearDigits) > end.substr(kYearDigits);
  begin->replace(0, kYearDigits, YearValue(static_cast<int>(*year) - (is_later ? 1 : 0)));
}

// May 3-5, 2012-13, from May to July: "begin/end".
std::optional<std::string> TimexComposer::Interval() {
  if (auto begin = Base(Part::kBegin)) {
    const auto end = Base(Part::kEnd);
    if (!end) return std::nullopt;
    if (HasYear(Part::kEnd) && !HasYear(Part::kBegin)) TakeYear(end->value, &begin->value);
    return StrCat(begin->value, "/", end->value);
  }
  if (const auto year = Year(); year && !Month()) {
    const auto end = Integer(Part::kEndYear);
    if (!end) return std::nullopt;
    const int last = *end < 100 ? *year / 100 * 100 + *end + (*end < *year % 100 ? 100 : 0) : *end;
    return last > *year && last <= 9999
               ? std::optional<std::string>(StrCat(YearValue(*year), "/", YearValue(last)))
               : std::nullopt;
  }
  const auto begin = CalendarDate();
  const auto end_day = Integer(Part::kEndDay);
  if (!begin || !end_day || *end_day < 1 || *end_day > 31 || begin->size() < 10) return std::nullopt;
  return StrCat(*begin, "/", begin->substr(0, 8), *end_day < 10 ? "0" : "", std::to_string(*end_day));
}

// A length of time: P3M, PT8H, P1D for "daily".
std::optional<std::string> TimexComposer::Duration() {
  const auto range = reader_.Capture(Part::kCount);
  const auto number = range ? ParseNumber(*range, reader_.context()) : std::nullopt;
  constexpr double kMaxCount = 1e9;
  const std::string count =
      number ? std::to_string(static_cast<int64_t>(std::clamp(number->value, 0.0, kMaxCount))) : "1";
  const std::string_view unit = UnitWord();
  struct UnitLetter {
    std::string_view unit, prefix, letter;
  };
  static constexpr UnitLetter kLetters[] = {{"second", "PT", "S"}, {"minute", "PT", "M"}, {"hour", "PT", "H"},
                                            {"day", "P", "D"},     {"night", "P", "D"},   {"week", "P", "W"},
                                            {"month", "P", "M"},   {"quarter", "P", "Q"}, {"year", "P", "Y"},
                                            {"decade", "P", "DE"}, {"century", "P", "CE"}};
  for (const UnitLetter& row : kLetters) {
    if (row.unit == unit) return StrCat(row.prefix, count, row.letter);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Timex> BuildTimex(const RuleMatch& match, const MatchContext& context) {
  const MatchReader reader(match, context);
  return TimexComposer(reader).Compose();
}

}  // namespace tagger
