#include "tagger/keywords/spellings.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/keywords/keywords_testing.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

void Add(std::string_view spelling, bool is_full, SpellingCounts* counts) {
  counts->Start();
  counts->Append(spelling);
  counts->Count(is_full);
}

TEST(SpellingCountsTest, FullSpellingsCompeteByCountThenByFirstUse) {
  SpellingCounts counts;
  for (int round = 0; round < 2; ++round) {
    counts.Clear();
    Add("Rice", false, &counts);
    counts.CountLast(false);
    EXPECT_EQ(counts.Commonest(), "");
    Add("Ann\n  Rice", true, &counts);
    Add("Rice", true, &counts);
    EXPECT_EQ(counts.Commonest(), "Ann Rice");
    counts.CountLast(true);
    EXPECT_EQ(counts.Commonest(), "Rice");
    EXPECT_THAT(counts.Others("Rice"), ElementsAre("Ann Rice"));
  }
}

TEST(SpellingCountsTest, ManySpellings) {
  SpellingCounts counts;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 100; ++i) Add(std::to_string(i), true, &counts);
  }
  Add("77", true, &counts);
  EXPECT_EQ(counts.Commonest(), "77");
  EXPECT_EQ(counts.Others("77").size(), 99u);
}

TEST(SpellingsTest, CommonestSpellingOfATopic) {
  const KeywordReading reading("", "The drone came. A drone left. The drones met.");
  const RankedKeyword keyword = Named(reading.Rank(), "drone");
  EXPECT_THAT(keyword.variants, ElementsAre("drones"));
  EXPECT_THAT(reading.Surfaces(keyword.mentions), ElementsAre("drone", "drone", "drones"));
}

TEST(SpellingsTest, CapitalsOfPlacesAreMadeSmall) {
  const RankedKeyword keyword =
      Named(KeywordReading("", "Coral was in the reef. They said coral was new.").Rank(), "coral");
  EXPECT_THAT(keyword.variants, IsEmpty());
}

TEST(SpellingsTest, AcronymsKeepTheirCapitals) {
  Named(KeywordReading("", "HIV was new. It was HIV.").Rank(), "HIV");
}

TEST(SpellingsTest, LineEndsAreSpaces) {
  Named(KeywordReading("", "It was the coral\r\nreef.").Rank(), "coral reef");
}

TEST(SpellingsTest, EntitiesAreNamedAsTheTextDoes) {
  const KeywordReading reading("", "He left Britain. She left Britain.", {{"United Kingdom", {"Britain"}}});
  EXPECT_TRUE(Named(reading.Rank(), "Britain").is_entity);
}

TEST(SpellingsTest, AliasesAreVariants) {
  const KeywordReading reading("", "Anna Vik met people. Vik left. Vik came.",
                               {{"Anna Vik", {"Anna Vik", "Vik"}}});
  const RankedKeyword keyword = Named(reading.Rank(), "Anna Vik");
  EXPECT_THAT(keyword.variants, ElementsAre("Vik"));
  EXPECT_EQ(keyword.mentions.size(), 3u);
}

}  // namespace
}  // namespace tagger
