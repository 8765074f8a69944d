#include "tagger/output/html_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_annotation.h"

namespace tagger {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::vector<HtmlLabel> Labels() {
  return {{"PERSON", "#a5d8ff", "People, without their titles."}, {"LOCATION", "#b2f2bb", "Places <here>"}};
}

std::string Page(const std::vector<ArticleView>& articles) {
  HtmlWriter writer(Labels());
  std::string out;
  writer.Begin("a <title>", &out);
  for (const ArticleView& article : articles) writer.AppendArticle(article, &out);
  writer.End(&out);
  return out;
}

// The article part of the page, without tags and attributes.
std::string VisibleText(std::string_view page) {
  std::string text;
  bool in_tag = false;
  bool in_quotes = false;
  for (const char c : page.substr(page.find("<article>"), page.find("</article>") - page.find("<article>"))) {
    if (in_tag && c == '"') in_quotes = !in_quotes;
    if (!in_tag && c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (in_tag && !in_quotes && c == '>') in_tag = false;
  }
  return text;
}

size_t Count(std::string_view text, std::string_view piece) {
  size_t count = 0;
  for (size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

TEST(HtmlWriterTest, IsOneCompletePage) {
  const std::string page = Page({});
  EXPECT_THAT(page, testing::StartsWith("<!doctype html>"));
  EXPECT_THAT(page, testing::EndsWith("</html>\n"));
  EXPECT_THAT(page, AllOf(HasSubstr("<title>a &lt;title&gt;</title>"), HasSubstr("0 articles")));
}

TEST(HtmlWriterTest, NeedsNothingFromOutside) {
  const SampleArticle sample;
  const std::string page = Page({{.annotation = &sample.annotation, .text = sample.text}});
  for (std::string_view outside : {"<link", "src=", "@import", "url(", "fetch("})
    EXPECT_EQ(Count(page, outside), 0u) << outside;
}

TEST(HtmlWriterTest, MarksEverySpan) {
  const SampleArticle sample;
  const std::string page = Page({{.annotation = &sample.annotation, .text = sample.text}});
  EXPECT_EQ(Count(page, "</mark>"), sample.annotation.spans.size());
  EXPECT_THAT(page, HasSubstr("<h2>Café talks: <mark class=\"l0\""));
  EXPECT_THAT(page, HasSubstr(">Ama Osei</mark> met "));
  EXPECT_THAT(page, HasSubstr(">東京</mark>."));
}

TEST(HtmlWriterTest, TheTextIsAllThere) {
  const SampleArticle sample;
  const std::string text = VisibleText(Page({{.annotation = &sample.annotation, .text = sample.text}}));
  EXPECT_THAT(text, AllOf(HasSubstr("😀 Minister Ama Osei met Jose\u0301 in 東京."),
                          HasSubstr("“From 24,000 to 50,000,” Osei said on Tuesday.")));
}

TEST(HtmlWriterTest, CardsSayWhatASpanIs) {
  const SampleArticle sample;
  const std::string page = Page({{.annotation = &sample.annotation, .text = sample.text}});
  EXPECT_THAT(
      page,
      HasSubstr("data-entity=\"1\" data-card=\"PERSON\nAma Osei\nrole\tMinister\nmentions\t3\n"
                "rule\tperson.title_name\nsource\trule\nsection\tbody\nconfidence\t0.97\">Ama Osei</mark>"));
  EXPECT_THAT(
      page,
      HasSubstr("FIGURE\nFrom 24,000 to 50,000\nvalue\t24,000 people (at present) → ≥ 50,000 individuals, "
                "up, by 2030\nkind\tcount\n"));
  EXPECT_THAT(page, HasSubstr("time\t2025-06-03 (date)"));
  EXPECT_THAT(page, HasSubstr("country\tJP\nid\tgeonames:1850147"));
}

TEST(HtmlWriterTest, LegendCountsAllArticles) {
  const SampleArticle sample;
  const ArticleView article{.annotation = &sample.annotation, .text = sample.text};
  const std::string page = Page({article, article});
  EXPECT_THAT(page, HasSubstr("PERSON <b>8</b>"));
  EXPECT_THAT(page, HasSubstr("LOCATION <b>2</b>"));
  EXPECT_THAT(page, HasSubstr("other <b>4</b>"));
  EXPECT_THAT(page, HasSubstr("title=\"Places &lt;here&gt;\""));
  EXPECT_THAT(page, HasSubstr("2 articles"));
}

TEST(HtmlWriterTest, KeywordsAndEntities) {
  const SampleArticle sample;
  const std::string page = Page({{.annotation = &sample.annotation, .text = sample.text}});
  EXPECT_THAT(page, HasSubstr("title=\"score 1\">talks<small>2</small></li>"));
  EXPECT_THAT(
      page,
      HasSubstr(
          "<tr data-entity=\"2\"><td>東京</td><td><span class=\"badge l1\">LOCATION</span></td><td>JP</td>"
          "<td>geonames:1850147</td><td class=\"number\">1</td>"));
}

TEST(HtmlWriterTest, EscapesEverything) {
  constexpr std::string_view kEvil = "<script>alert(\"x\")</script>&'";
  Annotation annotation;
  for (std::string* field : {&annotation.id, &annotation.title, &annotation.url, &annotation.published})
    *field = kEvil;
  const std::string text = std::string(kEvil) + " in Accra";
  Span& span = AddSpan(text, kEvil, std::string(kEvil), &annotation);
  span.rule = span.source = kEvil;
  span.entity = 1;
  annotation.entities = {Entity{.id = 1,
                                .name = std::string(kEvil),
                                .label = std::string(kEvil),
                                .kb_id = std::string(kEvil),
                                .country = std::string(kEvil),
                                .role = std::string(kEvil),
                                .mentions = {1},
                                .salience = 1}};
  Keyword keyword;
  keyword.text = kEvil;
  annotation.keywords = {keyword};
  annotation.warnings = {std::string(kEvil)};
  HtmlWriter writer({{std::string(kEvil), std::string(kEvil), std::string(kEvil)}});
  std::string page;
  writer.Begin(kEvil, &page);
  writer.AppendArticle({.annotation = &annotation, .text = text}, &page);
  writer.AppendError(kEvil, 3, kEvil, &page);
  writer.End(&page);
  EXPECT_EQ(Count(page, "<script>"), 1u);  // the page's own
  EXPECT_EQ(Count(page, "alert(\""), 0u);
}

TEST(HtmlWriterTest, TheFirstLineMayBeTheTitle) {
  const std::string page_text = "Lake FM\nTalks in Accra\nIt rained.\n";
  Annotation annotation;
  annotation.id = "p#1";
  annotation.title = "Talks in Accra";
  annotation.range = ByteSpan{0, static_cast<uint32_t>(page_text.size())};
  AddSpan(page_text, "Accra", "LOCATION", &annotation);
  const std::string page = Page({{.annotation = &annotation, .text = page_text}});
  EXPECT_EQ(Count(VisibleText(page), "Talks in Accra"), 1u);
  EXPECT_THAT(page, HasSubstr("<p>Lake FM</p></div>\n<h2>Talks in <mark class=\"l1\""));
  EXPECT_THAT(page, HasSubstr("<div class=\"text\"><p>It rained.</p></div>"));
}

TEST(HtmlWriterTest, ASpanOfTheTitleSectionShowsTheHeadline) {
  const std::string text = "Lake FM\nTalks in Accra today\r\nIt rained.";
  Annotation annotation;
  AddSpan(text, "Accra", "LOCATION", &annotation).section = "title";
  const std::string page = Page({{.annotation = &annotation, .text = text}});
  EXPECT_THAT(page, HasSubstr("<h2>Talks in <mark class=\"l1\""));
  EXPECT_THAT(page, HasSubstr("Accra</mark> today</h2>"));
}

TEST(HtmlWriterTest, ArticleOfAPageShowsItsPartOnly) {
  const std::string page_text = "It rained.\nIn Accra too.\nEnd.";
  Annotation annotation;
  annotation.range = ByteSpan{11, 24};
  AddSpan("In Accra too.", "Accra", "LOCATION", &annotation);
  const std::string page = Page({{.annotation = &annotation, .text = page_text}});
  EXPECT_THAT(VisibleText(page),
              AllOf(HasSubstr("In Accra too."), Not(HasSubstr("rained")), Not(HasSubstr("End."))));
}

TEST(HtmlWriterTest, SpansThatOverlapOrLieOutsideAreLeftOut) {
  Annotation annotation;
  const std::string text = "In Accra now";
  AddSpan(text, "In Accra", "LOCATION", &annotation);
  AddSpan(text, "Accra now", "LOCATION", &annotation);
  AddSpan(text, "now", "LOCATION", &annotation).bytes = {9, 99};
  EXPECT_EQ(Count(Page({{.annotation = &annotation, .text = text}}), "</mark>"), 1u);
}

TEST(HtmlWriterTest, ErrorsStandInPlaceOfArticles) {
  HtmlWriter writer(Labels());
  std::string out;
  writer.AppendError("a7", 7, "\"text\" is missing", &out);
  EXPECT_EQ(out,
            "<article class=\"error\"><div class=\"meta\">a7 · line 7</div>&quot;text&quot; is "
            "missing</article>\n");
}

}  // namespace
}  // namespace tagger
