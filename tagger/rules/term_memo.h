#ifndef TAGGER_RULES_TERM_MEMO_H_
#define TAGGER_RULES_TERM_MEMO_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"

namespace tagger {

// Remembers which atoms follow from which terms of AtomConditions: new symbols mostly differ in what no
// condition asks for. One per thread. Memory: some 200 bytes a set of terms.
class TermMemo {
 public:
  // The atoms (AtomId) that follow from `terms`, given as bits: those of last time, or what
  // `work_out(std::vector<uint32_t>*)` appends now. Valid until the next call.
  template <typename WorkOut>
  absl::Span<const uint32_t> AtomsOf(absl::Span<const uint64_t> terms, const WorkOut& work_out) {
    const auto [found, is_new] = places_.try_emplace(HashOf(terms));
    Place& place = found->second;
    const bool is_known = !is_new && std::equal(terms.begin(), terms.end(), terms_.begin() + place.terms);
    if (!is_known) {
      place.terms = terms_.size();
      terms_.insert(terms_.end(), terms.begin(), terms.end());
      place.first_atom = atoms_.size();
      work_out(&atoms_);
      place.atom_count = atoms_.size() - place.first_atom;
    }
    return absl::MakeConstSpan(atoms_).subspan(place.first_atom, place.atom_count);
  }

  void Clear() {
    places_.clear();
    terms_.clear();
    atoms_.clear();
  }

 private:
  struct Place {
    size_t terms = 0;  // where the set begins in terms_
    size_t first_atom = 0;
    size_t atom_count = 0;
  };

  static uint64_t HashOf(absl::Span<const uint64_t> terms) {
    uint64_t hash = 0;
    for (const uint64_t word : terms) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
      hash ^= hash >> 32;
    }
    return hash;
  }

  absl::flat_hash_map<uint64_t, Place> places_;  // by hash; of two sets with one hash the last one
  std::vector<uint64_t> terms_;
  std::vector<uint32_t> atoms_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_TERM_MEMO_H_
