#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/rules/rule_matcher.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

bool Fires(std::string_view pattern, std::string_view text, std::string_view candidate,
           std::string_view more = "") {
  const RuleWorld world(OneEvidenceRule(pattern, more));
  return !RuleReading(world, text).Evidence(candidate).empty();
}

TEST(EvidenceTest, InsideMustMatchTheCandidateWhole) {
  EXPECT_TRUE(Fires("<given_name> <family_name>", "So Maren Holm said.", "Maren Holm"));
  EXPECT_FALSE(Fires("<given_name> <family_name>", "So Maren Holm said.", "Maren"));
  EXPECT_FALSE(Fires("<given_name>", "So Maren Holm said.", "Maren Holm"));
}

TEST(EvidenceTest, ContextsTouchTheCandidate) {
  EXPECT_TRUE(Fires("<honorific>+ [[ @ ]]", "Then Sheikh Maren Holm spoke.", "Maren Holm"));
  EXPECT_FALSE(Fires("<honorific>+ [[ @ ]]", "Then Sheikh Maren Holm spoke.", "Holm"));
  EXPECT_TRUE(Fires("[[ @ ]] <reporting_verb>", "Maren Holm said so.", "Holm"));
  EXPECT_FALSE(Fires("[[ @ ]] <reporting_verb>", "Maren Holm said so.", "Maren"));
}

TEST(EvidenceTest, BothContextsAndInsideMustHold) {
  const char* const pattern = "'the' [[ <capitalised>+ ]] <organisation_head>";
  EXPECT_TRUE(Fires(pattern, "At the Blue Sky ministry today.", "Blue Sky"));
  EXPECT_FALSE(Fires(pattern, "At the Blue sky ministry today.", "Blue sky"));
  EXPECT_FALSE(Fires(pattern, "At a Blue Sky ministry today.", "Blue Sky"));
  EXPECT_FALSE(Fires(pattern, "At the Blue Sky today.", "Blue Sky"));
}

TEST(EvidenceTest, NotBeforeAndNotAfterForbid) {
  EXPECT_FALSE(
      Fires("[[ @ ]]", "At Maren Holm ministry.", "Maren Holm", "    not_before: <organisation_head>\n"));
  EXPECT_TRUE(
      Fires("[[ @ ]]", "At Maren Holm house.", "Maren Holm", "    not_before: <organisation_head>\n"));
  EXPECT_FALSE(Fires("[[ @ ]]", "At Maren Holm.", "Maren Holm", "    not_after: \"'at'\"\n"));
}

TEST(EvidenceTest, EdgesOfTheSentence) {
  EXPECT_TRUE(Fires("^ [[ @ ]]", "Maren came.", "Maren"));
  EXPECT_FALSE(Fires("^ [[ @ ]]", "So Maren came.", "Maren"));
  EXPECT_TRUE(Fires("[[ @ ]] '.'? $", "So came Maren.", "Maren"));
  EXPECT_FALSE(Fires("[[ @ ]]", "Maren", "Maren", "    not_before: $\n"));
}

TEST(EvidenceTest, PhraseInContextStandsWhole) {
  EXPECT_TRUE(Fires("<demonym | country> 's'? [[ @ ]]", "The South Norland Holm won.", "Holm"));
  EXPECT_TRUE(Fires("[[ <country> ]]", "In South Norland today.", "South Norland"));
}

TEST(EvidenceTest, RulesFireInRuleOrder) {
  const RuleWorld world(R"(
rules:
  - {id: t.z, pattern: "[[ <family_name> ]] 'said'", weights: {PERSON: 1}, tests: ['[[x]]']}
  - {id: t.a, pattern: "[[ @ ]] 'said'", weights: {PERSON: 1, LOCATION: -1}, tests: ['[[x]]']}
  - {id: t.m, pattern: "'dr' [[ @ ]]", weights: {PERSON: 1}, tests: ['[[x]]']}
  - {id: t.n, pattern: "[[ <given_name> ]]", weights: {PERSON: 1}, tests: ['[[x]]']}
)");
  RuleReading reading(world, "Then Dr Holm said so; Maren too.");
  EXPECT_THAT(reading.Evidence("Holm"), ElementsAre("t.z", "t.a", "t.m"));
  EXPECT_THAT(reading.Evidence("Maren"), ElementsAre("t.n"));
  EXPECT_THAT(reading.Evidence("Then"), IsEmpty());
}

TEST(EvidenceTest, RepeatedQuestionsGiveTheSameAnswer) {
  const RuleWorld world(OneEvidenceRule("'dr' [[ @ ]] 'said'"));
  RuleReading reading(world, "Then Dr Holm said so.");
  for (int i = 0; i < 3; ++i) EXPECT_THAT(reading.Evidence("Holm"), ElementsAre("test.one"));
}

TEST(EvidenceTest, MarksAddedLaterChangeCachedContexts) {
  RuleWorld world(std::vector<std::string>{
      "rules:\n  - {id: t.make, as: date, pattern: \"'nothing'\", tests: ['[[nothing]]']}\n",
      "label: PERSON\nrules:\n  - {id: t.use, pattern: '[[ @ ]] <date>', weight: 1, tests: ['[[x]]']}\n"});
  RuleReading reading(world, "Then Holm on Monday spoke.");
  EXPECT_THAT(reading.Evidence("Holm"), IsEmpty());
  const ClassMark mark{reading.Find("on Monday"), *world.classes().Find("date")};
  reading.matcher().AddMarks({mark});
  EXPECT_THAT(reading.Evidence("Holm"), ElementsAre("t.use"));
}

}  // namespace
}  // namespace tagger
