#include "tagger/rules/prefilter.h"

#include <algorithm>

namespace tagger {

PrefilterPlan::Field PrefilterPlan::AddField(size_t items) {
  const size_t field = always_.size();
  always_.resize(field + WordsFor(items), 0);
  return static_cast<Field>(field);
}

void PrefilterPlan::Accept(Field field, size_t item, absl::Span<const AtomId> atoms) {
  const uint32_t word = field + static_cast<uint32_t>(item / 64);
  const uint64_t bit = uint64_t{1} << (item % 64);
  for (AtomId atom : atoms) {
    if (atom >= accepted_by_.size()) {
      accepted_by_.resize(atom + 1);
      asked_.resize(WordsFor(atom + 1), 0);
    }
    SetBit(atom, asked_.data());
    std::vector<Accepted>& accepted = accepted_by_[atom];
    const auto found = std::find_if(accepted.begin(), accepted.end(),
                                    [word](const Accepted& other) { return other.word == word; });
    if (found == accepted.end()) {
      accepted.push_back({word, bit});
    } else {
      found->bits |= bit;
    }
  }
}

void PrefilterPlan::FillRow(absl::Span<const uint64_t> atom_row, uint64_t* row) const {
  std::copy(always_.begin(), always_.end(), row);
  const size_t words = std::min(atom_row.size(), asked_.size());
  for (size_t word = 0; word < words; ++word) {
    ForEachBit(atom_row[word] & asked_[word], word * 64, [&](size_t atom) {
      for (const Accepted& accepted : accepted_by_[atom]) row[accepted.word] |= accepted.bits;
    });
  }
}

}  // namespace tagger
