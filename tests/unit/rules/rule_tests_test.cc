#include "tagger/rules/rule_tests.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Failures(const std::vector<std::string>& yaml) {
  const RuleWorld world(yaml);
  EXPECT_EQ(world.FaultText(), "");
  return RunRuleTests(world.rules(), world.gazetteer());
}

TEST(RuleTestsTest, GoodExamplesHold) {
  EXPECT_THAT(Failures({R"(label: FIGURE
rules:
  - id: t.a
    pattern: <number> <unit>
    tests:
      - 'It is [[5 km]] or [[6 per cent]].'
      - none: 'It is 5.'
)"}),
              IsEmpty());
}

TEST(RuleTestsTest, FailureSaysPlaceRuleExampleExpectedAndFound) {
  EXPECT_THAT(Failures({R"(label: FIGURE
rules:
  - id: t.a
    pattern: <number>
    tests:
      - 'It is [[5 km]], 6.'
      - none: 'It is 7.'
)"}),
              ElementsAre("test.yaml:6: rule t.a: example \"It is 5 km, 6.\": expected [5 km], found [5, 6]",
                          "test.yaml:7: rule t.a: example \"It is 7.\": expected [], found [7]"));
}

TEST(RuleTestsTest, MatchRulesAreJudgedAfterOverlapsOfTheirFile) {
  const std::string number =
      "label: FIGURE\nrules:\n  - {id: t.a, pattern: <number>, tests: ['[[5]], 6 km']}\n";
  const std::string with_unit = "  - {id: t.b, pattern: '<number> <unit>', tests: ['[[6 km]]']}\n";
  EXPECT_THAT(Failures({number + with_unit}), IsEmpty());
  EXPECT_THAT(Failures({number, "label: FIGURE\nrules:\n" + with_unit}),
              ElementsAre("test1.yaml:3: rule t.a: example \"5, 6 km\": expected [5], found [5, 6]"));
}

TEST(RuleTestsTest, EarlierStagesRunFirst) {
  EXPECT_THAT(Failures({R"(label: FIGURE
rules:
  - {id: t.a, stage: 1, as: quantity, pattern: <number> <unit>, tests: ['[[5 km]]']}
  - {id: t.b, stage: 2, pattern: "'about' <quantity>", tests: ['[[about 5 km]]']}
)"}),
              IsEmpty());
}

TEST(RuleTestsTest, EvidenceMustFireExactlyOnTheLongestSpans) {
  const std::string yaml =
      "label: PERSON\nrules:\n  - {id: t.a, pattern: '[[ <capitalised>+ <family_name> ]]', weight: 1, tests: "
      "[";
  EXPECT_THAT(Failures({yaml + "'so [[Maren Anders Holm]] said']}\n"}), IsEmpty());
  EXPECT_THAT(
      Failures({yaml + "'so Maren [[Anders Holm]] said']}\n"}),
      ElementsAre("test.yaml:3: rule t.a: example \"so Maren Anders Holm said\": expected [Anders Holm], "
                  "found [Maren Anders Holm]"));
}

TEST(RuleTestsTest, AnySpanRulesMustFireOnTheMarkedOneAndNearIt) {
  const std::string yaml =
      "label: PERSON\nrules:\n  - {id: t.a, pattern: '<honorific> [[ @ ]]', weight: 1, tests: [";
  EXPECT_THAT(Failures({yaml + "'then Dr [[Maren Holm]] said']}\n"}), IsEmpty());
  EXPECT_THAT(
      Failures({yaml + "'then Dr [[Maren Holm]] and Dr Anders said']}\n"}),
      ElementsAre("test.yaml:3: rule t.a: example \"then Dr Maren Holm and Dr Anders said\": expected "
                  "[Maren Holm], found [Maren, Maren Holm, Maren Holm and Dr, Maren Holm and Dr Anders, "
                  "Anders]"));
  EXPECT_THAT(Failures({yaml + "'[[Dr]] Holm']}\n"}),
              ElementsAre("test.yaml:3: rule t.a: example \"Dr Holm\": expected [Dr], found [Holm]"));
}

TEST(RuleTestsTest, MarkedSpanMayBeginInLowerCase) {
  EXPECT_THAT(
      Failures(
          {"label: PERSON\nrules:\n  - {id: t.a, pattern: \"[[ 'van' <capitalised> ]]\", weight: 1, tests: "
           "['so [[van Holm]] said']}\n"}),
      IsEmpty());
}

}  // namespace
}  // namespace tagger
