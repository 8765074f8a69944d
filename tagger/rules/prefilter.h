#ifndef TAGGER_RULES_PREFILTER_H_
#define TAGGER_RULES_PREFILTER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/rules/symbol_table.h"

namespace tagger {

using Bits = std::vector<uint64_t>;
inline size_t WordsFor(size_t bits) { return (bits + 63) / 64; }
inline void SetBit(size_t bit, uint64_t* bits) { bits[bit / 64] |= uint64_t{1} << (bit % 64); }

// Calls `visit(index)` for each set bit of `word`, whose first bit has this index.
template <typename Visit>
void ForEachBit(uint64_t word, size_t first_index, const Visit& visit) {
  while (word != 0) {
    visit(first_index + static_cast<size_t>(__builtin_ctzll(word)));
    word &= word - 1;
  }
}

// Which of many items (rules, contexts) can match where certain symbols stand. An item asks something of the
// symbols at some places: its first token, the next, the one before. For each such place there is a field, a
// bit for each item: whether it accepts a symbol there. Where the bits of an item are set at all its places,
// it is worth trying. The fields follow each other in one row of words, so that a symbol is read once for
// all of them. Immutable once filled.
class PrefilterPlan {
 public:
  using Field = uint32_t;  // its first word in a row

  // Adds a field of so many items, none of which accepts anything yet.
  Field AddField(size_t items);
  // The item accepts symbols for which one of `atoms` holds; or all symbols.
  void Accept(Field field, size_t item, absl::Span<const AtomId> atoms);
  void AcceptAll(Field field, size_t item) { SetBit(item, &always_[field]); }

  // Words of a row.
  size_t words() const { return always_.size(); }
  // Writes the row of a symbol for which the atoms of `atom_row` (SymbolTable::Row) hold. O(atoms / 64 +
  // atoms that hold and that an item asks for).
  void FillRow(absl::Span<const uint64_t> atom_row, uint64_t* row) const;

 private:
  struct Accepted {
    uint32_t word = 0;
    uint64_t bits = 0;
  };

  Bits always_;                                     // what all symbols are accepted for
  Bits asked_;                                      // by AtomId: whether accepted_by_ has anything
  std::vector<std::vector<Accepted>> accepted_by_;  // by AtomId
};

}  // namespace tagger

#endif  // TAGGER_RULES_PREFILTER_H_
