#include "tagger/tokens/abbreviations.h"

#include <string_view>

#include "gtest/gtest.h"

namespace tagger {
namespace {

TEST(AbbreviationsTest, KindsAreTold) {
  EXPECT_EQ(FindAbbreviation("Gen"), Abbreviation::kInside);
  EXPECT_EQ(FindAbbreviation("Inc"), Abbreviation::kMayEnd);
  EXPECT_EQ(FindAbbreviation("No"), Abbreviation::kBeforeNumber);
  EXPECT_EQ(FindAbbreviation("Mass"), Abbreviation::kAfterComma);
  EXPECT_EQ(FindAbbreviation("Oslo"), Abbreviation::kNone);
}

TEST(AbbreviationsTest, LettersMustAgree) {
  EXPECT_EQ(FindAbbreviation("gen"), Abbreviation::kNone);
  EXPECT_EQ(FindAbbreviation("Gener"), Abbreviation::kNone);
  EXPECT_EQ(FindAbbreviation("Ge"), Abbreviation::kNone);
  EXPECT_EQ(FindAbbreviation(""), Abbreviation::kNone);
  EXPECT_EQ(FindAbbreviation(std::string_view("\0Gen", 4)), Abbreviation::kNone);
}

TEST(AbbreviationsTest, LongestRowIsFound) {
  for (const char* word : {"approx", "Messrs"})
    EXPECT_NE(FindAbbreviation(word), Abbreviation::kNone) << word;
}

TEST(AbbreviationsTest, WordsThatOpenAndContinue) {
  EXPECT_TRUE(IsSentenceOpener("However"));
  EXPECT_FALSE(IsSentenceOpener("however"));
  EXPECT_FALSE(IsSentenceOpener("Oslo"));
  EXPECT_TRUE(IsLineContinuer("of"));
  EXPECT_FALSE(IsLineContinuer("Of"));
  EXPECT_TRUE(IsDottedGroup("Ph"));
  EXPECT_FALSE(IsDottedGroup("No"));
}

}  // namespace
}  // namespace tagger
