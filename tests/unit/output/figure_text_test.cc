#include "tagger/output/figure_text.h"

#include <gtest/gtest.h>

#include "sample_annotation.h"

namespace tagger {
namespace {

TEST(ReadableNumberTest, GroupsThousands) {
  EXPECT_EQ(ReadableNumber(1), "1");
  EXPECT_EQ(ReadableNumber(999), "999");
  EXPECT_EQ(ReadableNumber(1000), "1,000");
  EXPECT_EQ(ReadableNumber(44390000), "44,390,000");
  EXPECT_EQ(ReadableNumber(-123456.75), "-123,456.75");
  EXPECT_EQ(ReadableNumber(-100), "-100");
  EXPECT_EQ(ReadableNumber(0.5), "0.5");
  EXPECT_EQ(ReadableNumber(1e300), "1e+300");
}

TEST(ReadableFigureTest, Change) {
  EXPECT_EQ(ReadableFigure(SampleChange()), "24,000 people (at present) → ≥ 50,000 individuals, up, by 2030");
}

TEST(ReadableFigureTest, ChangeWhoseStartIsUnknown) {
  Figure change = SampleChange();
  change.ends[0].value.reset();
  EXPECT_EQ(ReadableFigure(change), "… → ≥ 50,000 individuals, up, by 2030");
}

TEST(ReadableFigureTest, ItemPerDay) {
  Figure figure;
  figure.value = 57;
  figure.item = "new cases";
  figure.per = "day";
  EXPECT_EQ(ReadableFigure(figure), "57 new cases per day");
}

TEST(ReadableFigureTest, ShareOf) {
  Figure figure;
  figure.value = 78;
  figure.unit = "percent";
  figure.of = "voters";
  figure.comparator = std::string("~");
  EXPECT_EQ(ReadableFigure(figure), "≈ 78% of voters");
}

TEST(ReadableFigureTest, Money) {
  Figure figure;
  figure.value = 1.2e6;
  figure.currency = "USD";
  figure.comparator = std::string(">");
  EXPECT_EQ(ReadableFigure(figure), "> USD 1,200,000");
}

TEST(ReadableFigureTest, Ranges) {
  Figure figure;
  figure.min = 15;
  figure.max = 24;
  figure.unit = "year";
  EXPECT_EQ(ReadableFigure(figure), "15 – 24 year");
  figure.max.reset();
  EXPECT_EQ(ReadableFigure(figure), "≥ 15 year");
}

TEST(ReadableTimexTest, ValueTypeAndModifier) {
  EXPECT_EQ(ReadableTimex({"DATE", "2025-05-16", ""}), "2025-05-16 (date)");
  EXPECT_EQ(ReadableTimex({"DURATION", "P3M", "APPROX"}), "P3M (duration, approx)");
}

}  // namespace
}  // namespace tagger
