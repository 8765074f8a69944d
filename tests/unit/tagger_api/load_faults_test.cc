// Tagger::Load on directories that are wrong.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/unit/tagger_api/tiny_tagger.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class LoadFaultsTest : public testing::Test {
 protected:
  LoadFaultsTest() { WriteTinyData(directory_); }
  std::string Message() const {
    const absl::Status status = LoadFrom(directory_).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    return std::string(FromAbsl(status.message()));
  }
  TemporaryDirectory directory_;
};

TEST_F(LoadFaultsTest, TinyDataLoads) {
  const absl::StatusOr<Tagger> tagger = LoadFrom(directory_);
  EXPECT_TRUE(tagger.ok()) << tagger.status();
}

TEST_F(LoadFaultsTest, DirectoryWithoutLabelsIsNotFound) {
  directory_.Remove("rules/labels.yaml");
  EXPECT_EQ(LoadFrom(directory_).status().code(), absl::StatusCode::kNotFound);
}

TEST_F(LoadFaultsTest, DirectoryWithoutGazetteersIsNotFound) {
  directory_.Remove("gazetteers");
  EXPECT_EQ(LoadFrom(directory_).status().code(), absl::StatusCode::kNotFound);
}

TEST_F(LoadFaultsTest, FaultsOfAllFilesWithTheirLines) {
  directory_.Write("rules/evidence.yaml", TinyEvidence({{"bias", "weights: {PEOPLE: 1}"}}));
  directory_.Write(
      "rules/b.yaml",
      "label: PERSON\nrules:\n  - {id: b.one, weight: 1, pattern: '<nothing> [[ @ ]]', tests: ['[[x]]']}\n");
  directory_.Write("rules/c.yaml", "rules:\n\t- x\n");
  directory_.Write("gazetteers/b.tsv", "name\tclass\nOne\n");
  directory_.Write("gazetteers/c.tsv", "name\tclass\nTwo\tcountry\n\xff\tcountry\n");
  EXPECT_THAT(Message(), AllOf(HasSubstr("rules/evidence.yaml:2: "), HasSubstr("rules/b.yaml:3: "),
                               HasSubstr("rules/c.yaml:2: "), HasSubstr("gazetteers/b.tsv:2: "),
                               HasSubstr("gazetteers/c.tsv:3: ")));
}

TEST_F(LoadFaultsTest, MissingEvidenceFile) {
  directory_.Remove("rules/evidence.yaml");
  EXPECT_THAT(Message(), HasSubstr("rules/evidence.yaml: "));
}

TEST_F(LoadFaultsTest, MissingExtraFiles) {
  const absl::Status status = Tagger::Load({.data_directory = directory_.path(),
                                            .extra_rules = {directory_.path() + "/none.yaml"},
                                            .extra_gazetteers = {directory_.path() + "/none.tsv"}})
                                  .status();
  EXPECT_THAT(std::string(FromAbsl(status.message())),
              AllOf(HasSubstr("/none.yaml"), HasSubstr("/none.tsv")));
}

TEST_F(LoadFaultsTest, OtherFilesAreLeftAlone) {
  directory_.Write("rules/notes.txt", "\xff");
  directory_.Write("gazetteers/SOURCES.tsv", "no such\tcolumns\n");
  EXPECT_TRUE(LoadFrom(directory_).ok());
}

TEST_F(LoadFaultsTest, LabelsInTheOrderOfTheFileWithoutJunk) {
  std::vector<std::string> names;
  for (const Tagger::LabelStyle& label : LoadFrom(directory_)->Labels()) names.push_back(label.name);
  EXPECT_THAT(names, testing::ElementsAre("PERSON", "ORGANISATION", "LOCATION", "NATIONALITY", "FIGURE",
                                          "DATE", "COUNTRY"));
  EXPECT_EQ(LoadFrom(directory_)->Labels()[0].colour, "#a5d8ff");
  EXPECT_EQ(LoadFrom(directory_)->Labels()[0].doc, "People.");
}

TEST_F(LoadFaultsTest, FailingExampleIsReportedWithItsRule) {
  EXPECT_THAT(LoadFrom(directory_)->TestRules().failures, testing::IsEmpty());
  directory_.Write("rules/b.yaml",
                   "rules:\n  - {id: b.one, weights: {PERSON: 1}, pattern: '[[ <month> ]]', tests: ['In "
                   "[[Norland]].']}\n");
  const RuleTestReport report = LoadFrom(directory_)->TestRules();
  EXPECT_EQ(report.rules, 7u);
  EXPECT_THAT(report.failures, testing::ElementsAre(AllOf(HasSubstr("b.yaml:2: "), HasSubstr("b.one"))));
}

}  // namespace
}  // namespace tagger
