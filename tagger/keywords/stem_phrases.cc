#include "tagger/keywords/stem_phrases.h"

#include <algorithm>

namespace tagger {
namespace {

uint64_t HashOf(const StemIds& stems) {
  uint64_t hash = (uint64_t{stems[0]} << 32 | stems[1]) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ (hash >> 29) ^ stems[2]) * 0xBF58476D1CE4E5B9u;
  return hash ^ (hash >> 32);
}

}  // namespace

void StemPhrases::Clear() {
  if (size_ > 0) std::fill(slots_.begin(), slots_.end(), Slot{});
  size_ = 0;
}

size_t StemPhrases::Probe(const StemIds& stems) const {
  const size_t mask = slots_.size() - 1;
  size_t i = HashOf(stems) & mask;
  while (slots_[i].number != 0 && slots_[i].stems != stems) i = (i + 1) & mask;
  return i;
}

uint32_t& StemPhrases::NumberOf(const StemIds& stems) {
  size_t i = Probe(stems);
  if (slots_[i].number == 0) {
    if (2 * ++size_ > slots_.size()) {
      Grow();
      i = Probe(stems);
    }
    slots_[i].stems = stems;
  }
  return slots_[i].number;
}

void StemPhrases::Grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.number != 0) slots_[Probe(slot.stems)] = slot;
  }
}

}  // namespace tagger
