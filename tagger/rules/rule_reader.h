#ifndef TAGGER_RULES_RULE_READER_H_
#define TAGGER_RULES_RULE_READER_H_

#include <string_view>
#include <vector>

#include "tagger/base/fault_list.h"
#include "tagger/rules/labels.h"
#include "tagger/rules/rule_set.h"

namespace tagger {

// A rule as its YAML gives it, its patterns not yet parsed.
struct RuleDraft {
  Rule rule;
  int pattern_line = 0;
  int not_before_line = 0;
  int not_after_line = 0;
  bool faulty = false;  // a field has a fault: the patterns are to be checked, the rule left out
};

// Reads one rule file: fields, their types and what they may be together. `as` classes are
// interned in `classes`. Rules without an id are left out; other faulty ones are marked.
std::vector<RuleDraft> ReadRuleFile(const RuleSet::File& file, const LabelTable& labels, ClassTable* classes,
                                    FaultList* faults);

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_READER_H_
