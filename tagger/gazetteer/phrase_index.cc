#include "tagger/gazetteer/phrase_index.h"

#include <algorithm>
#include <bit>

#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// State 0 marks empty slots; a chain that hashes to it is moved to 1.
uint64_t NonZero(uint64_t state) { return state == 0 ? 1 : state; }

}  // namespace

Gazetteer::Step PhraseIndex::Lookup(uint64_t state) const {
  if (slots_.empty()) return {};
  const uint64_t wanted = NonZero(state);
  const size_t mask = slots_.size() - 1;
  for (size_t i = wanted & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.state == 0) return {};
    if (slot.state != wanted) continue;
    return {.is_prefix = (slot.key_count_and_prefix & 1) != 0,
            .keys = absl::MakeConstSpan(keys_.data() + slot.first_key, slot.key_count_and_prefix >> 1)};
  }
}

PhraseIndex::Slot& PhraseIndex::SlotFor(uint64_t state) {
  const uint64_t wanted = NonZero(state);
  const size_t mask = slots_.size() - 1;
  size_t i = wanted & mask;
  while (slots_[i].state != 0 && slots_[i].state != wanted) i = (i + 1) & mask;
  slots_[i].state = wanted;
  return slots_[i];
}

bool PhraseIndexBuilder::Add(std::string_view phrase, EntryId entry) {
  tokens_.clear();
  TokenizePhrase(phrase, &tokens_);
  if (tokens_.empty()) return false;
  const size_t spelling_begin = index_.spellings_.size();
  uint64_t state = Gazetteer::StartState();
  for (size_t i = 0; i < tokens_.size(); ++i) {
    if (IsJoiningHyphen(phrase, tokens_, i)) continue;
    if (i > 0) {
      prefixes_.push_back(state);
      index_.spellings_ += kWordSeparator;
    }
    folded_.clear();
    AppendFolded(tokens_[i].bytes.In(phrase), &folded_);
    index_.spellings_ += folded_;
    state = Gazetteer::NextState(state, WordKey(LowerFolded(folded_)));
  }
  pending_.push_back({state,
                      {.entry = entry,
                       .spelling_begin = static_cast<uint32_t>(spelling_begin),
                       .spelling_size = static_cast<uint32_t>(index_.spellings_.size() - spelling_begin)}});
  return true;
}

PhraseIndex PhraseIndexBuilder::Build() && {
  const auto spelling = [&](const PendingKey& pending) { return index_.SpellingOf(pending.key); };
  std::sort(pending_.begin(), pending_.end(), [&](const PendingKey& a, const PendingKey& b) {
    if (a.state != b.state) return a.state < b.state;
    if (a.key.entry != b.key.entry) return a.key.entry < b.key.entry;
    return spelling(a) < spelling(b);
  });
  const auto same = [&](const PendingKey& a, const PendingKey& b) {
    return a.state == b.state && a.key.entry == b.key.entry && spelling(a) == spelling(b);
  };
  pending_.erase(std::unique(pending_.begin(), pending_.end(), same), pending_.end());
  std::sort(prefixes_.begin(), prefixes_.end());
  prefixes_.erase(std::unique(prefixes_.begin(), prefixes_.end()), prefixes_.end());

  index_.slots_.resize(std::bit_ceil(2 * (pending_.size() + prefixes_.size()) + 1));
  index_.keys_.reserve(pending_.size());
  for (const PendingKey& pending : pending_) {
    PhraseIndex::Slot& slot = index_.SlotFor(pending.state);
    if (slot.key_count_and_prefix == 0) slot.first_key = static_cast<uint32_t>(index_.keys_.size());
    slot.key_count_and_prefix += 2;
    index_.keys_.push_back(pending.key);
  }
  for (const uint64_t state : prefixes_) index_.SlotFor(state).key_count_and_prefix |= 1;
  return std::move(index_);
}

}  // namespace tagger
