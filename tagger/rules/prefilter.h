#ifndef TAGGER_RULES_PREFILTER_H_
#define TAGGER_RULES_PREFILTER_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/rules/symbol_table.h"

namespace tagger {

using Bits = std::vector<uint64_t>;
inline size_t WordsFor(size_t bits) { return (bits + 63) / 64; }
inline void SetBit(size_t bit, Bits* bits) { (*bits)[bit / 64] |= uint64_t{1} << (bit % 64); }

// Calls `visit(index)` for each set bit of `word`, whose first bit has this index.
template <typename Visit>
void ForEachBit(uint64_t word, size_t first_index, const Visit& visit) {
  while (word != 0) {
    visit(first_index + static_cast<size_t>(__builtin_ctzll(word)));
    word &= word - 1;
  }
}

// Which of many items (rules, contexts) can match where certain symbols stand: for each place (the
// first token, the next, the one before, ...) and item either a set of atoms of
// which one must hold there, or no condition. A necessary condition only. Immutable once filled.
class PrefilterPlan {
 public:
  PrefilterPlan() = default;
  PrefilterPlan(size_t items, size_t places);

  void Require(size_t item, size_t place, absl::Span<const AtomId> atoms);
  void SetFree(size_t item, size_t place);

  size_t items() const { return items_; }
  size_t places() const { return free_.size(); }
  size_t words() const { return WordsFor(items_); }
  const Bits& free(size_t place) const { return free_[place]; }
  // Items for which `atom` is enough at `place`, or null.
  const std::vector<uint32_t>* ItemsOf(size_t place, AtomId atom) const;

 private:
  size_t items_ = 0;
  std::vector<Bits> free_;  // by place
  std::vector<absl::flat_hash_map<AtomId, std::vector<uint32_t>>> items_of_;
};

// The answers of a plan, by symbol, worked out when first asked. One per thread.
// Memory: places x items / 8 bytes a symbol.
class PrefilterCache {
 public:
  // Both must outlive it.
  PrefilterCache(const PrefilterPlan& plan, const SymbolTable& symbols) : plan_(plan), symbols_(symbols) {}

  // The items that accept `symbol` at `place`; plan.words() words. Valid until the next call.
  const uint64_t* Row(Symbol symbol, size_t place) { return &rows_[Slot(symbol) + place * plan_.words()]; }

 private:
  static constexpr size_t kNoSlot = ~size_t{0};

  size_t Slot(Symbol symbol);
  void Fill(Symbol symbol, uint64_t* rows) const;

  const PrefilterPlan& plan_;
  const SymbolTable& symbols_;
  uint32_t generation_ = 0;
  std::vector<size_t> slots_;  // by symbol, index into rows_
  std::vector<uint64_t> rows_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_PREFILTER_H_
