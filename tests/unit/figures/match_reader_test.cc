// How the parts of a match are found: rule_parts, nested_matches, phrase_entries.

#include "tagger/figures/match_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/temporary_directory.h"

namespace tagger {
namespace {

constexpr std::string_view kRules = R"(rules:
  - id: number.any
    doc: A number.
    stage: 1
    pattern: "/[0-9]+/"
    as: amount
    tests:
      - 'It has [[5]] doors.'
  - id: figure.range
    doc: A range.
    stage: 2
    label: FIGURE
    pattern: "min:<amount> 'to' max:<amount> other:'people'?"
    set: {kind: count, comparator: "~", unknown: x}
    tests:
      - 'It took [[5 to 6 people]].'
)";

class RulePartsTest : public testing::Test {
 protected:
  RulePartsTest() {
    FaultList faults;
    const TemporaryDirectory directory;
    labels_ = LabelTable::Load(std::string(TAGGER_SOURCE_DIR) + "/rules/labels.yaml", &faults);
    rules_ = RuleSet::Parse({{"figure.yaml", std::string(kRules)}}, labels_, &classes_, &faults);
    for (const std::string& message : faults.messages()) ADD_FAILURE() << message;
    parts_ = RuleParts::Find(rules_);
  }

  ClassTable classes_;
  LabelTable labels_;
  RuleSet rules_;
  RuleParts parts_;
};

TEST_F(RulePartsTest, NamesBecomeNumbers) {
  ASSERT_EQ(rules_.rules().size(), 2u);
  EXPECT_EQ(parts_.stage(1), 2);
  EXPECT_EQ(parts_.form(1), DateForm::kNested);
  EXPECT_EQ(parts_.settings(0), 0u);
  EXPECT_EQ(parts_.settings(1), SettingBits(Setting::kKind, Setting::kComparator));
  EXPECT_EQ(parts_.Value(1, Setting::kKind), "count");
  EXPECT_EQ(parts_.Value(1, Setting::kComparator), "~");
  EXPECT_EQ(parts_.Value(1, Setting::kUnit), "");
  EXPECT_EQ(parts_.part(rules_.FindCaptureName("max").value()), Part::kMax);
  EXPECT_EQ(parts_.part(rules_.FindCaptureName("other").value()), Part::kOther);
}

TEST_F(RulePartsTest, NestedMatchIsTheLatestOfEarlierStages) {
  std::vector<RuleMatch> winners(4);
  winners[0].tokens = {0, 1};
  winners[1].tokens = {2, 3};
  winners[2].tokens = {2, 4};
  winners[3].rule = 1;
  winners[3].tokens = {2, 3};
  NestedMatches nested;
  nested.Reset(winners, parts_, 5);
  EXPECT_EQ(nested.Find({2, 3}, 3), &winners[3]);
  EXPECT_EQ(nested.Find({2, 3}, 2), &winners[1]);
  EXPECT_EQ(nested.Find({2, 3}, 1), nullptr);
  EXPECT_EQ(nested.Find({2, 4}, 2), &winners[2]);
  EXPECT_EQ(nested.Find({1, 3}, 3), nullptr);
  EXPECT_EQ(nested.Find({9, 10}, 3), nullptr);
}

TEST(PhraseEntriesTest, IsWhatTheGazetteerFinds) {
  ClassTable classes;
  FaultList faults;
  const TemporaryDirectory directory;
  const Gazetteer gazetteer =
      Gazetteer::Load({directory.Write("units.tsv", "name\taliases\tclass\tcase\nper cent\t\tunit\tany\n")},
                      &classes, &faults);
  PhraseEntries entries(gazetteer);
  for (int round = 0; round < 2; ++round) {
    for (const std::string& phrase :
         {std::string("per cent"), std::string("per dollar"), std::string(100, 'x')}) {
      const absl::Span<const EntryId> found = entries.Find(phrase);
      EXPECT_EQ(std::vector<EntryId>(found.begin(), found.end()), gazetteer.Find(phrase)) << phrase;
    }
  }
  EXPECT_EQ(entries.Find("per cent").size(), 1u);
}

}  // namespace
}  // namespace tagger
