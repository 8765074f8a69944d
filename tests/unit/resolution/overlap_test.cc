#include "tagger/resolution/overlap.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The stages and labels that selection looks at.
RuleSet StagedRules() {
  FaultList faults;
  ClassTable classes;
  RuleSet rules = RuleSet::Parse({{"staged.yaml", R"(rules:
  - {id: t.early, label: DATE, stage: 1, pattern: "'x'", tests: ['[[x]]']}
  - {id: t.late, label: FIGURE, stage: 3, pattern: "'y'", tests: ['[[x]]']}
  - {id: t.helper, stage: 1, as: helper, pattern: "'z'", tests: ['[[x]]']}
)"}},
                                 NameWorld::Get().labels, &classes, &faults);
  for (const std::string& message : faults.messages()) ADD_FAILURE() << message;
  return rules;
}

class SelectLabelledTest : public testing::Test {
 protected:
  RuleMatch Match(std::string_view id, uint32_t first, uint32_t last) const {
    RuleMatch match;
    while (rules_.rule(match.rule).id != id) ++match.rule;
    match.tokens = {first, last};
    return match;
  }
  std::vector<std::string> Select(const std::vector<RuleMatch>& matches) const {
    std::vector<std::string> shown;
    for (const RuleMatch* match : SelectLabelled(rules_, matches)) {
      shown.push_back(StrCat(rules_.rule(match->rule).id, " ", std::to_string(match->tokens.first), "-",
                             std::to_string(match->tokens.last)));
    }
    return shown;
  }
  const RuleSet rules_ = StagedRules();
};

TEST_F(SelectLabelledTest, HelpersAreNoSpans) { EXPECT_THAT(Select({Match("t.helper", 0, 5)}), IsEmpty()); }

TEST_F(SelectLabelledTest, LongerWins) {
  EXPECT_THAT(Select({Match("t.late", 2, 4), Match("t.early", 1, 5)}), ElementsAre("t.early 1-5"));
}

TEST_F(SelectLabelledTest, ThenTheLaterStage) {
  EXPECT_THAT(Select({Match("t.early", 1, 3), Match("t.late", 2, 4)}), ElementsAre("t.late 2-4"));
}

TEST_F(SelectLabelledTest, ThenTheEarlierOne) {
  EXPECT_THAT(Select({Match("t.late", 2, 4), Match("t.late", 1, 3)}), ElementsAre("t.late 1-3"));
}

TEST_F(SelectLabelledTest, TextOrderAndNeighboursStay) {
  EXPECT_THAT(Select({Match("t.late", 4, 6), Match("t.early", 0, 1), Match("t.early", 1, 4)}),
              ElementsAre("t.early 0-1", "t.early 1-4", "t.late 4-6"));
}

TEST_F(SelectLabelledTest, LoserOfALoserStays) {
  // 0-4 beats 3-6, which would have beaten 5-7.
  EXPECT_THAT(Select({Match("t.early", 5, 7), Match("t.early", 3, 6), Match("t.early", 0, 4)}),
              ElementsAre("t.early 0-4", "t.early 5-7"));
}

// What is left of the names and of the matches, which are given by their surfaces.
struct Settled {
  std::vector<std::string> names;
  std::vector<std::string> matches;
};

Settled Settle(std::string_view text, const std::vector<std::string>& matches,
               const std::vector<std::string>& names) {
  const NameReading reading(text);
  std::vector<RuleMatch> found(matches.size());
  std::vector<const RuleMatch*> pointers;
  for (size_t i = 0; i < matches.size(); ++i) {
    found[i].tokens = reading.Find(matches[i]);
    pointers.push_back(&found[i]);
  }
  std::vector<DecidedSpan> spans;
  for (const std::string& name : names) spans.push_back(reading.Decide(name, "ORGANISATION"));
  Settled settled;
  for (const KeptMatch& kept : SettleNamesAndMatches(reading.document(), pointers, &spans)) {
    EXPECT_TRUE(kept.match->tokens.Contains(kept.tokens));
    settled.matches.push_back(reading.Surface(kept.tokens));
  }
  for (const DecidedSpan& span : spans) settled.names.push_back(reading.Surface(span.tokens));
  return settled;
}

TEST(SettleTest, ApartBothStay) {
  const Settled settled = Settle("Then Anna paid 5 million to Norbank.", {"5 million"}, {"Anna", "Norbank"});
  EXPECT_THAT(settled.names, ElementsAre("Anna", "Norbank"));
  EXPECT_THAT(settled.matches, ElementsAre("5 million"));
}

TEST(SettleTest, NameAroundAMatchKeepsItsWords) {
  const Settled settled =
      Settle("Then Channel 4 and the Sunday Times came.", {"4", "Sunday"}, {"Channel 4", "Sunday Times"});
  EXPECT_THAT(settled.names, ElementsAre("Channel 4", "Sunday Times"));
  EXPECT_THAT(settled.matches, IsEmpty());
}

TEST(SettleTest, EqualSpansGoToTheMatch) {
  const Settled settled = Settle("Then on Sunday they came.", {"Sunday"}, {"Sunday"});
  EXPECT_THAT(settled.names, IsEmpty());
  EXPECT_THAT(settled.matches, ElementsAre("Sunday"));
}

TEST(SettleTest, NameAfterTheLastNumberEndsTheMatch) {
  const Settled settled = Settle("Then 57 Norlander troops came.", {"57 Norlander troops"}, {"Norlander"});
  EXPECT_THAT(settled.names, ElementsAre("Norlander"));
  EXPECT_THAT(settled.matches, ElementsAre("57"));
}

TEST(SettleTest, WhatIsLeftEndsInNoSmallWord) {
  const Settled settled =
      Settle("Then 57 people of the Norbank came.", {"57 people of the Norbank"}, {"Norbank"});
  EXPECT_THAT(settled.matches, ElementsAre("57 people"));
  EXPECT_THAT(settled.names, ElementsAre("Norbank"));
}

TEST(SettleTest, AllNamesInTheRestStay) {
  const Settled settled = Settle("Then 57 Norlander and Hamn people came.", {"57 Norlander and Hamn people"},
                                 {"Norlander", "Hamn"});
  EXPECT_THAT(settled.matches, ElementsAre("57"));
  EXPECT_THAT(settled.names, ElementsAre("Norlander", "Hamn"));
}

TEST(SettleTest, NameBeforeTheLastNumberLoses) {
  const Settled settled =
      Settle("Then from 5 Norlander to 9 people came.", {"5 Norlander to 9 people"}, {"Norlander"});
  EXPECT_THAT(settled.names, IsEmpty());
  EXPECT_THAT(settled.matches, ElementsAre("5 Norlander to 9 people"));
}

TEST(SettleTest, NameAtTheStartOfAMatchLoses) {
  const Settled settled = Settle("Then May 16 came.", {"May 16"}, {"May"});
  EXPECT_THAT(settled.names, IsEmpty());
  EXPECT_THAT(settled.matches, ElementsAre("May 16"));
}

TEST(SettleTest, CrossingNameLoses) {
  const Settled settled =
      Settle("Then 5 people Norbank Group came.", {"5 people Norbank"}, {"Norbank Group"});
  EXPECT_THAT(settled.names, IsEmpty());
  EXPECT_THAT(settled.matches, ElementsAre("5 people Norbank"));
}

TEST(SettleTest, OneNameLosesTheNextStays) {
  const Settled settled =
      Settle("Then May 16 Norlander people came.", {"May 16 Norlander people"}, {"May", "Norlander"});
  EXPECT_THAT(settled.names, ElementsAre("Norlander"));
  EXPECT_THAT(settled.matches, ElementsAre("May 16"));
}

TEST(SettleTest, NothingToSettle) {
  const Settled settled = Settle("Then nobody came.", {}, {});
  EXPECT_THAT(settled.names, IsEmpty());
  EXPECT_THAT(settled.matches, IsEmpty());
}

}  // namespace
}  // namespace tagger
