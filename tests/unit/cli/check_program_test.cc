// What `tagger check` warns of: gazetteer rows that load, and are likely mistakes.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// Rows from line 2 on, each with an id that is none.
std::string BadIds(int rows) {
  std::string content = "name\tclass\tid\n";
  for (int i = 0; i < rows; ++i) content += "Tarvala" + std::string(i + 1u, 'x') + "\tplace\tnone\n";
  return content;
}

using CheckProgramTest = ShellTest;

TEST_F(CheckProgramTest, WarningsGoToStandardOutputAndAreNoFault) {
  Write("ours.tsv", BadIds(1));
  const ShellResult result = Shell("tagger check ours.tsv");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(result.out, AllOf(HasSubstr(" 0 failed"), HasSubstr("1 rows with bad ids"),
                                HasSubstr("ours.tsv:2: warning: id \"none\"")));
}

TEST_F(CheckProgramTest, AllWarningsOfTheGazetteersGiven) {
  Write("ours.tsv", BadIds(12));
  EXPECT_THAT(Shell("tagger check ours.tsv").out, HasSubstr("ours.tsv:13: warning"));
}

TEST_F(CheckProgramTest, ContradictionWithARowOfTheDataDirectory) {
  Write("ours.tsv", "name\tclass\nNairobi\torganisation\n");
  EXPECT_THAT(Shell("tagger check ours.tsv").out,
              HasSubstr("ours.tsv:2: warning: organisation \"Nairobi\" is place too"));
}

TEST_F(CheckProgramTest, SoundGazetteerHasNoWarnings) {
  Write("ours.tsv", "name\tclass\nTarvala\tplace\n");
  EXPECT_THAT(Shell("tagger check ours.tsv").out, Not(HasSubstr("warning")));
}

}  // namespace
}  // namespace tagger
