#include "tagger/rules/trigger_index.h"

#include <algorithm>

#include "tagger/rules/atom_frequency.h"
#include "tagger/rules/prefilter.h"

namespace tagger {
namespace {

// An item that waits for something anywhere in the sentence is then tried at every token of it.
constexpr double kTokensInASentence = 25;

}  // namespace

void TriggerPlan::Add(std::vector<OffsetCondition> conditions, const std::vector<AtomId>& required,
                      AtomTable* table) {
  AtomTable& atoms = *table;
  // An item that asks nothing is tried everywhere.
  if (conditions.empty()) conditions.push_back({0, {atoms.break_atom(), atoms.token_atom()}});
  const auto rarest = std::min_element(
      conditions.begin(), conditions.end(), [&](const OffsetCondition& a, const OffsetCondition& b) {
        return FrequencyOfAny(atoms, a.atoms) < FrequencyOfAny(atoms, b.atoms);
      });
  const bool anywhere = !required.empty() && FrequencyOfAny(atoms, required) * kTokensInASentence <
                                                 FrequencyOfAny(atoms, rarest->atoms);
  const uint32_t item = static_cast<uint32_t>(size());
  const uint32_t slot = static_cast<uint32_t>(anywhere ? kAnywhere : SlotOf(rarest->offset));
  for (AtomId atom : anywhere ? required : rarest->atoms) {
    if (atom >= waiting_.size()) waiting_.resize(atom + 1);
    waiting_[atom].push_back({item, slot});
  }
  if (!anywhere) conditions.erase(rarest);
  // What holds most seldom comes first.
  std::stable_sort(conditions.begin(), conditions.end(),
                   [&](const OffsetCondition& a, const OffsetCondition& b) {
                     return FrequencyOfAny(atoms, a.atoms) < FrequencyOfAny(atoms, b.atoms);
                   });
  for (OffsetCondition& condition : conditions) AddCondition(std::move(condition), table);
  starts_.push_back(static_cast<uint32_t>(others_.size()));
}

// Atoms that are plain become one; the others stay as they are, so that they are worked out once.
void TriggerPlan::AddCondition(OffsetCondition condition, AtomTable* atoms) {
  const auto first_complex = std::stable_partition(condition.atoms.begin(), condition.atoms.end(),
                                                   [&](AtomId atom) { return atoms->IsPlain(atom); });
  std::vector<AtomId> any(first_complex, condition.atoms.end());
  condition.atoms.erase(first_complex, condition.atoms.end());
  if (!condition.atoms.empty()) any.insert(any.begin(), atoms->AnyOf(condition.atoms));
  for (const AtomId atom : any)
    others_.push_back({static_cast<int16_t>(condition.offset), atom != any.back(), atom});
}

absl::Span<const TriggerPlan::Waiter> TriggerPlan::Waiting(AtomId atom) const {
  if (atom >= waiting_.size()) return {};
  return waiting_[atom];
}

void TriggerIndex::StartDocument() {
  if (generation_ == symbols_.generation()) return;
  generation_ = symbols_.generation();
  slots_.clear();
  starts_.clear();
  items_.clear();
}

void TriggerIndex::Fill(Symbol symbol) {
  if (symbol >= slots_.size()) {
    slots_.resize(symbols_.size(), kUnknown);
    starts_.resize(symbols_.size());
  }
  scratch_.clear();
  const absl::Span<const uint64_t> row = symbols_.Row(symbol);
  for (size_t word = 0; word < row.size(); ++word) {
    ForEachBit(row[word], word * 64, [&](size_t atom) {
      const absl::Span<const TriggerPlan::Waiter> waiting = plan_.Waiting(static_cast<AtomId>(atom));
      scratch_.insert(scratch_.end(), waiting.begin(), waiting.end());
    });
  }
  std::sort(scratch_.begin(), scratch_.end(), [](const TriggerPlan::Waiter& a, const TriggerPlan::Waiter& b) {
    return a.slot != b.slot ? a.slot < b.slot : a.item < b.item;
  });
  slots_[symbol] = 0;
  size_t next = 0;
  for (size_t slot = 0; slot < TriggerPlan::kSlots; ++slot) {
    starts_[symbol][slot] = static_cast<uint32_t>(items_.size());
    for (; next < scratch_.size() && scratch_[next].slot == slot; ++next) {
      const bool twice = items_.size() > starts_[symbol][slot] && items_.back() == scratch_[next].item;
      if (!twice) items_.push_back(scratch_[next].item);
      slots_[symbol] |= static_cast<uint8_t>(1u << slot);
    }
  }
  starts_[symbol][TriggerPlan::kSlots] = static_cast<uint32_t>(items_.size());
}

}  // namespace tagger
