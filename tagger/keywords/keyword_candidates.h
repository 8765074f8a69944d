#ifndef TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
#define TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tagger/keywords/keywords.h"
#include "tagger/keywords/stem_phrases.h"
#include "tagger/keywords/topic_item.h"
#include "tagger/keywords/topic_lexicon.h"

namespace tagger {

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

// Finds the topics of documents, one after the other; keeps what it knows of words, and its memory. One per
// thread.
class TopicFinder {
 public:
  // `classes` must outlive it.
  explicit TopicFinder(const KeywordClasses& classes) : lexicon_(classes) {}

  // Noun phrases of one to kMaxTopicWords words outside entities and dates, and the parts of them that end
  // in a noun. Parts joined by a glued hyphen are words of one phrase; "cyber security" and "cyber-security"
  // are mentions of "cybersecurity" where that occurs. Candidates by first mention, mentions in text order.
  // The result is valid until the next call. O(tokens).
  void Find(const NameDocument& document, const LinkedMentions& linked);
  const std::vector<TopicCandidate>& topics() const { return topics_; }
  const std::vector<TopicMention>& mentions() const { return mentions_; }

  // Rarity of a stem in English: about 1 for the commonest words, 5 for words that no list has; of its forms
  // in the document the commonest counts.
  double Rarity(uint32_t stem) const { return kRarities[stems_[stem].rarity_rank]; }
  // How often the stem stands in noun phrases.
  uint32_t Count(uint32_t stem) const { return stems_[stem].count; }
  // Whether the token is in the title or a headline.
  bool InTitle(uint32_t token) const { return At(token).Is(kInTitle); }

 private:
  using Item = TopicItem;

  // A stem in this document.
  struct StemTraits {
    uint32_t document = 0;  // in which the others hold
    uint32_t count = 0;
    uint32_t topic = 0;       // the topic of this stem alone, its index plus one; 0: none so far
    uint8_t rarity_rank = 0;  // of its commonest form
  };

  void StartDocument(const NameDocument& document, const LinkedMentions& linked);
  void ReadTokens();
  void ReadWords();
  void NoteStem(const TopicReading& reading);
  bool IsJoint(uint32_t token) const;
  void TakeNames(const LinkedMentions& linked);

  // Of the tokens before and after the document too: they are of no kind.
  const Item& At(uint32_t token) const { return items_[token + 1]; }
  Item& At(uint32_t token) { return items_[token + 1]; }
  TopicRole RoleInContext(uint32_t token) const;
  static TopicRole VerbOrNounRole(const Item& item, const Item& before, const Item& after);
  static TopicRole NounRole(const Item& item, const Item& before, const Item& after);
  uint32_t PhraseEnd(uint32_t first) const;
  void AddParts(uint32_t first, uint32_t end);
  bool IsGeneric(TokenRange tokens) const;
  uint32_t AddTopic(const TopicCandidate& topic);  // its index plus one
  uint32_t PhraseTopic(TokenRange tokens, const StemIds& stems, uint32_t words);
  void AddWord(uint32_t token, bool whole, bool at_end);
  void AddMention(TokenRange tokens, uint32_t topic, bool whole, bool at_end);
  uint32_t JoinedStem(TokenRange tokens) const;

  TopicLexicon lexicon_;
  const NameDocument* document_ = nullptr;
  uint32_t document_number_ = 0;
  std::vector<Item> items_;        // one before the first token and two after the last are empty
  std::vector<uint32_t> words_;    // the tokens with a role, those in entities too; then those in topics
  std::vector<StemTraits> stems_;  // by stem id
  StemPhrases phrases_;            // topics of two words or more, by index plus one
  std::vector<TopicCandidate> topics_;
  std::vector<TopicMention> mentions_;
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
