// tagger compile, and what it wrote, as a user meets them.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class CompileProgramTest : public ShellTest {
 protected:
  CompileProgramTest() {
    Write("a.txt",
          "Quorvania's President Anna Berg met reporters in Oslo on Monday. Quorvania has 5 million people.");
    Write("ours.tsv", "name\tclass\tid\tcountry\nQuorvania\tcountry\tiso3166:QV\tQV\n");
    // A data directory of its own, so that nothing is compiled for it yet.
    Shell("mkdir data && cp -r \"$TAGGER_DATA/rules\" \"$TAGGER_DATA/gazetteers\" data/");
  }
};

TEST_F(CompileProgramTest, TheCompiledDirectoryGivesTheSameBytes) {
  const ShellResult result = Shell(
      "tagger annotate --data data a.txt --quiet >files.json && tagger explain --data data a.txt --at 24 "
      ">files.why\n"
      "tagger compile --data data && test -s data/tagger.compiled || exit 3\n"
      "tagger annotate --data data a.txt --quiet >compiled.json && cmp files.json compiled.json || exit 4\n"
      "tagger explain --data data a.txt --at 24 >compiled.why && cmp files.why compiled.why || exit 5\n"
      "tagger annotate --compiled data/tagger.compiled a.txt --quiet >asked.json && cmp files.json "
      "asked.json || exit 6");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(Read("compiled.json"), HasSubstr("\"Anna Berg\""));
  EXPECT_THAT(Read("compiled.why"), HasSubstr(".tsv:"));
}

TEST_F(CompileProgramTest, AnEditIsSeenWithoutCompilingAgain) {
  const ShellResult result = Shell(
      "tagger compile --data data && cp ours.tsv data/gazetteers/zz_ours.tsv\n"
      "tagger annotate --data data a.txt --quiet");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("iso3166:QV"));
}

TEST_F(CompileProgramTest, AnExtraListNeedsNoCompiling) {
  const ShellResult result = Shell(
      "tagger annotate --data data --gazetteer ours.tsv a.txt --quiet >files.json\n"
      "tagger compile --data data && tagger annotate --data data --gazetteer ours.tsv a.txt --quiet "
      ">extra.json\n"
      "tagger compile --data data --gazetteer ours.tsv --output ours.bin\n"
      "tagger annotate --compiled ours.bin a.txt --quiet >together.json\n"
      "cmp files.json extra.json && cmp files.json together.json");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(Read("extra.json"), HasSubstr("iso3166:QV"));
}

TEST_F(CompileProgramTest, ADamagedFileIsNamedAndTheFilesAreRead) {
  const ShellResult result = Shell(
      "tagger compile --data data && middle=$(($(stat -c %s data/tagger.compiled) / 2))\n"
      "printf x | dd of=data/tagger.compiled bs=1 seek=$middle conv=notrunc status=none\n"
      "tagger annotate --data data a.txt --quiet");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("data/tagger.compiled: is damaged"), HasSubstr("run `tagger compile` again")));
  EXPECT_THAT(result.out, HasSubstr("\"Anna Berg\""));
}

TEST_F(CompileProgramTest, ADamagedFileThatWasAskedForIsRefused) {
  const ShellResult result = Shell(
      "tagger compile --data data && head -c 500 data/tagger.compiled >short.bin\n"
      "tagger annotate --compiled short.bin a.txt");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, AllOf(HasSubstr("short.bin: is cut short"), HasSubstr("tagger compile")));
}

TEST_F(CompileProgramTest, AFolderThatIsNotThereIsAFault) {
  const ShellResult result = Shell("tagger compile --data data --output no/such/folder.bin");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("no/such/folder.bin: cannot be written"));
}

TEST_F(CompileProgramTest, ListsOfOnesOwnNeedAnOutput) {
  const ShellResult result = Shell("tagger compile --gazetteer ours.tsv");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("--output"));
}

TEST_F(CompileProgramTest, ACompiledFileStandsForADirectory) {
  const ShellResult result = Shell("tagger annotate --compiled a.bin --data data a.txt");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("--data"));
}

TEST_F(CompileProgramTest, FaultsOfTheFilesAreTold) {
  Write("bad.tsv", "name\tclass\nOslo\n");
  const ShellResult result = Shell("tagger compile --gazetteer bad.tsv --output bad.bin; ls bad.bin");
  EXPECT_THAT(result.err, AllOf(HasSubstr("bad.tsv:2: "), HasSubstr("cannot access")));
}

}  // namespace
}  // namespace tagger
