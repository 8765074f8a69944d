#ifndef TAGGER_KEYWORDS_TOPIC_LEXICON_H_
#define TAGGER_KEYWORDS_TOPIC_LEXICON_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/keywords/keywords.h"
#include "tagger/keywords/topic_words.h"

namespace tagger {

inline constexpr uint32_t kNoStem = 0;

// The rarity of words that only the first two lists of common English words have: the 11,000 commonest.
inline constexpr double kEverydayRarity = 2.6;

// A hash of a string from which that of a concatenation can be had without putting it together: the letters
// are the digits of a number in a large odd base, modulo 2^64.
struct JoinableHash {
  uint64_t value = 0;
  uint64_t power = 1;  // the base to the power of the size
};
JoinableHash JoinableHashOf(std::string_view text);  // O(bytes)
inline uint64_t HashOfJoined(JoinableHash first, JoinableHash last) {
  return first.value * last.power + last.value;
}

// What is known of a word form as a part of topics, whatever the document.
struct TopicReading {
  TopicWord word;           // role kNone: never in a topic
  uint32_t stem = kNoStem;  // if it has a role
  double rarity = 0;        // in English: about 1 for the commonest words, 5 for words that no list has
  JoinableHash hash;        // of the word in lower case, if it has a role
};

// Readings of words and their stems, worked out once a word form and kept over documents. One per thread.
class TopicLexicon {
 public:
  // `classes` must outlive it.
  explicit TopicLexicon(const KeywordClasses& classes) : classes_(classes) { Clear(); }

  // Reads the words that are new in `words`. To be called for each document; word and stem ids are valid
  // until the next call.
  void Update(const WordTable& words);

  const TopicReading& reading(uint32_t word) const { return readings_[word]; }
  size_t stem_count() const { return stem_hashes_.size(); }
  JoinableHash stem_hash(uint32_t stem) const { return stem_hashes_[stem]; }
  // The stem of this spelling, if any word has had it.
  std::optional<uint32_t> FindStem(std::string_view spelling) const;

 private:
  TopicReading Read(const Word& word);
  bool MayBeInTopic(const Word& word) const;
  double RarityOf(const Word& word) const;
  uint32_t StemId(std::string_view spelling);
  void Clear();

  const KeywordClasses& classes_;
  uint32_t generation_ = 0;             // of the word table
  std::vector<TopicReading> readings_;  // by word id
  absl::flat_hash_map<std::string, uint32_t> stem_ids_;
  std::vector<JoinableHash> stem_hashes_;  // by stem id; 0 is kNoStem
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_LEXICON_H_
