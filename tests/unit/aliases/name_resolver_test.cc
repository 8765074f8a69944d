#include "tagger/aliases/name_resolver.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

NameResolver MakeResolver() {
  return NameResolver(NameWorld::Get().labels, NameWorld::Get().weights, NameWorld::Get().rules);
}

std::vector<std::string> Names(std::string_view text) {
  NameReading reading(text);
  NameResolver resolver = MakeResolver();
  return reading.Show(resolver.Resolve(reading.document(), &reading.matcher()));
}

TEST(NameResolverTest, EachLabelByItsEvidence) {
  EXPECT_THAT(Names("then Anna Berg met the Norlander team of the Vik Group in Hamn at the Qo Cup."),
              ElementsAre("PERSON Anna Berg", "NATIONALITY Norlander", "ORGANISATION Vik Group",
                          "LOCATION Hamn", "OTHER Qo Cup"));
}

TEST(NameResolverTest, NothingSpeaksForIt) {
  EXPECT_THAT(Names("then Qo came."), IsEmpty());
  EXPECT_THAT(Names("The end."), IsEmpty());
  EXPECT_THAT(Names(""), IsEmpty());
}

TEST(NameResolverTest, TitlesStayOutside) {
  EXPECT_THAT(Names("then Foreign Minister Anna Berg came."), ElementsAre("PERSON Anna Berg"));
}

TEST(NameResolverTest, BestLabellingNotTheStrongestWord) {
  EXPECT_THAT(Names("the Bank of Norland came."), ElementsAre("ORGANISATION Bank of Norland"));
  EXPECT_THAT(Names("the Norlander Navy came."), ElementsAre("ORGANISATION Norlander Navy"));
  EXPECT_THAT(Names("in South Norland today."), ElementsAre("LOCATION South Norland"));
}

TEST(NameResolverTest, SecondPassKnowsTheSurname) {
  EXPECT_THAT(Names("then Anna Qo came. So Qo left."), IsEmpty());
  EXPECT_THAT(Names("then Minister Anna Qo came. So Qo left."), ElementsAre("PERSON Anna Qo", "PERSON Qo"));
}

TEST(NameResolverTest, SecondPassReadsBackwardsToo) {
  EXPECT_THAT(Names("so Qo left. Then Minister Anna Qo came."), ElementsAre("PERSON Qo", "PERSON Anna Qo"));
}

TEST(NameResolverTest, SecondPassKnowsTheAcronym) {
  EXPECT_THAT(Names("the Norland Vik Commission (NVC) came. So NVC left."),
              ElementsAre("ORGANISATION Norland Vik Commission", "ORGANISATION NVC", "ORGANISATION NVC"));
}

LabelWeights SumOf(const std::vector<EvidenceItem>& items) {
  std::vector<EvidenceItem> added;
  EvidenceSum sum(*NameWorld::Get().evidence, &added);
  for (const EvidenceItem& item : items) {
    if (item.is_rule()) {
      sum.Add(item.rule());
    } else {
      sum.Add(item.feature());
    }
  }
  return sum.scores();
}

TEST(NameResolverTest, EvidenceAddsUpToTheScoresOfTheCandidate) {
  NameReading reading(
      "then Minister Anna Berg of the Vik Group came. So Berg left Norland, and Vik Group too.");
  NameResolver resolver = MakeResolver();
  resolver.Resolve(reading.document(), &reading.matcher());
  size_t checked = 0;
  for (uint32_t token = 0; token < reading.document().size(); ++token) {
    for (const ScoredCandidate& candidate : resolver.CandidatesAt(token)) {
      EXPECT_TRUE(candidate.tokens.Contains(token));
      std::vector<EvidenceItem> items;
      resolver.EvidenceFor(candidate.tokens, &items);
      EXPECT_FALSE(items.empty());
      const LabelWeights sum = SumOf(items);
      for (size_t label = 0; label < kMaxLabels; ++label) {
        EXPECT_NEAR(sum[label], candidate.scores[label], 1e-4) << reading.Surface(candidate.tokens);
      }
      ++checked;
    }
  }
  EXPECT_GT(checked, 10u);
}

TEST(NameResolverTest, NoEvidenceForWhatIsNoCandidate) {
  NameReading reading("then Minister Anna came.");
  NameResolver resolver = MakeResolver();
  resolver.Resolve(reading.document(), &reading.matcher());
  std::vector<EvidenceItem> items;
  resolver.EvidenceFor(reading.Find("came"), &items);
  resolver.EvidenceFor({0, reading.document().size()}, &items);
  EXPECT_THAT(items, IsEmpty());
}

TEST(NameResolverTest, OutsideScores) {
  NameReading reading("then Minister Anna came.");
  NameResolver resolver = MakeResolver();
  resolver.Resolve(reading.document(), &reading.matcher());
  EXPECT_FLOAT_EQ(resolver.OutsideAt(reading.Find("Minister").first), 1);  // outside.title
  EXPECT_FLOAT_EQ(resolver.OutsideAt(reading.Find("came").first), 0);
  EXPECT_THAT(resolver.CandidatesAt(reading.Find("came").first), IsEmpty());
}

TEST(NameResolverTest, OneResolverManyDocuments) {
  NameResolver resolver = MakeResolver();
  NameReading first("then Minister Anna Qo came. So Qo left."), second("so Qo came.");
  const std::vector<std::string> before = first.Show(resolver.Resolve(first.document(), &first.matcher()));
  EXPECT_THAT(second.Show(resolver.Resolve(second.document(), &second.matcher())), IsEmpty());
  EXPECT_EQ(first.Show(resolver.Resolve(first.document(), &first.matcher())), before);
}

}  // namespace
}  // namespace tagger
