#ifndef TAGGER_FIGURES_RULE_PARTS_H_
#define TAGGER_FIGURES_RULE_PARTS_H_

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "tagger/rules/rule_set.h"

namespace tagger {

// The captures and `set:` attributes of rules that this stage knows (rules/README.md, "What figures and dates
// are built from"), as numbers, so that reading a match compares no strings. The names are in rule_parts.cc.

enum class Part : uint8_t {
  // Of figures.
  kValue,
  kScale,
  kSign,
  kMin,
  kMax,
  kFrom,
  kTo,
  kNumerator,
  kDenominator,
  kRatio,
  kOrdinal,
  kPrefixed,
  kMinor,
  kPlus,
  kMinorUnit,
  kUnit,
  kPerUnit,
  kCurrency,
  kItem,
  kPer,
  kOf,
  kComparator,
  kComparatorAfter,
  kDirection,
  kRelation,
  kTime,
  kFromRelation,
  kFromTime,
  // Of dates; some share those above.
  kYear,
  kMonth,
  kMonthNumber,
  kDay,
  kEndYear,
  kEndDay,
  kBegin,
  kEnd,
  kWeekday,
  kDayWord,
  kHoliday,
  kSeason,
  kRelative,
  kCount,
  kCentury,
  kQuarter,
  kBase,
  kMod,
  kOther  // any other name: never asked for
};

enum class Setting : uint8_t {
  kKind,
  kValue,
  kScale,
  kPlusUnit,
  kUnit,
  kCurrency,
  kPer,
  kComparator,
  kDirection,
  kTime,
  kTimeRelation,
  kOrEqual,
  kLevel,
  kDescending,
  kType,
  kMod,
  kSteps,
  kPart,
  kWhich,
  kNone
};

// How a date is put together: the attribute `form`.
enum class DateForm : uint8_t {
  kNested,  // no `form`: the date of an earlier stage
  kDate,
  kWeekday,
  kDayWord,
  kRelative,
  kAgo,
  kDecade,
  kCentury,
  kPartOfYear,
  kSeason,
  kHoliday,
  kInterval,
  kDuration,
  kFixed,
  kUnknown
};

using PartSet = uint64_t;     // bits by Part
using SettingSet = uint32_t;  // bits by Setting

template <typename... Parts>
constexpr PartSet PartBits(Parts... parts) {
  return ((PartSet{1} << static_cast<int>(parts)) | ...);
}
template <typename... Settings>
constexpr SettingSet SettingBits(Settings... settings) {
  return ((SettingSet{1} << static_cast<int>(settings)) | ...);
}

// What the rules say to this stage, looked up once, after loading. Immutable; views into the RuleSet, which
// must outlive it.
class RuleParts {
 public:
  // O(captures and attributes of all rules).
  static RuleParts Find(const RuleSet& rules);

  Part part(uint16_t capture_name) const {
    return capture_name < parts_.size() ? parts_[capture_name] : Part::kOther;
  }
  int stage(RuleId rule) const { return rules_[rule].stage; }
  DateForm form(RuleId rule) const { return rules_[rule].form; }
  // The attributes with a value that is not empty.
  SettingSet settings(RuleId rule) const { return rules_[rule].settings; }
  // The value of an attribute, or empty.
  std::string_view Value(RuleId rule, Setting setting) const {
    const RuleEntry& entry = rules_[rule];
    const SettingSet bit = SettingBits(setting);
    if ((entry.settings & bit) == 0) return {};
    return values_[entry.first_value + static_cast<uint32_t>(std::popcount(entry.settings & (bit - 1)))];
  }

 private:
  struct RuleEntry {
    SettingSet settings = 0;
    uint32_t first_value = 0;  // index of values_: those of `settings`, in order
    uint8_t stage = 0;
    DateForm form = DateForm::kNested;
  };

  std::vector<Part> parts_;       // by capture name, up to the last that is known here
  std::vector<RuleEntry> rules_;  // by RuleId
  std::vector<std::string_view> values_;
};

}  // namespace tagger

#endif  // TAGGER_FIGURES_RULE_PARTS_H_
