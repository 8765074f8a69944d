#ifndef TAGGER_GAZETTEER_PHRASE_INDEX_H_
#define TAGGER_GAZETTEER_PHRASE_INDEX_H_

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
    const PhrasePlace place = PlaceOf(state, view_.homes);
    const PhraseSlot* slot = view_.slots.data() + place.home;
    // Ends at the last slot, which is empty, if not before.
    for (uint64_t distance = 1;; ++distance, ++slot) {
      if (slot->distance() < distance) return {};
      if (slot->distance() > distance || slot->tag() < place.tag) continue;
      return slot->tag() == place.tag ? StepOf(slot) : PhraseStep();
    }
  }
  // For states of two words or more; where nothing is found, as mostly, ten times faster.
  PhraseStep LookupPhrase(uint64_t state) const {
    return MayHavePhrase(state) ? Lookup(state) : PhraseStep();
  }
  // False: LookupPhrase(state) finds nothing.
  bool MayHavePhrase(uint64_t state) const {
    if (view_.filter.empty()) return false;
    const uint64_t bits = FilterBits(state);
    return (view_.filter[FilterWord(state, view_.filter.size())] & bits) == bits;
  }

  const GazetteerView& view() const { return view_; }

  // Whether the case of a match satisfies the key's policy. `entry` is the index of the key's entry in this
  // index.
  bool CaseAgrees(const GazetteerKey& key, size_t entry,
                  absl::Span<const std::string_view> folded_words) const;

 private:
  PhraseStep StepOf(const PhraseSlot* slot) const {
    const size_t first = slot[0].first_key, last = slot[1].first_key;
    if (first >= last || last > view_.keys.size()) return {slot->is_prefix(), {}};
    return {slot->is_prefix(), {view_.keys.data() + first, last - first}};
  }
  // The folded words of a key, as the row spells them, with kWordSeparator between. `entry` is the index of
  // its entry.
  std::string_view SpellingOf(const GazetteerKey& key, size_t entry) const;

  GazetteerView view_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_PHRASE_INDEX_H_
