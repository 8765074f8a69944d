#ifndef TAGGER_KEYWORDS_TOPIC_WORDS_H_
#define TAGGER_KEYWORDS_TOPIC_WORDS_H_

#include <cstdint>
#include <string_view>

#include "tagger/keywords/joinable_hash.h"
#include "tagger/keywords/topic_role.h"
#include "tagger/keywords/topic_word_lists.h"

namespace tagger {

// A lower-case word as lists and endings tell it. Lists are English, by hand: common verbs that are rarely
// nouns, common adjectives, nouns that are in every article, and the nouns that end like adjectives
// (hospital, epidemic); the rest goes by endings. At most four look-ups, by hashes that are worked out once.
// Thread-safe.
class TopicWordReader {
 public:
  // A view of the word.
  explicit TopicWordReader(std::string_view lower) : TopicWordReader(lower, TopicWordLists::Get()) {}
  TopicWordReader(std::string_view lower, const TopicWordLists& lists)
      : lower_(lower), lists_(lists), hashes_(lower), listing_(lists.Find({lower}, hashes_.Without(0))) {}

  const BeginningHashes& hashes() const { return hashes_; }
  TopicRole Role() const;
  // Those that the lists have: all that words without a role have to tell of those beside them.
  uint8_t ListedTraits() const { return listing_ == nullptr ? uint8_t{0} : listing_->traits; }
  // kIsPlural, kHasNounEnding.
  uint8_t FormTraits() const;

 private:
  bool IsComparative() const;

  const std::string_view lower_;
  const TopicWordLists& lists_;
  const BeginningHashes hashes_;
  const TopicListing* const listing_;  // null if no list has the word
};

TopicWord TopicWordOf(std::string_view lower);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_WORDS_H_
