#ifndef TAGGER_RULES_TRIGGER_INDEX_H_
#define TAGGER_RULES_TRIGGER_INDEX_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/rules/symbol_table.h"

namespace tagger {

// What must hold at one place: one of some atoms. Places are counted from where an item (a rule's span, a
// context) starts: 0 its first token, 1 the next, -1 the one before.
struct OffsetCondition {
  int offset = 0;
  std::vector<AtomId> atoms;
};

// Which of many items are worth trying where. Each item waits for one thing, the one that is met
// most seldom: a condition at a place, or atoms that must stand somewhere in the sentence. So items whose
// rare word is not in the text cost nothing. Its other conditions are looked at only then. Necessary
// conditions only: the pattern decides. Immutable once filled.
class TriggerPlan {
 public:
  static constexpr int kMaxBack = 2;
  static constexpr int kMaxAhead = 3;
  // Numbers of offsets, -kMaxBack being 0, and after them that of "anywhere in the sentence".
  static constexpr size_t kAnywhere = kMaxBack + 1 + kMaxAhead;
  static constexpr size_t kSlots = kAnywhere + 1;
  static size_t SlotOf(int offset) { return static_cast<size_t>(offset + kMaxBack); }

  struct Waiter {
    uint32_t item = 0;
    uint32_t slot = 0;
  };

  // Adds the next item. `required`: atoms of which its sentence must hold one; may be empty. May add atoms
  // to the table, which so must not be in use yet.
  void Add(std::vector<OffsetCondition> conditions, const std::vector<AtomId>& required, AtomTable* atoms);

  // What waits for an atom.
  absl::Span<const Waiter> Waiting(AtomId atom) const;
  // What else must hold for an item: an atom at a place, or the next condition of the list.
  struct Condition {
    int16_t offset = 0;
    bool or_next = false;
    AtomId atom = 0;
  };
  absl::Span<const Condition> others(uint32_t item) const {
    return absl::MakeConstSpan(others_).subspan(starts_[item], starts_[item + 1] - starts_[item]);
  }
  size_t size() const { return starts_.size() - 1; }

 private:
  void AddCondition(OffsetCondition condition, AtomTable* atoms);

  std::vector<std::vector<Waiter>> waiting_;  // by atom
  std::vector<Condition> others_;             // of all items, one after the other
  std::vector<uint32_t> starts_ = {0};        // by item, into others_
};

// A plan with its answers by symbol, worked out when a symbol is first met. One per thread.
class TriggerIndex {
 public:
  // Both must outlive it.
  TriggerIndex(const TriggerPlan& plan, const SymbolTable& symbols) : plan_(plan), symbols_(symbols) {}

  // To be called before each document.
  void StartDocument();

  // The slots for which something waits for this symbol, as bits.
  uint8_t SlotsOf(Symbol symbol) {
    if (symbol >= slots_.size() || slots_[symbol] == kUnknown) Fill(symbol);
    return slots_[symbol];
  }
  // What waits for this symbol at a slot of SlotsOf(symbol), ascending.
  absl::Span<const uint32_t> Waiting(Symbol symbol, size_t slot) const {
    const std::array<uint32_t, TriggerPlan::kSlots + 1>& starts = starts_[symbol];
    return {&items_[starts[slot]], starts[slot + 1] - starts[slot]};
  }
  // Whether all other conditions of an item hold where it starts at *start, read in steps of `step`.
  bool OthersHold(uint32_t item, const Symbol* start, int step) const {
    bool holds = false;
    for (const TriggerPlan::Condition& condition : plan_.others(item)) {
      holds = holds || symbols_.Holds(start[condition.offset * step], condition.atom);
      if (condition.or_next) continue;
      if (!holds) return false;
      holds = false;
    }
    return true;
  }

 private:
  static constexpr uint8_t kUnknown = 0xff;

  void Fill(Symbol symbol);

  const TriggerPlan& plan_;
  const SymbolTable& symbols_;
  uint32_t generation_ = 0;
  std::vector<uint8_t> slots_;                                         // by symbol
  std::vector<std::array<uint32_t, TriggerPlan::kSlots + 1>> starts_;  // by symbol and slot, into items_
  std::vector<uint32_t> items_;
  std::vector<TriggerPlan::Waiter> scratch_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_TRIGGER_INDEX_H_
