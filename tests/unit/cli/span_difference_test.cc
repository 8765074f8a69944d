#include "tools/tagger/span_difference.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tools/tagger/diff_report.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kText = "Anna Berg met Ola Holm of Norbank in Hamn.";

Span MakeSpan(std::string_view label, std::string_view text, std::string_view rule = "r") {
  Span span;
  span.bytes.begin = static_cast<uint32_t>(kText.find(text));
  span.bytes.end = span.bytes.begin + static_cast<uint32_t>(text.size());
  span.text = std::string(text);
  span.label = std::string(label);
  span.rule = std::string(rule);
  return span;
}

Annotation Annotated(std::vector<Span> spans) {
  Annotation annotation;
  annotation.id = "a1";
  annotation.spans = std::move(spans);
  return annotation;
}

std::vector<std::string> Shown(std::vector<Span> old_spans, std::vector<Span> new_spans) {
  std::vector<std::string> shown;
  for (const SpanDifference& difference :
       DifferencesOf(Annotated(std::move(old_spans)), Annotated(std::move(new_spans)), kText)) {
    const std::string text = DifferenceText(difference);
    shown.push_back(text.substr(0, text.find('\n')));
  }
  return shown;
}

TEST(SpanDifferenceTest, SameSpansDoNotDiffer) {
  EXPECT_THAT(Shown({MakeSpan("PERSON", "Anna Berg", "a")}, {MakeSpan("PERSON", "Anna Berg", "b")}),
              IsEmpty());
  EXPECT_THAT(Shown({}, {}), IsEmpty());
}

TEST(SpanDifferenceTest, LostGainedAndRelabelledByPosition) {
  EXPECT_THAT(Shown({MakeSpan("PERSON", "Anna Berg"), MakeSpan("PERSON", "Norbank", "old.rule")},
                    {MakeSpan("PERSON", "Ola Holm"), MakeSpan("ORGANISATION", "Norbank", "new.rule"),
                     MakeSpan("LOCATION", "Hamn")}),
              ElementsAre("- a1: PERSON \"Anna Berg\" (r)", "+ a1: PERSON \"Ola Holm\" (r)",
                          "~ a1: PERSON to ORGANISATION \"Norbank\" (old.rule to new.rule)",
                          "+ a1: LOCATION \"Hamn\" (r)"));
}

TEST(SpanDifferenceTest, LongerSpanIsOneLostAndOneGained) {
  EXPECT_THAT(Shown({MakeSpan("PERSON", "Anna")}, {MakeSpan("PERSON", "Anna Berg")}),
              ElementsAre("- a1: PERSON \"Anna\" (r)", "+ a1: PERSON \"Anna Berg\" (r)"));
}

TEST(SpanDifferenceTest, TitlesComeFirstAndSaySo) {
  Annotation old_one = Annotated({MakeSpan("LOCATION", "Hamn")});
  old_one.title = "Berg in Hamn";
  Annotation new_one = old_one;
  Span span;
  span.in_title = true;
  span.bytes = {0, 4};
  span.text = "Berg";
  span.label = "PERSON";
  new_one.spans.insert(new_one.spans.begin(), span);
  const std::vector<SpanDifference> differences = DifferencesOf(old_one, new_one, kText);
  ASSERT_EQ(differences.size(), 1u);
  EXPECT_THAT(DifferenceText(differences[0]), HasSubstr("+ a1 (title): PERSON \"Berg\""));
  EXPECT_EQ(differences[0].context, "[[Berg]] in Hamn");
}

TEST(DifferenceCountsTest, CountsByLabelAndRule) {
  DifferenceCounts counts;
  counts.AddArticle({});
  counts.AddArticle(
      DifferencesOf(Annotated({MakeSpan("PERSON", "Norbank", "a"), MakeSpan("LOCATION", "Hamn", "b")}),
                    Annotated({MakeSpan("ORGANISATION", "Norbank", "c")}), kText));
  EXPECT_EQ(counts.articles(), 2u);
  EXPECT_EQ(counts.changed_articles(), 1u);
  EXPECT_EQ(counts.lost(), 1u);
  EXPECT_EQ(counts.relabelled(), 1u);
  EXPECT_EQ(counts.by_label().at("PERSON").lost, 1u);
  EXPECT_EQ(counts.by_label().at("ORGANISATION").gained, 1u);
  EXPECT_EQ(counts.by_rule().at("b").lost, 1u);
  EXPECT_EQ(counts.by_rule().at("c").gained, 1u);
  EXPECT_THAT(CountsText(counts),
              HasSubstr("1 of 2 articles differ: 1 spans lost, 0 gained, 1 relabelled\n"));
  EXPECT_THAT(CountsText(counts), HasSubstr("PERSON to ORGANISATION: 1\n"));
}

TEST(DiffReportTest, Json) {
  DifferenceCounts counts;
  const std::vector<SpanDifference> differences =
      DifferencesOf(Annotated({}), Annotated({MakeSpan("LOCATION", "Hamn", "new.rule")}), kText);
  counts.AddArticle(differences);
  const nlohmann::json report = nlohmann::json::parse(DiffJson(counts, differences));
  EXPECT_EQ(report["gained"], 1);
  EXPECT_EQ(report["rules"][0]["name"], "new.rule");
  EXPECT_EQ(report["differences"][0]["kind"], "gained");
  EXPECT_EQ(report["differences"][0]["new_label"], "LOCATION");
  EXPECT_FALSE(report["differences"][0].contains("old_label"));
}

}  // namespace
}  // namespace tagger::cli
