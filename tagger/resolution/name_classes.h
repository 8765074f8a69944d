#ifndef TAGGER_RESOLUTION_NAME_CLASSES_H_
#define TAGGER_RESOLUTION_NAME_CLASSES_H_

#include <array>
#include <cstdint>

#include "tagger/gazetteer/word_table.h"
#include "tagger/lexicon/class_table.h"

namespace tagger {

// The word classes that the resolution of names asks for in code (all others are asked
// for by rules). A class that no gazetteer has is never true.
struct NameClasses {
  explicit NameClasses(const ClassTable& classes);

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
};

// What the resolution needs to know of a word, as bits; computed once a word.
enum WordTrait : uint32_t {
  kTraitCommon = 1u << 0,     // an everyday word in lower case
  kTraitCommonest = 1u << 1,  // one of the few thousand commonest
  kTraitFunction = 1u << 2,
  kTraitCalendar = 1u << 3,  // month, weekday, holiday
  kTraitHonorific = 1u << 4,
  kTraitRole = 1u << 5,
  kTraitRoleModifier = 1u << 6,
  kTraitParticle = 1u << 7,
  kTraitNameSuffix = 1u << 8,
  kTraitFamilyNameFirst = 1u << 9,
  kTraitOrganisationHead = 1u << 10,
  kTraitOrganisationOfHead = 1u << 11,
  kTraitOrganisationSuffix = 1u << 12,
  kTraitStopAcronym = 1u << 13,
  kTraitPlaceHead = 1u << 14,
  kTraitFacilityHead = 1u << 15,
  kTraitEventHead = 1u << 16,
  kTraitCompass = 1u << 17,
  kTraitConnector = 1u << 18,    // of, for, and, the, de, bin ...: may stand inside a name
  kTraitPlace = 1u << 19,        // any place, region, subdivision or country
  kTraitNationality = 1u << 20,  // demonym
  kTraitNumeric = 1u << 21,      // number words, scales, units of money and percent
  kTraitRelation = 1u << 22,     // a role that is no post: counterpart, brother
  kTraitTitle = kTraitHonorific | kTraitRole,
  kTraitTitleLike = kTraitTitle | kTraitRoleModifier,
};

struct WordTraits {
  uint32_t bits = 0;
  uint8_t given_grade = 0;   // 0 to 3
  uint8_t family_grade = 0;  // 0 to 3

  bool Is(uint32_t any_of) const { return (bits & any_of) != 0; }
  bool IsName() const { return given_grade + family_grade > 0; }
};

WordTraits TraitsOf(const Word& word, const NameClasses& classes, const Gazetteer& gazetteer);

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_NAME_CLASSES_H_
