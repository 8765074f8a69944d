#include "tagger/rules/rule_set.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(RuleSetTest, ReadsEveryFieldOfAMatchRule) {
  RuleWorld world(R"(label: FIGURE
stage: 3
rules:
  - id: figure.change
    doc: A change.
    pattern: "'from' [[ low:<number> ]]"
    not_before: "'x'"
    not_after: "'y'"
    as: change
    confidence: 0.5
    priority: -2
    set: {kind: change, comparator: '>='}
    tests:
      - 'from [[5]] to [[6]]'
      - none: 'to 5'
)");
  ASSERT_EQ(world.FaultText(), "");
  const Rule& rule = world.rules().rule(world.Id("figure.change"));
  EXPECT_EQ(rule.doc, "A change.");
  EXPECT_EQ(rule.file, "test.yaml");
  EXPECT_EQ(rule.line, 4);
  EXPECT_EQ(rule.label, world.labels().Find("FIGURE"));
  EXPECT_EQ(rule.as, world.classes().Find("change"));
  EXPECT_EQ(rule.stage, 3);
  EXPECT_EQ(rule.priority, -2);
  EXPECT_FLOAT_EQ(rule.confidence, 0.5f);
  EXPECT_FALSE(rule.is_evidence);
  EXPECT_THAT(rule.attributes, ElementsAre(std::pair("comparator", ">="), std::pair("kind", "change")));
  ASSERT_EQ(rule.tests.size(), 2u);
  EXPECT_EQ(rule.tests[0].text, "from 5 to 6");
  EXPECT_THAT(rule.tests[0].expected, ElementsAre(ByteSpan{5, 6}, ByteSpan{10, 11}));
  EXPECT_EQ(rule.tests[0].line, 14);
  EXPECT_EQ(rule.tests[1].text, "to 5");
  EXPECT_THAT(world.rules().stages(), ElementsAre(3));
  const std::optional<uint16_t> name = world.rules().FindCaptureName("low");
  ASSERT_TRUE(name);
  EXPECT_EQ(world.rules().capture_name(*name), "low");
  EXPECT_EQ(world.rules().FindCaptureName("high"), std::nullopt);
}

TEST(RuleSetTest, EvidenceRulesHaveWeightsByLabel) {
  const RuleWorld world(R"(label: ORGANISATION
rules:
  - {id: t.one, pattern: '[[ @ ]] "x"', weight: 2.5, tests: ['[[A]] x']}
  - {id: t.many, pattern: '[[ @ ]] "y"', weights: {PERSON: -1, LOCATION: 0.25}, tests: ['[[A]] y']}
)");
  ASSERT_EQ(world.FaultText(), "");
  const Rule& one = world.rules().rule(world.Id("t.one"));
  EXPECT_TRUE(one.is_evidence);
  EXPECT_EQ(one.stage, 0);
  EXPECT_THAT(std::vector<float>(one.weights.begin(), one.weights.begin() + 3), ElementsAre(0, 2.5f, 0));
  const Rule& many = world.rules().rule(world.Id("t.many"));
  EXPECT_THAT(std::vector<float>(many.weights.begin(), many.weights.begin() + 3), ElementsAre(-1, 0, 0.25f));
}

TEST(RuleSetTest, RuleLabelAndStageOverrideTheFiles) {
  const RuleWorld world(R"(label: FIGURE
stage: 2
rules:
  - {id: t.a, pattern: "'a'", tests: ['[[a]]']}
  - {id: t.b, label: DATE, stage: 7, pattern: "'b'", tests: ['[[b]]']}
  - {id: t.c, label: PERSON, weight: 1, pattern: "'c'", tests: ['[[c]]']}
)");
  ASSERT_EQ(world.FaultText(), "");
  EXPECT_EQ(world.rules().rule(0).stage, 2);
  EXPECT_EQ(world.rules().rule(1).label, world.labels().Find("DATE"));
  EXPECT_TRUE(world.rules().rule(2).is_evidence);
  EXPECT_THAT(world.rules().stages(), ElementsAre(2, 7));
}

TEST(RuleSetTest, ClassMadeInALaterFileIsKnown) {
  const RuleWorld world(std::vector<std::string>{
      "rules:\n  - {id: a.use, stage: 2, as: more, pattern: '<thing>', tests: ['[[x]]']}\n",
      "rules:\n  - {id: b.make, stage: 1, as: thing, pattern: \"'x'\", tests: ['[[x]]']}\n"});
  EXPECT_EQ(world.FaultText(), "");
}

TEST(RuleSetTest, UnreadableFileIsAFaultAndTheOthersLoad) {
  RuleWorld world("rules: []\n");
  FaultList faults;
  ClassTable classes;
  const std::vector<std::string> paths = {"/nowhere/a.yaml", ::testing::TempDir()};
  const RuleSet rules = RuleSet::Load(paths, world.labels(), &classes, &faults);
  EXPECT_THAT(faults.messages(),
              ElementsAre(HasSubstr("/nowhere/a.yaml: cannot be opened"), HasSubstr("is a directory")));
  EXPECT_TRUE(rules.rules().empty());
}

}  // namespace
}  // namespace tagger
