#include "tagger/figures/document_dollar.h"

#include <gtest/gtest.h>

namespace tagger {
namespace {

// An article with one amount in dollars and mentions of countries.
class Article {
 public:
  Article& Amount(std::string text, std::string currency = "USD") {
    Span& span = Add(std::move(text));
    span.confidence = 1;
    span.figure = Figure();
    span.figure->kind = "money";
    span.figure->value = 5;
    span.figure->currency = std::move(currency);
    return *this;
  }

  Article& Country(std::string code, uint32_t mentions, std::string_view section = "body") {
    Entity entity;
    entity.country = std::move(code);
    for (uint32_t i = 0; i < mentions; ++i) {
      Span& span = Add("Somewhere");
      span.section = section;
      entity.mentions.push_back(span.id);
    }
    annotation_.entities.push_back(std::move(entity));
    return *this;
  }

  // The first amount's currency, and its confidence, once settled.
  Span Settled() {
    SettleDollars(&annotation_);
    return annotation_.spans[0];
  }
  std::string Currency() { return Settled().figure->currency; }

 private:
  Span& Add(std::string text) {
    Span& span = annotation_.spans.emplace_back();
    span.id = static_cast<uint32_t>(annotation_.spans.size());
    span.text = std::move(text);
    return span;
  }

  Annotation annotation_;
};

TEST(DocumentDollarTest, BareSignIsTheDollarOfTheArticlesCountry) {
  EXPECT_EQ(Article().Amount("$5 million").Country("AU", 3).Currency(), "AUD");
  EXPECT_EQ(Article().Amount("about $5").Country("CA", 4).Country("FR", 1).Currency(), "CAD");
  EXPECT_EQ(Article().Amount("five dollars").Country("NZ", 2).Currency(), "NZD");
  EXPECT_EQ(Article().Amount("Five dollars").Country("NZ", 2).Currency(), "NZD");
  EXPECT_EQ(Article().Amount("70 cents").Country("SG", 2).Currency(), "SGD");
}

TEST(DocumentDollarTest, DatelineCountsMoreThanTheBody) {
  EXPECT_EQ(Article().Amount("$5").Country("HK", 1, "dateline").Country("JP", 1).Currency(), "HKD");
}

TEST(DocumentDollarTest, OtherwiseItIsOfTheUnitedStatesAndLessSure) {
  const Span alone = Article().Amount("$5").Settled();
  EXPECT_EQ(alone.figure->currency, "USD");
  EXPECT_LT(alone.confidence, 1);
  EXPECT_EQ(Article().Amount("$5").Country("KE", 5).Currency(), "USD");
  EXPECT_EQ(Article().Amount("$5").Country("AU", 1).Currency(), "USD");
  EXPECT_EQ(Article().Amount("$5").Country("AU", 3).Country("ID", 3).Currency(), "USD");
}

TEST(DocumentDollarTest, ItIsSureWhereTheUnitedStatesAreSpokenOf) {
  const Span span = Article().Amount("$5").Country("US", 2).Country("KE", 1).Settled();
  EXPECT_EQ(span.figure->currency, "USD");
  EXPECT_EQ(span.confidence, 1);
}

TEST(DocumentDollarTest, AnArticleThatWritesItsOwnSignMeansAnotherByTheBareOne) {
  EXPECT_EQ(Article().Amount("$5").Amount("A$9", "AUD").Country("AU", 9).Currency(), "USD");
}

TEST(DocumentDollarTest, AnArticleThatWritesUsDollarsMeansItsOwnByTheBareOne) {
  EXPECT_EQ(Article().Amount("$5").Amount("US$9").Country("CA", 3).Country("US", 2).Currency(), "CAD");
}

TEST(DocumentDollarTest, WrittenOutDollarsStay) {
  for (const char* text : {"US$5", "US $5", "5 US dollars", "5 U.S. dollars", "5 American dollars"}) {
    EXPECT_EQ(Article().Amount(text).Country("AU", 3).Currency(), "USD") << text;
  }
}

TEST(DocumentDollarTest, AnAmountInBracketsAfterOtherMoneyIsOfTheUnitedStates) {
  Annotation annotation;
  annotation.spans.resize(5);
  for (uint32_t id = 1; id <= 5; ++id) annotation.spans[id - 1].id = id;
  Span& yuan = annotation.spans[0];
  yuan.bytes = {0, 15};
  yuan.text = "10 million yuan";
  yuan.figure = Figure();
  yuan.figure->currency = "CNY";
  Span& dollars = annotation.spans[1];
  dollars.bytes = {17, 29};
  dollars.text = "$1.5 million";
  dollars.figure = Figure();
  dollars.figure->currency = "USD";
  Entity entity;
  entity.country = "HK";
  entity.mentions = {3, 4, 5};
  annotation.entities.push_back(entity);
  SettleDollars(&annotation);
  EXPECT_EQ(annotation.spans[1].figure->currency, "USD");
}

TEST(DocumentDollarTest, EndsOfAChangeHaveTheSameDollar) {
  Annotation annotation;
  Span& span = annotation.spans.emplace_back();
  span.id = 1;
  span.text = "$5 to $6";
  span.figure = Figure();
  span.figure->currency = "USD";
  span.figure->ends.resize(2);
  span.figure->ends[0].currency = span.figure->ends[1].currency = "USD";
  Entity entity;
  entity.country = "AU";
  annotation.spans.resize(4);
  for (uint32_t id = 2; id <= 4; ++id) {
    annotation.spans[id - 1].id = id;
    entity.mentions.push_back(id);
  }
  annotation.entities.push_back(entity);
  SettleDollars(&annotation);
  EXPECT_EQ(annotation.spans[0].figure->ends[1].currency, "AUD");
}

}  // namespace
}  // namespace tagger
