#include "tools/tagger/span_context.h"

#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

TEST(SpanContextTest, WholeOfAShortText) { EXPECT_EQ(InContext("In Hamn.", {3, 7}), "In [[Hamn]]."); }

TEST(SpanContextTest, LongTextIsCutOnBothSides) {
  const std::string text = StrCat(std::string(50, 'a'), "Hamn", std::string(50, 'b'));
  EXPECT_EQ(InContext(text, {50, 54}),
            StrCat("\u2026", std::string(30, 'a'), "[[Hamn]]", std::string(30, 'b'), "\u2026"));
}

TEST(SpanContextTest, CharactersAreNotCut) {
  std::string around;
  for (int i = 0; i < 20; ++i) around += "\U0001F600";
  const std::string text = StrCat("x", around, "Hamn", around);
  const std::string shown = InContext(text, {81, 85});
  EXPECT_EQ(shown.substr(0, 7), "\u2026\U0001F600");
  EXPECT_EQ(shown.size(), 3 + 8 * 4 + 8 + 8 * 4 + 3);
}

TEST(SpanContextTest, LineBreaksAndTabsAreSpaces) {
  EXPECT_EQ(InContext("a\r\n\tNew\nBerg\n\nb", {4, 12}), "a [[New Berg]] b");
}

}  // namespace
}  // namespace tagger::cli
