#ifndef TAGGER_RESOLUTION_WORD_FEATURES_H_
#define TAGGER_RESOLUTION_WORD_FEATURES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/features.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The features of candidates. Of candidates of one capitalised word, which two of three are, most features
// are the word's wherever it stands: these are worked out once, summed up, and kept while the word table
// keeps its words. (Strings of several words come again too rarely for that.) What is kept is bounded and
// never changes a result. One per thread.
class WordFeatures {
 public:
  // Features that were known, in the order in which AddFeatures adds them.
  struct KnownItems {
    uint32_t first = 0, last = 0;  // half-open, in what is kept
  };

  // To be called before each document.
  void StartDocument(const NameDocument& document);

  // Adds what AddFeatures adds for the candidate; nothing may be in `sum` yet. Of features that were known
  // only the scores are added; they come before those that the sum notes.
  KnownItems Add(const NameDocument& document, TokenRange candidate, EvidenceSum* sum);

  // Valid until the next call of Add.
  absl::Span<const EvidenceItem> of(KnownItems known) const {
    return absl::MakeConstSpan(items_).subspan(known.first, known.last - known.first);
  }

 private:
  static constexpr size_t kMaxItems = size_t{1} << 19;

  struct Known {
    LabelWeights scores{};
    KnownItems items;  // empty: nothing is known yet
    // What else must be the same.
    uint16_t flags = 0;  // of the token, those that say something of the word
    SentenceCase letter_case = SentenceCase::kNormal;
  };

  void Forget();
  KnownItems AddWord(const CandidatePlace& place, EvidenceSum* sum);
  Known& KnownOf(uint32_t word);
  void Learn(EvidenceSum* sum, Known* known);

  std::vector<uint32_t> known_of_word_;  // by word id: one more than the index in known_
  std::vector<Known> known_;
  std::vector<EvidenceItem> items_;
  uint32_t word_generation_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_WORD_FEATURES_H_
