// tagger diff as its users run it.

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
using ::testing::Not;

class DiffProgramTest : public ShellTest {
 protected:
  DiffProgramTest() {
    Write("news.jsonl", R"({"id":"a","text":"Talks went on in Norway and in Kenya."})"
                        "\n"
                        R"({"id":"b","title":"Kenya","text":"Then they left."})"
                        "\n"
                        R"({"id":"c","text":"Nobody came."})"
                        "\n");
    Shell("cp -r \"$TAGGER_DATA\" old && cp -r old new && sed -i /Kenya/d new/gazetteers/world.tsv");
  }
};

TEST_F(DiffProgramTest, SameDataDoesNotDiffer) {
  const ShellResult result = Shell("tagger diff old old --corpus news.jsonl");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "0 of 3 articles differ: 0 spans lost, 0 gained, 0 relabelled\n");
}

TEST_F(DiffProgramTest, ListsAndCountsWhatIsLost) {
  const ShellResult result = Shell("tagger diff old new --corpus news.jsonl");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, AllOf(HasSubstr("- a: COUNTRY \"Kenya\" (world.tsv:2)\n    "),
                                HasSubstr("in Norway and in [[Kenya]].\n"), HasSubstr("- b (title): COUNTRY"),
                                HasSubstr("2 of 3 articles differ: 2 spans lost, 0 gained, 0 relabelled\n")));
}

TEST_F(DiffProgramTest, TheOtherWayRoundItIsGained) {
  EXPECT_THAT(Shell("tagger diff new old --corpus news.jsonl").out, HasSubstr("+ a: COUNTRY \"Kenya\""));
}

TEST_F(DiffProgramTest, LimitListsFewerAndCountsAll) {
  EXPECT_THAT(Shell("tagger diff old new --corpus news.jsonl --limit 1").out,
              AllOf(Not(HasSubstr("- b (title)")), HasSubstr("... and 1 more"), HasSubstr("2 spans lost")));
}

TEST_F(DiffProgramTest, FurtherFilesAreOfTheNewOneAlone) {
  Write("ours.tsv", "name\tclass\nNobody\tcountry\n");
  EXPECT_THAT(Shell("tagger diff old old --corpus news.jsonl --gazetteer ours.tsv").out,
              HasSubstr("+ c: COUNTRY \"Nobody\" (ours.tsv:2)"));
}

TEST_F(DiffProgramTest, Json) {
  const ShellResult result = Shell("tagger diff old new --corpus - --json <news.jsonl");
  const json report = json::parse(result.out);
  EXPECT_EQ(report["lost"], 2);
  EXPECT_EQ(report["labels"][0]["name"], "COUNTRY");
  EXPECT_EQ(report["differences"].size(), 2u);
}

TEST_F(DiffProgramTest, ThreadsDoNotChangeTheResult) {
  Shell("for i in $(seq 300); do cat news.jsonl; done >many.jsonl");
  EXPECT_EQ(Shell("tagger diff old new --corpus many.jsonl --threads 1 >1; "
                  "tagger diff old new --corpus many.jsonl --threads 5 >5; cmp 1 5 && wc -l <1")
                .exit_code,
            0);
}

TEST_F(DiffProgramTest, FaultyLinesAreToldAndTheRestIsCompared) {
  Write("bad.jsonl", "oops\n{\"text\":\"In Kenya.\"}\n");
  const ShellResult result = Shell("tagger diff old new --corpus bad.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("bad.jsonl:1: "));
  EXPECT_THAT(result.out, HasSubstr("1 of 1 articles differ"));
}

TEST_F(DiffProgramTest, MissingCorpusAndData) {
  EXPECT_THAT(Shell("tagger diff old new --corpus none.jsonl").err, HasSubstr("none.jsonl: No such file"));
  const ShellResult result = Shell("tagger diff old nowhere --corpus news.jsonl");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("nowhere"));
}

TEST_F(DiffProgramTest, FullDisk) {
  const ShellResult result = Shell("tagger diff old new --corpus news.jsonl >/dev/full");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("No space left on device"));
}

}  // namespace
}  // namespace tagger
