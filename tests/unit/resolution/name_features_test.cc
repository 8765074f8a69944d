#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

std::vector<std::string> Name(std::string_view marked) { return FeaturesOf(AddNameFeatures, marked); }

TEST(NameFeaturesTest, TwoKnownNames) {
  EXPECT_THAT(Name("then [[Anna Berg]] came."),
              ElementsAre("name.first_grade_3", "name.last_grade_3", "name.all_known", "name.two_words"));
}

TEST(NameFeaturesTest, UnknownNames) {
  EXPECT_THAT(Name("then [[Qo Zu]] came."),
              ElementsAre("name.first_grade_0", "name.last_grade_0", "name.none_known", "name.two_words"));
}

TEST(NameFeaturesTest, GradesOfTheLists) {
  EXPECT_THAT(Name("then [[Sunniva Qo]] came."), Contains("name.first_grade_1"));
  EXPECT_THAT(Name("then [[Robin Qo]] came."), Contains("name.first_grade_2"));
  EXPECT_THAT(Name("then [[Qo Robin]] came."), Contains("name.last_grade_1"));
}

TEST(NameFeaturesTest, EverydayWordsHaveGradesOfTheirOwn) {
  EXPECT_THAT(Name("then [[People Moon]] came."),
              AllOf(Contains("name.first_common_grade_0"), Contains("name.last_common_grade_2"),
                    Contains("name.only_common_known")));
}

TEST(NameFeaturesTest, ParticlesDoNotHideTheFirstName) {
  EXPECT_THAT(Name("then [[van Anna Berg]] came."), Contains("name.first_grade_3"));
}

TEST(NameFeaturesTest, Forms) {
  EXPECT_THAT(Name("then [[Anna Vik Berg]] came."),
              AllOf(Contains("name.three_words"), Not(Contains("name.two_words"))));
  EXPECT_THAT(Name("then [[J. Berg]] came."), Contains("name.initials"));
  EXPECT_THAT(Name("then [[Anna van der Berg]] came."),
              AllOf(Contains("name.particles"), Not(Contains("name.two_words"))));
  EXPECT_THAT(Name("the [[Bank of Berg]] came."),
              AllOf(Not(Contains("name.particles")), Not(Contains("name.two_words"))));
  EXPECT_THAT(Name("then [[AJ Berg]] came."), Contains("name.upper_start_2"));
  EXPECT_THAT(Name("then [[XYZ Berg]] came."), Contains("name.upper_start_3"));
  EXPECT_THAT(Name("then [[Ola Berg Jr]] came."), Contains("name.suffix"));
  EXPECT_THAT(Name("then [[Norland Berg Holm]] came."), Contains("name.place_start"));
  EXPECT_THAT(Name("then [[Norland Berg]] came."), Not(Contains("name.place_start")));
}

TEST(NameFeaturesTest, StopAcronyms) {
  EXPECT_THAT(Name("then [[CEO Berg]] came."), Contains("name.stop_acronym_start"));
  EXPECT_THAT(Name("then [[Berg CEO]] came."), Contains("name.stop_acronym_end"));
}

TEST(NameFeaturesTest, FamilyNameFirst) {
  EXPECT_THAT(Name("then [[Lee Jae-myung]] came."), Contains("name.family_first_hyphenated"));
  EXPECT_THAT(Name("then [[Yoon Suk]] came."), Contains("name.family_first"));
  EXPECT_THAT(Name("then [[Anna Lee]] came."), Contains("name.family_first_at_end"));
}

TEST(NameFeaturesTest, SingleWords) {
  EXPECT_THAT(Name("then [[Anna]] came."), ElementsAre("name.single_given_3"));
  EXPECT_THAT(Name("then [[Berg]] came."), ElementsAre("name.single_family_3"));
  EXPECT_THAT(Name("then [[Robin]] came."),
              ElementsAre("name.single_given_2", "name.single_family_1", "name.single_both"));
  EXPECT_THAT(Name("then [[Qo]] came."), ElementsAre("name.single_unknown"));
  EXPECT_THAT(Name("then [[People]] came."), ElementsAre("name.single_unknown", "name.single_common"));
}

TEST(NameFeaturesTest, TitlesAreNoPartOfANames) {
  EXPECT_THAT(Name("then [[Mr Berg]] came."), Contains("title.honorific_start"));
  EXPECT_THAT(Name("then [[Minister Berg]] came."), Contains("title.role_start"));
  EXPECT_THAT(Name("then [[Deputy Berg]] came."), Contains("title.role_start"));
  EXPECT_THAT(Name("then [[Norland President]] came."), Contains("title.end"));
  EXPECT_THAT(Name("then [[President]] came."),
              AllOf(Contains("title.role_start"), Not(Contains("title.end"))));
}

}  // namespace
}  // namespace tagger
