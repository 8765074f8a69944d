#ifndef TAGGER_GAZETTEER_PHRASE_INDEX_H_
#define TAGGER_GAZETTEER_PHRASE_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/tokens/token.h"

namespace tagger {

inline constexpr uint16_t kIrregularCapitals = 1 << 15;

// Between the words of a spelling; no token holds a line break.
inline constexpr char kWordSeparator = '\n';

// The keys of a gazetteer as chains of word hashes in one flat table with open addressing.
//
//   PhraseIndexBuilder builder;  builder.Add("São Tomé", 7);  PhraseIndex index = std::move(builder).Build();
//
// A slot is 16 bytes; the table is at most half full. Immutable, thread-safe.
class PhraseIndex {
 public:
  Gazetteer::Step Lookup(uint64_t state) const;
  // For states of two words or more.
  Gazetteer::Step LookupPhrase(uint64_t state) const {
    return phrase_filter_.empty() || !HasFilterBit(state) ? Gazetteer::Step() : Lookup(state);
  }

  // Whether the case of a match satisfies the key's policy.
  bool CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const;

  // The folded words of a key, as the row spells them, with kWordSeparator between.
  std::string_view SpellingOf(const GazetteerKey& key) const {
    return std::string_view(spellings_).substr(key.spelling_begin, key.spelling_size);
  }
  size_t key_count() const { return keys_.size(); }

 private:
  friend class PhraseIndexBuilder;

  struct Slot {
    uint64_t state = 0;  // 0 is an empty slot
    uint32_t first_key = 0;
    uint32_t key_count_and_prefix = 0;  // 2 * keys + (1 if longer keys go on from here)
  };

  Slot& SlotFor(uint64_t state);
  bool HasFilterBit(uint64_t state) const {
    const uint64_t bit = (state >> 20) & (64 * phrase_filter_.size() - 1);
    return (phrase_filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }

  std::vector<Slot> slots_;              // a power of two
  std::vector<uint64_t> phrase_filter_;  // one bit for each state of two words or more; 8 to 16 bits a state
  std::vector<GazetteerKey> keys_;
  std::string spellings_;
};

// Collects keys. Not thread-safe.
class PhraseIndexBuilder {
 public:
  // Adds `phrase` as a key; `key` says entry, class, grade and policy. False, and nothing is added, if the
  // phrase has no tokens. O(bytes).
  bool Add(std::string_view phrase, GazetteerKey key);

  // O(keys x log(keys)). The builder must not be used afterwards.
  PhraseIndex Build() &&;

 private:
  struct PendingKey {
    uint64_t state = 0;
    GazetteerKey key;
  };

  void BuildFilter();

  PhraseIndex index_;
  std::vector<PendingKey> pending_;
  std::vector<uint64_t> phrases_;   // states of two words or more
  std::vector<uint64_t> prefixes_;  // states that longer keys go on from
  std::vector<Token> tokens_;       // of the phrase being added
  std::string folded_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_PHRASE_INDEX_H_
