#ifndef TAGGER_KEYWORDS_KEYWORDS_H_
#define TAGGER_KEYWORDS_KEYWORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tagger/aliases/entities.h"
#include "tagger/base/token_range.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The word classes that keep a word out of a topic, or out of its end. A class that no gazetteer has is never true.
struct KeywordClasses {
  explicit KeywordClasses(const ClassTable& classes);
  ClassId function_word, reporting_verb, person_verb, organisation_verb;
  ClassId common_word_2, common_word_3, common_word;
  ClassId number_word, magnitude, time_unit, month, weekday, demonym;
};

// A ranked word, phrase or entity that says what a document is about.
struct RankedKeyword {
  std::string text;       // as it stands most often, or the entity's name
  double score = 0;       // the best has 1
  bool in_title = false;  // of the title field or a headline section
  bool is_entity = false;
  uint32_t entity = 0;    // index of LinkedMentions::entities, if is_entity
  std::vector<TokenRange> mentions;      // in text order, not overlapping
  std::vector<std::string> variants;     // other spellings: "cyber security" of "cybersecurity"
};

inline constexpr size_t kMaxKeywords = 15;

// The keywords of a document, best first, at most kMaxKeywords. Candidates are the entities and runs of up to
// three content words; each scores tf^0.3 x rarity x position, more in the title (after KP-Miner, El-Beltagy
// and Rafea 2009, and PositionRank, Florescu and Caragea 2017); rarity is that of the word in lists of
// common English words. At most two keywords share a stem; part of a better phrase is left out. Words that dates
// and figures cover are no topics. Deterministic: ties go to the earlier one. O(tokens log tokens).
std::vector<RankedKeyword> RankKeywords(const NameDocument& document, const LinkedMentions& linked,
                                        const KeywordClasses& classes);

// "#SouthKorea" of "South Korea": letters and digits, each word capitalised.
std::string HashtagOf(std::string_view text);

// The stem by which spellings of a word are one topic: plural and verbal endings removed, "-y" as "-i". For lower-case
// words; others come back as they are.
std::string StemOf(std::string_view lower);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_KEYWORDS_H_
