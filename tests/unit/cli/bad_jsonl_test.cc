// Bad lines in a JSONL stream: a record in their place, a message with the line, and the stream goes on.

#include <sstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::nlohmann::json;
using ::testing::HasSubstr;

class BadJsonlTest : public ShellTest {
 protected:
  static std::vector<json> Records(const std::string& out) {
    std::vector<json> records;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
    return records;
  }

  // Puts the line between two good ones; returns the record in its place.
  json RecordOf(const std::string& line, const std::string& message) const {
    Write("in.jsonl", R"({"id":"first","text":"Oslo"})"
                      "\n" +
                          line +
                          "\n"
                          R"({"id":"last","text":"Nairobi"})"
                          "\n");
    const ShellResult result = Shell("tagger annotate in.jsonl");
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("in.jsonl:2: "));
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_THAT(result.err, HasSubstr("2 articles, "));
    EXPECT_THAT(result.err, HasSubstr("1 error, "));
    const std::vector<json> records = Records(result.out);
    if (records.size() != 3) {
      ADD_FAILURE() << result.out;
      return {};
    }
    EXPECT_EQ(records[0]["id"], "first");
    EXPECT_EQ(records[2]["id"], "last");
    EXPECT_EQ(records[1]["line"], 2);
    EXPECT_TRUE(records[1].contains("error"));
    return records[1];
  }
};

TEST_F(BadJsonlTest, NotJson) { EXPECT_EQ(RecordOf("Oslo is nice.", "JSON")["id"], "line:2"); }
TEST_F(BadJsonlTest, CutShort) { RecordOf(R"({"id":"x","text":"Os)", "JSON"); }
TEST_F(BadJsonlTest, TwoObjectsOnALine) { RecordOf(R"({"text":"a"} {"text":"b"})", ""); }
TEST_F(BadJsonlTest, AnArray) { RecordOf(R"(["text"])", "object"); }
TEST_F(BadJsonlTest, NoText) { EXPECT_EQ(RecordOf(R"({"id":"x","title":"t"})", "\"text\"")["id"], "x"); }
TEST_F(BadJsonlTest, NumberAsText) { EXPECT_EQ(RecordOf(R"({"id":"x","text":5})", "\"text\"")["id"], "x"); }
TEST_F(BadJsonlTest, NullAsText) { RecordOf(R"({"id":"x","text":null})", "\"text\""); }
TEST_F(BadJsonlTest, ListAsTitle) { RecordOf(R"({"id":"x","text":"a","title":[]})", "\"title\""); }
TEST_F(BadJsonlTest, InvalidUtf8) { RecordOf("{\"id\":\"x\",\"text\":\"Os\xfflo\"}", "UTF-8"); }
TEST_F(BadJsonlTest, LoneSurrogate) { RecordOf(R"({"id":"x","text":"\ud800"})", ""); }
TEST_F(BadJsonlTest, DeepNesting) { RecordOf(R"({"id":"x","text":)" + std::string(100'000, '['), ""); }

TEST_F(BadJsonlTest, RepeatedIdIsToldAndBothAreAnnotated) {
  Write("in.jsonl", R"({"id":"x","text":"Oslo"})"
                    "\n"
                    R"({"id":"x","text":"Nairobi"})"
                    "\n");
  const ShellResult result = Shell("tagger annotate in.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("in.jsonl:2: the id \"x\""));
  EXPECT_EQ(Records(result.out).size(), 2u);
}

TEST_F(BadJsonlTest, BlankLinesByteOrderMarkAndMissingLastNewlineAreNoFaults) {
  Write("in.jsonl", "\xef\xbb\xbf{\"text\":\"Oslo\"}\r\n\r\n   \n{\"text\":\"Nairobi\"}");
  const ShellResult result = Shell("tagger annotate --quiet in.jsonl");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const std::vector<json> records = Records(result.out);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records[1]["id"], "line:4");
}

TEST_F(BadJsonlTest, EmptyFileGivesNothing) {
  Write("in.jsonl", "");
  const ShellResult result = Shell("tagger annotate in.jsonl");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr("0 articles"));
}

TEST_F(BadJsonlTest, JsonArrayStaysValidWithFaultsInIt) {
  Write("in.jsonl",
        "oops\n"
        R"({"id":"x","text":"Oslo"})"
        "\noops\n");
  const ShellResult result = Shell("tagger annotate --format json in.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  const json articles = json::parse(result.out);
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[1]["id"], "x");
  EXPECT_EQ(articles[2]["line"], 3);
}

TEST_F(BadJsonlTest, FaultsComeInTheOrderOfTheLinesWithManyThreads) {
  std::string content;
  for (int line = 1; line <= 20'000; ++line) {
    content +=
        line % 1000 == 0 ? "oops\n" : "{\"text\":\"Nobody spoke in Oslo on that day, as it happens.\"}\n";
  }
  Write("in.jsonl", content);
  const ShellResult one = Shell("tagger annotate --threads 1 in.jsonl 2>&1 >out1 | grep in.jsonl:");
  const ShellResult four = Shell("tagger annotate --threads 4 in.jsonl 2>&1 >out4 | grep in.jsonl:");
  EXPECT_THAT(one.out, HasSubstr("in.jsonl:1000: "));
  EXPECT_EQ(one.out, four.out);
  EXPECT_EQ(Shell("cmp out1 out4 && wc -l <out1").out, "20000\n");
}

}  // namespace
}  // namespace tagger
