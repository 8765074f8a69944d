#include "tagger/resolution/word_features.h"

#include <algorithm>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

std::vector<uint32_t> Ids(const std::vector<EvidenceItem>& items) {
  std::vector<uint32_t> ids;
  for (const EvidenceItem item : items) ids.push_back(item.index);
  return ids;
}

// What is remembered of words adds up to what is found anew, wherever the words stand.
TEST(WordFeaturesTest, SameAsAllFeaturesOfTheCandidate) {
  const NameReading reading(
      "Berg met Anna. Then Berg left Norland for BERG. Hamn (NVC) saw al-Berg, Hamn and Norland's Bank.\n\n"
      "BERG SAW THE BANK OF NORLAND\n\nBerg And Anna Saw The Bank\n\nAnna left. Bank of Hamn, Berg. "
      "Then Bank of Hamn (BH) met the Bank of Norland - Berg-Anna.");
  const NameDocument& document = reading.document();
  WordFeatures word_features;
  word_features.StartDocument(document);
  size_t checked = 0, known = 0;
  for (int round = 0; round < 2; ++round) {
    for (const Sentence& sentence : document.text().sentences) {
      for (uint32_t first = sentence.tokens.first; first < sentence.tokens.last; ++first) {
        for (uint32_t last = first + 1; last <= std::min(first + 5, sentence.tokens.last); ++last) {
          std::vector<EvidenceItem> new_items, items;
          EvidenceSum kept(*NameWorld::Get().evidence, &new_items), sum(*NameWorld::Get().evidence, &items);
          const WordFeatures::KnownItems known_items = word_features.Add(document, {first, last}, &kept);
          std::vector<EvidenceItem> kept_items(word_features.of(known_items).begin(),
                                               word_features.of(known_items).end());
          known += !kept_items.empty();
          kept_items.insert(kept_items.end(), new_items.begin(), new_items.end());
          AddFeatures(CandidateView(document, {first, last}), &sum);
          EXPECT_EQ(Ids(kept_items), Ids(items)) << reading.Surface({first, last}) << " at " << first;
          EXPECT_EQ(kept.scores(), sum.scores());
          ++checked;
        }
      }
    }
  }
  EXPECT_GT(checked, 400u);
  EXPECT_GT(known, 40u);
}

}  // namespace
}  // namespace tagger
