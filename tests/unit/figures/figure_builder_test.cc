#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "figures_testing.h"

namespace tagger {
namespace {

Figure Only(std::string_view text) {
  const auto figure = FigureLab::Get().Only(text);
  EXPECT_TRUE(figure.has_value()) << text;
  return figure.value_or(Figure());
}

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> texts;
  for (const FoundFigure& found : FigureLab::Get().Find(text).figures) texts.push_back(found.text);
  return texts;
}

TEST(FigureBuilderTest, ChangeHasEndsBoundItemAndTargetYear) {
  const Figure figure =
      Only("It will raise the corps from 9,000 people at present to at least 12,000 officers by 2028.");
  EXPECT_EQ(figure.kind, "count");
  EXPECT_EQ(figure.item, "officers");
  EXPECT_EQ(figure.direction, "up");
  ASSERT_EQ(figure.ends.size(), 2u);
  EXPECT_EQ(figure.ends[0].value, 9000);
  EXPECT_EQ(figure.ends[0].item, "people");
  ASSERT_TRUE(figure.ends[0].time.has_value());
  EXPECT_EQ(figure.ends[0].time->relation, "at");
  EXPECT_EQ(figure.ends[0].time->value, "PRESENT_REF");
  EXPECT_EQ(figure.ends[1].value, 12000);
  EXPECT_EQ(figure.ends[1].comparator, ">=");
  ASSERT_TRUE(figure.time.has_value());
  EXPECT_EQ(figure.time->relation, "by");
  EXPECT_EQ(figure.time->value, "2028");
  EXPECT_FALSE(figure.value.has_value());
}

TEST(FigureBuilderTest, ShareHasItsBase) {
  const auto found = FigureLab::Get().Find("Around 62 per cent of the city's 3.1 million residents voted.");
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(found.figures[0].text, "Around 62 per cent");
  EXPECT_EQ(found.figures[0].figure.comparator, "~");
  EXPECT_EQ(found.figures[0].figure.unit, "percent");
  EXPECT_EQ(found.figures[0].figure.of, "city's 3.1 million residents");
  EXPECT_EQ(found.figures[1].figure.value, 3100000);
  EXPECT_EQ(found.figures[1].figure.item, "residents");
}

TEST(FigureBuilderTest, RateHasThePeriod) {
  const Figure figure = Only("On average 41 new claims a day came in.");
  EXPECT_EQ(figure.kind, "count");
  EXPECT_EQ(figure.value, 41);
  EXPECT_EQ(figure.item, "new claims");
  EXPECT_EQ(figure.per, "day");
}

TEST(FigureBuilderTest, TimeBehindTheSpanIsKept) {
  const Figure count = Only("They saw 300 fires in 2024.");
  ASSERT_TRUE(count.time.has_value());
  EXPECT_EQ(count.time->relation, "in");
  EXPECT_EQ(count.time->value, "2024");
  const Figure change = Only("Sales fell 7 per cent over the first three months of 2025.");
  ASSERT_TRUE(change.time.has_value());
  EXPECT_EQ(change.time->relation, "over");
  EXPECT_EQ(change.time->value, "2025-Q1");
}

TEST(FigureBuilderTest, RangeWithATimeIsNoChange) {
  const Figure range = Only("They need 3 to 4 million doctors by 2030.");
  EXPECT_EQ(range.min, 3e6);
  EXPECT_EQ(range.max, 4e6);
  const Figure change = Only("It will take sales of $3 million to $9 million by 2030.");
  EXPECT_EQ(change.ends.size(), 2u);
}

TEST(FigureBuilderTest, AgesAreRangesOfYears) {
  const Figure figure = Only("Most are aged 18–29.");
  EXPECT_EQ(figure.kind, "age");
  EXPECT_EQ(figure.min, 18);
  EXPECT_EQ(figure.max, 29);
  EXPECT_EQ(figure.unit, "year");
}

TEST(FigureBuilderTest, DirectionComesFromVerbAndNoun) {
  EXPECT_EQ(Only("Prices fell 7 per cent.").direction, "down");
  EXPECT_EQ(Only("Prices rose by 7 per cent.").direction, "up");
  EXPECT_EQ(Only("It was a 300 per cent jump.").direction, "up");
  EXPECT_EQ(Only("Prices stood at 7 per cent.").direction, "");
}

TEST(FigureBuilderTest, ScaleAndUnitAreCarriedBack) {
  const Figure range = Only("They need 3 to 4 million doctors.");
  EXPECT_EQ(range.min, 3e6);
  EXPECT_EQ(range.max, 4e6);
  EXPECT_EQ(range.item, "doctors");
  const Figure wide = Only("It has between 300,000 and 1 billion stars.");
  EXPECT_EQ(wide.min, 300000);
  const Figure money = Only("Sales of $5–6 million are seen.");
  EXPECT_EQ(money.min, 5e6);
  EXPECT_EQ(money.currency, "USD");
}

struct MoneyCase {
  std::string_view text;
  double value;
  std::string_view currency;
};

class MoneyTest : public testing::TestWithParam<MoneyCase> {};

TEST_P(MoneyTest, HasAmountAndCurrency) {
  const Figure figure = Only(GetParam().text);
  EXPECT_EQ(figure.kind, "money") << GetParam().text;
  EXPECT_EQ(figure.value, GetParam().value) << GetParam().text;
  EXPECT_EQ(figure.currency, GetParam().currency) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Spellings, MoneyTest,
    testing::Values(
        MoneyCase{"It paid $1.2bn.", 1.2e9, "USD"}, MoneyCase{"It paid US$ 4.2 billion.", 4.2e9, "USD"},
        MoneyCase{"It paid S$2.5m.", 2.5e6, "SGD"}, MoneyCase{"It paid A$30.", 30, "AUD"},
        MoneyCase{"It paid HK$40,000.", 40000, "HKD"}, MoneyCase{"It paid RM10 million.", 1e7, "MYR"},
        MoneyCase{"It paid Tk 300.", 300, "BDT"}, MoneyCase{"It paid €300m.", 3e8, "EUR"},
        MoneyCase{"It paid ¥5 trillion.", 5e12, "JPY"}, MoneyCase{"It paid 5 million yuan.", 5e6, "CNY"},
        MoneyCase{"It paid 70 cents.", 70, "USD"}, MoneyCase{"It paid N200bn.", 2e11, "NGN"},
        MoneyCase{"It paid R1.2 billion.", 1.2e9, "ZAR"}, MoneyCase{"It paid USD 200 million.", 2e8, "USD"},
        MoneyCase{"It paid USD10m.", 1e7, "USD"}, MoneyCase{"It paid $-50m.", -5e7, "USD"},
        MoneyCase{"It paid 300 million Hong Kong dollars.", 3e8, "HKD"},
        MoneyCase{"It paid five dollars and 35 cents.", 5.35, "USD"},
        MoneyCase{"It paid ₹500 crore.", 5e9, "INR"}));

TEST(FigureBuilderTest, CentsSayThatTheyAreCents) {
  EXPECT_EQ(Only("It costs 70 cents.").unit, "cent");
  EXPECT_EQ(Only("Shares closed at 118.5p.").unit, "penny");
  EXPECT_EQ(Only("Shares closed at 118.5p.").currency, "GBP");
  const Figure change = Only("It rose from 90 cents to $1.10.");
  ASSERT_EQ(change.ends.size(), 2u);
  EXPECT_EQ(change.ends[0].value, 0.9);
  EXPECT_EQ(change.ends[0].unit, "");
  EXPECT_EQ(change.ends[1].value, 1.1);
  EXPECT_EQ(change.direction, "up");
}

TEST(FigureBuilderTest, LevelReachedIsInToAsWell) {
  const Figure level = Only("Unemployment fell to 4.1 per cent.");
  EXPECT_EQ(level.value, 4.1);
  EXPECT_EQ(level.direction, "down");
  ASSERT_EQ(level.ends.size(), 2u);
  EXPECT_FALSE(level.ends[0].value.has_value());
  EXPECT_EQ(level.ends[1].value, 4.1);
  EXPECT_TRUE(Only("Prices fell 7 per cent.").ends.empty());
  EXPECT_EQ(Only("Output halved to 20 tonnes.").direction, "down");
  EXPECT_EQ(Only("Output doubled to 20 tonnes.").direction, "up");
}

TEST(FigureBuilderTest, UpFromIsAChange) {
  const Figure change = Only("Profit was $5 million, up from $4 million.");
  ASSERT_EQ(change.ends.size(), 2u);
  EXPECT_EQ(change.ends[0].value, 4e6);
  EXPECT_EQ(change.ends[1].value, 5e6);
  EXPECT_EQ(change.direction, "up");
}

TEST(FigureBuilderTest, ComparatorAndRateOfMoneyGoTogether) {
  const Figure price = Only("Oil peaked at more than $52 a barrel.");
  EXPECT_EQ(price.comparator, ">");
  EXPECT_EQ(price.per, "barrel");
  const Figure range = Only("It pays between $62 and $68 per share.");
  EXPECT_EQ(range.min, 62);
  EXPECT_EQ(range.max, 68);
  EXPECT_EQ(range.per, "share");
}

TEST(FigureBuilderTest, SomeOfHasValueItemAndBase) {
  const Figure figure = Only("She scored 17 of his 19 points.");
  EXPECT_EQ(figure.value, 17);
  EXPECT_EQ(figure.item, "points");
  EXPECT_EQ(figure.of, "19 points");
}

TEST(FigureBuilderTest, BaselineIsATime) {
  const Figure figure = Only("Exports fell 4 per cent year on year.");
  EXPECT_EQ(figure.direction, "down");
  ASSERT_TRUE(figure.time.has_value());
  EXPECT_EQ(figure.time->relation, "from");
  EXPECT_EQ(figure.time->value, "PAST_REF");
}

TEST(FigureBuilderTest, LengthsAreAddedUp) {
  EXPECT_EQ(Only("It took a year and a half.").value, 1.5);
  EXPECT_EQ(Only("It took an hour and 45 minutes.").value, 105);
  EXPECT_EQ(Only("It took 24 hours, 39 minutes and 35 seconds.").value, 88775);
  EXPECT_EQ(Only("It took more than a year.").value, 1);
}

TEST(FigureBuilderTest, MoneySpanIsTheAmount) {
  EXPECT_THAT(Texts("It costs more than $5 million, or $80 a barrel."),
              testing::ElementsAre("$5 million", "$80"));
  EXPECT_EQ(Only("It costs more than $5 million.").comparator, ">");
  EXPECT_EQ(Only("Oil is at $80 a barrel.").per, "barrel");
}

TEST(FigureBuilderTest, MeasuresHaveCldrUnits) {
  EXPECT_EQ(Only("It sailed 250 kilometres.").unit, "kilometer");
  EXPECT_EQ(Only("It flew at 50 km/h.").unit, "kilometer-per-hour");
  EXPECT_EQ(Only("It reached 40°C.").unit, "celsius");
  EXPECT_EQ(Only("It reached 40°C.").kind, "temperature");
  EXPECT_EQ(Only("It rose 25 basis points.").unit, "basis-point");
  EXPECT_EQ(Only("He is 6 feet 2 inches tall.").value, 74);
  EXPECT_EQ(Only("They bought 12.3m tonnes.").value, 12.3e6);
}

TEST(FigureBuilderTest, ScoresAndRatiosAreNoRanges) {
  EXPECT_EQ(Only("They won 3-1.").kind, "score");
  const Figure score = Only("Both sides had 89-89.");
  EXPECT_EQ(score.kind, "score");
  EXPECT_EQ(score.value, 89);
  EXPECT_EQ(score.of, "89");
  EXPECT_EQ(Only("One in five children smokes.").value, 0.2);
  EXPECT_EQ(Only("One in five children smokes.").item, "children");
}

TEST(FigureBuilderTest, NamesClocksAndListMarkersAreNoFigures) {
  for (const std::string_view text :
       {"The F-35 flew.", "Covid-19 came back.", "It opens at 10:30 today.", "It opens at 11 a.m. today.",
        "He lives at No. 10 there.", "He is the one.", "The G7 met.", "1. Farmers return to the valley",
        "Call +47 22 34 56 78 or 555-1234.", "It is at 12 Main Street.", "The 787 Dreamliner landed.",
        "The Group of 20 met.", "It passed the ISO 3888-2 test.", "Form 13D was filed."}) {
    EXPECT_THAT(Texts(text), testing::IsEmpty()) << text;
  }
}

TEST(FigureBuilderTest, AnyTokensAreSurvived) {
  const std::string_view parts[] = {
      "1",  "$",     "to",    "from", "half",    "and", "-",        "/",   "million", "per cent",
      ".",  "point", "by",    "2030", "May",     "of",  "third",    "'s",  "(",       "N1",
      "or", "more",  "least", "at",   "between", "a",   "hundreds", "ago", "quarter", "99999999999999999999"};
  std::string text;
  uint32_t state = 1;
  for (int i = 0; i < 20000; ++i) {
    state = state * 1664525u + 1013904223u;
    text += parts[(state >> 16) % std::size(parts)];
    text += (state >> 8) % 3 == 0 ? "" : " ";
  }
  EXPECT_FALSE(FigureLab::Get().Find(text).figures.empty());
}

TEST(FigureBuilderTest, CentsThatAreNotNamedAreHundredths) {
  EXPECT_EQ(Only("It cost twelve dollars thirty-five.").value, 12.35);
  EXPECT_EQ(Only("It cost 20 rupees 43.").value, 20.43);
  EXPECT_EQ(Only("It cost a dollar and 42 cents.").value, 1.42);
}

TEST(FigureBuilderTest, LettersBeforeACodeAreMillions) {
  const Figure figure = Only("Sales were 120 MEUR.");
  EXPECT_EQ(figure.value, 1.2e8);
  EXPECT_EQ(figure.currency, "EUR");
}

TEST(FigureBuilderTest, CurrencyToldTwiceIsThatOfTheWord) {
  EXPECT_EQ(Only("It cost $5 pesos.").currency, "MXN");
  EXPECT_EQ(Only("It cost US$3 million dollars.").currency, "USD");
  EXPECT_EQ(Only("It cost N$5 million.").currency, "NAD");
}

TEST(FigureBuilderTest, OrEqualMakesABoundInclusive) {
  EXPECT_EQ(Only("His score is less than 300 or equal.").comparator, "<=");
  EXPECT_EQ(Only("His score is equal to 400 or less.").comparator, "<=");
  EXPECT_EQ(Only("His score is > = 400.").comparator, ">=");
}

TEST(FigureBuilderTest, MinutesOfAnHourNeedNoUnit) {
  const Figure figure = Only("It lasted two hours and 10.");
  EXPECT_EQ(figure.value, 130);
  EXPECT_EQ(figure.unit, "minute");
}

TEST(FigureBuilderTest, BelowZeroIsNegative) { EXPECT_EQ(Only("It was 20 below zero.").value, -20); }

TEST(FigureBuilderTest, ColonRatioIsAQuotient) {
  const Figure figure = Only("It has a ratio of 3:2.");
  EXPECT_EQ(figure.kind, "ratio");
  EXPECT_EQ(figure.value, 1.5);
}

TEST(FigureBuilderTest, VotesThatDoNotAscendAreAScore) {
  const Figure figure = Only("The house voted 67 to 33.");
  EXPECT_EQ(figure.kind, "score");
  EXPECT_EQ(figure.value, 67);
  EXPECT_EQ(figure.of, "33");
}

TEST(FigureBuilderTest, HalfOfACollectiveHasItsItem) {
  const Figure figure = Only("More than half the staff left.");
  EXPECT_EQ(figure.value, 0.5);
  EXPECT_EQ(figure.item, "staff");
  EXPECT_EQ(figure.comparator, ">");
}

TEST(FigureBuilderTest, EndsOfAChangeHaveTheirOwnTimes) {
  const Figure change = Only("Growth slowed to 2.3 per cent in 2024 from 2.9 per cent in 2023.");
  ASSERT_EQ(change.ends.size(), 2u);
  EXPECT_EQ(change.time->value, "2024");
  ASSERT_TRUE(change.ends[0].time.has_value());
  EXPECT_EQ(change.ends[0].time->value, "2023");
  const Figure rents = Only("Rents rose from $900 in 2015 to $1,400 in 2024.");
  ASSERT_TRUE(rents.ends[0].time.has_value());
  EXPECT_EQ(rents.ends[0].time->value, "2015");
  EXPECT_EQ(rents.time->value, "2024");
}

TEST(FigureBuilderTest, RaisingMoneyAndMarginsAreNoChange) {
  EXPECT_EQ(Only("The firm raised $5 million in 2024.").direction, "");
  EXPECT_EQ(Only("He lost by 3,120 votes.").direction, "");
}

}  // namespace
}  // namespace tagger
