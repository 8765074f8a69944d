#include "tagger/rules/prefilter.h"

namespace tagger {

PrefilterPlan::PrefilterPlan(size_t items, size_t places)
    : items_(items), free_(places, Bits(WordsFor(items))), items_of_(places) {}

void PrefilterPlan::Require(size_t item, size_t place, absl::Span<const AtomId> atoms) {
  for (AtomId atom : atoms) items_of_[place][atom].push_back(static_cast<uint32_t>(item));
}

void PrefilterPlan::SetFree(size_t item, size_t place) { SetBit(item, &free_[place]); }

const std::vector<uint32_t>* PrefilterPlan::ItemsOf(size_t place, AtomId atom) const {
  const auto found = items_of_[place].find(atom);
  return found == items_of_[place].end() ? nullptr : &found->second;
}

size_t PrefilterCache::Slot(Symbol symbol) {
  if (generation_ != symbols_.generation()) {
    generation_ = symbols_.generation();
    slots_.clear();
    rows_.clear();
  }
  if (symbol >= slots_.size()) slots_.resize(symbols_.size(), kNoSlot);
  if (slots_[symbol] == kNoSlot) {
    slots_[symbol] = rows_.size();
    rows_.resize(rows_.size() + plan_.places() * plan_.words());
    Fill(symbol, &rows_[slots_[symbol]]);
  }
  return slots_[symbol];
}

void PrefilterCache::Fill(Symbol symbol, uint64_t* rows) const {
  const absl::Span<const uint64_t> atoms = symbols_.Row(symbol);
  for (size_t place = 0; place < plan_.places(); ++place, rows += plan_.words()) {
    for (size_t word = 0; word < plan_.words(); ++word) rows[word] = plan_.free(place)[word];
    for (size_t word = 0; word < atoms.size(); ++word) {
      ForEachBit(atoms[word], word * 64, [&](size_t atom) {
        const std::vector<uint32_t>* items = plan_.ItemsOf(place, static_cast<AtomId>(atom));
        if (items == nullptr) return;
        for (uint32_t item : *items) rows[item / 64] |= uint64_t{1} << (item % 64);
      });
    }
  }
}

}  // namespace tagger
