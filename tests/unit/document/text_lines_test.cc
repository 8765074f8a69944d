#include "tagger/document/text_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

using testing::ElementsAre;

// "text" of each line, with "¶" before the first of a paragraph.
std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const Line& line : SplitLines(text, {0, static_cast<uint32_t>(text.size())})) {
    lines.push_back(StrCat(line.paragraph ? "¶" : "", line.bytes.In(text)));
  }
  return lines;
}

TEST(SplitLinesTest, EveryLineEndEndsALine) {
  EXPECT_THAT(Lines("a\nb\r\nc\rd"), ElementsAre("¶a", "b", "c", "d"));
}

TEST(SplitLinesTest, EmptyLinesBeginParagraphs) {
  EXPECT_THAT(Lines("a\n\nb\r\n\r\nc\r\rd"), ElementsAre("¶a", "¶b", "¶c", "¶d"));
  EXPECT_THAT(Lines("a\n \u00A0\t\nb"), ElementsAre("¶a", "¶b"));
}

TEST(SplitLinesTest, BlanksAroundLinesAreCut) {
  EXPECT_THAT(Lines("\uFEFF a b\u00A0 \n\u3000c\u200B"), ElementsAre("¶a b", "c"));
}

TEST(SplitLinesTest, NothingGivesNothing) {
  EXPECT_THAT(Lines(""), ElementsAre());
  EXPECT_THAT(Lines(std::string_view(" \r\n\t\0 ", 6)), ElementsAre());
}

TEST(SplitLinesTest, OnlyTheRangeIsSplit) {
  const std::string_view text = "ab\ncd\nef";
  const std::vector<Line> lines = SplitLines(text, {1, 4});
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].bytes, (ByteSpan{1, 2}));
  EXPECT_EQ(lines[1].bytes, (ByteSpan{3, 4}));
}

TEST(NormalisePhraseLineTest, ReducesToWords) {
  EXPECT_EQ(NormalisePhraseLine("  • 12 Comments » "), "# comments");
  EXPECT_EQ(NormalisePhraseLine("READ\u00A0 More…"), "read more");
  EXPECT_EQ(NormalisePhraseLine("— You’ll like —"), "you'll like");
  EXPECT_EQ(NormalisePhraseLine("© 2025 Lake Daily."), "© # lake daily");
  EXPECT_EQ(NormalisePhraseLine("***"), "");
  EXPECT_EQ(NormalisePhraseLine(std::string(kMaxPhraseLineBytes + 1, 'a')), "");
}

struct SentenceCase {
  std::string_view text;
  std::string_view last;
};

TEST(LastSentenceBeginTest, FindsTheLastSentence) {
  constexpr SentenceCase kCases[] = {
      {"One is here. Two is there.", "Two is there."},
      {"Only one is here", "Only one is here"},
      {"Talks with Gen. Osei ended. Then Mr. Banda left.", "Then Mr. Banda left."},
      {"It ended. U.S. officials left.", "U.S. officials left."},
      {"It ended. In the U.S. Congress it began.", "In the U.S. Congress it began."},
      {"He said: “We won.” Crowds cheered", "Crowds cheered"},
      {"They list three: Accra, Lomé and Lagos", "They list three: Accra, Lomé and Lagos"},
      {"Prices rose 3.5 per cent. 40 shops closed.", "40 shops closed."},
      {"It ended... but not for all", "It ended... but not for all"},
  };
  for (const SentenceCase& c : kCases) {
    const ByteSpan span{0, static_cast<uint32_t>(c.text.size())};
    EXPECT_EQ(c.text.substr(LastSentenceBegin(c.text, span)), c.last);
  }
}

TEST(LastSentenceBeginTest, GivesUpOnVeryLongSentences) {
  const std::string text = StrCat("Short one. Then ", std::string(2 * kMaxSentenceBytes, 'x'));
  EXPECT_EQ(LastSentenceBegin(text, {0, static_cast<uint32_t>(text.size())}), text.size());
}

}  // namespace
}  // namespace tagger
