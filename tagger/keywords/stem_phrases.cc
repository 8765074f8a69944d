#include "tagger/keywords/stem_phrases.h"

namespace tagger {
namespace {

uint64_t HashOf(const StemIds& stems) {
  uint64_t hash = (uint64_t{stems[0]} << 32 | stems[1]) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ (hash >> 29) ^ stems[2]) * 0xBF58476D1CE4E5B9u;
  return hash ^ (hash >> 32);
}

}  // namespace

void StemPhrases::Clear() {
  for (const uint32_t slot : used_) slots_[slot].number = 0;
  used_.clear();
}

size_t StemPhrases::Probe(const StemIds& stems) const {
  const size_t mask = slots_.size() - 1;
  size_t i = HashOf(stems) & mask;
  while (slots_[i].number != 0 && slots_[i].stems != stems) i = (i + 1) & mask;
  return i;
}

uint32_t& StemPhrases::NumberOf(const StemIds& stems) {
  if (2 * (used_.size() + 1) > slots_.size()) Grow();
  const size_t i = Probe(stems);
  if (slots_[i].number == 0) {
    slots_[i].stems = stems;
    used_.push_back(static_cast<uint32_t>(i));
  }
  return slots_[i].number;
}

void StemPhrases::Grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (uint32_t& slot : used_) {
    const size_t i = Probe(old[slot].stems);
    slots_[i] = old[slot];
    slot = static_cast<uint32_t>(i);
  }
}

}  // namespace tagger
