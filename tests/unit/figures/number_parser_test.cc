#include "tagger/figures/number_parser.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>

#include "figures_testing.h"
#include "tagger/figures/digits.h"

namespace tagger {
namespace {

struct NumberCase {
  std::string_view text;
  double value;
};

class NumeralTest : public testing::TestWithParam<NumberCase> {};

TEST_P(NumeralTest, HasItsValue) {
  const auto number = FigureLab::Get().Number(GetParam().text);
  ASSERT_TRUE(number.has_value()) << GetParam().text;
  EXPECT_DOUBLE_EQ(number->value, GetParam().value) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Digits, NumeralTest,
                         testing::Values(NumberCase{"24,000", 24000}, NumberCase{"12,34,567.89", 1234567.89},
                                         NumberCase{"1 234 567", 1234567}, NumberCase{"51.7", 51.7},
                                         NumberCase{"1.234.567", 1234567}, NumberCase{"51,7", 51.7},
                                         NumberCase{"-12", -12}, NumberCase{"3/4", 0.75},
                                         NumberCase{"2 1/2", 2.5}, NumberCase{"2-1/2", 2.5},
                                         NumberCase{"99-128/256", 99.5}, NumberCase{"2½", 2.5},
                                         NumberCase{".5", 0.5}, NumberCase{"1.2bn", 1.2e9},
                                         NumberCase{"4.35 hundred", 435}, NumberCase{"0.1 million", 100000},
                                         NumberCase{"5 lakh crore", 5e12},
                                         NumberCase{"9007199254740991", 9007199254740991.0}));

INSTANTIATE_TEST_SUITE_P(
    Words, NumeralTest,
    testing::Values(NumberCase{"three", 3}, NumberCase{"twenty-six", 26},
                    NumberCase{"two hundred and five", 205}, NumberCase{"a hundred", 100},
                    NumberCase{"one and a half million", 1.5e6}, NumberCase{"one million and a half", 1.5e6},
                    NumberCase{"two and three quarters", 2.75}, NumberCase{"half a million", 5e5},
                    NumberCase{"half a dozen", 6}, NumberCase{"two dozen", 24},
                    NumberCase{"three point one four", 3.14}, NumberCase{"point 77", 0.77},
                    NumberCase{"two point five billion", 2.5e9}, NumberCase{"two hundred thousand", 2e5},
                    NumberCase{"three hundred thousand million", 3e11},
                    NumberCase{"eight million two hundred thousand", 8.2e6},
                    NumberCase{"one fifty five", 155}, NumberCase{"minus five", -5},
                    NumberCase{"fifteen hundred", 1500}, NumberCase{"3 hundred and 21", 321},
                    NumberCase{"three hundred and two dozen", 324}, NumberCase{"a million and a half", 1.5e6},
                    NumberCase{"four million and two fifths", 4.4e6},
                    NumberCase{"one billion and a half million", 1000500000},
                    NumberCase{"one million and five thousand two hundred", 1005200},
                    NumberCase{"two million and five hundred thousand", 2.5e6}));

INSTANTIATE_TEST_SUITE_P(
    FractionsInWords, NumeralTest,
    testing::Values(NumberCase{"one hundred and sixty-two fifths", 32.4}, NumberCase{"twenty fifths", 4},
                    NumberCase{"two hundred and thirty-one hundredths", 200.31},
                    NumberCase{"a hundred thousand billionths", 1e-4}, NumberCase{"a twenty-fifth", 0.04},
                    NumberCase{"one thirty-second", 0.03125}, NumberCase{"ten twenty fifths", 0.4},
                    NumberCase{"one ten-thousandth", 1e-4}, NumberCase{"five one-hundredths", 0.05},
                    NumberCase{"forty-five hundredths", 0.45}, NumberCase{"twelve and a fortieth", 12.025},
                    NumberCase{"two and twenty-five hundredths", 2.25}, NumberCase{"1 over 4", 0.25},
                    NumberCase{"minus three over eight", -0.375},
                    NumberCase{"one over one hundred and twenty-five", 0.008},
                    NumberCase{"one one hundred and twenty-fifth", 0.008}));

INSTANTIATE_TEST_SUITE_P(Notations, NumeralTest,
                         testing::Values(NumberCase{"2e10", 2e10}, NumberCase{"-15e-1", -1.5},
                                         NumberCase{"13.5e+12", 13.5e12}, NumberCase{"1.5x10^6", 1.5e6},
                                         NumberCase{"2.4 x 10^-3", 0.0024}, NumberCase{"1.5^2", 2.25},
                                         NumberCase{"-2^-1", -0.5}, NumberCase{"31 . 25", 31.25},
                                         NumberCase{"12 , 000", 12000}, NumberCase{"-.5", -0.5},
                                         NumberCase{"3 . 5 million", 3.5e6}, NumberCase{".5 million", 5e5}));

TEST(NumberParserTest, FractionsAreOfOne) {
  EXPECT_NEAR(FigureLab::Get().Number("two-thirds")->value, 2.0 / 3, 1e-12);
  EXPECT_NEAR(FigureLab::Get().Number("a third")->value, 1.0 / 3, 1e-12);
}

TEST(NumberParserTest, OpenMagnitudesAreLowerBounds) {
  const auto number = FigureLab::Get().Number("tens of thousands");
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->value, 10000);
  EXPECT_TRUE(number->is_open);
  EXPECT_FALSE(FigureLab::Get().Number("5 millions")->is_open);
  EXPECT_TRUE(FigureLab::Get().Number("a couple")->is_vague);
}

TEST(NumberParserTest, ScaleIsThatOfTheLastMagnitudes) {
  EXPECT_EQ(FigureLab::Get().Number("1.2 million")->scale, 1e6);
  EXPECT_EQ(FigureLab::Get().Number("two hundred thousand")->scale, 1e5);
  EXPECT_EQ(FigureLab::Get().Number("3 million two")->scale, 1);
}

TEST(NumberParserTest, WhatIsNoNumeralHasNoValue) {
  for (const std::string_view text : {"", "of", "and", "twenty thirty four", "5 6", "10:30", "1e", "2^",
                                      "2^x", "1e999", "3/0", "people", "five/"}) {
    EXPECT_FALSE(FigureLab::Get().Number(text).has_value()) << text;
  }
}

TEST(ParseDigitsTest, RefusesListsAndVersions) {
  for (const std::string_view text : {"", "22,24,26,31", "1.2.3", "10:30", "1,2345", "1,", "1.111,11", "x"}) {
    EXPECT_FALSE(ParseDigits(text).has_value()) << text;
  }
}

// As if the digits were written down, whatever way is taken; whole numbers up to 2^53 stay as they are.
TEST(RoundToDecimalTest, IsTheNumberOfFifteenWrittenDigits) {
  std::mt19937_64 random(7);
  const auto written = [](long double value) {
    char digits[64];
    std::snprintf(digits, sizeof(digits), "%.14Le", value);
    return std::strtod(digits, nullptr);
  };
  for (int i = 0; i < 200'000; ++i) {
    const long double value =
        std::ldexp(static_cast<long double>(random()), -static_cast<int>(random() % 90));
    const bool is_whole = value == std::floor(value) && value < 9007199254740992.0L;
    const double expected = is_whole ? static_cast<double>(value) : written(value);
    ASSERT_EQ(RoundToDecimal(value), expected) << value;
    const long double product =
        static_cast<long double>(static_cast<double>(random() % 100'000) / 100) * 1e6L;
    ASSERT_EQ(RoundToDecimal(-product), written(-product)) << product;
  }
  for (const long double value :
       {9.999999999999995L, 99.99999999999995L, 1.5L, 999999999999999.5L, 1e15L, 0.1L}) {
    EXPECT_EQ(RoundToDecimal(value), written(value)) << value;
  }
}

TEST(RoundToDecimalTest, RemovesBinaryError) {
  EXPECT_EQ(RoundToDecimal(static_cast<long double>(4.35) * 100), 435);
  EXPECT_EQ(RoundToDecimal(static_cast<long double>(44.39) * 1e6L), 44390000);
  EXPECT_EQ(RoundToDecimal(-0.1L), -0.1);
}

}  // namespace
}  // namespace tagger
