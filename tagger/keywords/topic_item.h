#ifndef TAGGER_KEYWORDS_TOPIC_ITEM_H_
#define TAGGER_KEYWORDS_TOPIC_ITEM_H_

#include <cstdint>

#include "tagger/keywords/topic_role.h"

namespace tagger {

inline constexpr uint32_t kNoStem = 0;

enum TopicItemFlag : uint8_t {
  kIsWord = 1 << 0,
  kIsTaken = 1 << 1,  // in an entity
  kIsPossessive = 1 << 2,
  kIsJoint = 1 << 3,  // a hyphen within a compound
  kIsCapital = 1 << 4,
  kIsFirst = 1 << 5,  // of its sentence
  kIsLast = 1 << 6,
  kInTitle = 1 << 7,
};

// A token as this stage sees it: all that the passes over the text need, in 8 bytes.
struct TopicItem {
  uint32_t stem = kNoStem;
  TopicRole role = TopicRole::kNone;             // of the word itself; kNone in entities and dates
  uint8_t traits = 0;                            // of TopicWordTrait
  TopicRole role_in_context = TopicRole::kNone;  // what the words around it make of it
  uint8_t flags = 0;                             // of TopicItemFlag

  bool Is(TopicItemFlag flag) const { return (flags & flag) != 0; }
  bool Is(TopicWordTrait trait) const { return (traits & trait) != 0; }
  // Plural nouns end a noun phrase; the exceptions are listed.
  bool IsPlural() const { return (traits & (kIsPlural | kIsModifyingPlural)) == kIsPlural; }
  bool IsInTopic() const { return role_in_context != TopicRole::kNone; }
  // As what stands before another word.
  bool IsDeterminer() const { return Is(TopicWordTrait::kIsDeterminer) || Is(kIsPossessive); }
  bool IsPluralNoun() const { return role_in_context >= TopicRole::kGenericNoun && IsPlural(); }
  bool IsName() const { return (flags & (kIsWord | kIsTaken)) == (kIsWord | kIsTaken); }
  // As what stands after another word: a phrase, or the object of a verb.
  bool StartsPhrase() const { return Is(kIsWord) && role > TopicRole::kVerb; }
  bool StartsObject() const { return Is(kIsWord) && (Is(TopicWordTrait::kIsDeterminer) || Is(kIsTaken)); }
  bool GoesOn() const { return Is(kIsWord) && (traits & (kIsPreposition | kIsConjunction)) == 0; }
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_ITEM_H_
