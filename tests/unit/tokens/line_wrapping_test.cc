#include "tagger/tokens/line_wrapping.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/tokens/token_testing.h"

namespace tagger {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<LineBreak> BreaksOf(std::string_view text) {
  const TokenizedSample sample(text);
  LineWrapping lines(sample.document.content, sample.tokenized.tokens);
  std::vector<LineBreak> breaks;
  for (uint32_t i = 1; i < sample.tokenized.tokens.size(); ++i) {
    if (sample.tokenized.tokens[i].Is(kLineStart)) breaks.push_back(lines.BreakBefore(i));
  }
  return breaks;
}

TEST(LineWrappingTest, BlankLinesEndParagraphs) {
  EXPECT_THAT(BreaksOf("One\n\nTwo\r\n \r\nThree\u2029\u2029Four"), Each(LineBreak::kParagraph));
  EXPECT_THAT(BreaksOf("One\nTwo\r\nThree"), ElementsAre(LineBreak::kLine, LineBreak::kLine));
}

TEST(LineWrappingTest, FilledLinesAreWrapped) {
  const auto breaks = BreaksOf(
      "The ferry left the harbour early in the morning and\n"
      "reached the island at noon, where the mayor and some\n"
      "Norwegian pupils were waiting with flowers and flags.");
  EXPECT_THAT(breaks, SizeIs(2));
  EXPECT_THAT(breaks, Each(LineBreak::kWrapped));
}

TEST(LineWrappingTest, LinesWithRoomForTheNextWordAreNotWrapped) {
  EXPECT_THAT(BreaksOf("Ferry leaves early\nreaches the island at noon where the mayor waited\nPupils wave"),
              Each(LineBreak::kLine));
}

TEST(LineWrappingTest, ParagraphsAreJudgedOneByOne) {
  EXPECT_THAT(BreaksOf("Ferry Opens\nRay Park\n\n"
                       "The ferry left the harbour early in the morning and\n"
                       "reached the island at noon."),
              ElementsAre(LineBreak::kLine, LineBreak::kParagraph, LineBreak::kWrapped));
}

TEST(LineWrappingTest, VeryLongLinesAreParagraphs) {
  std::string line = "Rain";
  while (line.size() < 600) line += " and wind";
  EXPECT_THAT(BreaksOf(line + "\nand " + line), ElementsAre(LineBreak::kLine));
}

}  // namespace
}  // namespace tagger
