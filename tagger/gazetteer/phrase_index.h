#ifndef TAGGER_GAZETTEER_PHRASE_INDEX_H_
#define TAGGER_GAZETTEER_PHRASE_INDEX_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer_tables.h"

namespace tagger {

// What is known of a chain of word hashes.
struct PhraseStep {
  bool is_prefix = false;               // longer phrases go on from here
  absl::Span<const GazetteerKey> keys;  // those that end here, by entry (case policy not yet checked)
};

// Look-ups in the tables of a gazetteer, which must outlive it: one flat table of chains of word hashes with
// open addressing. Whatever the tables hold, no look-up leaves them. Immutable, thread-safe, cheap to copy.
class PhraseIndex {
 public:
  PhraseIndex() = default;  // empty
  // `view` must be sound (IsSound).
  explicit PhraseIndex(const GazetteerView& view) : view_(view) {}

  PhraseStep Lookup(uint64_t state) const {
    if (view_.slots.empty()) return {};
    const uint64_t wanted = state < kEmptyState ? state : kEmptyState - 1;
    const PhraseSlot* slot = view_.slots.data() + HomeOfState(wanted, view_.homes);
    while (slot->state < wanted) ++slot;
    return slot->state == wanted ? StepOf(*slot) : PhraseStep();
  }
  // For states of two words or more; where nothing is found, as mostly, ten times faster.
  PhraseStep LookupPhrase(uint64_t state) const {
    return MayHavePhrase(state) ? Lookup(state) : PhraseStep();
  }
  // False: LookupPhrase(state) finds nothing.
  bool MayHavePhrase(uint64_t state) const {
    if (view_.filter.empty()) return false;
    const uint64_t bit = (state >> 20) & (64 * view_.filter.size() - 1);
    return (view_.filter[bit / 64] >> (bit % 64) & 1) != 0;
  }

  const GazetteerView& view() const { return view_; }

  // Whether the case of a match satisfies the key's policy. The key must be of this index.
  bool CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const;

 private:
  PhraseStep StepOf(const PhraseSlot& slot) const {
    return {(slot.key_count_and_prefix & 1) != 0,
            view_.keys.subspan(std::min<size_t>(slot.first_key, view_.keys.size()),
                               slot.key_count_and_prefix >> 1)};
  }
  // The folded words of a key, as the row spells them, with kWordSeparator between.
  std::string_view SpellingOf(const GazetteerKey& key) const;

  GazetteerView view_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_PHRASE_INDEX_H_
