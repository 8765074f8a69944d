#ifndef TAGGER_KEYWORDS_TOPIC_WORDS_H_
#define TAGGER_KEYWORDS_TOPIC_WORDS_H_

#include <string_view>

namespace tagger {

// What a word can be in a topic, as far as its form and lists of everyday words tell. The order is from the least to the
// most useful.
enum class TopicRole {
  kNone,         // never in a topic: said, quickly, however
  kVerb,         // a form of a verb that is rarely a noun: boosts, seek
  kVerbOrNoun,  // ban, rise: the words around it decide
  kParticiple,   // -ed: before a noun part of the topic (armed group), else a verb
  kGerund,       // -ing: smuggling, rising; the words around it decide
  kAdjective,    // only before a noun: presidential, toxic
  kGenericNoun,  // ends topics, but says little alone: group, official
  kNoun,         // anything else
};

// The role of a lower-case word. Lists are English, by hand: common verbs that are rarely nouns, common adjectives, nouns
// that are in every article, and the nouns that end like adjectives (hospital, epidemic); the rest goes by
// endings. O(1).
TopicRole TopicRoleOf(std::string_view lower);

// Whether the word makes what follows it a verb, if it can be one: to, will, they, who.
bool IsBeforeVerb(std::string_view lower);

// Whether the word opens a noun phrase: the, his, several.
bool IsDeterminer(std::string_view lower);

// Whether a noun phrase, or a gerund, follows the word: of, in, by.
bool IsPreposition(std::string_view lower);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_WORDS_H_
