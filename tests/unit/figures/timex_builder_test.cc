#include <gtest/gtest.h>

#include "figures_testing.h"

namespace tagger {
namespace {

struct DateCase {
  std::string_view text;
  std::string_view value;            // published 2025-06-03, a Tuesday
  std::string_view unresolved = {};  // without a publication date; empty: the same
};

class DateTest : public testing::TestWithParam<DateCase> {};

TEST_P(DateTest, HasItsTimexValue) {
  const DateCase& c = GetParam();
  EXPECT_EQ(FigureLab::Get().OnlyDate(c.text), c.value) << c.text;
  EXPECT_EQ(FigureLab::Get().OnlyDate(c.text, ""), c.unresolved.empty() ? c.value : c.unresolved) << c.text;
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, DateTest,
    testing::Values(
        DateCase{"It opened on 16 May 2024.", "2024-05-16"},
        DateCase{"It opened on May 16.", "2025-05-16", "XXXX-05-16"},
        DateCase{"It opened on April 4th, 2023.", "2023-04-04"},
        DateCase{"It opened on Friday, May 16, 2025.", "2025-05-16"},
        DateCase{"It opened in December.", "2024-12", "XXXX-12"},
        DateCase{"It opens in June.", "2025-06", "XXXX-06"}, DateCase{"It opened in May 2024.", "2024-05"},
        DateCase{"From 2026 on it is law.", "2026"}, DateCase{"It is dated 2025-05-30.", "2025-05-30"},
        DateCase{"It is dated 16/05/2025.", "2025-05-16"}, DateCase{"Prices soared in the 1990s.", "199"},
        DateCase{"It is of the 12th century.", "11"},
        DateCase{"It rose in the second quarter of 2024.", "2024-Q2"},
        DateCase{"It rose in Q3 2024.", "2024-Q3"},
        DateCase{"It rose over the first three months of 2025.", "2025-Q1"},
        DateCase{"It rose over the first nine months of 2025.", "2025-01/2025-09"},
        DateCase{"It burned in summer 2024.", "2024-SU"}, DateCase{"He ruled in 2012–13.", "2012/2013"},
        DateCase{"It ran from 2014 to 2017.", "2014/2017"},
        DateCase{"The fair is on May 3–5, 2025.", "2025-05-03/2025-05-05"},
        DateCase{"It is dated 05/16/2025.", "2025-05-16"},
        DateCase{"It rose in the fiscal year 2025-26.", "2025/2026"}, DateCase{"It rose in FY2025.", "2025"},
        DateCase{"it closed on may 16 , 1990 .", "1990-05-16"},
        DateCase{"it closed oct . 7 , 1990 .", "1990-10-07"}, DateCase{"It rose in FY 2024-25.", "2024/2025"},
        DateCase{"It rose in H1 2024.", "2024-H1"},
        DateCase{"It ran from January to March 2024.", "2024-01/2024-03"},
        DateCase{"It ran from November 3 to January 4, 2024.", "2023-11-03/2024-01-04"},
        DateCase{"It ran from May 3 to June 4.", "2025-05-03/2025-06-04", "XXXX-05-03/XXXX-06-04"},
        DateCase{"Prices rose in recent years.", "PAST_REF"}));

INSTANTIATE_TEST_SUITE_P(Relative, DateTest,
                         testing::Values(DateCase{"They met on Tuesday.", "2025-06-03", "XXXX-WXX-2"},
                                         DateCase{"They met on Wednesday.", "2025-05-28", "XXXX-WXX-3"},
                                         DateCase{"They meet next Friday.", "2025-06-06", "XXXX-WXX-5"},
                                         DateCase{"They met yesterday.", "2025-06-02", "PAST_REF"},
                                         DateCase{"They meet tomorrow.", "2025-06-04", "FUTURE_REF"},
                                         DateCase{"It rose in the first half of last year.", "2024-H1",
                                                  "XXXX-H1"},
                                         DateCase{"It opens by the end of the year.", "2025", "PRESENT_REF"},
                                         DateCase{"They meet today.", "2025-06-03", "PRESENT_REF"},
                                         DateCase{"Sales rose last year.", "2024", "PAST_REF"},
                                         DateCase{"He said so earlier this month.", "2025-06", "PRESENT_REF"},
                                         DateCase{"They met two weeks ago.", "2025-W21", "PAST_REF"},
                                         DateCase{"They met two years ago.", "2023", "PAST_REF"},
                                         DateCase{"It rose from a year earlier.", "PAST_REF"},
                                         DateCase{"It rains every day.", "P1D"}));

TEST(TimexBuilderTest, ModifiersAreKept) {
  const auto found = FigureLab::Get().Find("He said so earlier this month.");
  ASSERT_EQ(found.dates.size(), 1u);
  EXPECT_EQ(found.dates[0].text, "earlier this month");
  EXPECT_EQ(found.dates[0].timex.mod, "START");
  EXPECT_EQ(found.dates[0].timex.type, "DATE");
}

TEST(TimexBuilderTest, ImpossibleDaysAreNoDates) {
  EXPECT_EQ(FigureLab::Get().OnlyDate("It is dated 31/04/2025."), "0 dates");
}

TEST(TimexBuilderTest, VerbsAndNamesAreNoMonths) {
  EXPECT_EQ(FigureLab::Get().OnlyDate("You may march if Ms May agrees."), "0 dates");
}

}  // namespace
}  // namespace tagger
