// Tagger::AnnotatePage on the tiny data.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/annotation_checks.h"
#include "tests/unit/tagger_api/tiny_tagger.h"

namespace tagger {
namespace {

constexpr std::string_view kPage =
    "Anna Berg leaves the town\n"
    "Then Anna Berg left Norland on the first boat, and the whole town of Hamn came to the harbour to see "
    "it.\n"
    "Hashtags\n"
    "Comments\n"
    "Hamn Herald\n"
    "8 hours ago\n"
    "A quiet morning on the coast\n"
    "So Ola Holm said that Berg was gone, and that nobody in Hamn had seen the boat since the early "
    "morning.\n";

TEST(AnnotatePageTest, IdsRangesAndOffsetsIntoThePage) {
  const std::vector<Annotation> articles = TinyTagger().AnnotatePage("p", kPage).value();
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].id, "p#1");
  EXPECT_EQ(articles[1].id, "p#2");
  ASSERT_TRUE(articles[0].range.has_value() && articles[1].range.has_value());
  EXPECT_LE(articles[0].range->end, articles[1].range->begin);
  EXPECT_LE(articles[1].range->end, kPage.size());
  for (const Annotation& article : articles) {
    EXPECT_FALSE(article.spans.empty());
    for (const Span& span : article.spans) {
      EXPECT_FALSE(span.in_title);
      const ByteSpan in_page{span.bytes.begin + article.range->begin, span.bytes.end + article.range->begin};
      EXPECT_EQ(in_page.In(kPage), span.text);
      EXPECT_LE(in_page.end, article.range->end);
    }
  }
}

TEST(AnnotatePageTest, ArticlesKnowNothingOfEachOther) {
  const std::vector<Annotation> articles = TinyTagger().AnnotatePage("p", kPage).value();
  ASSERT_EQ(articles.size(), 2u);
  for (const Span& span : articles[1].spans) {
    EXPECT_NE(span.source, "alias") << span.text;
    EXPECT_NE(span.text, "Berg");  // Anna Berg is in the other article
  }
}

TEST(AnnotatePageTest, DatesAreResolvedAgainstPublished) {
  constexpr std::string_view kDated = "On May 16 Anna Berg left Hamn on the first boat of the year.\n";
  const auto value_of = [&](std::string_view published) {
    const std::vector<Annotation> articles = TinyTagger().AnnotatePage("p", kDated, published).value();
    EXPECT_EQ(articles.at(0).published, published);
    return articles[0].spans.at(0).timex.value().value;
  };
  EXPECT_EQ(value_of("2024-06-03"), "2024-05-16");
  EXPECT_EQ(value_of(""), "XXXX-05-16");
}

TEST(AnnotatePageTest, BlankPageHasNoArticles) {
  EXPECT_TRUE(TinyTagger().AnnotatePage("p", "")->empty());
  EXPECT_TRUE(TinyTagger().AnnotatePage("p", " \n ")->empty());
}

TEST(AnnotatePageTest, InvalidUtf8) {
  EXPECT_FALSE(TinyTagger().AnnotatePage("p", "ab\xff").ok());
  EXPECT_FALSE(TinyTagger().AnnotatePage("\xff", "ab").ok());
  EXPECT_FALSE(TinyTagger().AnnotatePage("p", "ab", "\xff").ok());
}

}  // namespace
}  // namespace tagger
