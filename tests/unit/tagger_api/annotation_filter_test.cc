#include "tagger/annotation_filter.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Span MakeSpan(uint32_t id, double confidence, uint32_t entity, uint32_t alias_of = 0) {
  Span span;
  span.id = id;
  span.bytes = {id * 10, id * 10 + 4};
  span.text = StrCat("s", std::to_string(id));
  span.label = "PERSON";
  span.confidence = confidence;
  span.entity = entity;
  span.alias_of = alias_of;
  return span;
}

Entity MakeEntity(uint32_t id, std::vector<uint32_t> mentions) {
  Entity entity;
  entity.id = id;
  entity.name = StrCat("e", std::to_string(id));
  entity.mentions = std::move(mentions);
  return entity;
}

Keyword MakeKeyword(const char* kind, uint32_t entity) {
  Keyword keyword;
  keyword.kind = kind;
  keyword.entity = entity;
  return keyword;
}

// E1 is T1, T3 (its alias) and T5 (alias of T3); E2 is T2 and T4, its alias. T6 is a figure.
Annotation MakeAnnotation() {
  Annotation annotation;
  annotation.spans = {MakeSpan(1, 0.9, 1),    MakeSpan(2, 0.5, 2),    MakeSpan(3, 0.4, 1, 1),
                      MakeSpan(4, 0.3, 2, 2), MakeSpan(5, 0.8, 1, 3), MakeSpan(6, 0.6, 0)};
  annotation.entities = {MakeEntity(1, {1, 3, 5}), MakeEntity(2, {2, 4})};
  annotation.keywords = {MakeKeyword("entity", 1), MakeKeyword("topic", 0), MakeKeyword("entity", 2)};
  return annotation;
}

std::vector<std::string> Texts(const Annotation& annotation) {
  std::vector<std::string> texts;
  for (const Span& span : annotation.spans) texts.push_back(span.text);
  return texts;
}

TEST(DropSpansBelowTest, ZeroKeepsAll) {
  Annotation annotation = MakeAnnotation();
  DropSpansBelow(0, &annotation);
  EXPECT_THAT(Texts(annotation), ElementsAre("s1", "s2", "s3", "s4", "s5", "s6"));
  EXPECT_THAT(annotation.entities[0].mentions, ElementsAre(1, 3, 5));
  EXPECT_EQ(annotation.keywords[2].entity, 2u);
}

TEST(DropSpansBelowTest, TheMinimumItselfIsKept) {
  Annotation annotation = MakeAnnotation();
  DropSpansBelow(0.8, &annotation);
  EXPECT_THAT(Texts(annotation), ElementsAre("s1", "s5"));
}

TEST(DropSpansBelowTest, SpansAreNumberedAgainAndMentionsFollow) {
  Annotation annotation = MakeAnnotation();
  DropSpansBelow(0.45, &annotation);
  EXPECT_THAT(Texts(annotation), ElementsAre("s1", "s2", "s5", "s6"));
  for (uint32_t i = 0; i < annotation.spans.size(); ++i) EXPECT_EQ(annotation.spans[i].id, i + 1);
  EXPECT_THAT(annotation.entities[0].mentions, ElementsAre(1, 3));
  EXPECT_THAT(annotation.entities[1].mentions, ElementsAre(2));
}

TEST(DropSpansBelowTest, AliasOfADroppedSpanGoesToTheNextFullerOne) {
  Annotation annotation = MakeAnnotation();
  DropSpansBelow(0.45, &annotation);
  EXPECT_EQ(annotation.spans[2].text, "s5");
  EXPECT_EQ(annotation.spans[2].alias_of, 1u);
}

TEST(DropSpansBelowTest, AliasWhoseFullerMentionsAreGoneHasNone) {
  Annotation annotation = MakeAnnotation();
  annotation.spans[0].confidence = 0.1;
  DropSpansBelow(0.45, &annotation);
  EXPECT_EQ(annotation.spans[1].text, "s5");
  EXPECT_EQ(annotation.spans[1].alias_of, 0u);
  EXPECT_EQ(annotation.spans[1].entity, 1u);
}

TEST(DropSpansBelowTest, EntityWithoutMentionsGoesAndItsKeywordIsATopic) {
  Annotation annotation = MakeAnnotation();
  annotation.spans[0].confidence = annotation.spans[4].confidence = 0.2;
  DropSpansBelow(0.45, &annotation);
  ASSERT_EQ(annotation.entities.size(), 1u);
  EXPECT_EQ(annotation.entities[0].name, "e2");
  EXPECT_EQ(annotation.entities[0].id, 1u);
  EXPECT_EQ(annotation.spans[0].entity, 1u);
  EXPECT_EQ(annotation.spans[1].entity, 0u);
  EXPECT_EQ(annotation.keywords[0].kind, "topic");
  EXPECT_EQ(annotation.keywords[0].entity, 0u);
  EXPECT_EQ(annotation.keywords[2].kind, "entity");
  EXPECT_EQ(annotation.keywords[2].entity, 1u);
}

TEST(DropSpansBelowTest, NothingMayBeLeft) {
  Annotation annotation = MakeAnnotation();
  DropSpansBelow(1, &annotation);
  EXPECT_THAT(annotation.spans, IsEmpty());
  EXPECT_THAT(annotation.entities, IsEmpty());
  EXPECT_EQ(annotation.keywords.size(), 3u);
}

}  // namespace
}  // namespace tagger
