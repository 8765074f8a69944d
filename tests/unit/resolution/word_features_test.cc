#include "tagger/resolution/word_features.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

std::vector<uint32_t> Ids(const std::vector<EvidenceItem>& items) {
  std::vector<uint32_t> ids;
  for (const EvidenceItem item : items) ids.push_back(item.id);
  return ids;
}

// What is remembered of a word adds up to what is found anew, wherever the word stands.
TEST(WordFeaturesTest, SameAsAllFeaturesOfTheCandidate) {
  const NameReading reading(
      "Berg met Anna. Then Berg left Norland for BERG. Hamn (NVC) saw al-Berg, Hamn and Norland's Bank.\n\n"
      "BERG SAW THE BANK OF NORLAND\n\nBerg And Anna Saw The Bank\n\nAnna left. Bank of Hamn, Berg.");
  const NameDocument& document = reading.document();
  WordFeatures word_features;
  word_features.StartDocument(document);
  size_t checked = 0;
  for (int round = 0; round < 2; ++round) {
    for (uint32_t token = 0; token < document.size(); ++token) {
      if (!document.IsCapitalised(token)) continue;
      std::vector<EvidenceItem> kept_items, items;
      EvidenceSum kept(*NameWorld::Get().evidence, &kept_items), sum(*NameWorld::Get().evidence, &items);
      word_features.Add(document, token, &kept);
      AddFeatures(CandidateView(document, {token, token + 1}), &sum);
      EXPECT_EQ(Ids(kept_items), Ids(items)) << reading.Surface({token, token + 1}) << " at " << token;
      EXPECT_EQ(kept.scores(), sum.scores());
      ++checked;
    }
  }
  EXPECT_GT(checked, 40u);
}

}  // namespace
}  // namespace tagger
