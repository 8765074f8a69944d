// tagger evaluate as its users run it.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;

class EvaluateProgramTest : public ShellTest {
 protected:
  EvaluateProgramTest() {
    Write("gold.jsonl",
          R"({"id":"a","text":"Talks é went on in Norway and in Kenya.",)"
          R"("entities":[{"start":19,"end":25,"label":"COUNTRY"}]})"
          "\n"
          R"({"id":"b","text":"Then Zork left.","entities":[{"start":5,"end":9,"label":"COUNTRY"}]})"
          "\n");
  }
};

TEST_F(EvaluateProgramTest, ScoresAndMistakes) {
  const ShellResult result = Shell("tagger evaluate gold.jsonl --errors 9");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              AllOf(HasSubstr("2 articles\n"),
                    HasSubstr("COUNTRY              2       2       1    50.0  50.0  50.0    50.0\n"),
                    HasSubstr("a: invented: found COUNTRY \"Kenya\" ("),
                    HasSubstr("b: missed: gold COUNTRY \"Zork\"\n    Then [[Zork]] left.\n")));
}

TEST_F(EvaluateProgramTest, MistakesAreListedOnlyIfAskedFor) {
  EXPECT_EQ(Shell("tagger evaluate gold.jsonl").out.find("missed"), std::string::npos);
}

TEST_F(EvaluateProgramTest, ListsCountMentionsInLists) {
  const ShellResult result = Shell("tagger evaluate gold.jsonl --lists --errors 9");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("COUNTRY                   2        1    50.0\n"),
                                HasSubstr("COUNTRY+LOCATION          2        1    50.0\n"),
                                HasSubstr("in no list, times:\n1 COUNTRY Zork\n")));
}

TEST_F(EvaluateProgramTest, ListsOfAUserCountToo) {
  Write("ours.tsv", "# default class: place\nname\nZork\n");
  const json report =
      json::parse(Shell("tagger evaluate gold.jsonl --lists --json --gazetteer ours.tsv").out);
  EXPECT_EQ(report["places"]["share"], 1);
  EXPECT_EQ(report["labels"][0]["label"], "COUNTRY");
  EXPECT_EQ(report["missing"].size(), 0u);
}

TEST_F(EvaluateProgramTest, JsonFromStandardInput) {
  const json report = json::parse(Shell("tagger evaluate - --json <gold.jsonl").out);
  EXPECT_EQ(report["micro"]["f1"], 0.5);
  EXPECT_EQ(report["documents"], 2);
}

TEST_F(EvaluateProgramTest, ByteOffsets) {
  Write("bytes.jsonl", R"({"text":"é in Norway.","entities":[{"start":6,"end":12,"label":"COUNTRY"}]})");
  EXPECT_EQ(json::parse(Shell("tagger evaluate bytes.jsonl --offsets byte --json").out)["micro"]["f1"], 1);
}

TEST_F(EvaluateProgramTest, FaultyLinesAreToldAndTheRestIsJudged) {
  Write("bad.jsonl",
        "oops\n{\"text\":\"x\"}\n{\"text\":\"x\",\"entities\":[{\"start\":0,\"end\":9,\"label\":\"A\"}]}\n"
        "{\"text\":\"In Norway.\",\"entities\":[{\"start\":3,\"end\":9,\"label\":\"COUNTRY\"}]}\n");
  const ShellResult result = Shell("tagger evaluate bad.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("bad.jsonl:1: "), HasSubstr("bad.jsonl:2: there is no \"entities\""),
                    HasSubstr("bad.jsonl:3: entity 1: start and end must be")));
  EXPECT_THAT(result.out, HasSubstr("1 articles\n"));
}

TEST_F(EvaluateProgramTest, LabelThatTheTaggerHasNotIsToldOnce) {
  Write("odd.jsonl", R"({"text":"In Norway.","entities":[{"start":3,"end":9,"label":"GPE"}]})");
  const ShellResult result = Shell("tagger evaluate odd.jsonl");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("no label GPE"));
  EXPECT_THAT(result.out, HasSubstr("not judged, since the gold has none: COUNTRY (1)"));
}

TEST_F(EvaluateProgramTest, LabelsAreRenamedInGoldAndFoundAndDroppedIfNamedNothing) {
  Write("odd.jsonl", R"({"text":"In Norway.","entities":[{"start":3,"end":9,"label":"GPE"},)"
                     R"({"start":0,"end":2,"label":"MISC"}]})");
  const ShellResult result = Shell("tagger evaluate odd.jsonl --rename GPE=PLACE,COUNTRY=PLACE,MISC= --json");
  EXPECT_EQ(result.err, "");
  const json report = json::parse(result.out);
  EXPECT_EQ(report["labels"].size(), 1u);
  EXPECT_EQ(report["labels"][0]["label"], "PLACE");
  EXPECT_EQ(report["micro"]["f1"], 1);
  EXPECT_EQ(Shell("tagger evaluate odd.jsonl --rename GPE").exit_code, 2);
}

TEST_F(EvaluateProgramTest, EmptyAndMissingGold) {
  EXPECT_EQ(Shell("tagger evaluate - </dev/null").exit_code, 0);
  const ShellResult result = Shell("tagger evaluate none.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("none.jsonl: No such file or directory"));
}

TEST_F(EvaluateProgramTest, FullDisk) {
  EXPECT_THAT(Shell("tagger evaluate gold.jsonl >/dev/full").err, HasSubstr("No space left on device"));
}

}  // namespace
}  // namespace tagger
