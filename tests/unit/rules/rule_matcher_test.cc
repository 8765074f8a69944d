#include "tagger/rules/rule_matcher.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The matches of one rule of stage 1.
std::vector<std::string> Matches(std::string_view pattern, std::string_view text,
                                 std::string_view more = "") {
  const RuleWorld world(OneMatchRule(pattern, more));
  return RuleReading(world, text).Scan(1);
}

TEST(ScanTest, LiteralMatchesInAnyCaseWithMarksFoldedAndStopsDropped) {
  EXPECT_THAT(Matches("'cafe'", "A CAFÉ, a Cafe and a tea."),
              ElementsAre("test.one: CAFÉ", "test.one: Cafe"));
  EXPECT_THAT(Matches("'us'", "In the U.S. today."), ElementsAre("test.one: U.S."));
}

TEST(ScanTest, ExactLiteralMatchesLetterForLetter) {
  EXPECT_THAT(Matches("\"Will\"", "Will it? It will."), ElementsAre("test.one: Will"));
}

TEST(ScanTest, LiteralOfSeveralTokensIsASequence) {
  EXPECT_THAT(Matches("'as well as'", "He as well as she, as well."), ElementsAre("test.one: as well as"));
}

TEST(ScanTest, MarksOfPunctuationCanBeLiterals) {
  EXPECT_THAT(Matches("'two' ',' 'five'", "Take two, five."), ElementsAre("test.one: two, five"));
  EXPECT_THAT(Matches("'.'", "It ended."), ElementsAre("test.one: ."));
}

TEST(ScanTest, QuoteWithinLiteralIsEscaped) {
  EXPECT_THAT(Matches(R"('o\'brien')", "Mrs O'Brien spoke."), ElementsAre("test.one: O'Brien"));
}

TEST(ScanTest, TokenRegexMatchesTheWholeSurface) {
  EXPECT_THAT(Matches("/.*stan/", "Norlandistan, not stanza."), ElementsAre("test.one: Norlandistan"));
  EXPECT_THAT(Matches(R"(/[0-9]+\/?/)", "Room 12 here."), ElementsAre("test.one: 12"));
}

TEST(ScanTest, ClassMatchesOneWordOrAWholePhrase) {
  EXPECT_THAT(Matches("<country>", "Norland met South Norland."),
              ElementsAre("test.one: Norland", "test.one: South Norland"));
  EXPECT_THAT(Matches("'the' [[ <country> ]] 'team'", "Then the United States of Norland team won."),
              ElementsAre("test.one: United States of Norland"));
}

TEST(ScanTest, AlternationOfClassesMatchesPhrasesToo) {
  EXPECT_THAT(
      Matches("'a' [[ <demonym | country> ]]", "It was a South Norlander, a South Norland, a Norland."),
      ElementsAre("test.one: South Norlander", "test.one: South Norland", "test.one: Norland"));
}

TEST(ScanTest, CompositeAsksOneTokenWhetherItIsCovered) {
  EXPECT_THAT(Matches("<country & !'of'>+", "See United States of Norland."),
              ElementsAre("test.one: United States", "test.one: Norland"));
  EXPECT_THAT(Matches("<(month | weekday) & capitalised & !'may'>", "In March or may on Monday, May."),
              ElementsAre("test.one: March", "test.one: Monday"));
}

TEST(ScanTest, NegationIsNotTrueOfTheSentenceEdge) {
  EXPECT_THAT(Matches("[[ 'ended' ]] <!'x'>", "It ended"), IsEmpty());
  EXPECT_THAT(Matches("[[ 'ended' ]] <!'x'>", "It ended now"), ElementsAre("test.one: ended"));
}

TEST(ScanTest, WhatIsNotAWordOrTheEdgeHoldsAtTheEdge) {
  EXPECT_THAT(Matches("[[ 'ended' ]] (<!'x'> | $)", "It ended"), ElementsAre("test.one: ended"));
  EXPECT_THAT(Matches("[[ 'ended' ]] (<!'x'> | $)", "It ended now"), ElementsAre("test.one: ended"));
  EXPECT_THAT(Matches("[[ 'ended' ]] (<!'x'> | $)", "It ended x"), IsEmpty());
}

TEST(ScanTest, GradeIsAtLeast) {
  EXPECT_THAT(Matches("<place:2>", "Lonny, Great Wick and Port Anders."),
              ElementsAre("test.one: Great Wick", "test.one: Port Anders"));
  EXPECT_THAT(Matches("<place:4>", "Lonny, Great Wick and Port Anders."), IsEmpty());
  EXPECT_THAT(Matches("<place:1>", "Lonny is small."), ElementsAre("test.one: Lonny"));
}

TEST(ScanTest, BuiltInClassesReadTheToken) {
  EXPECT_THAT(Matches("<year>", "In 1999, 2100, 2101 and 999."),
              ElementsAre("test.one: 1999", "test.one: 2100"));
  EXPECT_THAT(Matches("<digits>", "Take 12 of 1,200."), ElementsAre("test.one: 12"));
  EXPECT_THAT(Matches("<word> <'-' & glued> <glued & word>", "A Norland-based firm - big."),
              ElementsAre("test.one: Norland-based"));
  EXPECT_THAT(Matches("<sentence_start>", "One came. Two went."),
              ElementsAre("test.one: One", "test.one: Two"));
  EXPECT_THAT(Matches("<number> <symbol>", "It rose 5% to 9."), ElementsAre("test.one: 5%"));
}

TEST(ScanTest, LongestSpanWins) {
  EXPECT_THAT(Matches("'a' | 'a' 'b' | 'a' 'b' 'c'", "a b c a b."),
              ElementsAre("test.one: a b c", "test.one: a b"));
  EXPECT_THAT(Matches("'b'? 'a'+", "b a a a"), ElementsAre("test.one: b a a a"));
}

TEST(ScanTest, SpanShrinksUntilWhatFollowsHolds) {
  EXPECT_THAT(Matches("[[ <capitalised>+ ]] <capitalised & 'Ltd'>", "So Blue Sky Sea Ltd won."),
              ElementsAre("test.one: So Blue Sky Sea"));
  EXPECT_THAT(Matches("[[ <word>+ ]] 'of'", "war of one of us"), ElementsAre("test.one: war of one"));
}

TEST(ScanTest, StarAndPlusStandForAtMostEight) {
  EXPECT_THAT(Matches("'x'+", "x x x x x x x x x x"),
              ElementsAre("test.one: x x x x x x x x", "test.one: x x"));
}

TEST(ScanTest, CountsBoundRepetition) {
  EXPECT_THAT(Matches("'x'{2}", "x x x y x"), ElementsAre("test.one: x x"));
  EXPECT_THAT(Matches("'x'{2,3}", "x x x x x"), ElementsAre("test.one: x x x", "test.one: x x"));
}

TEST(ScanTest, ContextMustMatchAndIsNotInTheSpan) {
  EXPECT_THAT(Matches("'from' [[ <number> ]] 'to'", "from 5 to 9, from 6 and 7 to 8"),
              ElementsAre("test.one: 5"));
}

TEST(ScanTest, LeftContextIsMatchedBackwards) {
  EXPECT_THAT(Matches("('prime' 'minister' | 'dr') [[ <capitalised> ]]",
                      "Prime Minister Holm and Dr Maren, minister Os"),
              ElementsAre("test.one: Holm", "test.one: Maren"));
}

TEST(ScanTest, NotBeforeAndNotAfterForbid) {
  EXPECT_THAT(Matches("<number>", "5 km, 6, at 7, 8", "    not_before: <unit>\n    not_after: \"'at'\"\n"),
              ElementsAre("test.one: 6", "test.one: 8"));
  // A shorter span may do where the longest is forbidden.
  EXPECT_THAT(Matches("<number> <unit>?", "5 km long", "    not_before: \"'long'\"\n"),
              ElementsAre("test.one: 5"));
}

TEST(ScanTest, EdgesOfTheSentence) {
  EXPECT_THAT(Matches("^ [[ <word> ]]", "One came. Two went."),
              ElementsAre("test.one: One", "test.one: Two"));
  EXPECT_THAT(Matches("[[ <word> ]] '.' $", "One came. Two went."),
              ElementsAre("test.one: came", "test.one: went"));
  EXPECT_THAT(Matches("(^ | ',') [[ 'yes' ]]", "Yes, yes and yes."),
              ElementsAre("test.one: Yes", "test.one: yes"));
}

TEST(ScanTest, NeverCrossesASentenceEnd) {
  EXPECT_THAT(Matches("'came' . .", "One came. Two went."), IsEmpty());
  EXPECT_THAT(Matches("'came' .", "One came. Two went."), ElementsAre("test.one: came."));
}

TEST(ScanTest, CapturesInPatternOrder) {
  EXPECT_THAT(Matches("'by' day:<number> [[ (a:'x' | b:'y') rest:( . . ) ]] end:'z'", "by 5 y p q z"),
              ElementsAre("test.one: y p q day=5 b=y rest=p q end=z"));
}

TEST(ScanTest, CaptureOfSeveralContextsOnTheLeftKeepsTheirOrder) {
  EXPECT_THAT(Matches("one:'a' two:'b' [[ 'c' ]]", "a b c"), ElementsAre("test.one: c one=a two=b"));
}

TEST(ScanTest, OptionalContextIsCapturedWhereItStands) {
  EXPECT_THAT(Matches("('from' low:<number>)? [[ 'to' ]]", "from 5 to; to"),
              ElementsAre("test.one: to low=5", "test.one: to"));
}

TEST(ScanTest, DifferentRulesMayOverlapOrderedByTokenThenRule) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.a, pattern: "'y' 'z'", tests: ['[[y z]]']}
  - {id: t.b, pattern: "'x' 'y'", tests: ['[[x y]]']}
  - {id: t.c, pattern: "'x'", tests: ['[[x]]']}
)");
  EXPECT_THAT(RuleReading(world, "x y z").Scan(1), ElementsAre("t.b: x y", "t.c: x", "t.a: y z"));
}

TEST(ScanTest, RunsOnlyTheStageAskedFor) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.a, stage: 2, pattern: "'x'", tests: ['[[x]]']}
  - {id: t.b, stage: 5, pattern: "'x'", tests: ['[[x]]']}
)");
  RuleReading reading(world, "x");
  EXPECT_THAT(reading.Scan(1), IsEmpty());
  EXPECT_THAT(reading.Scan(2), ElementsAre("t.a: x"));
  EXPECT_THAT(reading.Scan(5), ElementsAre("t.b: x"));
}

TEST(ScanTest, EmptyDocumentHasNoMatches) { EXPECT_THAT(Matches(".", " \n "), IsEmpty()); }

TEST(ScanTest, MarksAddedLaterAreSeen) {
  RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.make, stage: 1, as: quantity, pattern: "'nothing'", tests: ['[[nothing]]']}
  - {id: t.use, stage: 2, pattern: "'about' <quantity>", tests: ['[[x]]']}
)");
  RuleReading reading(world, "about ten km, about it");
  EXPECT_THAT(reading.Scan(2), IsEmpty());
  const ClassMark mark{reading.Find("ten km"), *world.classes().Find("quantity")};
  reading.matcher().AddMarks({mark});
  EXPECT_THAT(reading.Scan(2), ElementsAre("t.use: about ten km"));
}

TEST(ScanTest, MarksOfAnEarlierDocumentAreForgotten) {
  const RuleWorld world(OneMatchRule("<country>"));
  RuleReading reading(world, "South Norland won.");
  WordTable words(world.gazetteer());
  TokenizedText text = reading.text();
  words.Intern("South Norland won.", absl::MakeSpan(text.tokens));
  std::vector<RuleMatch> matches;
  reading.matcher().StartDocument(text, words, {});
  reading.matcher().Scan(1, &matches);
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(reading.Surface(matches[0].tokens), "Norland");
}

}  // namespace
}  // namespace tagger
