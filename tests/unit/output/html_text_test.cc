#include "tagger/output/html_text.h"

#include <gtest/gtest.h>

namespace tagger {
namespace {

std::string Html(std::string_view text) {
  std::string out;
  AppendHtml(text, &out);
  return out;
}

std::string Paragraphs(std::string_view text) {
  std::string out;
  AppendHtmlParagraphs(text, &out);
  return out;
}

std::string Link(std::string_view text) {
  std::string out;
  AppendHtmlOrLink(text, &out);
  return out;
}

TEST(HtmlTextTest, Escapes) {
  EXPECT_EQ(Html("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  EXPECT_EQ(Html("é 😀\t\n"), "é 😀\t\n");
}

TEST(HtmlTextTest, ForbiddenBytesAreReplaced) {
  EXPECT_EQ(Html(std::string_view("a\0b\x01\x7F", 5)), "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(Html("caf\xE9"), "caf\uFFFD");
}

TEST(HtmlTextTest, LinesAreParagraphs) {
  EXPECT_EQ(Paragraphs("a\nb\r\n\r\nc"), "a</p>\n<p>b\r</p>\n<p class=\"gap\">c");
  EXPECT_EQ(Paragraphs("a\n \n b"), "a</p>\n<p class=\"gap\">b");
  EXPECT_EQ(Paragraphs("a"), "a");
  EXPECT_EQ(Paragraphs("a\n"), "a</p>\n<p>");
}

TEST(HtmlTextTest, OnlyWebAddressesAreLinks) {
  EXPECT_EQ(Link("https://lake.example/?a&b"),
            "<a rel=\"noreferrer\" href=\"https://lake.example/?a&amp;b\">https://lake.example/?a&amp;b</a>");
  EXPECT_EQ(Link("javascript:alert(1)"), "javascript:alert(1)");
}

TEST(HtmlTextTest, OneLine) { EXPECT_EQ(OneLine("a\tb\r\nc"), "a b  c"); }

TEST(HtmlTextTest, CssColours) {
  EXPECT_TRUE(IsCssColour("#a5d8ff"));
  EXPECT_TRUE(IsCssColour("#ABC"));
  for (std::string_view colour : {"", "a5d8ff", "#a5d8f", "#a5d8fg", "red;}body{", "#"})
    EXPECT_FALSE(IsCssColour(colour));
}

}  // namespace
}  // namespace tagger
