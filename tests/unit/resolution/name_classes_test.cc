#include "tagger/resolution/name_classes.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

WordTraits Traits(std::string_view word) {
  const NameWorld& world = NameWorld::Get();
  WordTable words(world.gazetteer);
  return TraitsOf(words.word(words.Intern(word)), *world.name_classes, world.gazetteer);
}

TEST(NameClassesTest, EachClassSetsItsTrait) {
  EXPECT_TRUE(Traits("said").Is(kTraitCommon));
  EXPECT_TRUE(Traits("the").Is(kTraitFunction));
  EXPECT_TRUE(Traits("the").Is(kTraitCommon));
  EXPECT_TRUE(Traits("May").Is(kTraitCalendar));
  EXPECT_TRUE(Traits("Sunday").Is(kTraitCalendar));
  EXPECT_TRUE(Traits("Midsummer").Is(kTraitCalendar));
  EXPECT_TRUE(Traits("five").Is(kTraitNumeric));
  EXPECT_TRUE(Traits("million").Is(kTraitNumeric));
  EXPECT_TRUE(Traits("Mr").Is(kTraitHonorific));
  EXPECT_TRUE(Traits("minister").Is(kTraitRole));
  EXPECT_TRUE(Traits("Foreign").Is(kTraitRoleModifier));
  EXPECT_TRUE(Traits("bin").Is(kTraitParticle));
  EXPECT_TRUE(Traits("Jr").Is(kTraitNameSuffix));
  EXPECT_TRUE(Traits("Lee").Is(kTraitFamilyNameFirst));
  EXPECT_TRUE(Traits("Group").Is(kTraitOrganisationHead));
  EXPECT_TRUE(Traits("Bank").Is(kTraitOrganisationOfHead));
  EXPECT_TRUE(Traits("Ltd").Is(kTraitOrganisationSuffix));
  EXPECT_TRUE(Traits("GDP").Is(kTraitStopAcronym));
  EXPECT_TRUE(Traits("River").Is(kTraitPlaceHead));
  EXPECT_TRUE(Traits("Airport").Is(kTraitFacilityHead));
  EXPECT_TRUE(Traits("Cup").Is(kTraitEventHead));
  EXPECT_TRUE(Traits("North").Is(kTraitCompass));
  EXPECT_TRUE(Traits("Norlander").Is(kTraitNationality));
  for (const std::string_view place : {"Hamn", "Westmark", "Norland"})
    EXPECT_TRUE(Traits(place).Is(kTraitPlace)) << place;
}

TEST(NameClassesTest, UnknownWordHasNone) {
  const WordTraits traits = Traits("Qo");
  EXPECT_EQ(traits.bits, 0u);
  EXPECT_FALSE(traits.IsName());
}

TEST(NameClassesTest, CasePolicyDecides) {
  EXPECT_FALSE(Traits("may").Is(kTraitCalendar));
  EXPECT_FALSE(Traits("gdp").Is(kTraitStopAcronym));
  EXPECT_FALSE(Traits("anna").IsName());
}

TEST(NameClassesTest, GradesOfNames) {
  EXPECT_EQ(Traits("Anna").given_grade, 3);
  EXPECT_EQ(Traits("Anna").family_grade, 0);
  EXPECT_EQ(Traits("Sunniva").given_grade, 1);
  EXPECT_EQ(Traits("Robin").given_grade, 2);
  EXPECT_EQ(Traits("Robin").family_grade, 1);
}

TEST(NameClassesTest, JoiningWordsAreToldApart) {
  EXPECT_TRUE(Traits("of").Is(kTraitOf));
  EXPECT_FALSE(Traits("of").Is(kTraitFor | kTraitAnd | kTraitThe | kTraitIn | kTraitOn | kTraitTo));
  EXPECT_TRUE(Traits("To").Is(kTraitTo));
  EXPECT_TRUE(Traits("&").Is(kTraitAmpersand));
}

TEST(NameClassesTest, ListedAsSaysAllLists) {
  EXPECT_EQ(Traits("Norland").listed_as & kListedCountry, kListedCountry);
  EXPECT_NE(Traits("Hamn").listed_as & kListedAnyPlace, 0u);
  EXPECT_EQ(Traits("Qo").listed_as, 0u);
}

TEST(NameClassesTest, Connectors) {
  for (const std::string_view word : {"of", "for", "and", "the", "bin", "van", "&"}) {
    EXPECT_TRUE(Traits(word).Is(kTraitConnector)) << word;
  }
  for (const std::string_view word : {"with", "or", "Berg"})
    EXPECT_FALSE(Traits(word).Is(kTraitConnector)) << word;
}

TEST(NameClassesTest, AClassThatNoGazetteerHasIsNeverTrue) {
  ClassTable classes;
  const NameClasses none(classes);
  const NameWorld& world = NameWorld::Get();
  WordTable words(world.gazetteer);
  for (const std::string_view word : {"the", "Anna", "Norland", "Bank", "May"}) {
    const WordTraits traits = TraitsOf(words.word(words.Intern(word)), none, world.gazetteer);
    const uint64_t of_the_word_itself = kTraitConnector | kTraitThe;
    EXPECT_EQ(traits.bits & ~of_the_word_itself, 0u) << word;
    EXPECT_EQ(traits.listed_as, 0u) << word;
    EXPECT_FALSE(traits.IsName()) << word;
  }
}

// A list of common words may hold a country's name in lower case.
TEST(NameClassesTest, SureCountriesAreNoEverydayWords) {
  const TemporaryDirectory directory;
  ClassTable classes;
  FaultList faults;
  const Gazetteer gazetteer = Gazetteer::Load({directory.Write("words.tsv",
                                                               "name\tclass\tcase\tambiguous\n"
                                                               "norland\tcommon_word\tany\t\n"
                                                               "gloria\tcommon_word\tany\t\n"
                                                               "Norland\tcountry\tcapital\t\n"
                                                               "Gloria\tcountry\tcapital\tyes\n")},
                                              &classes, &faults);
  ASSERT_TRUE(faults.empty()) << faults.messages()[0];
  const NameClasses name_classes(classes);
  WordTable words(gazetteer);
  const auto is_common = [&](std::string_view word) {
    return TraitsOf(words.word(words.Intern(word)), name_classes, gazetteer).Is(kTraitCommon);
  };
  EXPECT_FALSE(is_common("Norland"));
  EXPECT_TRUE(is_common("norland"));
  EXPECT_TRUE(is_common("Gloria"));
}

}  // namespace
}  // namespace tagger
