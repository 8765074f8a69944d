#ifndef TAGGER_BASE_KEY_NUMBERS_H_
#define TAGGER_BASE_KEY_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tagger {

// Numbers keys in the order in which they come, 0, 1, 2 ..., so that what is known of
// them stands in a vector. Keys are hashes; equal keys are the same. Some ten instructions a look-up; the
// memory is kept when it is emptied.
class KeyNumbers {
 public:
  static constexpr uint32_t kNone = ~uint32_t{0};

  KeyNumbers() : slots_(kFirstSlots) {}

  // Forgets all keys. O(1).
  void Clear() {
    size_ = 0;
    if (++round_ != 0) return;
    slots_.assign(slots_.size(), {});
    round_ = 1;
  }

  // The number of the key; kNone if it has none.
  uint32_t Find(uint64_t key) const {
    const Slot& slot = slots_[SlotOf(key)];
    return slot.round == round_ ? slot.number : kNone;
  }

  // The same; a new key gets the next number, size().
  uint32_t Number(uint64_t key) {
    const size_t at = SlotOf(key);
    if (slots_[at].round == round_) return slots_[at].number;
    slots_[at] = {key, size_, round_};
    if (2 * size_t{++size_} > slots_.size()) Grow();
    return size_ - 1;
  }

  uint32_t size() const { return size_; }

 private:
  static constexpr size_t kFirstSlots = 256;

  // Empty unless it is of this round.
  struct Slot {
    uint64_t key = 0;
    uint32_t number = 0;
    uint32_t round = 0;
  };

  // Where the key is, or would be put.
  size_t SlotOf(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t at = (key * 0x9E3779B97F4A7C15u) >> 32 & mask;
    while (slots_[at].round == round_ && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void Grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.round == round_) slots_[SlotOf(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two, open addressing, at most half full
  uint32_t size_ = 0;
  uint32_t round_ = 1;
};

}  // namespace tagger

#endif  // TAGGER_BASE_KEY_NUMBERS_H_
