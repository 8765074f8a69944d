#include "tagger/figures/civil_date.h"

#include <gtest/gtest.h>

namespace tagger {
namespace {

TEST(CivilDateTest, ParsesDatesWithAndWithoutTime) {
  EXPECT_EQ(DayValue(*ParsePublished("2025-06-03")), "2025-06-03");
  EXPECT_EQ(DayValue(*ParsePublished("2025-06-03T10:00:00Z")), "2025-06-03");
  for (const std::string_view text :
       {"", "2025", "2025-06", "2025/06/03", "2025-13-01", "2025-02-30", "yesterday!", "20250603xx"}) {
    EXPECT_FALSE(ParsePublished(text).has_value()) << text;
  }
}

TEST(CivilDateTest, ArithmeticCrossesMonthsAndYears) {
  const CivilDay day = *MakeDay(2024, 3, 1);
  EXPECT_EQ(DayValue(AddDays(day, -1)), "2024-02-29");
  EXPECT_EQ(DayValue(AddDays(*MakeDay(2024, 12, 31), 1)), "2025-01-01");
  EXPECT_EQ(DayValue(AddMonths(*MakeDay(2025, 3, 31), -1)), "2025-02-28");
  EXPECT_EQ(DayValue(AddMonths(*MakeDay(2025, 1, 15), -2)), "2024-11-15");
}

TEST(CivilDateTest, WeeksAreOfTheYearOfTheirThursday) {
  EXPECT_EQ(WeekValue(*MakeDay(2025, 6, 3)), "2025-W23");
  EXPECT_EQ(WeekValue(*MakeDay(2024, 12, 30)), "2025-W01");
  EXPECT_EQ(WeekValue(*MakeDay(2021, 1, 3)), "2020-W53");
  EXPECT_EQ(WeekdayOf(*MakeDay(2025, 6, 3)), 2);
}

TEST(CivilDateTest, MonthsWithoutYearAreNear) {
  const CivilDay june = *MakeDay(2025, 6, 3);
  EXPECT_EQ(NearestYearOfMonth(6, june), 2025);
  EXPECT_EQ(NearestYearOfMonth(12, june), 2024);
  EXPECT_EQ(NearestYearOfMonth(9, june), 2025);
  EXPECT_EQ(NearestYearOfMonth(1, *MakeDay(2025, 12, 3)), 2026);
}

}  // namespace
}  // namespace tagger
