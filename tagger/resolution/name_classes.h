#ifndef TAGGER_RESOLUTION_NAME_CLASSES_H_
#define TAGGER_RESOLUTION_NAME_CLASSES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "tagger/gazetteer/word_table.h"
#include "tagger/lexicon/class_table.h"

namespace tagger {

// What the resolution of names needs to know of a word, or of a class of words.
struct WordTraits {
  uint64_t bits = 0;         // WordTrait
  uint16_t listed_as = 0;    // ListedAs, of the word alone
  uint8_t given_grade = 0;   // 0 to 3
  uint8_t family_grade = 0;  // 0 to 3

  bool Is(uint64_t any_of) const { return (bits & any_of) != 0; }
  bool IsName() const { return given_grade + family_grade > 0; }
};

// The word classes that the resolution of names asks for in code (all others are asked
// for by rules). A class that no gazetteer has is never true.
struct NameClasses {
  explicit NameClasses(const ClassTable& classes);

  // Of a row that names a country, a region, a town or a subdivision.
  bool IsPlace(ClassId id) const {
    return id == country || id == region || id == place[0] || id == subdivision;
  }

  ClassId common_word, common_word_2, common_word_3, function_word;
  ClassId month, weekday, holiday;
  ClassId number_word, magnitude, fraction_word, currency, currency_code, unit, unit_symbol;
  ClassId honorific, role, relation_noun, role_modifier;
  ClassId name_particle, name_suffix, family_name_first;
  std::array<ClassId, 3> given_name, family_name;  // by grade - 1
  ClassId person, country, demonym, group, region, subdivision;
  std::array<ClassId, 4> place;         // by grade - 1
  std::array<ClassId, 3> organisation;  // by grade - 1
  ClassId organisation_head, organisation_of_head, organisation_suffix, body_alone, stop_acronym;
  ClassId place_head, facility_head, place_prefix, compass, event_head;
  // By ClassId: what a word has of being in the class.
  std::vector<WordTraits> traits;

 private:
  void SetTraits();
};

// As bits; computed once a word.
enum WordTrait : uint64_t {
  kTraitCommon = uint64_t{1} << 0,     // an everyday word in lower case
  kTraitCommonest = uint64_t{1} << 1,  // one of the few thousand commonest
  kTraitFunction = uint64_t{1} << 2,
  kTraitCalendar = uint64_t{1} << 3,  // month, weekday, holiday
  kTraitHonorific = uint64_t{1} << 4,
  kTraitRole = uint64_t{1} << 5,
  kTraitRoleModifier = uint64_t{1} << 6,
  kTraitParticle = uint64_t{1} << 7,
  kTraitNameSuffix = uint64_t{1} << 8,
  kTraitFamilyNameFirst = uint64_t{1} << 9,
  kTraitOrganisationHead = uint64_t{1} << 10,
  kTraitOrganisationOfHead = uint64_t{1} << 11,
  kTraitOrganisationSuffix = uint64_t{1} << 12,
  kTraitStopAcronym = uint64_t{1} << 13,
  kTraitPlaceHead = uint64_t{1} << 14,
  kTraitFacilityHead = uint64_t{1} << 15,
  kTraitEventHead = uint64_t{1} << 16,
  kTraitCompass = uint64_t{1} << 17,
  kTraitConnector = uint64_t{1} << 18,    // of, for, and, the, de, bin ...: may stand inside a name
  kTraitPlace = uint64_t{1} << 19,        // any place, region, subdivision or country
  kTraitNationality = uint64_t{1} << 20,  // demonym
  kTraitNumeric = uint64_t{1} << 21,      // number words, scales, units of money and percent
  kTraitRelation = uint64_t{1} << 22,     // a role that is no post: counterpart, brother
  kTraitOf = uint64_t{1} << 23,           // these words, in any case
  kTraitFor = uint64_t{1} << 24,
  kTraitAnd = uint64_t{1} << 25,
  kTraitThe = uint64_t{1} << 26,
  kTraitIn = uint64_t{1} << 27,
  kTraitOn = uint64_t{1} << 28,
  kTraitTo = uint64_t{1} << 29,
  kTraitAmpersand = uint64_t{1} << 30,  // these marks, as they are
  kTraitComma = uint64_t{1} << 31,
  kTraitSlash = uint64_t{1} << 32,
  kTraitOpenBracket = uint64_t{1} << 33,
  kTraitCloseBracket = uint64_t{1} << 34,
  kTraitQuote = uint64_t{1} << 35,  // of either side, single or double
  kTraitOr = uint64_t{1} << 36,
  kTraitLowerStart = uint64_t{1} << 37,     // a particle with which a name may start in lower case
  kTraitArabicArticle = uint64_t{1} << 38,  // the "al" of al-Sulaiti
  kTraitNamePart = uint64_t{1} << 39,       // a particle or saint, which never is a whole name
  // Of a token in its place; see NameDocument.
  kTraitWord = uint64_t{1} << 40,
  kTraitCapitalised = uint64_t{1} << 41,
  kTraitHyphen = uint64_t{1} << 42,  // of a word: any hyphen
  kTraitNumber = uint64_t{1} << 43,
  kTraitPossessive = uint64_t{1} << 44,
  kTraitInsidePhrase = uint64_t{1} << 45,
  kTraitListedStart = uint64_t{1} << 46,
  // Of a word again.
  kTraitPlacePrefix = uint64_t{1} << 47,
  kTraitLetter = uint64_t{1} << 48,  // of one byte or none, marks folded
  kTraitTitle = kTraitHonorific | kTraitRole,
  kTraitTitleLike = kTraitTitle | kTraitRoleModifier,
};

// As what lists have a name, as bits; of places up to which grade.
enum ListedAs : uint16_t {
  kListedPlace1 = 1 << 0,
  kListedPlace2 = 1 << 1,
  kListedPlace3 = 1 << 2,
  kListedPlace4 = 1 << 3,
  kListedCountry = 1 << 4,
  kListedRegion = 1 << 5,
  kListedSubdivision = 1 << 6,
  kListedDemonym = 1 << 7,
  kListedOrganisation = 1 << 8,
  kListedPerson = 1 << 9,
  kListedAnyPlace = kListedPlace1 | kListedCountry | kListedRegion | kListedSubdivision,
  kListedName = kListedAnyPlace | kListedOrganisation | kListedPerson,
};
uint16_t ListedAsOf(const ClassSet& classes, const NameClasses& name_classes);

// O(classes of the word).
WordTraits TraitsOf(const Word& word, const NameClasses& classes, const Gazetteer& gazetteer);

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_NAME_CLASSES_H_
