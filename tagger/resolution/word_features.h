#ifndef TAGGER_RESOLUTION_WORD_FEATURES_H_
#define TAGGER_RESOLUTION_WORD_FEATURES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "tagger/resolution/evidence.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The features of candidates of one capitalised word, which two of three candidates are. Most of them are the
// word's wherever it stands; these are worked out once, summed up, and kept while the word table keeps its
// words. One per thread.
class WordFeatures {
 public:
  // To be called before each document.
  void StartDocument(const NameDocument& document);

  // What AddFeatures adds for the candidate {token, token + 1}, a capitalised word; nothing may be in `sum`
  // yet.
  void Add(const NameDocument& document, uint32_t token, EvidenceSum* sum);

 private:
  struct Known {
    static constexpr size_t kMaxFeatures = 13;

    void Set(absl::Span<const EvidenceItem> items, const LabelWeights& sum);

    LabelWeights scores{};
    std::array<Feature, kMaxFeatures> features;  // in the order in which they were added
    uint8_t size = 0;                            // 0: nothing is known yet, or there were too many
    SentenceCase letter_case = SentenceCase::kNormal;
    uint16_t flags = 0;  // of the token, those that say something of the word
  };

  Known& KnownOf(uint32_t word);

  std::vector<uint32_t> known_of_word_;  // by word id: one more than the index in known_
  std::vector<Known> known_;
  uint32_t word_generation_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_WORD_FEATURES_H_
