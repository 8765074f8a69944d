#include "tagger/rules/stages.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Winners(std::string_view yaml, std::string_view text) {
  const RuleWorld world(yaml);
  return RuleReading(world, text).RunStages();
}

TEST(StagesTest, OverlapPrefersLongerSpan) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.short, pattern: "'x' 'y'", tests: ['[[x y]]']}
  - {id: t.long, pattern: "'y' 'z' 'z'", tests: ['[[y z z]]']}
)",
                      "x y z z x y"),
              ElementsAre("t.long: y z z", "t.short: x y"));
}

TEST(StagesTest, OverlapPrefersPriorityBeforeLength) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.short, priority: 1, pattern: "'x' 'y'", tests: ['[[x y]]']}
  - {id: t.long, pattern: "'y' 'z' 'z'", tests: ['[[y z z]]']}
)",
                      "x y z z"),
              ElementsAre("t.short: x y"));
}

TEST(StagesTest, OverlapPrefersEarlierSpanThenFirstRule) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.b, pattern: "'y' 'z'", tests: ['[[y z]]']}
  - {id: t.a, pattern: "'x' 'y'", tests: ['[[x y]]']}
  - {id: t.c, pattern: "'x' <'y' | 'q'>", tests: ['[[x y]]']}
)",
                      "x y z"),
              ElementsAre("t.a: x y"));
}

TEST(StagesTest, LoserOfALoserMayStillWin) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.a, pattern: "'a' 'b'", tests: ['[[a b]]']}
  - {id: t.b, pattern: "'b' 'c' 'd'", tests: ['[[b c d]]']}
  - {id: t.c, pattern: "'d' 'e' 'f' 'g'", tests: ['[[d e f g]]']}
)",
                      "a b c d e f g"),
              ElementsAre("t.a: a b", "t.c: d e f g"));
}

TEST(StagesTest, RejectBlocksWhatItWinsAndMakesNothing) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.number, pattern: <number>, tests: ['[[5]]']}
  - {id: t.room, pattern: "'room' <number>", reject: true, tests: ['[[room 5]]']}
)",
                      "Take 5 to room 6 now."),
              ElementsAre("t.number: 5"));
}

TEST(StagesTest, SpansOfAnEarlierStageAreClassesWhole) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.quantity, stage: 1, as: quantity, pattern: "<number> <'km' | 'people'>", tests: ['[[5 km]]']}
  - {id: t.range, stage: 2, pattern: "'from' low:<quantity> 'to' high:<quantity>", tests: ['[[from 5 km to 6 km]]']}
)",
                      "from 5 km to 60 people"),
              ElementsAre("t.quantity: 5 km", "t.quantity: 60 people",
                          "t.range: from 5 km to 60 people low=5 km high=60 people"));
}

TEST(StagesTest, LosersAreNoClasses) {
  EXPECT_THAT(Winners(R"(
label: FIGURE
rules:
  - {id: t.quantity, stage: 1, as: quantity, pattern: <number>, tests: ['[[5]]']}
  - {id: t.longer, stage: 1, pattern: "<number> 'km'", tests: ['[[5 km]]']}
  - {id: t.use, stage: 2, pattern: "'about' <quantity>", tests: ['[[about 5]]']}
)",
                      "about 5 km, about 6"),
              ElementsAre("t.longer: 5 km", "t.quantity: 6", "t.use: about 6"));
}

TEST(StagesTest, StopsAfterTheLastStageAskedFor) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.a, stage: 1, pattern: "'x'", tests: ['[[x]]']}
  - {id: t.b, stage: 4, pattern: "'x' 'y'", tests: ['[[x y]]']}
)");
  RuleReading reading(world, "x y");
  std::vector<RuleMatch> winners;
  RunStages(world.rules(), &reading.matcher(), &winners, 3);
  ASSERT_EQ(winners.size(), 1u);
  EXPECT_EQ(winners[0].rule, world.Id("t.a"));
}

TEST(StagesTest, PhraseMarksHoldEveryGrade) {
  RuleWorld world("rules: []\n");
  WordTable words(world.gazetteer());
  const std::string content = "Port Anders";
  TokenizedText text;
  text.tokens = {Token{.bytes = {0, 4}}, Token{.bytes = {5, 11}}};
  text.sentences = {Sentence{.tokens = {0, 2}}};
  for (Token& token : text.tokens) token.flags = kCapitalised;
  words.Intern(content, absl::MakeSpan(text.tokens));
  std::vector<PhraseMatch> phrases;
  FindPhrases(world.gazetteer(), words, content, text, &phrases);
  std::vector<ClassMark> marks;
  AppendPhraseMarks(world.gazetteer(), phrases, &marks);
  std::vector<std::string> names;
  for (const ClassMark& mark : marks) names.emplace_back(world.classes().name(mark.class_id));
  EXPECT_THAT(names, ::testing::UnorderedElementsAre("place", "place:2", "place:3"));
}

}  // namespace
}  // namespace tagger
