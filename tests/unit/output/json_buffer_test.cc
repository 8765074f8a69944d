// Where the words of eight bytes and the buffer end must not show.

#include "tagger/output/json_buffer.h"

#include <gtest/gtest.h>

#include <string>

#include "tagger/output/json_text.h"

namespace tagger {
namespace {

std::string String(std::string_view text) {
  std::string out;
  JsonBuffer(&out).String(text);
  return out;
}

TEST(JsonBufferTest, SpecialBytesAtEveryPlaceOfAWord) {
  for (size_t at = 0; at <= 24; ++at) {
    const std::string before(at, 'a');
    for (const char* after : {"", "b", "bcdefghijklmnop"}) {
      EXPECT_EQ(String(before + '"' + after), '"' + before + "\\\"" + after + '"');
      EXPECT_EQ(String(before + '\\' + after), '"' + before + "\\\\" + after + '"');
      EXPECT_EQ(String(before + "\x1F" + after), '"' + before + "\\u001f" + after + '"');
      EXPECT_EQ(String(before + "\x7F !#[]~" + after), '"' + before + "\x7F !#[]~" + after + '"');
      EXPECT_EQ(String(before + "é" + after), '"' + before + "é" + after + '"');
      EXPECT_EQ(String(before + "\xFF" + after), '"' + before + "\uFFFD" + after + '"');
      EXPECT_EQ(String(before + "é\xFF\"" + after), '"' + before + "é\uFFFD\\\"" + after + '"');
    }
  }
}

TEST(JsonBufferTest, StringsLongerThanTheBuffer) {
  for (const size_t size : {4090u, 4095u, 4096u, 4097u, 20'000u}) {
    EXPECT_EQ(String(std::string(size, 'a')), '"' + std::string(size, 'a') + '"');
    std::string escaped;
    for (size_t i = 0; i < size; ++i) escaped += "\\u0001";
    EXPECT_EQ(String(std::string(size, '\x01')), '"' + escaped + '"');
  }
}

TEST(JsonBufferTest, PiecesInTheirOrder) {
  std::string out = "before ";
  std::string expected = out;
  {
    JsonBuffer json(&out);
    for (uint64_t i = 0; i < 11'000; ++i) {
      json.Raw("[");
      json.Integer(i);
      json.Raw("]");
      expected += "[" + std::to_string(i) + "]";
    }
    const std::string longer(10'000, 'x');
    json.Raw(longer);
    json.Number(0.5);
    expected += longer + "0.5";
  }
  EXPECT_EQ(out, expected);
}

TEST(JsonBufferTest, RoundedIsTheNumberOfHundredths) {
  for (int hundredths = -250; hundredths <= 250; ++hundredths) {
    for (const double noise : {-0.004, 0.0, 0.004}) {
      std::string rounded, number;
      AppendJsonRounded((hundredths + noise) / 100, &rounded);
      AppendJsonNumber(hundredths / 100.0, &number);
      EXPECT_EQ(rounded, number);
    }
  }
}

}  // namespace
}  // namespace tagger
