#include "tagger/rules/labels.h"

#include <unistd.h>

#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

LabelTable Load(std::string_view yaml, FaultList* faults) {
  const std::string path = StrCat(::testing::TempDir(), "labels_", std::to_string(getpid()), ".yaml");
  std::ofstream(path, std::ios::binary) << yaml;
  return LabelTable::Load(path, faults);
}

std::vector<std::string> Faults(std::string_view yaml) {
  FaultList faults;
  Load(yaml, &faults);
  return faults.messages();
}

constexpr std::string_view kGood = R"(labels:
  - {name: PERSON, decided_by: evidence, colour: '#a5d8ff', doc: People.}
  - {name: OTHER, decided_by: evidence, output: false, colour: '#dee2e6', doc: Junk.}
  - {name: DATE, decided_by: match, colour: '#fcc2d7', doc: Dates.}
  - {name: CITIZEN, decided_by: refinement, refines: PERSON, refine_class: citizen, colour: '#000000', doc: x}
)";

TEST(LabelTableTest, ReadsLabelsInOrder) {
  FaultList faults;
  const LabelTable labels = Load(kGood, &faults);
  EXPECT_THAT(faults.messages(), IsEmpty());
  EXPECT_THAT(labels.names(), ElementsAre("PERSON", "OTHER", "DATE", "CITIZEN"));
  EXPECT_EQ(labels.evidence_size(), 2u);
  EXPECT_EQ(labels.Find("DATE"), LabelId{2});
  EXPECT_EQ(labels.Find("date"), std::nullopt);
  EXPECT_FALSE(labels.label(1).output);
  EXPECT_EQ(labels.label(2).decided_by, DecidedBy::kMatch);
  EXPECT_EQ(labels.label(3).refine_class, "citizen");
  EXPECT_EQ(labels.label(0).colour, "#a5d8ff");
}

TEST(LabelTableTest, TheProductsLabelsLoad) {
  FaultList faults;
  const LabelTable labels = LabelTable::Load(TAGGER_SOURCE_DIR "/rules/labels.yaml", &faults);
  EXPECT_THAT(faults.messages(), IsEmpty());
  EXPECT_GE(labels.size(), 7u);
}

TEST(LabelTableTest, MissingFileIsAFault) {
  FaultList faults;
  LabelTable::Load("/nowhere/labels.yaml", &faults);
  EXPECT_THAT(faults.messages(), ElementsAre(HasSubstr("/nowhere/labels.yaml: cannot be opened")));
}

TEST(LabelTableTest, DirectoryIsAFault) {
  FaultList faults;
  LabelTable::Load(::testing::TempDir(), &faults);
  EXPECT_THAT(faults.messages(), ElementsAre(HasSubstr("is a directory")));
}

TEST(LabelTableTest, FaultsSayLineAndWhatToDo) {
  EXPECT_THAT(Faults("labels:\n  - {name: A, decided_by: vote, colour: '#000000'}\n"),
              ElementsAre(HasSubstr(
                  ":2: label A: decided_by is \"vote\"; it must be evidence, match or refinement")));
  EXPECT_THAT(Faults("labels:\n  - {name: A, decided_by: match, colour: red}\n"),
              ElementsAre(HasSubstr(":2: label A: colour is \"red\"; it must be like '#a5d8ff'")));
  EXPECT_THAT(Faults("labels:\n  - {decided_by: match, colour: '#000000'}\n"),
              ElementsAre(HasSubstr(":2: a label has no name")));
  EXPECT_THAT(Faults("labels:\n  - {name: A, decided_by: match, colour: '#000000', docs: x}\n"),
              ElementsAre(HasSubstr("unknown field \"docs\"; did you mean \"doc\"?")));
  EXPECT_THAT(
      Faults("labels:\n  - {name: A, decided_by: match, refines: B, refine_class: c, colour: '#000000'}\n"),
      ElementsAre(HasSubstr("refines and refine_class are needed for a refinement, and only there")));
  EXPECT_THAT(Faults("label: x\n"), ElementsAre(HasSubstr("the file must have a list called labels")));
}

TEST(LabelTableTest, FaultsOfOrder) {
  EXPECT_THAT(Faults("labels:\n  - {name: A, decided_by: match, colour: '#000000'}\n"
                     "  - {name: B, decided_by: evidence, colour: '#000000'}\n"),
              ElementsAre(HasSubstr(":3: label B: labels decided by evidence must stand first")));
  EXPECT_THAT(Faults("labels:\n  - {name: A, decided_by: match, colour: '#000000'}\n"
                     "  - {name: A, decided_by: match, colour: '#000000'}\n"),
              ElementsAre(HasSubstr(":3: label A stands twice")));
  EXPECT_THAT(
      Faults(
          "labels:\n  - {name: A, decided_by: refinement, refines: B, refine_class: c, colour: '#000000'}\n"),
      ElementsAre(HasSubstr("label A refines B, which does not stand before it")));
}

}  // namespace
}  // namespace tagger
