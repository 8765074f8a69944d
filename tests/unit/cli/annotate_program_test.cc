// The program as its users run it: inputs, formats, offsets, order.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tagger/base/utf8.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kText[] = "\U0001F600 a caf\u00e9 talk: Kenya\u2019s president flew to Norway.\n";

class AnnotateProgramTest : public ShellTest {
 protected:
  std::string Out(const std::string& command) const {
    const ShellResult result = Shell(command);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    return result.out;
  }
  std::vector<json> Records(const std::string& command) const {
    std::vector<json> records;
    std::istringstream lines(Out(command));
    for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
    return records;
  }
  static std::vector<std::string> Ids(const std::vector<json>& records) {
    std::vector<std::string> ids;
    for (const json& record : records) ids.push_back(record["id"]);
    return ids;
  }
};

// The start of the span of Kenya.
int StartOfKenya(const json& article) {
  for (const json& span : article["spans"]) {
    if (span["text"] == "Kenya") return span["start"];
  }
  return -1;
}

TEST_F(AnnotateProgramTest, OffsetsInEachUnit) {
  Write("a.txt", kText);
  EXPECT_EQ(StartOfKenya(Records("tagger annotate a.txt")[0]), 15);
  EXPECT_EQ(StartOfKenya(Records("tagger annotate --offsets utf16 a.txt")[0]), 16);
  EXPECT_EQ(StartOfKenya(Records("tagger annotate --offsets byte a.txt")[0]), 19);
}

TEST_F(AnnotateProgramTest, ExplainTakesTheOffsetsOfAnnotate) {
  Write("a.txt", kText);
  EXPECT_THAT(Out("tagger explain a.txt --at 15"), HasSubstr("Kenya"));
  EXPECT_THAT(Out("tagger explain a.txt --at 16 --offsets utf16"), HasSubstr("Kenya"));
  EXPECT_THAT(Out("tagger explain - --at 19 --offsets byte <a.txt"), HasSubstr("Kenya"));
}

TEST_F(AnnotateProgramTest, ExplainBeyondTheEndIsAFault) {
  Write("a.txt", "Oslo");
  const ShellResult result = Shell("tagger explain a.txt --at 4");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("no offset 4"));
}

TEST_F(AnnotateProgramTest, StandardInputWithAndWithoutDash) {
  EXPECT_THAT(Ids(Records("echo Kenya | tagger annotate")), ElementsAre("-"));
  EXPECT_THAT(Ids(Records("echo Kenya | tagger annotate -")), ElementsAre("-"));
}

TEST_F(AnnotateProgramTest, InputIsKnownByTheNameUnlessSaid) {
  Write("a.jsonl", R"({"id":"x","text":"Kenya"})");
  EXPECT_THAT(Ids(Records("tagger annotate a.jsonl")), ElementsAre("x"));
  EXPECT_THAT(Ids(Records("tagger annotate --input text a.jsonl")), ElementsAre("a.jsonl"));
  EXPECT_THAT(Ids(Records("tagger annotate --input jsonl <a.jsonl")), ElementsAre("x"));
}

TEST_F(AnnotateProgramTest, FilesComeInTheOrderGiven) {
  for (const char* name : {"c.txt", "a.txt", "b.txt"}) Write(name, kText);
  EXPECT_THAT(Ids(Records("tagger annotate --threads 3 c.txt a.txt b.txt a.txt")),
              ElementsAre("c.txt", "a.txt", "b.txt", "a.txt"));
}

TEST_F(AnnotateProgramTest, KeptFieldsComeThroughAsTheyWere) {
  Write("a.jsonl", R"({"id":"x","text":"Kenya","tags":[1,{"b":"\u00e9"}],"n":1e3,"left":"out"})");
  const json record = Records("tagger annotate --keep tags,n,missing a.jsonl")[0];
  EXPECT_EQ(record["tags"], json::parse(R"([1,{"b":"é"}])"));
  EXPECT_EQ(record["n"], 1000);
  EXPECT_FALSE(record.contains("left"));
  EXPECT_FALSE(record.contains("missing"));
}

TEST_F(AnnotateProgramTest, FieldsOfTheArticle) {
  Write(
      "a.jsonl",
      R"({"id":7,"title":"Kenya votes","text":"In Oslo.","url":"u","published":"2025-06-03","language":"en"})");
  const json record = Records("tagger annotate --with-text a.jsonl")[0];
  EXPECT_EQ(record["id"], "7");
  EXPECT_EQ(record["title"], "Kenya votes");
  EXPECT_EQ(record["text"], "In Oslo.");
  EXPECT_EQ(record["url"], "u");
  EXPECT_EQ(record["published"], "2025-06-03");
  EXPECT_EQ(record["spans"][0]["field"], "title");
}

TEST_F(AnnotateProgramTest, JsonOfOneTextIsAnObjectAndOfMoreAnArray) {
  Write("a.txt", kText);
  EXPECT_TRUE(json::parse(Out("tagger annotate --format json a.txt")).is_object());
  EXPECT_EQ(json::parse(Out("tagger annotate --format json a.txt a.txt")).size(), 2u);
  EXPECT_TRUE(json::parse(Out("tagger annotate --format json --input page a.txt")).is_array());
  EXPECT_EQ(json::parse(Out("tagger annotate --format json --input jsonl </dev/null")), json::array());
}

TEST_F(AnnotateProgramTest, CsvHasOneHeader) {
  Write("a.txt", kText);
  const std::string csv = Out("tagger annotate --format csv a.txt a.txt");
  EXPECT_THAT(csv, StartsWith("id,span,start,end,"));
  EXPECT_EQ(csv.find("id,span", 1), std::string::npos);
  EXPECT_THAT(csv, HasSubstr("\r\na.txt,T1,15,20,text,Kenya,COUNTRY,"));
}

TEST_F(AnnotateProgramTest, HtmlIsOnePageForAllArticles) {
  Write("a.txt", kText);
  const std::string html =
      Out("tagger annotate --format html a.txt a.txt --output page.html && cat page.html");
  EXPECT_THAT(html, StartsWith("<!doctype html>"));
  EXPECT_EQ(html.find("<html", html.find("<html") + 1), std::string::npos);
  EXPECT_THAT(html, HasSubstr("Kenya"));
  EXPECT_EQ(html.find("<script src"), std::string::npos);
  EXPECT_EQ(html.find("http://"), std::string::npos);
}

TEST_F(AnnotateProgramTest, PageGivesItsArticlesWithOffsetsIntoThePage) {
  const std::vector<json> articles =
      Records("tagger annotate --input page --offsets byte '" TAGGER_SOURCE_DIR "/tools/sample_page.txt'");
  const std::string page = Out("cat '" TAGGER_SOURCE_DIR "/tools/sample_page.txt'");
  ASSERT_EQ(articles.size(), 3u);
  for (const json& article : articles) {
    EXPECT_THAT(article["id"].get<std::string>(), HasSubstr("sample_page.txt#"));
    for (const json& span : article["spans"]) {
      const size_t start = span["start"];
      const size_t end = span["end"];
      EXPECT_EQ(page.substr(start, end - start), span["text"].get<std::string>());
      EXPECT_GE(start, article["range"][0].get<size_t>());
      EXPECT_LE(end, article["range"][1].get<size_t>());
    }
  }
}

TEST_F(AnnotateProgramTest, ThreadsAndRunsGiveTheSameBytes) {
  std::string content;
  for (int i = 0; i < 3000; ++i) {
    content += R"({"id":"a)" + std::to_string(i) + R"(","text":"President Anna Berg told Kenya on day )" +
               std::to_string(i) + R"( that Norway sold 5 per cent of Fjordkraft AS. Berg left."})" + "\n";
  }
  Write("a.jsonl", content);
  Out("tagger annotate --threads 1 a.jsonl >1; tagger annotate --threads 2 a.jsonl >2; tagger annotate "
      "--threads 7 a.jsonl >7");
  EXPECT_EQ(Out("cmp 1 2 && cmp 1 7 && wc -l <1"), "3000\n");
}

TEST_F(AnnotateProgramTest, ClosingLineCounts) {
  Write("a.txt", "Kenya and Norway");
  EXPECT_THAT(Shell("tagger annotate a.txt a.txt").err, HasSubstr("tagger: 2 articles, 4 spans, 0 errors, "));
  EXPECT_EQ(Shell("tagger annotate --quiet a.txt").err, "");
}

TEST_F(AnnotateProgramTest, MinimumOfConfidenceDropsSpansAndKeepsTheRestInStep) {
  Write("a.txt", "Minister Anna Berg flew to Norway with 5 people. Berg left.");
  const json all = Records("tagger annotate a.txt")[0];
  double lowest = 1;
  for (const json& span : all["spans"]) lowest = std::min(lowest, span["confidence"].get<double>());
  const std::string minimum = std::to_string(lowest + 0.01);
  const json some = Records("tagger annotate --min-confidence " + minimum + " a.txt")[0];
  EXPECT_LT(some["spans"].size(), all["spans"].size());
  EXPECT_FALSE(some["spans"].empty());
  for (size_t i = 0; i < some["spans"].size(); ++i) {
    EXPECT_GT(some["spans"][i]["confidence"], lowest);
    EXPECT_EQ(some["spans"][i]["id"], "T" + std::to_string(i + 1));
  }
}

TEST_F(AnnotateProgramTest, PublishedIsTheDateOfTextsPagesAndLinesWithoutOne) {
  const auto value = [&](const std::string& options) {
    const std::vector<json> records = Records("tagger annotate --published 2024-06-03 " + options);
    return records.at(0)["spans"].at(0)["timex"]["value"].get<std::string>();
  };
  Write("a.txt", "On May 16 they met in the harbour of the town by the sea.");
  Write("a.jsonl", R"({"text":"On May 16 they met."})");
  Write("b.jsonl", R"({"text":"On May 16 they met.","published":"2020-06-03"})");
  EXPECT_EQ(value("a.txt"), "2024-05-16");
  EXPECT_EQ(value("--input page a.txt"), "2024-05-16");
  EXPECT_EQ(value("a.jsonl"), "2024-05-16");
  EXPECT_EQ(value("b.jsonl"), "2020-05-16");
}

TEST_F(AnnotateProgramTest, CheckPrintsASummary) { EXPECT_THAT(Out("tagger check"), HasSubstr(" 0 failed")); }

TEST_F(AnnotateProgramTest, ShippedDataIsTakenFromItsDirectory) {
  Write("a.txt", kText);
  EXPECT_EQ(StartOfKenya(Records("tagger annotate --data '" TAGGER_SOURCE_DIR "' a.txt")[0]), 15);
}

}  // namespace
}  // namespace tagger
