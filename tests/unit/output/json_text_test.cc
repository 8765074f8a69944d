#include "tagger/output/json_text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>

#include "tagger/base/utf8.h"
#include "tagger/output/valid_text.h"

namespace tagger {
namespace {

std::string String(std::string_view text) {
  std::string out;
  AppendJsonString(text, &out);
  return out;
}

std::string Number(double value) {
  std::string out;
  AppendJsonNumber(value, &out);
  return out;
}

std::string Rounded(double value) {
  std::string out;
  AppendJsonRounded(value, &out);
  return out;
}

TEST(JsonStringTest, Escapes) {
  EXPECT_EQ(String("a\"b\\c\n\r\t\x01\x1F"), "\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u001f\"");
  EXPECT_EQ(String(std::string_view("a\0b", 3)), "\"a\\u0000b\"");
  EXPECT_EQ(String("é😀/\x7F"), "\"é😀/\x7F\"");
  EXPECT_EQ(String(""), "\"\"");
}

TEST(JsonStringTest, InvalidBytesAreReplaced) {
  EXPECT_EQ(String("caf\xE9 \xFF!"), "\"caf\uFFFD \uFFFD!\"");
  EXPECT_EQ(String("\xF0\x9F\x98"), "\"\uFFFD\uFFFD\uFFFD\"");
}

TEST(JsonStringTest, EveryByteGivesJsonThatReadsBack) {
  for (int c = 0; c < 256; ++c) {
    const std::string text = std::string("a") + static_cast<char>(c) + "z";
    const nlohmann::json parsed = nlohmann::json::parse(String(text));
    EXPECT_EQ(parsed.get<std::string>(), ReplaceInvalidUtf8(text)) << c;
  }
}

TEST(ValidTextTest, ValidTextIsUnchanged) {
  EXPECT_EQ(ReplaceInvalidUtf8("aé한😀"), "aé한😀");
  EXPECT_EQ(ReplaceInvalidUtf8(""), "");
  EXPECT_EQ(ReplaceInvalidUtf8("😀\x80é\xC3"), "😀\uFFFDé\uFFFD");
}

TEST(ValidTextTest, ManyInvalidBytesAreLinear) {
  EXPECT_EQ(CountCodePoints(ReplaceInvalidUtf8(std::string(2'000'000, '\xFF'))), 2'000'000u);
}

TEST(JsonNumberTest, WholeNumbersHaveNoFraction) {
  EXPECT_EQ(Number(24000), "24000");
  EXPECT_EQ(Number(0), "0");
  EXPECT_EQ(Number(-0.0), "0");
  EXPECT_EQ(Number(-7), "-7");
  EXPECT_EQ(Number(44390000), "44390000");
  EXPECT_EQ(Number(1.2e9), "1200000000");
  EXPECT_EQ(Number(9e15), "9000000000000000");
}

TEST(JsonNumberTest, FractionsAreTheShortestThatReadBack) {
  EXPECT_EQ(Number(51.7), "51.7");
  EXPECT_EQ(Number(0.1), "0.1");
  for (double value : {1.0 / 3, 0.1 + 0.2, 1e-9, 1e300, 123456.789, 5e-324}) {
    EXPECT_EQ(std::strtod(Number(value).c_str(), nullptr), value);
    EXPECT_TRUE(nlohmann::json::accept(Number(value))) << Number(value);
  }
}

TEST(JsonNumberTest, WhatIsNotFiniteIsNull) {
  EXPECT_EQ(Number(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(Number(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(JsonNumberTest, RoundedToTwoDecimals) {
  EXPECT_EQ(Rounded(0.9666), "0.97");
  EXPECT_EQ(Rounded(1), "1");
  EXPECT_EQ(Rounded(0.5), "0.5");
  EXPECT_EQ(Rounded(0.001), "0");
  EXPECT_EQ(Rounded(-0.001), "0");
  EXPECT_EQ(Rounded(0.29), "0.29");
}

TEST(JsonObjectTest, SetsCommasAndLeavesOutEmptyOptionals) {
  std::string out;
  {
    JsonBuffer json(&out);
    JsonObject object(&json);
    object.OptionalString("none", "");
    object.String("a", "x");
    object.OptionalString("b", "y");
    object.Number("c", 1.5);
    object.Raw("d", "null");
    WriteJsonArray(std::vector<unsigned>{1, 2}, &object.Key("e"), [&](unsigned item) { json.Integer(item); });
    JsonObject inner(&object.Key("f"));
  }
  EXPECT_EQ(out, R"({"a":"x","b":"y","c":1.5,"d":null,"e":[1,2],"f":{}})");
}

TEST(JsonObjectTest, KeysThatAreNoLiteralsAreEscaped) {
  std::string out;
  {
    JsonBuffer json(&out);
    JsonObject object(&json);
    object.String("a", "x");
    object.Number(std::string("say \"b\""), 1);
    object.Raw(std::string_view("c\n"), "null");
  }
  EXPECT_EQ(out, R"({"a":"x","say \"b\"":1,"c\n":null})");
}

}  // namespace
}  // namespace tagger
