#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Shape(std::string_view marked) { return FeaturesOf(AddShapeFeatures, marked); }

TEST(CandidateViewTest, CountsItsWords) {
  const NameReading reading("then Mr J. Moon van der Berg-Holm of Norbank came.");
  const TokenRange range = reading.Find("J. Moon van der Berg-Holm of Norbank");
  const CandidateView view(reading.document(), range);
  EXPECT_EQ(view.words, 8u);
  EXPECT_EQ(view.capitals, 5u);
  EXPECT_EQ(view.lower_words, 3u);
  EXPECT_EQ(view.particles, 2u);
  EXPECT_EQ(view.initials, 1u);
  EXPECT_EQ(view.common, 1u);                // Moon
  EXPECT_EQ(view.known_names, 3u);           // Moon, Berg, Holm
  EXPECT_EQ(view.uncommon_known_names, 2u);  // Berg, Holm
  EXPECT_EQ(view.name_words, 4u);            // all but J.
  EXPECT_TRUE(view.has_hyphen);
  EXPECT_TRUE(view.has_connector);
  EXPECT_FALSE(view.has_calendar);
  EXPECT_EQ(view.first_capital, static_cast<int>(range.first));
  EXPECT_EQ(
      reading.Surface({static_cast<uint32_t>(view.of_or_for), static_cast<uint32_t>(view.of_or_for) + 1}),
      "of");
  EXPECT_FALSE(view.single());
  EXPECT_FALSE(view.all_common());
}

TEST(CandidateViewTest, ListedMeansAWholeRowOfSeveralWords) {
  const NameReading reading("from South Norland and Norland by Blue Lantern and Solveig Strand.");
  const auto listed = [&](std::string_view surface) {
    const TokenRange range = reading.Find(surface);
    return CandidateView(reading.document(), range).listed();
  };
  EXPECT_TRUE(listed("South Norland"));
  EXPECT_TRUE(listed("Blue Lantern"));
  EXPECT_TRUE(listed("Solveig Strand"));
  EXPECT_FALSE(listed("Norland"));
  EXPECT_FALSE(listed("Solveig"));
}

TEST(ShapeFeaturesTest, OneUncommonWord) {
  EXPECT_THAT(Shape("then [[Anna]] came."), ElementsAre("bias", "shape.words_1", "shape.none_common"));
}

TEST(ShapeFeaturesTest, OneCommonWord) {
  EXPECT_THAT(Shape("then [[Moon]] came."),
              ElementsAre("bias", "shape.words_1", "shape.all_common", "shape.single_common"));
}

TEST(ShapeFeaturesTest, NumberOfCapitalisedWords) {
  EXPECT_THAT(Shape("then [[Anna Berg]] came."), Contains("shape.words_2"));
  EXPECT_THAT(Shape("then [[Anna van der Berg Holm]] came."), Contains("shape.words_3"));
  EXPECT_THAT(Shape("then [[Anna Berg Holm Vik]] came."), Contains("shape.words_4"));
  EXPECT_THAT(Shape("then [[Anna Berg Holm Vik Ola]] came."), Contains("shape.words_5_or_more"));
  EXPECT_THAT(Shape("then [[Anna Berg Holm Vik Ola Maren]] came."), Contains("shape.words_5_or_more"));
}

TEST(ShapeFeaturesTest, MixedCommonAndNot) {
  EXPECT_THAT(Shape("then [[Anna Moon]] came."),
              AllOf(Not(Contains("shape.all_common")), Not(Contains("shape.none_common")),
                    Not(Contains("shape.single_common"))));
}

TEST(ShapeFeaturesTest, FunctionWordsAndCalendar) {
  EXPECT_THAT(Shape("[[The Norbank]] came."), Contains("shape.function_start"));
  EXPECT_THAT(Shape("then [[May Berg]] came."), Contains("shape.calendar"));
}

TEST(ShapeFeaturesTest, ConnectorsInside) {
  EXPECT_THAT(Shape("the [[Bank of the North and for Vik]] came."),
              AllOf(Contains("shape.in_of"), Contains("shape.in_the"), Contains("shape.in_and"),
                    Contains("shape.in_for")));
  EXPECT_THAT(Shape("the [[Council on Water in Norland]] came."),
              AllOf(Contains("shape.in_on"), Contains("shape.in_in")));
  EXPECT_THAT(Shape("the [[Berg & Holm]] came."), Contains("shape.in_ampersand"));
  EXPECT_THAT(Shape("the [[Berg-Holm]] case."), Contains("shape.in_hyphen"));
  EXPECT_THAT(Shape("the [[Bank of Norland]] came."), Not(Contains("shape.in_the")));
}

TEST(ShapeFeaturesTest, Possessives) {
  EXPECT_THAT(Shape("the [[People's Party]] came."), Contains("shape.possessive_after_common"));
  EXPECT_THAT(Shape("so [[Norland's Parliament]] came."), Contains("shape.possessive_after_name"));
}

TEST(ShapeFeaturesTest, Edges) {
  EXPECT_THAT(Shape("then [[al-Sadr]] came."), Contains("shape.lower_start"));
  EXPECT_THAT(Shape("then al-[[Sadr]] came."), Contains("shape.after_article"));
  EXPECT_THAT(Shape("then [[Lee Jae-myung]] came."),
              AllOf(Contains("shape.lower_end"), Contains("shape.hyphenated_end")));
  EXPECT_THAT(Shape("then [[Ola Bin]] Vik came."), Contains("shape.particle_end"));
  EXPECT_THAT(Shape("then [[San]] Vik came."), Contains("shape.particle_end"));
  EXPECT_THAT(Shape("then [[Ola Vik]] came."), Not(Contains("shape.particle_end")));
}

TEST(ShapeFeaturesTest, AcronymsByLength) {
  EXPECT_THAT(Shape("then [[XY]] came."), Contains("case.acronym_2"));
  EXPECT_THAT(Shape("then [[XYZ]] came."), Contains("case.acronym_3"));
  EXPECT_THAT(Shape("then [[XYZW]] came."), Contains("case.acronym_4"));
  EXPECT_THAT(Shape("then [[XYZWV]] came."), Contains("case.acronym_5"));
  EXPECT_THAT(Shape("then [[XYZWVU]] came."), Contains("case.acronym_6_or_more"));
  EXPECT_THAT(Shape("then [[XYZWVUT]] came."), Contains("case.acronym_6_or_more"));
  EXPECT_THAT(Shape("then [[X]] came."), Contains("case.acronym_1"));
}

TEST(ShapeFeaturesTest, CapitalsSayNothingInALineOfCapitals) {
  EXPECT_THAT(Shape("THEN [[XYZ]] CAME TO NORLAND."),
              AllOf(Contains("case.upper_case_line"), Not(Contains("case.acronym_3"))));
}

TEST(ShapeFeaturesTest, OtherCases) {
  EXPECT_THAT(Shape("then [[GDP]] rose."), Contains("case.stop_acronym"));
  EXPECT_THAT(Shape("then [[YouTube]] came."), Contains("case.camel"));
  EXPECT_THAT(Shape("then [[Covid19]] came."), Contains("case.digit"));
  EXPECT_THAT(Shape("then [[XYZ Norland]] came."), Contains("case.some_upper"));
  EXPECT_THAT(Shape("then [[Anna Berg]] came."), Not(Contains("case.some_upper")));
}

std::vector<std::string> Outside(std::string_view text, std::string_view word,
                                 const std::vector<std::string>& dated = {}) {
  const NameReading reading(text, dated);
  std::vector<Feature> features;
  const float score =
      OutsideScore(reading.document(), reading.Find(word).first, NameWorld::Get().weights, &features);
  float sum = 0;
  std::vector<std::string> names;
  for (const Feature feature : features) {
    sum += NameWorld::Get().weights.outside(feature);
    names.emplace_back(FeatureName(feature));
  }
  EXPECT_FLOAT_EQ(score, sum);
  return names;
}

TEST(OutsideScoreTest, OnlyCapitalisedWordsCost) {
  EXPECT_THAT(Outside("then Anna came.", "came"), IsEmpty());
}

TEST(OutsideScoreTest, UncommonWordInMidSentence) {
  EXPECT_THAT(Outside("then Anna came.", "Anna"), ElementsAre("outside.mid_sentence_uncommon"));
}

TEST(OutsideScoreTest, CommonWordAtTheStartAndInside) {
  EXPECT_THAT(Outside("Moon came.", "Moon"), ElementsAre("outside.common", "outside.start_common"));
  EXPECT_THAT(Outside("then Moon came.", "Moon"),
              ElementsAre("outside.common", "outside.mid_sentence_common"));
  EXPECT_THAT(Outside("then Moon saw the moon.", "Moon"), Contains("outside.seen_in_lower_case"));
}

TEST(OutsideScoreTest, KindsOfWords) {
  EXPECT_THAT(Outside("then Mr Vik came.", "Mr"), Contains("outside.honorific"));
  EXPECT_THAT(Outside("then Minister Vik came.", "Minister"), Contains("outside.title"));
  EXPECT_THAT(Outside("then Foreign Vik came.", "Foreign"), Contains("outside.title"));
  EXPECT_THAT(Outside("The end came.", "The"), Contains("outside.function_word"));
  EXPECT_THAT(Outside("then May came.", "May"), Contains("outside.calendar"));
  EXPECT_THAT(Outside("then GDP rose.", "GDP"),
              AllOf(Contains("outside.upper"), Contains("outside.stop_acronym")));
  EXPECT_THAT(Outside("then Vik came.", "Vik", {"Vik"}), Contains("outside.covered_by_date_or_figure"));
}

}  // namespace
}  // namespace tagger
