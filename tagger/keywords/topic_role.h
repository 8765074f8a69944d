#ifndef TAGGER_KEYWORDS_TOPIC_ROLE_H_
#define TAGGER_KEYWORDS_TOPIC_ROLE_H_

#include <cstdint>

namespace tagger {

// What a word can be in a topic, as far as its form and lists of everyday words tell. The order is from the
// least to the most useful.
enum class TopicRole : uint8_t {
  kNone,         // never in a topic: said, quickly, however
  kVerb,         // a form of a verb that is rarely a noun: boosts, seek
  kVerbOrNoun,   // ban, rise: the words around it decide
  kParticiple,   // -ed: before a noun part of the topic (armed group), else a verb
  kGerund,       // -ing: smuggling, rising; the words around it decide
  kAdjective,    // only before a noun: presidential, toxic
  kGenericNoun,  // ends topics, but says little alone: group, official
  kNoun,         // anything else
};

// What a word tells of itself and of the words beside it.
enum TopicWordTrait : uint8_t {
  kIsBeforeVerb = 1 << 0,   // a verb follows it: will, they, who; not "to", which stands before nouns as well
  kIsDeterminer = 1 << 1,   // a noun phrase starts with it: the, his, several
  kIsPreposition = 1 << 2,  // a noun phrase follows it: of, in, by
  kIsTo = 1 << 3,
  kIsConjunction = 1 << 4,  // and, or, as
  kIsModifyingPlural =
      1 << 5,               // a plural that stands before nouns: arms, sports; other plurals end their phrase
  kIsPlural = 1 << 6,       // ends as plurals do, and as verbs in -s
  kHasNounEnding = 1 << 7,  // ends as only nouns do: -tion, -ness
};

struct TopicWord {
  TopicRole role = TopicRole::kNone;
  uint8_t traits = 0;  // of TopicWordTrait

  bool Is(TopicWordTrait trait) const { return (traits & trait) != 0; }
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_ROLE_H_
