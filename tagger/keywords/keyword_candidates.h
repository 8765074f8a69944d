#ifndef TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
#define TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tagger/keywords/keywords.h"

namespace tagger {

// A topic before ranking: all places where one phrase, by its stems, stands.
struct TopicCandidate {
  std::vector<TokenRange> mentions;  // in text order
  std::vector<std::string> stems;    // of its words
};

// How rare each word of a document is, and where topics can be. Views of its arguments.
class TopicFinder {
 public:
  TopicFinder(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes);

  // Phrases of one to three content words outside entities, dates and figures, within one sentence;
  // none starts or ends with a word that no topic does (a verb, an adverb, one of the commonest words). By first mention.
  std::vector<TopicCandidate> Find() const;

  // Rarity of a word in English: about 1 for the commonest words, 5 for words that no list has.
  double Rarity(uint32_t token) const;

 private:
  bool IsContent(uint32_t token) const;
  bool MayStart(uint32_t token) const;
  bool MayEnd(uint32_t token) const;

  const NameDocument& document_;
  const KeywordClasses& classes_;
  std::vector<bool> taken_;  // by token: in an entity
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_KEYWORD_CANDIDATES_H_
