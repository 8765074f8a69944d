// What is wrong with a command line ends with exit code 2 and a message that says what.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::testing::HasSubstr;

class UsageTest : public ShellTest {
 protected:
  void ExpectUsageError(const std::string& command, const std::string& message) const {
    const ShellResult result = Shell(command);
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr(message));
  }
  void ExpectHelp(const std::string& command, const std::string& part) const {
    const ShellResult result = Shell(command);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr(part));
  }
};

TEST_F(UsageTest, NoSubcommand) { ExpectUsageError("tagger", "subcommand is required"); }
TEST_F(UsageTest, UnknownSubcommand) { ExpectUsageError("tagger anotate", "anotate"); }
TEST_F(UsageTest, UnknownOption) { ExpectUsageError("tagger annotate --colour", "--colour"); }
TEST_F(UsageTest, UnknownInput) {
  ExpectUsageError("tagger annotate --input xml", "xml is none of text|jsonl|page");
}
TEST_F(UsageTest, UnknownFormat) {
  ExpectUsageError("tagger annotate --format xml", "xml is none of jsonl|json");
}
TEST_F(UsageTest, UnknownOffsets) {
  ExpectUsageError("tagger annotate --offsets word", "word is none of codepoint");
}
TEST_F(UsageTest, ConfidenceAboveOne) {
  ExpectUsageError("tagger annotate --min-confidence 90", "--min-confidence");
}
TEST_F(UsageTest, PublishedThatIsNoDate) {
  ExpectUsageError("tagger annotate --published yesterday", "yesterday is no date like 2025-06-30");
}
TEST_F(UsageTest, PublishedOnADayThatIsNone) {
  ExpectUsageError("tagger explain a.txt --at 1 --published 2025-02-30", "2025-02-30 is no date");
}
TEST_F(UsageTest, NoThreads) { ExpectUsageError("tagger annotate --threads 0", "--threads"); }
TEST_F(UsageTest, ThreadsThatAreNoNumber) { ExpectUsageError("tagger annotate --threads many", "--threads"); }
TEST_F(UsageTest, KeptFieldOfTheOutput) { ExpectUsageError("tagger annotate --keep spans", "field spans"); }
TEST_F(UsageTest, QuietProgress) { ExpectUsageError("tagger annotate --quiet --progress", "--quiet"); }
TEST_F(UsageTest, ExplainWithoutOffset) { ExpectUsageError("tagger explain a.txt", "--at is required"); }
TEST_F(UsageTest, ExplainWithoutFile) { ExpectUsageError("tagger explain --at 1", "FILE is required"); }
TEST_F(UsageTest, NegativeOffset) { ExpectUsageError("tagger explain a.txt --at -1", "-1 is less than 0"); }
TEST_F(UsageTest, CheckOfAFileOfAnotherKind) {
  ExpectUsageError("tagger check rules.txt", "neither a rule file");
}

TEST_F(UsageTest, OutputThatIsAnInputIsLeftAlone) {
  Write("a.txt", "Oslo is the capital of Norway.");
  ExpectUsageError("tagger annotate --output ./a.txt a.txt", "both input and output");
  EXPECT_EQ(Read("a.txt"), "Oslo is the capital of Norway.");
}

TEST_F(UsageTest, Help) { ExpectHelp("tagger --help", "annotate"); }
TEST_F(UsageTest, HelpOfAnnotate) { ExpectHelp("tagger annotate --help", "--format jsonl|json|html|csv"); }
TEST_F(UsageTest, HelpOfExplain) { ExpectHelp("tagger explain --help", "--at OFFSET"); }
TEST_F(UsageTest, HelpOfCheck) { ExpectHelp("tagger check --help", "tagger check my_rules.yaml"); }
TEST_F(UsageTest, HelpOfCompile) { ExpectHelp("tagger compile --help", "--compiled our.bin"); }
TEST_F(UsageTest, HelpOfDiff) { ExpectHelp("tagger diff --help", "--corpus FILE REQUIRED"); }
TEST_F(UsageTest, HelpOfEvaluate) { ExpectHelp("tagger evaluate --help", "--errors N"); }
TEST_F(UsageTest, DiffWithoutACorpus) { ExpectUsageError("tagger diff a b", "--corpus is required"); }
TEST_F(UsageTest, DiffOfOneDirectory) {
  ExpectUsageError("tagger diff a --corpus c.jsonl", "NEW is required");
}
TEST_F(UsageTest, EvaluateWithoutGold) { ExpectUsageError("tagger evaluate", "GOLD is required"); }
TEST_F(UsageTest, NegativeNumberOfErrors) {
  ExpectUsageError("tagger evaluate a.jsonl --errors -1", "-1 is less than 0");
}
TEST_F(UsageTest, Version) { ExpectHelp("tagger --version", "tagger 0."); }

}  // namespace
}  // namespace tagger
