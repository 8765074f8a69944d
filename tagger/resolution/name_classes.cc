#include "tagger/resolution/name_classes.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string_view>
#include <utility>

namespace tagger {
namespace {

// The last id is never given to a class (ClassTable would need kMaxClasses names).
constexpr ClassId kNever = kMaxClasses - 1;

// Words, in any case, that join the words of one name, or stand before one in lower case. Sorted.
constexpr std::pair<std::string_view, uint64_t> kSmallWords[] = {
    {"&", kTraitConnector},
    {"'s", kTraitConnector},
    {"abu", kTraitLowerStart | kTraitNamePart},
    {"ad", kTraitLowerStart | kTraitArabicArticle},
    {"af", kTraitConnector},
    {"al", kTraitConnector | kTraitLowerStart | kTraitArabicArticle | kTraitNamePart},
    {"an", kTraitArabicArticle},
    {"and", kTraitConnector | kTraitAnd},
    {"ar", kTraitArabicArticle},
    {"as", kTraitArabicArticle},
    {"ash", kTraitArabicArticle},
    {"at", kTraitArabicArticle},
    {"av", kTraitConnector},
    {"az", kTraitArabicArticle},
    {"ben", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"bin", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"bint", kTraitConnector | kTraitNamePart},
    {"binti", kTraitConnector},
    {"bte", kTraitConnector},
    {"da", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"das", kTraitConnector | kTraitLowerStart},
    {"de", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"del", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"della", kTraitConnector},
    {"den", kTraitConnector},
    {"der", kTraitConnector},
    {"di", kTraitConnector},
    {"do", kTraitConnector},
    {"dos", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"du", kTraitConnector},
    {"e", kTraitConnector},
    {"ed", kTraitConnector},
    {"el", kTraitConnector | kTraitLowerStart | kTraitArabicArticle | kTraitNamePart},
    {"et", kTraitConnector},
    {"for", kTraitConnector | kTraitFor},
    {"ibn", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"in", kTraitConnector | kTraitIn},
    {"ka", kTraitConnector},
    {"la", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"las", kTraitConnector | kTraitNamePart},
    {"le", kTraitConnector | kTraitNamePart},
    {"los", kTraitConnector | kTraitNamePart},
    {"of", kTraitConnector | kTraitOf},
    {"on", kTraitConnector | kTraitOn},
    {"or", kTraitOr},
    {"saint", kTraitNamePart},
    {"san", kTraitNamePart},
    {"santa", kTraitNamePart},
    {"st", kTraitNamePart},
    {"sur", kTraitConnector},
    {"ten", kTraitConnector},
    {"ter", kTraitConnector},
    {"the", kTraitConnector | kTraitThe},
    {"to", kTraitConnector | kTraitTo},
    {"ud", kTraitConnector},
    {"ul", kTraitConnector | kTraitLowerStart | kTraitArabicArticle},
    {"und", kTraitConnector},
    {"ur", kTraitConnector | kTraitArabicArticle},
    {"van", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"von", kTraitConnector | kTraitLowerStart | kTraitNamePart},
    {"y", kTraitConnector},
    {"zu", kTraitConnector}};
constexpr size_t kLongestSmallWord = 5;

// A word of up to 8 bytes as a number, in the order of the words.
constexpr uint64_t Packed(std::string_view word) {
  uint64_t packed = 0;
  for (size_t i = 0; i < 8; ++i)
    packed = packed << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0u);
  return packed;
}

constexpr auto kPackedSmallWords = [] {
  std::array<uint64_t, std::size(kSmallWords)> packed{};
  for (size_t i = 0; i < packed.size(); ++i) packed[i] = Packed(kSmallWords[i].first);
  return packed;
}();

uint64_t SmallWordTraits(std::string_view lower) {
  if (lower.size() > kLongestSmallWord) return 0;
  const uint64_t packed = Packed(lower);
  const auto* const found = std::lower_bound(kPackedSmallWords.begin(), kPackedSmallWords.end(), packed);
  const bool is_known = found != kPackedSmallWords.end() && *found == packed;
  return is_known ? kSmallWords[found - kPackedSmallWords.begin()].second : 0;
}

constexpr std::pair<std::string_view, uint64_t> kMarks[] = {
    {"&", kTraitAmpersand},   {"-", kTraitHyphen},       {",", kTraitComma},      {"/", kTraitSlash},
    {"(", kTraitOpenBracket}, {")", kTraitCloseBracket}, {"\"", kTraitQuote},     {"'", kTraitQuote},
    {"\u201C", kTraitQuote},  {"\u201D", kTraitQuote},   {"\u2018", kTraitQuote}, {"\u2019", kTraitQuote}};
constexpr size_t kLongestMark = 3;

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

uint64_t MarkTraits(std::string_view surface) {
  if (surface.size() > kLongestMark || surface.empty() || IsAsciiLetter(surface[0])) return 0;
  const auto* const found = std::find_if(std::begin(kMarks), std::end(kMarks),
                                         [&](const auto& mark) { return mark.first == surface; });
  return found != std::end(kMarks) ? found->second : 0;
}

// Calls `act` with each class of a set. A std::bitset is its bits, the lowest first, wherever this is built.
template <typename Act>
void ForEachClass(const ClassSet& classes, Act act) {
  const auto words = std::bit_cast<std::array<uint64_t, kMaxClasses / 64>>(classes);
  for (size_t word = 0; word < words.size(); ++word) {
    for (uint64_t bits = words[word]; bits != 0; bits &= bits - 1)
      act(static_cast<ClassId>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
  }
}

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
  SetTraits();
}

void NameClasses::SetTraits() {
  traits.resize(kMaxClasses);
  const auto set = [&](ClassId id, uint64_t bits, unsigned listed_as = 0) {
    if (id == kNever) return;
    traits[id].bits |= bits;
    traits[id].listed_as = static_cast<uint16_t>(traits[id].listed_as | listed_as);
  };
  set(common_word, kTraitCommon);
  set(common_word_3, kTraitCommonest);
  set(function_word, kTraitFunction | kTraitCommon);
  for (const ClassId id : {month, weekday, holiday}) set(id, kTraitCalendar);
  for (const ClassId id :
       {number_word, magnitude, fraction_word, currency, currency_code, unit, unit_symbol}) {
    set(id, kTraitNumeric);
  }
  set(honorific, kTraitHonorific);
  set(role, kTraitRole);
  set(relation_noun, kTraitRelation);
  set(role_modifier, kTraitRoleModifier);
  set(name_particle, kTraitParticle);
  set(name_suffix, kTraitNameSuffix);
  set(family_name_first, kTraitFamilyNameFirst);
  set(organisation_head, kTraitOrganisationHead);
  set(organisation_of_head, kTraitOrganisationOfHead);
  set(organisation_suffix, kTraitOrganisationSuffix);
  set(stop_acronym, kTraitStopAcronym);
  set(place_head, kTraitPlaceHead);
  set(facility_head, kTraitFacilityHead);
  set(event_head, kTraitEventHead);
  set(compass, kTraitCompass);
  set(place_prefix, kTraitPlacePrefix);
  set(region, kTraitPlace, kListedRegion);
  set(subdivision, kTraitPlace, kListedSubdivision);
  set(country, kTraitPlace, kListedCountry);
  set(demonym, kTraitNationality, kListedDemonym);
  set(organisation[0], 0, kListedOrganisation);
  set(person, 0, kListedPerson);
  set(place[0], kTraitPlace);
  for (size_t grade = 0; grade < place.size(); ++grade)
    set(place[grade], 0, unsigned{kListedPlace1} << grade);
  for (uint8_t grade = 0; grade < 3; ++grade) {
    if (given_name[grade] != kNever) traits[given_name[grade]].given_grade = static_cast<uint8_t>(grade + 1);
    if (family_name[grade] != kNever)
      traits[family_name[grade]].family_grade = static_cast<uint8_t>(grade + 1);
  }
}

uint16_t ListedAsOf(const ClassSet& classes, const NameClasses& name_classes) {
  unsigned listed = 0;
  ForEachClass(classes, [&](ClassId id) { listed |= name_classes.traits[id].listed_as; });
  return static_cast<uint16_t>(listed);
}

WordTraits TraitsOf(const Word& word, const NameClasses& classes, const Gazetteer& gazetteer) {
  WordTraits traits;
  ForEachClass(word.classes, [&](ClassId id) {
    const WordTraits& of_class = classes.traits[id];
    traits.bits |= of_class.bits;
    traits.listed_as = static_cast<uint16_t>(traits.listed_as | of_class.listed_as);
    traits.given_grade = std::max(traits.given_grade, of_class.given_grade);
    traits.family_grade = std::max(traits.family_grade, of_class.family_grade);
  });
  if (traits.Is(kTraitCommon | kTraitCommonest) && IsSurelyPlace(word, classes, gazetteer))
    traits.bits &= ~static_cast<uint64_t>(kTraitCommon | kTraitCommonest);
  traits.bits |= SmallWordTraits(word.lower) | MarkTraits(word.surface);
  if (word.lower.size() <= 1) traits.bits |= kTraitLetter;
  return traits;
}

}  // namespace tagger
