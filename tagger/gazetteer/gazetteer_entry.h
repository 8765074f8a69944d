#ifndef TAGGER_GAZETTEER_GAZETTEER_ENTRY_H_
#define TAGGER_GAZETTEER_GAZETTEER_ENTRY_H_

#include <cstdint>
#include <string_view>

#include "tagger/lexicon/class_table.h"

namespace tagger {

// In which case a row matches. Marks are always folded: "Sao Tome" is "São Tomé".
enum class CasePolicy : uint8_t {
  kAny,      // in any case: words of the language ("minister", "per cent")
  kCapital,  // every word that is capitalised in the row is so in the text, or the text is in capitals: names
  kExact,    // letter for letter: "US", "WHO", "May"
};

using EntryId = uint32_t;

// Grades are 1 to kGrades.
inline constexpr int kGrades = 4;

// One row of a gazetteer (its aliases are further keys to the same entry). Its views live as long as the
// Gazetteer.
struct Entry {
  std::string_view name;  // canonical name
  ClassId class_id = 0;
  uint8_t grade = 1;       // 1 to 4; what it means is said per class in gazetteers/README.md
  bool ambiguous = false;  // needs context: Jordan, Georgia, Chad, May
  CasePolicy case_policy = CasePolicy::kCapital;
  std::string_view id;       // "iso3166:JP", "geonames:1850147", or empty
  std::string_view country;  // ISO 3166 code of the country it belongs to, or empty
  std::string_view value;    // class-specific: "3" for "March", "USD" for "dollar", a role for a person
  uint16_t file = 0;         // index into Gazetteer::files()
  uint32_t line = 0;
};

// What is asked of an entry most often.
struct EntryFacts {
  ClassId class_id = 0;
  uint8_t grade = 1;
  bool ambiguous = false;
};

// One string by which an entry is found, its name or an alias, and what is needed of the entry to judge a
// match. As it stands in a compiled file (gazetteer_tables.h): 8 bytes.
struct GazetteerKey {
  EntryId entry = 0;
  uint16_t class_id : 9 = 0;
  uint16_t grade : 3 = 1;
  uint16_t policy : 2 = static_cast<uint16_t>(CasePolicy::kCapital);
  // Internal. Whether the spelling is needed to judge the case, as it must be the same, or capitals stand
  // elsewhere than at the start of words (iPhone, Émile), or there are more than 16 words.
  uint16_t has_spelling : 1 = 0;
  // Internal. Which spelling of the entry is this key's; or, bit by bit, which words start with a capital.
  uint16_t spelling_or_capitals = 0;

  CasePolicy case_policy() const { return static_cast<CasePolicy>(policy); }
};
static_assert(sizeof(GazetteerKey) == 8 && kMaxClasses <= 1 << 9 && kGrades < 1 << 3);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_ENTRY_H_
