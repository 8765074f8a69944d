#include "tools/tagger/evaluation.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tagger/base/strings.h"
#include "tools/tagger/evaluation_report.h"

namespace tagger::cli {
namespace {

using ::testing::DoubleEq;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kText = "Anna Berg met Ola Holm of Norbank in Hamn.";

GoldSpan Gold(std::string_view label, std::string_view text) {
  const auto begin = static_cast<uint32_t>(kText.find(text));
  return {{begin, begin + static_cast<uint32_t>(text.size())}, std::string(label)};
}

Span Found(std::string_view label, std::string_view text, double confidence = 0.95) {
  Span span;
  span.bytes = Gold(label, text).bytes;
  span.text = std::string(text);
  span.label = std::string(label);
  span.rule = "test.rule";
  span.confidence = confidence;
  return span;
}

Evaluation Evaluate(std::vector<GoldSpan> gold, std::vector<Span> found) {
  GoldDocument document;
  document.record.id = "a1";
  document.record.text = std::string(kText);
  document.spans = std::move(gold);
  Annotation annotation;
  annotation.spans = std::move(found);
  Evaluation evaluation({"PERSON", "ORGANISATION", "LOCATION"}, 10);
  evaluation.Add(document, annotation);
  return evaluation;
}

std::vector<std::string> Kinds(const Evaluation& evaluation) {
  std::vector<std::string> kinds;
  for (const Mistake& m : evaluation.mistakes()) {
    kinds.push_back(
        StrCat(m.kind, ": ", m.gold_label, " ", m.gold_text, "; ", m.found_label, " ", m.found_text));
  }
  return kinds;
}

TEST(EvaluationTest, AllRight) {
  const Evaluation evaluation = Evaluate({Gold("PERSON", "Anna Berg")}, {Found("PERSON", "Anna Berg")});
  EXPECT_EQ(evaluation.Total().right, 1u);
  EXPECT_THAT(evaluation.Total().F1(), DoubleEq(1));
  EXPECT_THAT(evaluation.mistakes(), IsEmpty());
}

TEST(EvaluationTest, PrecisionRecallAndF1) {
  const Evaluation evaluation =
      Evaluate({Gold("PERSON", "Anna Berg"), Gold("PERSON", "Ola Holm"), Gold("LOCATION", "Hamn")},
               {Found("PERSON", "Anna Berg"), Found("PERSON", "Norbank")});
  const SpanScore& person = evaluation.by_label().at("PERSON");
  EXPECT_THAT(person.Precision(), DoubleEq(0.5));
  EXPECT_THAT(person.Recall(), DoubleEq(0.5));
  EXPECT_THAT(evaluation.Total().Recall(), DoubleNear(1.0 / 3, 1e-9));
  EXPECT_THAT(evaluation.Total().F1(), DoubleEq(0.4));
}

TEST(EvaluationTest, OverlapCountsOnlyWithTheSameLabel) {
  const Evaluation evaluation = Evaluate({Gold("PERSON", "Anna Berg"), Gold("LOCATION", "Hamn")},
                                         {Found("PERSON", "Berg"), Found("ORGANISATION", "Hamn")});
  EXPECT_THAT(evaluation.Total().F1(), DoubleEq(0));
  EXPECT_THAT(evaluation.by_label().at("PERSON").OverlapF1(), DoubleEq(1));
  EXPECT_THAT(evaluation.by_label().at("LOCATION").OverlapF1(), DoubleEq(0));
}

TEST(EvaluationTest, KindsOfMistakes) {
  const Evaluation evaluation =
      Evaluate({Gold("PERSON", "Anna Berg"), Gold("PERSON", "Ola Holm"), Gold("ORGANISATION", "Norbank"),
                Gold("LOCATION", "Hamn")},
               {Found("PERSON", "Berg"), Found("ORGANISATION", "Holm"), Found("LOCATION", "Norbank")});
  EXPECT_THAT(Kinds(evaluation),
              ElementsAre("extent: PERSON Anna Berg; PERSON Berg",
                          "label and extent: PERSON Ola Holm; ORGANISATION Holm",
                          "label: ORGANISATION Norbank; LOCATION Norbank", "missed: LOCATION Hamn;  "));
}

TEST(EvaluationTest, InventedSpanHasItsContext) {
  const Evaluation evaluation = Evaluate({}, {Found("PERSON", "Norbank")});
  ASSERT_EQ(evaluation.mistakes().size(), 1u);
  EXPECT_EQ(evaluation.mistakes()[0].kind, "invented");
  EXPECT_EQ(evaluation.mistakes()[0].context, "Anna Berg met Ola Holm of [[Norbank]] in Hamn.");
}

TEST(EvaluationTest, OneMistakeForTwoHalvesOfAGoldSpanAndOneForTheRest) {
  EXPECT_THAT(
      Kinds(Evaluate({Gold("PERSON", "Anna Berg")}, {Found("PERSON", "Anna"), Found("PERSON", "Berg")})),
      ElementsAre("extent: PERSON Anna Berg; PERSON Anna", "invented:  ; PERSON Berg"));
}

TEST(EvaluationTest, LabelsThatTheGoldDoesNotUseAreNotJudged) {
  const Evaluation evaluation = Evaluate({}, {Found("FIGURE", "Hamn"), Found("DATE", "Norbank")});
  EXPECT_EQ(evaluation.Total().found, 0u);
  EXPECT_EQ(evaluation.not_judged().at("FIGURE"), 1u);
  EXPECT_THAT(evaluation.mistakes(), IsEmpty());
}

TEST(EvaluationTest, TitlesAreLeftOut) {
  Span span = Found("PERSON", "Anna Berg");
  span.in_title = true;
  EXPECT_EQ(Evaluate({}, {span}).Total().found, 0u);
}

TEST(EvaluationTest, ReliabilityByTenths) {
  const Evaluation evaluation = Evaluate(
      {Gold("PERSON", "Anna Berg"), Gold("LOCATION", "Hamn")},
      {Found("PERSON", "Anna Berg", 1.0), Found("PERSON", "Ola Holm", 0.9), Found("LOCATION", "Hamn", 0.35)});
  const auto& bins = evaluation.reliability();
  EXPECT_EQ(bins[9].found, 2u);
  EXPECT_EQ(bins[9].right, 1u);
  EXPECT_THAT(bins[9].confidence_sum, DoubleEq(1.9));
  EXPECT_EQ(bins[3].right, 1u);
  // |1.9 - 1| + |0.35 - 1|, over 3 spans.
  EXPECT_THAT(evaluation.CalibrationError(), DoubleNear(1.55 / 3, 1e-9));
}

TEST(EvaluationTest, NothingAtAllIsNoDivisionByZero) {
  const Evaluation evaluation({}, 0);
  EXPECT_THAT(evaluation.Total().F1(), DoubleEq(0));
  EXPECT_THAT(evaluation.CalibrationError(), DoubleEq(0));
  EXPECT_THAT(EvaluationText(evaluation), HasSubstr("0 articles"));
}

TEST(EvaluationReportTest, JsonHasTheSameNumbers) {
  const Evaluation evaluation = Evaluate({Gold("PERSON", "Anna Berg"), Gold("LOCATION", "Hamn")},
                                         {Found("PERSON", "Anna Berg"), Found("FIGURE", "Norbank")});
  const nlohmann::json report = nlohmann::json::parse(EvaluationJson(evaluation));
  EXPECT_EQ(report["documents"], 1);
  EXPECT_EQ(report["micro"]["precision"], 1);
  EXPECT_EQ(report["micro"]["f1"], 0.6667);
  EXPECT_EQ(report["labels"].size(), 3u);
  EXPECT_EQ(report["reliability"].size(), 10u);
  EXPECT_EQ(report["not_judged"]["FIGURE"], 1);
  EXPECT_EQ(report["mistakes"][0]["kind"], "missed");
}

TEST(EvaluationReportTest, TextHasTablesAndMistakes) {
  const std::string text =
      EvaluationText(Evaluate({Gold("PERSON", "Anna Berg")}, {Found("PERSON", "Berg", 0.5)}));
  EXPECT_THAT(text, HasSubstr("PERSON               1       1       0     0.0   0.0   0.0   100.0\n"));
  EXPECT_THAT(text, HasSubstr("0.5 to 0.6         1    50.0     0.0\n"));
  EXPECT_THAT(text,
              HasSubstr("a1: extent: gold PERSON \"Anna Berg\", found PERSON \"Berg\" (0.50, test.rule)\n"
                        "    [[Anna Berg]] met"));
}

}  // namespace
}  // namespace tagger::cli
