#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Place(std::string_view marked) { return FeaturesOf(AddPlaceFeatures, marked); }

TEST(PlaceFeaturesTest, GradesOfTheList) {
  EXPECT_THAT(Place("in [[Lonny]] today."), ElementsAre("place.grade_1"));
  EXPECT_THAT(Place("in [[Port Anders]] today."), ElementsAre("place.grade_3", "place.multi_word"));
  EXPECT_THAT(Place("in [[Hamn]] today."), ElementsAre("place.grade_4"));
  EXPECT_THAT(Place("in [[Qo]] today."), IsEmpty());
}

TEST(PlaceFeaturesTest, EverydayWordsAndNamesOfPeopleCountLess) {
  EXPECT_THAT(Place("in [[Water]] today."), ElementsAre("place.common_grade_1"));
  EXPECT_THAT(Place("in [[Berg]] today."), ElementsAre("place.name_like_grade_2"));
}

TEST(PlaceFeaturesTest, SubdivisionsAndCountries) {
  EXPECT_THAT(Place("in [[Westmark]] today."), ElementsAre("place.subdivision"));
  EXPECT_THAT(Place("in [[Gloria]] today."), ElementsAre("place.ambiguous"));
  EXPECT_THAT(Place("in [[South Norland]] today."), ElementsAre("place.multi_word"));
  EXPECT_THAT(Place("in [[Norland]] today."), IsEmpty());  // tiny.country says it
}

TEST(PlaceFeaturesTest, Heads) {
  EXPECT_THAT(Place("at the [[Qo River]] today."), ElementsAre("place.head"));
  EXPECT_THAT(Place("at the [[Lonny River]] today."), ElementsAre("place.head", "place.head_after_place"));
  EXPECT_THAT(Place("at the [[River]] today."), ElementsAre("place.head_single"));
  EXPECT_THAT(Place("at the [[Qo Airport]] today."), ElementsAre("place.facility_head"));
  EXPECT_THAT(Place("at [[Lake Qo]] today."), ElementsAre("place.prefix"));
}

TEST(PlaceFeaturesTest, CompassWords) {
  EXPECT_THAT(Place("in [[North Norland]] today."), Contains("place.compass_place"));
  EXPECT_THAT(Place("the [[North Norlander]] came."), Contains("nationality.compass"));
  EXPECT_THAT(Place("the [[North Qo]] came."), IsEmpty());
}

TEST(PlaceFeaturesTest, CountriesAndNationalitiesAtTheEdges) {
  EXPECT_THAT(Place("the [[Norland Daily]] came."), ElementsAre("place.country_start"));
  EXPECT_THAT(Place("the [[South Norland Daily]] came."), ElementsAre("place.country_start"));
  EXPECT_THAT(Place("the [[Bank Norland]] came."), ElementsAre("place.country_end"));
  EXPECT_THAT(Place("the [[Norlander Navy]] came."), ElementsAre("nationality.start"));
  EXPECT_THAT(Place("the [[Young Norlander]] came."), ElementsAre("nationality.end"));
  EXPECT_THAT(Place("in [[South Norland]] today."), Not(Contains("place.country_end")));
}

}  // namespace
}  // namespace tagger
