#ifndef TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
#define TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/keywords/keywords.h"
#include "tagger/keywords/topic_words.h"

namespace tagger {

inline constexpr uint32_t kMaxTopicWords = 3;
inline constexpr uint32_t kNoStem = 0;

// The stems of a phrase in order, the rest kNoStem.
using StemIds = std::array<uint32_t, kMaxTopicWords>;

// A topic before ranking: one phrase, by its stems, wherever it stands.
struct TopicCandidate {
  StemIds stems = {};
  uint32_t words = 0;
  uint32_t count = 0;        // mentions
  uint32_t whole_count = 0;  // mentions that are no part of a longer phrase
  uint32_t end_count = 0;    // mentions at the end of their phrase
  TokenRange first;          // the first mention
  bool in_title = false;
  bool generic = false;  // all its words are in every article: "first concern"
};

// Where a candidate stands.
struct TopicMention {
  uint32_t topic = 0;  // index of the candidate
  TokenRange tokens;
};

// Finds the topics of one document. Views of its arguments, which must outlive it.
class TopicFinder {
 public:
  // Reads all words: O(tokens).
  TopicFinder(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes);

  // Noun phrases of one to kMaxTopicWords words outside entities and dates, and the parts of them that end
  // in a noun. Parts joined by a glued hyphen are words of one phrase; "cyber security" and "cyber-security"
  // are mentions of "cybersecurity" where that occurs. Candidates by first mention, mentions in text order.
  // O(tokens).
  void Find();
  const std::vector<TopicCandidate>& topics() const { return topics_; }
  const std::vector<TopicMention>& mentions() const { return mentions_; }

  // Rarity of a stem in English: about 1 for the commonest words, 5 for words that no list has.
  double Rarity(uint32_t stem) const { return stems_[stem].rarity; }
  // How often the stem stands in noun phrases.
  uint32_t Count(uint32_t stem) const { return stems_[stem].count; }
  uint32_t stem_count() const { return static_cast<uint32_t>(stems_.size()); }
  // Whether the token is in the title or a headline.
  bool InTitle(uint32_t token) const;

 private:
  struct StemTraits {
    double rarity = 0;
    uint32_t count = 0;
  };
  // A word, wherever it stands.
  struct Reading {
    TopicWord word;  // role kNone in entities and dates
    uint32_t stem = kNoStem;
  };

  // What stands around a word.
  struct Context {
    TopicRole previous = TopicRole::kNone;  // role in context of the word before
    bool after_determiner = false, after_preposition = false, after_hyphen = false, after_to = false;
    bool after_subject = false, after_plural = false, after_name = false;
    bool phrase_next = false, object_next = false, goes_on = false;
  };

  Reading Read(const Word& word);
  bool MayBeInTopic(const Word& word) const;
  double RarityOf(const Word& word) const;
  uint32_t StemId(std::string_view stem, double rarity);

  TopicRole Role(uint32_t token) const { return readings_[token].word.role; }
  bool IsPlural(uint32_t token) const;
  Context ContextOf(uint32_t token) const;
  TopicRole VerbOrNounRole(uint32_t token, const Context& context) const;
  TopicRole NounRole(uint32_t token, const Context& context) const;
  TopicRole RoleInContext(uint32_t token) const;
  bool IsJoint(uint32_t token) const;  // a hyphen within a compound
  void DecideRoles();
  uint32_t PhraseEnd(uint32_t first) const;
  void AddParts(uint32_t first, uint32_t end);
  bool IsGeneric(TokenRange tokens) const;
  void AddMention(TokenRange tokens, const StemIds& stems, uint32_t words, bool whole, bool at_end);
  StemIds Joined(const StemIds& stems, TokenRange tokens, uint32_t words) const;

  const NameDocument& document_;
  const KeywordClasses& classes_;
  std::vector<bool> taken_;        // by token: in an entity
  std::vector<Reading> readings_;  // by token
  std::vector<TopicRole> roles_;   // by token, in context
  std::vector<StemTraits> stems_;  // by stem id; 0 is kNoStem
  absl::flat_hash_map<std::string, uint32_t> stem_ids_;
  absl::flat_hash_map<StemIds, uint32_t> topic_ids_;
  std::vector<TopicCandidate> topics_;
  std::vector<TopicMention> mentions_;
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
