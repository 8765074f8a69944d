#include "tagger/resolution/name_classes.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tagger {
namespace {

// The last id is never given to a class (ClassTable would need kMaxClasses names).
constexpr ClassId kNever = kMaxClasses - 1;

// Lower-case words and marks that join the capitalised words of one name.
constexpr std::string_view kConnectors[] = {
    "&",   "'s",  "and", "ben", "bin", "bint", "da",  "das",   "de",  "del", "della", "den", "der",
    "di",  "do",  "dos", "du",  "e",   "ed",   "el",  "et",    "for", "ibn", "in",    "ka",  "la",
    "las", "le",  "los", "of",  "on",  "sur",  "ten", "ter",   "the", "to",  "ud",    "ul",  "und",
    "ur",  "van", "von", "y",   "zu",  "al",   "bte", "binti", "av",  "af"};

constexpr std::pair<std::string_view, uint64_t> kJoiningWords[] = {
    {"of", kTraitOf}, {"for", kTraitFor}, {"and", kTraitAnd}, {"the", kTraitThe},
    {"in", kTraitIn}, {"on", kTraitOn},   {"to", kTraitTo}};

// China, Turkey, Shanghai, Oxford: with a capital, no word of the language, though lists of words have them.
bool IsSurelyPlace(const Word& word, const NameClasses& classes, const Gazetteer& gazetteer) {
  return std::any_of(word.entries.begin(), word.entries.end(), [&](EntryId id) {
    const EntryFacts entry = gazetteer.facts(id);
    const bool large = entry.class_id == classes.place[0] && entry.grade >= 3;
    const bool region = entry.class_id == classes.region && entry.grade >= 2;
    return (large || region || entry.class_id == classes.country) && !entry.ambiguous;
  });
}

}  // namespace

NameClasses::NameClasses(const ClassTable& classes) {
  const auto find = [&](std::string_view name) { return classes.Find(name).value_or(kNever); };
  common_word = find("common_word");
  common_word_2 = find("common_word:2");
  common_word_3 = find("common_word:3");
  function_word = find("function_word");
  month = find("month");
  weekday = find("weekday");
  holiday = find("holiday");
  number_word = find("number_word");
  magnitude = find("magnitude");
  fraction_word = find("fraction_word");
  currency = find("currency");
  currency_code = find("currency_code");
  unit = find("unit");
  unit_symbol = find("unit_symbol");
  honorific = find("honorific");
  role = find("role");
  relation_noun = find("relation_noun");
  role_modifier = find("role_modifier");
  name_particle = find("name_particle");
  name_suffix = find("name_suffix");
  family_name_first = find("family_name_first");
  given_name = {find("given_name"), find("given_name:2"), find("given_name:3")};
  family_name = {find("family_name"), find("family_name:2"), find("family_name:3")};
  person = find("person");
  country = find("country");
  demonym = find("demonym");
  group = find("group");
  region = find("region");
  subdivision = find("subdivision");
  place = {find("place"), find("place:2"), find("place:3"), find("place:4")};
  organisation = {find("organisation"), find("organisation:2"), find("organisation:3")};
  organisation_head = find("organisation_head");
  organisation_of_head = find("organisation_of_head");
  organisation_suffix = find("organisation_suffix");
  body_alone = find("body_alone");
  stop_acronym = find("stop_acronym");
  place_head = find("place_head");
  facility_head = find("facility_head");
  place_prefix = find("place_prefix");
  compass = find("compass");
  event_head = find("event_head");
}

uint16_t ListedAsOf(const ClassSet& classes, const NameClasses& name_classes) {
  unsigned listed = 0;
  const auto set = [&](ClassId id, unsigned bit) {
    if (classes.test(id)) listed |= bit;
  };
  for (size_t grade = 0; grade < name_classes.place.size(); ++grade)
    set(name_classes.place[grade], unsigned{kListedPlace1} << grade);
  set(name_classes.country, kListedCountry);
  set(name_classes.region, kListedRegion);
  set(name_classes.subdivision, kListedSubdivision);
  set(name_classes.demonym, kListedDemonym);
  set(name_classes.organisation[0], kListedOrganisation);
  set(name_classes.person, kListedPerson);
  return static_cast<uint16_t>(listed);
}

WordTraits TraitsOf(const Word& word, const NameClasses& classes, const Gazetteer& gazetteer) {
  WordTraits traits;
  const auto set = [&](ClassId id, uint64_t bit) {
    if (word.In(id)) traits.bits |= bit;
  };
  set(classes.common_word, kTraitCommon);
  set(classes.common_word_3, kTraitCommonest);
  set(classes.function_word, kTraitFunction | kTraitCommon);
  set(classes.month, kTraitCalendar);
  set(classes.weekday, kTraitCalendar);
  set(classes.holiday, kTraitCalendar);
  set(classes.number_word, kTraitNumeric);
  set(classes.magnitude, kTraitNumeric);
  set(classes.fraction_word, kTraitNumeric);
  set(classes.currency, kTraitNumeric);
  set(classes.currency_code, kTraitNumeric);
  set(classes.unit, kTraitNumeric);
  set(classes.unit_symbol, kTraitNumeric);
  set(classes.honorific, kTraitHonorific);
  set(classes.role, kTraitRole);
  set(classes.relation_noun, kTraitRelation);
  set(classes.role_modifier, kTraitRoleModifier);
  set(classes.name_particle, kTraitParticle);
  set(classes.name_suffix, kTraitNameSuffix);
  set(classes.family_name_first, kTraitFamilyNameFirst);
  set(classes.organisation_head, kTraitOrganisationHead);
  set(classes.organisation_of_head, kTraitOrganisationOfHead);
  set(classes.organisation_suffix, kTraitOrganisationSuffix);
  set(classes.stop_acronym, kTraitStopAcronym);
  set(classes.place_head, kTraitPlaceHead);
  set(classes.facility_head, kTraitFacilityHead);
  set(classes.event_head, kTraitEventHead);
  set(classes.compass, kTraitCompass);
  set(classes.place[0], kTraitPlace);
  set(classes.region, kTraitPlace);
  set(classes.subdivision, kTraitPlace);
  set(classes.country, kTraitPlace);
  set(classes.demonym, kTraitNationality);
  if (IsSurelyPlace(word, classes, gazetteer))
    traits.bits &= ~static_cast<uint64_t>(kTraitCommon | kTraitCommonest);
  if (std::find(std::begin(kConnectors), std::end(kConnectors), word.lower) != std::end(kConnectors)) {
    traits.bits |= kTraitConnector;
  }
  for (const auto& [text, bit] : kJoiningWords) {
    if (word.lower == text) traits.bits |= bit;
  }
  if (word.surface == "&") traits.bits |= kTraitAmpersand;
  traits.listed_as = ListedAsOf(word.classes, classes);
  for (uint8_t grade = 0; grade < 3; ++grade) {
    if (word.In(classes.given_name[grade])) traits.given_grade = static_cast<uint8_t>(grade + 1);
    if (word.In(classes.family_name[grade])) traits.family_grade = static_cast<uint8_t>(grade + 1);
  }
  return traits;
}

}  // namespace tagger
