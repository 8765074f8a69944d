// The folded forms by which words are compared.

#include <gtest/gtest.h>

#include "tagger/base/utf8.h"

namespace tagger {
namespace {

TEST(FoldMarksTest, DropsMarksAndKeepsCase) {
  EXPECT_EQ(FoldMarks("São Tomé"), "Sao Tome");
  EXPECT_EQ(FoldMarks("Erdoğan"), "Erdogan");
  EXPECT_EQ(FoldMarks("Nguyễn Phú Trọng"), "Nguyen Phu Trong");
}

TEST(FoldMarksTest, ComposedAndDecomposedAreAlike) {
  EXPECT_EQ(FoldMarks("Jos\u00E9"), FoldMarks("Jose\u0301"));
}

TEST(FoldMarksTest, SpellsLettersWithoutDecompositionInAscii) {
  EXPECT_EQ(FoldMarks("Øresund Łódź Đà Straße Æro Œuvre Þór ısı"),
            "Oresund Lodz Da Strasse AEro OEuvre Thor isi");
}

TEST(FoldMarksTest, StraightensApostrophesAndHyphens) {
  EXPECT_EQ(FoldMarks("O’Brien O‘Brien Oʻahu O`B"), "O'Brien O'Brien O'ahu O'B");
  EXPECT_EQ(FoldMarks("Jae\u2011myung"), "Jae-myung");
}

TEST(FoldMarksTest, SpellsLigaturesAndWideForms) { EXPECT_EQ(FoldMarks("ﬁne ＡＢＣ"), "fine ABC"); }

TEST(FoldMarksTest, LeavesOtherScripts) { EXPECT_EQ(FoldMarks("中国"), "中国"); }

TEST(FoldMarksTest, LeavesAsciiAlone) {
  EXPECT_EQ(FoldMarks("U.S. \"Inc\" 24,000 & co"), "U.S. \"Inc\" 24,000 & co");
}

TEST(FoldMarksTest, LongestDecompositionFits) {
  // U+FDFA decomposes into 18 characters, more than any other.
  EXPECT_EQ(CountCodePoints(FoldMarks("\uFDFA")), 18u);
}

TEST(FoldMarksAndCaseTest, LowersAllScriptsWithCase) {
  EXPECT_EQ(FoldMarksAndCase("ÉCOLE Ærø İstanbul МОСКВА"), "ecole aero istanbul москва");
  EXPECT_EQ(FoldMarksAndCase("U.S."), "u.s.");
}

TEST(FoldMarksAndCaseTest, FoldingTwiceChangesNothing) {
  for (const char* text : {"São Tomé", "ﬁne ＡＢＣ", "O’Brien", "Straße", "ǅ", "Ⅷ", "½", "\uFDFA"}) {
    const std::string once = FoldMarksAndCase(text);
    EXPECT_EQ(FoldMarksAndCase(once), once) << text;
  }
}

}  // namespace
}  // namespace tagger
