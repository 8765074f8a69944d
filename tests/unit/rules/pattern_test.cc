#include "tagger/rules/pattern.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/rules/program.h"
#include "tests/support/pattern_builders.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PatternTest, LengthAddsUp) {
  const LengthRange length = LengthOf(Seq({A(1), Rep(A(2), 0, 3), Either({A(3), Seq({A(4), A(5)})})}));
  EXPECT_EQ(length.min, 2u);
  EXPECT_EQ(length.max, 6u);
}

TEST(PatternTest, LengthIsCapped) {
  EXPECT_EQ(LengthOf(Rep(A(1), 0, kUnbounded)).max, kMaxMatchTokens);
  EXPECT_EQ(LengthOf(Rep(Rep(A(1), 1, 60), 1, 60)).max, kMaxMatchTokens);
}

TEST(PatternTest, EmptySequenceHasNoLength) {
  EXPECT_EQ(LengthOf(PatternNode()).max, 0u);
  EXPECT_TRUE(PatternNode().empty());
}

TEST(PatternTest, ExpandedSizeWritesRepetitionsOut) {
  EXPECT_EQ(ExpandedSize(Rep(Seq({A(1), Rep(A(2), 0, 4)}), 1, 3)), 15u);
}

TEST(PatternTest, PrefixFollowsEveryWay) {
  const PrefixAtoms prefix = PrefixOf(Seq({Rep(A(1), 0, 1), A(2), Rep(A(3), 1, kUnbounded)}));
  EXPECT_THAT(prefix.atoms[0], ElementsAre(1, 2));
  EXPECT_THAT(prefix.atoms[1], ElementsAre(2, 3));
  EXPECT_THAT(prefix.atoms[2], ElementsAre(3));
  EXPECT_THAT(prefix.atoms[3], ElementsAre(3));
  EXPECT_FALSE(prefix.IsFree(0));
  EXPECT_FALSE(prefix.IsFree(1));
  EXPECT_TRUE(prefix.IsFree(2)) << "2 3 is a match of two tokens";
}

TEST(PatternTest, PrefixOfRepeatedGroupKeepsItsOrder) {
  const PrefixAtoms prefix = PrefixOf(Rep(Seq({A(1), A(2)}), 2, 2));
  EXPECT_THAT(prefix.atoms[0], ElementsAre(1));
  EXPECT_THAT(prefix.atoms[1], ElementsAre(2));
  EXPECT_THAT(prefix.atoms[2], ElementsAre(1));
  EXPECT_THAT(prefix.atoms[3], ElementsAre(2));
  EXPECT_FALSE(prefix.IsFree(3));
}

TEST(PatternTest, NothingIsFreeFromTheStart) {
  EXPECT_TRUE(PrefixOf(PatternNode()).IsFree(0));
  EXPECT_THAT(PrefixOf(PatternNode()).atoms[0], IsEmpty());
}

TEST(PatternTest, ReversedTwiceIsTheSame) {
  const PatternNode node = Seq({A(1), Either({A(2), Seq({A(3), A(4)})}), Rep(Seq({A(5), A(6)}), 0, 2)});
  EXPECT_EQ(PatternKey(Reversed(node)), "(?:<6><5>){0,2}(?:<2>|<4><3>)<1>");
  EXPECT_EQ(PatternKey(Reversed(Reversed(node))), PatternKey(node));
}

TEST(PatternTest, RegexTakesClassesInTheirPlaces) {
  const Program program = MakeProgram(Seq({A(7), Rep(A(3), 0, kUnbounded), PatternNode::Capture(2, A(7))}));
  EXPECT_THAT(program.captures, ElementsAre(2));
  EXPECT_EQ(RegexOf(program, {"[x]", "[y]", "[z]"}), "[x](?:[y])*([z])");
}

}  // namespace
}  // namespace tagger
