#ifndef TAGGER_KEYWORDS_TOPIC_LEXICON_H_
#define TAGGER_KEYWORDS_TOPIC_LEXICON_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "tagger/gazetteer/word_table.h"
#include "tagger/keywords/joinable_hash.h"
#include "tagger/keywords/keywords.h"
#include "tagger/keywords/topic_item.h"
#include "tagger/keywords/topic_words.h"
#include "tagger/keywords/word_forms.h"

namespace tagger {

// The rarity of words that only the first two lists of common English words have: the 11,000 commonest.
inline constexpr double kEverydayRarity = 2.6;

// The rarities of words in English, by rank: those of the first three lists of common words, the commonest
// first, and those that no list has.
inline constexpr double kRarities[] = {1.6, kEverydayRarity, 3.6, 4.2};

// What is known of a word form as a part of topics, whatever the document.
struct TopicReading {
  TopicItem item;           // as any token of this form starts; the stem and form traits if it has a role
  uint8_t rarity_rank = 0;  // index of kRarities
};

// Readings of words and their stems, worked out once a word form and kept over documents. One per thread.
class TopicLexicon {
 public:
  // `classes` must outlive it.
  explicit TopicLexicon(const KeywordClasses& classes);

  // Reads the words that are new in `words`. To be called for each document; word and stem ids are valid
  // until the next call. It keeps views of the words while the word table keeps them. Some 500 instructions a
  // new word.
  void Update(const WordTable& words);

  const TopicReading& reading(uint32_t word) const { return readings_[word]; }
  size_t stem_count() const { return stems_.size(); }
  // The stem of this spelling, if any word has had it.
  std::optional<uint32_t> FindStem(std::string_view spelling) const;
  // The stem that is spelt as `word`, which has a role, and then as `stem`; mostly none, told by a hash.
  std::optional<uint32_t> FindJoined(uint32_t word, std::string_view lower, uint32_t stem) const;

 private:
  struct Stem {
    WordForm spelling;
    uint64_t hash = 0;
  };
  struct Slot {
    uint64_t hash = 0;
    uint32_t stem = kNoStem;  // an empty slot
  };

  TopicReading Read(const Word& word, uint64_t* hash);
  TopicRole RoleOf(const Word& word, const TopicWordReader& reader) const;
  bool MayBeInTopic(const Word& word) const;
  uint8_t RarityRankOf(const Word& word) const;
  uint32_t StemId(const WordForm& spelling, uint64_t hash);
  // The slot of the stem of this hash for which `is_it` is true, or the empty one where it would be.
  template <typename IsIt>
  size_t Probe(uint64_t hash, const IsIt& is_it) const {
    size_t slot = FirstSlot(hash);
    while (slots_[slot].stem != kNoStem && (slots_[slot].hash != hash || !is_it(stems_[slots_[slot].stem]))) {
      slot = NextSlot(slot);
    }
    return slot;
  }
  size_t FirstSlot(uint64_t hash) const { return (hash * kJoinableBase >> 32) & (slots_.size() - 1); }
  size_t NextSlot(size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  void Grow();
  void Clear();

  const KeywordClasses& classes_;
  const ClassSet never_in_topic_, verbs_;
  const TopicWordLists& lists_ = TopicWordLists::Get();
  uint32_t generation_ = 0;             // of the word table
  std::vector<TopicReading> readings_;  // by word id
  std::vector<uint64_t> word_hashes_;   // by word id: of the lower-case word, if it has a role
  std::vector<Stem> stems_;             // by stem id; 0 is kNoStem
  std::vector<Slot> slots_;             // of stems; a power of two, open addressing
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_LEXICON_H_
