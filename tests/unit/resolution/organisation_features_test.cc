#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Organisation(std::string_view marked) {
  return FeaturesOf(AddOrganisationFeatures, marked);
}

TEST(OrganisationFeaturesTest, HeadsAtTheEnd) {
  EXPECT_THAT(Organisation("the [[Vik Group]] came."), ElementsAre("organisation.head"));
  EXPECT_THAT(Organisation("the [[Vik Ltd]] came."), ElementsAre("organisation.suffix"));
  EXPECT_THAT(Organisation("the [[Vik Cup]] came."), ElementsAre("other.head"));
  EXPECT_THAT(Organisation("so [[Anna Vik]] came."), IsEmpty());
}

TEST(OrganisationFeaturesTest, HeadsAlone) {
  EXPECT_THAT(Organisation("the [[Group]] came."), ElementsAre("organisation.head_single"));
  EXPECT_THAT(Organisation("the [[Cup]] came."), ElementsAre("other.head_single"));
}

TEST(OrganisationFeaturesTest, HeadsInside) {
  EXPECT_THAT(Organisation("the [[Vik Group Holm]] came."), ElementsAre("organisation.head_inside"));
  EXPECT_THAT(Organisation("the [[Vik Cup Holm]] came."), ElementsAre("other.head_inside"));
}

TEST(OrganisationFeaturesTest, WhatStandsBeforeOf) {
  EXPECT_THAT(Organisation("the [[Bank of Norland]] came."), ElementsAre("organisation.head_of"));
  EXPECT_THAT(Organisation("the [[Council for Water]] came."), ElementsAre("organisation.head_of"));
  EXPECT_THAT(Organisation("the [[Bay of Norland]] came."), ElementsAre("place.head_of"));
  EXPECT_THAT(Organisation("the [[President of Norland]] came."), ElementsAre("title.of"));
  EXPECT_THAT(Organisation("the [[War of Norland]] came."),
              ElementsAre("other.head_inside", "other.head_of"));
  EXPECT_THAT(Organisation("the [[Holm of Norland]] came."), ElementsAre("organisation.other_of"));
}

TEST(OrganisationFeaturesTest, AcronymInBrackets) {
  EXPECT_THAT(
      Organisation("the [[Norland Vik Group]] (NVG) came."),
      ElementsAre("organisation.head", "organisation.acronym_follows", "organisation.acronym_defined"));
  EXPECT_THAT(Organisation("the [[Norland Vik Group]] (XXX) came."),
              ElementsAre("organisation.head", "organisation.acronym_follows"));
  EXPECT_THAT(Organisation("the [[Norland Vik Group]] (Vik) came."), ElementsAre("organisation.head"));
  EXPECT_THAT(Organisation("the [[Norland Vik Group]] (NVG"), ElementsAre("organisation.head"));
}

bool IsAcronym(std::string_view name, std::string_view acronym) {
  const NameReading reading(StrCat("the ", name, " came."));
  return IsAcronymOf(reading.document(), reading.Find(name), acronym);
}

TEST(IsAcronymOfTest, InitialsOfCapitalsOfAllOrOfContentWords) {
  EXPECT_TRUE(IsAcronym("Norland Election Commission", "NEC"));
  EXPECT_TRUE(IsAcronym("Bank of Norland", "BN"));
  EXPECT_TRUE(IsAcronym("Bank of Norland", "BON"));
  EXPECT_TRUE(IsAcronym("Group for open Water", "GOW"));
  EXPECT_FALSE(IsAcronym("Norland Election Commission", "NCE"));
}

TEST(IsAcronymOfTest, LettersInOrderWithBothFirstInitials) {
  EXPECT_TRUE(IsAcronym("Norland Telecom", "NTEL"));
  EXPECT_FALSE(IsAcronym("Norland Telecom", "NORL"));
  EXPECT_FALSE(IsAcronym("Norland Telecom", "XTEL"));
}

TEST(IsAcronymOfTest, Bounds) {
  EXPECT_FALSE(IsAcronym("Norland Election Commission", ""));
  EXPECT_FALSE(IsAcronym("Norland Election Commission", "N"));
  EXPECT_FALSE(IsAcronym("Norland", "NO"));
  EXPECT_FALSE(IsAcronym("Norland Election Commission", "NECXXXXXXX"));
}

}  // namespace
}  // namespace tagger
