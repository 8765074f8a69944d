#include "tagger/figures/rule_parts.h"

#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace tagger {
namespace {

template <typename Id>
struct Named {
  std::string_view name;
  Id id;
};

constexpr Named<Part> kParts[] = {
    {"value", Part::kValue},
    {"scale", Part::kScale},
    {"sign", Part::kSign},
    {"min", Part::kMin},
    {"max", Part::kMax},
    {"from", Part::kFrom},
    {"to", Part::kTo},
    {"numerator", Part::kNumerator},
    {"denominator", Part::kDenominator},
    {"ratio", Part::kRatio},
    {"ordinal", Part::kOrdinal},
    {"prefixed", Part::kPrefixed},
    {"minor", Part::kMinor},
    {"plus", Part::kPlus},
    {"minor_unit", Part::kMinorUnit},
    {"unit", Part::kUnit},
    {"per_unit", Part::kPerUnit},
    {"currency", Part::kCurrency},
    {"item", Part::kItem},
    {"per", Part::kPer},
    {"of", Part::kOf},
    {"comparator", Part::kComparator},
    {"comparator_after", Part::kComparatorAfter},
    {"direction", Part::kDirection},
    {"relation", Part::kRelation},
    {"time", Part::kTime},
    {"from_relation", Part::kFromRelation},
    {"from_time", Part::kFromTime},
    {"year", Part::kYear},
    {"month", Part::kMonth},
    {"month_number", Part::kMonthNumber},
    {"day", Part::kDay},
    {"end_year", Part::kEndYear},
    {"end_day", Part::kEndDay},
    {"begin", Part::kBegin},
    {"end", Part::kEnd},
    {"weekday", Part::kWeekday},
    {"day_word", Part::kDayWord},
    {"holiday", Part::kHoliday},
    {"season", Part::kSeason},
    {"relative", Part::kRelative},
    {"count", Part::kCount},
    {"century", Part::kCentury},
    {"quarter", Part::kQuarter},
    {"base", Part::kBase},
    {"mod", Part::kMod},
};

constexpr Named<Setting> kSettings[] = {
    {"kind", Setting::kKind},
    {"value", Setting::kValue},
    {"scale", Setting::kScale},
    {"plus_unit", Setting::kPlusUnit},
    {"unit", Setting::kUnit},
    {"currency", Setting::kCurrency},
    {"per", Setting::kPer},
    {"comparator", Setting::kComparator},
    {"direction", Setting::kDirection},
    {"time", Setting::kTime},
    {"time_relation", Setting::kTimeRelation},
    {"or_equal", Setting::kOrEqual},
    {"level", Setting::kLevel},
    {"descending", Setting::kDescending},
    {"type", Setting::kType},
    {"mod", Setting::kMod},
    {"steps", Setting::kSteps},
    {"part", Setting::kPart},
    {"which", Setting::kWhich},
};

constexpr Named<DateForm> kForms[] = {
    {"", DateForm::kNested},
    {"date", DateForm::kDate},
    {"weekday", DateForm::kWeekday},
    {"day_word", DateForm::kDayWord},
    {"relative", DateForm::kRelative},
    {"ago", DateForm::kAgo},
    {"decade", DateForm::kDecade},
    {"century", DateForm::kCentury},
    {"part_of_year", DateForm::kPartOfYear},
    {"season", DateForm::kSeason},
    {"holiday", DateForm::kHoliday},
    {"interval", DateForm::kInterval},
    {"duration", DateForm::kDuration},
    {"fixed", DateForm::kFixed},
};

static_assert(std::size(kParts) == static_cast<size_t>(Part::kOther) && std::size(kParts) < 64);
static_assert(std::size(kSettings) == static_cast<size_t>(Setting::kNone) && std::size(kSettings) < 32);

template <typename Id, size_t kSize>
Id FindNamed(std::string_view name, const Named<Id> (&table)[kSize], Id otherwise) {
  for (const Named<Id>& row : table) {
    if (row.name == name) return row.id;
  }
  return otherwise;
}

}  // namespace

RuleParts RuleParts::Find(const RuleSet& rules) {
  RuleParts found;
  for (const Named<Part>& row : kParts) {
    const std::optional<uint16_t> capture_name = rules.FindCaptureName(row.name);
    if (!capture_name) continue;
    if (*capture_name >= found.parts_.size()) found.parts_.resize(*capture_name + 1, Part::kOther);
    found.parts_[*capture_name] = row.id;
  }
  for (const Rule& rule : rules.rules()) {
    RuleEntry& entry = found.rules_.emplace_back();
    entry.stage = static_cast<uint8_t>(rule.stage);
    entry.first_value = static_cast<uint32_t>(found.values_.size());
    std::array<std::string_view, static_cast<size_t>(Setting::kNone) + 1> values;
    for (const auto& [name, value] : rule.attributes) {
      values[static_cast<size_t>(FindNamed(name, kSettings, Setting::kNone))] = value;
      if (name == "form") entry.form = FindNamed(value, kForms, DateForm::kUnknown);
    }
    for (size_t setting = 0; setting < static_cast<size_t>(Setting::kNone); ++setting) {
      if (values[setting].empty()) continue;
      entry.settings |= SettingBits(static_cast<Setting>(setting));
      found.values_.push_back(values[setting]);
    }
  }
  return found;
}

}  // namespace tagger
