#ifndef TAGGER_KEYWORDS_KEYWORDS_H_
#define TAGGER_KEYWORDS_KEYWORDS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/base/token_range.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The word classes that keep a word out of a topic, or out of its end. A class that no gazetteer has is never
// true.
struct KeywordClasses {
  explicit KeywordClasses(const ClassTable& classes);
  ClassId function_word, reporting_verb, person_verb, organisation_verb;
  ClassId common_word_2, common_word_3, common_word;
  ClassId number_word, magnitude, time_unit, month, weekday, demonym;
};

// A ranked word, phrase or entity that says what a document is about.
struct RankedKeyword {
  std::string text;       // as it stands most often; of an entity, the commonest of its full names
  double score = 0;       // the best has 1
  bool in_title = false;  // of the title field or a headline section
  bool is_entity = false;
  uint32_t entity = 0;                // index of LinkedMentions::entities, if is_entity
  std::vector<TokenRange> mentions;   // in text order, not overlapping
  std::vector<std::string> variants;  // other spellings: "cyber security" of "cybersecurity"
};

inline constexpr size_t kMaxKeywords = 15;

// Finds the keywords of documents, one after the other. Keeps what it knows of words, and its memory; what it
// keeps never changes a result. One per thread.
class KeywordFinder {
 public:
  // `classes` must outlive it.
  explicit KeywordFinder(const KeywordClasses& classes);
  ~KeywordFinder();

  // The keywords of a document, best first, at most kMaxKeywords: its entities, and noun phrases of up to
  // three words outside entities, dates and figures (TopicFinder). A phrase scores the mean weight of its
  // words (their rarity in lists of common English words, and how many phrases they stand in), times a factor
  // for being a phrase; an entity scores as a rare word, a nationality half of that. Both: times
  // frequency^0.5 x position, more in the title (after KP-Miner, El-Beltagy and Rafea 2009, and PositionRank,
  // Florescu and Caragea 2017). The constants, in keywords.cc, are round: on three corpora of news, changing
  // one by a fifth to a half moved F1 of the first ten by two points at most. At most two topics share a
  // stem; a part of a better phrase is left out unless it stands alone as often. Deterministic: ties go to
  // the earlier one. O(tokens + candidates); of the candidates the best 256 at most are looked at.
  // The result is the caller's to change or move from until the next call.
  std::vector<RankedKeyword>& Find(const NameDocument& document, const LinkedMentions& linked);

 private:
  class Ranker;
  std::unique_ptr<Ranker> ranker_;
};

// "#SouthKorea" of "South Korea": letters and digits, each word capitalised.
std::string HashtagOf(std::string_view text);

// The stem by which spellings of a word are one topic: plural and verbal endings removed, "-y" as "-i". For
// lower-case words; others come back as they are.
std::string StemOf(std::string_view lower);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_KEYWORDS_H_
