#ifndef TAGGER_FIGURES_CIVIL_DATE_H_
#define TAGGER_FIGURES_CIVIL_DATE_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tagger {

// Calendar arithmetic for TIMEX3 values. Dates are proleptic Gregorian, years 1 to 9999.
using CivilDay = std::chrono::year_month_day;

// The day of an ISO 8601 date or date and time ("2025-06-03T10:00:00Z"); nothing if it is none.
std::optional<CivilDay> ParsePublished(std::string_view published);

// A valid day, or nothing (31 April).
std::optional<CivilDay> MakeDay(int year, int month, int day);

CivilDay AddDays(CivilDay day, int days);
// The same day of another month; the last of it where there is none such.
CivilDay AddMonths(CivilDay day, int months);

int WeekdayOf(CivilDay day);  // 1 (Monday) to 7

// TIMEX3 (ISO 8601) values. "2025-06-03", "2025-06", "2025", "2025-W23", "2025-Q2", "202".
std::string DayValue(CivilDay day);
std::string MonthValue(int year, int month);
std::string YearValue(int year);
std::string WeekValue(CivilDay day);
std::string QuarterValue(int year, int quarter);
std::string DecadeValue(int year);

// The year of a month that is named without one: that in which it lies nearest to `published`, a
// future of more than four months being taken for the past (news tells more of what was). In June 2025
// "December" is that of 2024, "September" that of 2025.
int NearestYearOfMonth(int month, CivilDay published);

}  // namespace tagger

#endif  // TAGGER_FIGURES_CIVIL_DATE_H_
