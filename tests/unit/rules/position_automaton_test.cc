#include "tagger/rules/position_automaton.h"

#include <string_view>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/pattern_builders.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;

constexpr uint32_t kNoMatch = PositionAutomaton::kNoMatch;

// Atom 'a' holds for the letter a.
auto HoldsIn(std::string_view text) {
  return [text](uint32_t i) {
    return [letter = text[i]](AtomId atom) { return static_cast<AtomId>(letter) == atom; };
  };
}
uint32_t Longest(const PatternNode& pattern, std::string_view text) {
  return PositionAutomaton(pattern).Longest(static_cast<uint32_t>(text.size()), HoldsIn(text));
}
bool Starts(const PatternNode& pattern, std::string_view text) {
  return PositionAutomaton(pattern).Starts(static_cast<uint32_t>(text.size()), HoldsIn(text));
}
bool Whole(const PatternNode& pattern, std::string_view text) {
  return PositionAutomaton(pattern).Whole(static_cast<uint32_t>(text.size()), HoldsIn(text));
}

TEST(PositionAutomatonTest, SequenceMatchesInOrder) {
  const PatternNode pattern = Seq({A('a'), A('b')});
  EXPECT_EQ(Longest(pattern, "abc"), 2u);
  EXPECT_EQ(Longest(pattern, "ba"), kNoMatch);
  EXPECT_EQ(Longest(pattern, "a"), kNoMatch);
}

TEST(PositionAutomatonTest, LongestAlternativeWins) {
  EXPECT_EQ(Longest(Either({A('a'), Seq({A('a'), A('b'), A('c')}), Seq({A('a'), A('b')})}), "abc"), 3u);
}

TEST(PositionAutomatonTest, RepetitionIsBounded) {
  EXPECT_EQ(Longest(Rep(A('a'), 2, 3), "aaaaa"), 3u);
  EXPECT_EQ(Longest(Rep(A('a'), 2, 3), "aa"), 2u);
  EXPECT_EQ(Longest(Rep(A('a'), 2, 3), "a"), kNoMatch);
}

TEST(PositionAutomatonTest, UnboundedRepetitionGoesOn) {
  EXPECT_EQ(Longest(Seq({A('b'), Rep(A('a'), 0, kUnbounded), A('e')}), "baaaaaaaaaaaae"), 14u);
  EXPECT_EQ(Longest(Rep(A('a'), 2, kUnbounded), "aaaa"), 4u);
  EXPECT_EQ(Longest(Rep(A('a'), 2, kUnbounded), "a"), kNoMatch);
}

TEST(PositionAutomatonTest, RepeatedGroupsKeepTheirOrder) {
  const PatternNode pattern = Rep(Seq({A('a'), Rep(A('b'), 0, 1)}), 1, 3);
  EXPECT_EQ(Longest(pattern, "abaabab"), 5u);
  EXPECT_EQ(Longest(pattern, "abba"), 2u);
}

TEST(PositionAutomatonTest, WhatCanBeEmptyMatchesNothingAtAll) {
  EXPECT_EQ(Longest(Rep(A('a'), 0, 1), "b"), 0u);
  EXPECT_TRUE(Starts(PatternNode(), ""));
  EXPECT_TRUE(Whole(Rep(A('a'), 0, 1), ""));
  EXPECT_FALSE(Whole(Rep(A('a'), 0, 1), "b"));
}

TEST(PositionAutomatonTest, WholeAsksForTheLastToken) {
  const PatternNode pattern = Seq({A('a'), Rep(A('b'), 0, 2)});
  EXPECT_TRUE(Whole(pattern, "abb"));
  EXPECT_FALSE(Whole(pattern, "abbb"));
  EXPECT_FALSE(Whole(pattern, "abc"));
}

TEST(PositionAutomatonTest, SizesAreThoseOfAllMatches) {
  const PositionAutomaton automaton(Either({A('a'), Seq({A('a'), Rep(A('b'), 2, kUnbounded)})}));
  EXPECT_EQ(automaton.Sizes(5, HoldsIn("abbbc")), 0b1101u);
  EXPECT_EQ(automaton.Sizes(3, HoldsIn("abb")), 0b101u);
  EXPECT_EQ(automaton.Sizes(1, HoldsIn("b")), 0u);
  EXPECT_EQ(PositionAutomaton(Rep(A('a'), 1, 64)).Sizes(64, HoldsIn(std::string(64, 'a'))), ~uint64_t{0});
}

TEST(PositionAutomatonTest, OneTokenAtomsAreMatchesByThemselves) {
  const PositionAutomaton automaton(
      Seq({Rep(A('x'), 0, 1), Either({A('a'), Seq({A('b'), A('c')}), A('d')})}));
  EXPECT_THAT(automaton.OneTokenAtoms(), ElementsAre('a', 'd'));
}

TEST(PositionAutomatonTest, PositionsAreThoseOfWholeMatchesOnly) {
  // The a of "ab" and the a of "ac" are two positions; only what follows tells them apart.
  const PositionAutomaton automaton(Either({Seq({A('a'), A('b')}), Seq({A('a'), A('c')})}));
  std::array<PositionSet, 2> sets;
  automaton.Positions(2, HoldsIn("ac"), sets.data());
  EXPECT_EQ(sets[0], PositionSet::Of(2));
  EXPECT_EQ(sets[1], PositionSet::Of(3));
}

TEST(PositionAutomatonTest, AnAtomHasAPositionForEachRepetition) {
  const PositionAutomaton automaton(Seq({A('x'), Rep(Seq({A('a'), A('b')}), 1, 2)}));
  EXPECT_EQ(automaton.size(), 5u);
  EXPECT_THAT(automaton.positions_of_atom(),
              ElementsAre(PositionSet::Of(0), PositionSet::Of(1) | PositionSet::Of(3),
                          PositionSet::Of(2) | PositionSet::Of(4)));
}

TEST(PositionAutomatonTest, LargestPatternFits) {
  EXPECT_EQ(Longest(Rep(A('a'), 1, PositionSet::kCapacity), std::string(200, 'a')), PositionSet::kCapacity);
}

}  // namespace
}  // namespace tagger
