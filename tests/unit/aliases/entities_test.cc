#include "tagger/aliases/entities.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/aliases/mention_linker.h"
#include "tagger/base/strings.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;

// One name of the text: its label, its surface, and at which of its places.
struct Name {
  std::string label;
  std::string surface;
  int nth = 0;
};

LinkedMentions LinkSpans(const NameReading& reading, absl::Span<const DecidedSpan> spans) {
  return MentionLinker(NameWorld::Get().labels, NameWorld::Get().classes).Link(reading.document(), spans);
}

LinkedMentions Link(const NameReading& reading, const std::vector<Name>& names) {
  std::vector<DecidedSpan> spans;
  for (const Name& name : names) spans.push_back(reading.Decide(name.surface, name.label, 4, name.nth));
  return LinkSpans(reading, spans);
}

// "0" for each mention of the first entity without an alias, "0 alias.surname of 2" for one that repeats
// mention 2.
std::vector<std::string> Linked(std::string_view text, const std::vector<Name>& names) {
  const NameReading reading(text);
  std::vector<std::string> shown;
  for (const Mention& mention : Link(reading, names).mentions) {
    std::string line = std::to_string(mention.entity);
    if (mention.alias != AliasKind::kNone) {
      line += StrCat(" ", AliasRule(mention.alias), " of ", std::to_string(mention.alias_of));
    }
    shown.push_back(line);
  }
  return shown;
}

// An entity whose texts are its own.
struct OwnedEntity {
  LabelId label = kNoLabel;
  decltype(EntityGroup::mentions) mentions;
  std::string name, kb_id, country, role;
};

OwnedEntity Only(std::string_view text, const std::vector<Name>& names) {
  const NameReading reading(text);
  const LinkedMentions linked = Link(reading, names);
  EXPECT_EQ(linked.entities.size(), 1u);
  const EntityGroup& entity = linked.entities.front();
  return {entity.label,
          entity.mentions,
          std::string(entity.name),
          std::string(entity.kb_id),
          std::string(entity.country),
          std::string(entity.role)};
}

TEST(EntitiesTest, EqualStringsOfOneLabel) {
  EXPECT_THAT(Linked("so Qo met Qo.", {{"PERSON", "Qo"}, {"PERSON", "Qo", 1}}), ElementsAre("0", "0"));
  EXPECT_THAT(Linked("so Qo met Qo.", {{"PERSON", "Qo"}, {"ORGANISATION", "Qo", 1}}), ElementsAre("0", "1"));
}

TEST(EntitiesTest, PartsOfAPersonsName) {
  EXPECT_THAT(Linked("so Anna Vik Berg met Berg and Anna and Vik Berg.", {{"PERSON", "Anna Vik Berg"},
                                                                          {"PERSON", "Berg", 1},
                                                                          {"PERSON", "Anna", 1},
                                                                          {"PERSON", "Vik Berg", 1}}),
              ElementsAre("0", "0 alias.surname of 0", "0 alias.given_name of 0", "0 alias.name_part of 0"));
}

TEST(EntitiesTest, FamilyNameFirst) {
  EXPECT_THAT(Linked("so Lee Suk met Lee and Suk.",
                     {{"PERSON", "Lee Suk"}, {"PERSON", "Lee", 1}, {"PERSON", "Suk", 1}}),
              ElementsAre("0", "0 alias.surname of 0", "0 alias.given_name of 0"));
}

TEST(EntitiesTest, AliasBeforeItsFullerName) {
  EXPECT_THAT(Linked("so Berg met Anna Berg.", {{"PERSON", "Berg"}, {"PERSON", "Anna Berg"}}),
              ElementsAre("0 alias.surname of 1", "0"));
}

TEST(EntitiesTest, NearestFullerNameBefore) {
  EXPECT_THAT(
      Linked(
          "so Anna Berg met Ola Berg, then Berg met Maren Berg.",
          {{"PERSON", "Anna Berg"}, {"PERSON", "Ola Berg"}, {"PERSON", "Berg", 2}, {"PERSON", "Maren Berg"}}),
      ElementsAre("0", "1", "1 alias.surname of 1", "2"));
}

TEST(EntitiesTest, AliasNeverCrossesLabels) {
  EXPECT_THAT(Linked("so Anna Berg met Berg.", {{"PERSON", "Anna Berg"}, {"LOCATION", "Berg", 1}}),
              ElementsAre("0", "1"));
}

TEST(EntitiesTest, PartsOfAnOrganisation) {
  EXPECT_THAT(
      Linked("the Norland Election Commission (NEC) said the NEC and Norland Election met Commission.",
             {{"ORGANISATION", "Norland Election Commission"},
              {"ORGANISATION", "NEC"},
              {"ORGANISATION", "NEC", 1},
              {"ORGANISATION", "Norland Election", 1},
              {"ORGANISATION", "Commission", 1}}),
      ElementsAre("0", "0 alias.acronym of 0", "0 alias.acronym of 0", "0 alias.organisation_part of 0",
                  "0 alias.organisation_head of 0"));
}

TEST(EntitiesTest, HeadOfTheNearestOrganisation) {
  EXPECT_THAT(Linked("the Bank of Norland met Vik Group, and the Bank met Group and Norland.",
                     {{"ORGANISATION", "Bank of Norland"},
                      {"ORGANISATION", "Vik Group"},
                      {"ORGANISATION", "Bank", 1},
                      {"ORGANISATION", "Group", 1},
                      {"ORGANISATION", "Norland", 1}}),
              ElementsAre("0", "1", "0 alias.organisation_part of 0", "1 alias.organisation_head of 1", "2"));
}

TEST(EntitiesTest, AcronymDefinedInBrackets) {
  EXPECT_THAT(Linked("the Norland Telecom (NTEL) said the NTEL came.",
                     {{"ORGANISATION", "Norland Telecom"}, {"ORGANISATION", "NTEL", 1}}),
              ElementsAre("0", "0 alias.acronym of 0"));
}

TEST(EntitiesTest, ShortNameDefinedInBrackets) {
  EXPECT_THAT(Linked("the Vik Bank of Norland (Fonatuq) said the Fonatuq came.",
                     {{"ORGANISATION", "Vik Bank of Norland"}, {"ORGANISATION", "Fonatuq", 1}}),
              ElementsAre("0", "0 alias.acronym of 0"));
}

TEST(EntitiesTest, RowsOfOneCountryAreOneEntity) {
  const OwnedEntity entity = Only("so Norland is the Republic of Norland.",
                                  {{"LOCATION", "Norland"}, {"LOCATION", "Republic of Norland"}});
  EXPECT_EQ(entity.name, "Norland");
  EXPECT_EQ(entity.kb_id, "iso3166:NO");
  EXPECT_EQ(entity.country, "NO");
  EXPECT_EQ(NameWorld::Get().labels.label(entity.label).name, "COUNTRY");
}

TEST(EntitiesTest, CountryAndItsDemonymStayApart) {
  EXPECT_THAT(Linked("so Norland met Norlanders.", {{"LOCATION", "Norland"}, {"NATIONALITY", "Norlanders"}}),
              ElementsAre("0", "1"));
}

TEST(EntitiesTest, FactsOfTheRow) {
  EXPECT_EQ(Only("so Hamn came.", {{"LOCATION", "Hamn"}}).kb_id, "places:1");
  EXPECT_EQ(Only("so Norbank came.", {{"ORGANISATION", "Norbank"}}).kb_id, "organisations:1");
  EXPECT_EQ(Only("so Solveig Strand came.", {{"PERSON", "Solveig Strand"}}).country, "NO");
  // A person of a town's name has nothing of the town.
  EXPECT_EQ(Only("so Berg came.", {{"PERSON", "Berg"}}).kb_id, "");
}

TEST(EntitiesTest, FullestNameAndRole) {
  const OwnedEntity entity =
      Only("so Berg met Minister Anna Berg.", {{"PERSON", "Berg"}, {"PERSON", "Anna Berg"}});
  EXPECT_EQ(entity.name, "Anna Berg");
  EXPECT_EQ(entity.role, "Minister");
  EXPECT_THAT(entity.mentions, ElementsAre(0, 1));
}

std::vector<std::string> Readings(std::string_view text, const DecidedSpan& span,
                                  const NameReading& reading) {
  const LinkedMentions linked = LinkSpans(reading, absl::MakeConstSpan(&span, 1));
  std::vector<std::string> shown;
  EXPECT_EQ(linked.entities.size(), 1u) << text;
  for (const EntityReading& other : linked.entities[0].readings) {
    const std::string label = NameWorld::Get().labels.label(other.label).name;
    shown.push_back(StrCat(label, " ", other.kb_id, " ", std::to_string(static_cast<int>(other.behind))));
  }
  return shown;
}

TEST(EntitiesTest, OtherPlacesOfTheName) {
  const NameReading reading("so Twinport came.");
  EXPECT_THAT(Readings("Twinport", reading.Decide("Twinport", "LOCATION"), reading),
              ElementsAre("LOCATION places:8 0"));
}

// The row that the last of the names, all of them places, stands for.
std::string SenseOfLast(std::string_view text, const std::vector<Name>& names) {
  const NameReading reading(text);
  const LinkedMentions linked = Link(reading, names);
  return std::string(linked.entities[linked.mentions.back().entity].kb_id);
}

TEST(EntitiesTest, ATownBesideItSaysWhichPlaceItIs) {
  EXPECT_EQ(SenseOfLast("so Hamn, Twinport came.", {{"LOCATION", "Hamn"}, {"LOCATION", "Twinport"}}),
            "places:7");
  EXPECT_EQ(SenseOfLast("so Sudvik, Twinport came.", {{"LOCATION", "Sudvik"}, {"LOCATION", "Twinport"}}),
            "places:8");
}

TEST(EntitiesTest, SeveralPlacesOfItsCountrySayWhichPlaceItIs) {
  EXPECT_EQ(SenseOfLast("so Sudvik met Twinport.", {{"LOCATION", "Sudvik"}, {"LOCATION", "Twinport"}}),
            "places:7");
  EXPECT_EQ(SenseOfLast("so Sudvik and Sudhamn met Twinport.",
                        {{"LOCATION", "Sudvik"}, {"LOCATION", "Sudhamn"}, {"LOCATION", "Twinport"}}),
            "places:8");
  EXPECT_EQ(
      SenseOfLast(
          "so Sudvik and Sudhamn met Hamn and Twinport.",
          {{"LOCATION", "Sudvik"}, {"LOCATION", "Sudhamn"}, {"LOCATION", "Hamn"}, {"LOCATION", "Twinport"}}),
      "places:7");
}

TEST(EntitiesTest, LabelsWithNearlyAsMuchEvidence) {
  const NameReading reading("so Hamn came.");
  DecidedSpan span = reading.Decide("Hamn", "PERSON", 1);
  span.scores = {};
  span.scores[NameWorld::Get().Label("PERSON")] = 3;
  span.scores[NameWorld::Get().Label("ORGANISATION")] = 2;
  span.scores[NameWorld::Get().Label("LOCATION")] = 1;
  span.scores[NameWorld::Get().Label("OTHER")] = 3;
  EXPECT_THAT(Readings("Hamn", span, reading), ElementsAre("ORGANISATION  1", "LOCATION places:1 2"));
}

TEST(EntitiesTest, NoOtherReadings) {
  const NameReading reading("so Hamn came.");
  EXPECT_THAT(Readings("Hamn", reading.Decide("Hamn", "LOCATION", 6), reading), testing::IsEmpty());
}

TEST(EntitiesTest, NoNames) {
  const NameReading reading("nobody came.");
  EXPECT_TRUE(Link(reading, {}).mentions.empty());
  EXPECT_TRUE(Link(reading, {}).entities.empty());
}

}  // namespace
}  // namespace tagger
