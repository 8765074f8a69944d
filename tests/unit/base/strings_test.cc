#include "tagger/base/strings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tagger {
namespace {

using testing::ElementsAre;

TEST(StrCatTest, JoinsAnyStringLikePieces) {
  const std::string owned = "b";
  EXPECT_EQ(StrCat("a", owned, std::string_view("cd", 1), ""), "abc");
  EXPECT_EQ(StrCat(""), "");
}

TEST(StrCatTest, KeepsNulBytes) {
  EXPECT_EQ(StrCat(std::string_view("a\0b", 3), "c"), std::string("a\0bc", 4));
}

TEST(AbslEdgeTest, KeepsTheBytes) {
  const std::string_view text("a\0b", 3);
  EXPECT_EQ(FromAbsl(ToAbsl(text)), text);
}

TEST(StatusTest, CodesAndMessages) {
  EXPECT_EQ(InvalidArgument("x").code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(NotFound("y").code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(FromAbsl(NotFound("y").message()), "y");
}

TEST(SplitTest, KeepsEmptyPieces) {
  EXPECT_THAT(Split("a||b|", '|'), ElementsAre("a", "", "b", ""));
  EXPECT_THAT(Split("|", '|'), ElementsAre("", ""));
}

TEST(SplitTest, TextWithoutSeparatorIsOnePiece) {
  EXPECT_THAT(Split("ab", '|'), ElementsAre("ab"));
  EXPECT_THAT(Split("", '|'), ElementsAre(""));
}

TEST(SplitTest, PiecesAreViewsIntoTheText) {
  const std::string_view text = "ab|cd";
  EXPECT_EQ(Split(text, '|')[1].data(), text.data() + 3);
}

TEST(TrimAsciiSpaceTest, TrimsBothEndsOnly) {
  EXPECT_EQ(TrimAsciiSpace(" \t\r\n\v\fa b \n"), "a b");
  EXPECT_EQ(TrimAsciiSpace(" \n "), "");
  EXPECT_EQ(TrimAsciiSpace(""), "");
}

TEST(TrimAsciiSpaceTest, LeavesOtherSpacesAndNul) {
  EXPECT_EQ(TrimAsciiSpace("\u00A0a"), "\u00A0a");
  EXPECT_EQ(TrimAsciiSpace(std::string_view("\0a", 2)), std::string_view("\0a", 2));
}

TEST(AsciiLowerTest, ChangesAsciiLettersOnly) { EXPECT_EQ(AsciiLower("AZaz[@É9"), "azaz[@É9"); }

TEST(AsciiUpperTest, ChangesAsciiLettersOnly) { EXPECT_EQ(AsciiUpper("AZaz{`é9"), "AZAZ{`é9"); }

TEST(NearestSpellingTest, FindsALikelyMisspelling) {
  EXPECT_EQ(NearestSpelling("mnth", {"day", "month", "year"}), "month");
  EXPECT_EQ(NearestSpelling("organization", {"organisation", "location"}), "organisation");
}

TEST(NearestSpellingTest, IsEmptyIfNothingIsNear) {
  EXPECT_EQ(NearestSpelling("xyz", {"month", "organisation"}), "");
  EXPECT_EQ(NearestSpelling("word", {}), "");
}

TEST(NearestSpellingTest, DistanceGrowsWithTheWord) {
  EXPECT_EQ(NearestSpelling("abc", {"axd"}), "");                    // 2 of 3 letters
  EXPECT_EQ(NearestSpelling("abcdefgh", {"xbcdefgx"}), "xbcdefgx");  // 2 of 8
}

TEST(NearestSpellingTest, ATieGoesToTheFirst) { EXPECT_EQ(NearestSpelling("bat", {"cat", "hat"}), "cat"); }

}  // namespace
}  // namespace tagger
