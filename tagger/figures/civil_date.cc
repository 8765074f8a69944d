#include "tagger/figures/civil_date.h"

#include <charconv>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

namespace chrono = std::chrono;

// Appends a number with zeros before it, if it has fewer digits than `width`.
void AppendPadded(int number, size_t width, std::string* out) {
  char digits[16];
  const auto written = std::to_chars(digits, digits + sizeof(digits), number);
  const size_t size = static_cast<size_t>(written.ptr - digits);
  if (size < width) out->append(width - size, '0');
  out->append(digits, size);
}

std::optional<int> DigitsAt(std::string_view text, size_t begin, size_t size) {
  if (text.size() < begin + size) return std::nullopt;
  int value = 0;
  const char* const first = text.data() + begin;
  const auto [end, error] = std::from_chars(first, first + size, value);
  if (error != std::errc() || end != first + size || value < 0) return std::nullopt;
  return value;
}

CivilDay Clamped(CivilDay day) {
  if (day.ok()) return day;
  return CivilDay(day.year() / day.month() / chrono::last);
}

}  // namespace

std::optional<CivilDay> ParsePublished(std::string_view published) {
  const auto year = DigitsAt(published, 0, 4);
  const auto month = DigitsAt(published, 5, 2);
  const auto day = DigitsAt(published, 8, 2);
  if (!year || !month || !day || published[4] != '-' || published[7] != '-') return std::nullopt;
  return MakeDay(*year, *month, *day);
}

std::optional<CivilDay> MakeDay(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const CivilDay made{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                      chrono::day(static_cast<unsigned>(day))};
  return made.ok() ? std::optional<CivilDay>(made) : std::nullopt;
}

CivilDay AddDays(CivilDay day, int days) { return CivilDay(chrono::sys_days(day) + chrono::days(days)); }

CivilDay AddMonths(CivilDay day, int months) { return Clamped(day + chrono::months(months)); }

int WeekdayOf(CivilDay day) {
  return static_cast<int>(chrono::weekday(chrono::sys_days(day)).iso_encoding());
}

std::string DayValue(CivilDay day) {
  std::string value = MonthValue(int(day.year()), static_cast<int>(unsigned(day.month())));
  value += '-';
  AppendPadded(static_cast<int>(unsigned(day.day())), 2, &value);
  return value;
}

std::string MonthValue(int year, int month) {
  std::string value = YearValue(year);
  value += '-';
  AppendPadded(month, 2, &value);
  return value;
}

std::string YearValue(int year) {
  std::string value;
  AppendPadded(year, 4, &value);
  return value;
}

std::string WeekValue(CivilDay day) {
  const CivilDay thursday = AddDays(day, 4 - WeekdayOf(day));  // a week is of the year of its Thursday
  const auto first =
      chrono::sys_days(chrono::year_month_day(thursday.year(), chrono::January, chrono::day(1)));
  const int week = static_cast<int>((chrono::sys_days(thursday) - first).count()) / 7 + 1;
  std::string value = YearValue(int(thursday.year()));
  value += "-W";
  AppendPadded(week, 2, &value);
  return value;
}

std::string QuarterValue(int year, int quarter) {
  return StrCat(YearValue(year), "-Q", std::to_string(quarter));
}

std::string DecadeValue(int year) {
  std::string value;
  AppendPadded(year / 10, 3, &value);
  return value;
}

int NearestYearOfMonth(int month, CivilDay published) {
  constexpr int kMonthsAhead = 4;
  constexpr int kMonthsBack = 8;
  const int year = int(published.year());
  const int distance = month - static_cast<int>(unsigned(published.month()));
  if (distance > kMonthsAhead) return year - 1;
  return distance < -kMonthsBack ? year + 1 : year;
}

}  // namespace tagger
