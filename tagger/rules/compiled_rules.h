#ifndef TAGGER_RULES_COMPILED_RULES_H_
#define TAGGER_RULES_COMPILED_RULES_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tagger/rules/atom_table.h"
#include "tagger/rules/pattern_parser.h"
#include "tagger/rules/prefilter.h"
#include "tagger/rules/program.h"
#include "tagger/rules/rule_set.h"
#include "tagger/rules/trigger_index.h"

namespace tagger {

// The parsed parts of one rule.
struct RulePatterns {
  ParsedPattern pattern;
  std::optional<PatternNode> not_before;
  std::optional<PatternNode> not_after;
};

// A rule as the matcher runs it. Contexts on the left are programs for text read backwards.
struct CompiledRule {
  ProgramId inside = kNoProgram;  // none: any candidate (@)
  ProgramId left = kNoProgram;
  ProgramId right = kNoProgram;
  ProgramId not_left = kNoProgram;
  ProgramId not_right = kNoProgram;
};

// The match rules of one stage. Item i of the triggers is rules[i].
struct StagePlan {
  int stage = 0;
  std::vector<RuleId> rules;  // ascending
  TriggerPlan triggers;
};

// The contexts on one side of the evidence rules. Item i of the triggers is programs[i]; rules are given by
// their index in EvidencePlan::rules.
struct ContextPlan {
  std::vector<ProgramId> programs;
  TriggerPlan triggers;
  Bits no_condition;                           // rules that need no context on this side
  std::vector<std::vector<uint32_t>> allows;   // by program: rules for which it is enough
  std::vector<std::vector<uint32_t>> forbids;  // by program: rules that it rules out
};

struct EvidencePlan {
  std::vector<RuleId> rules;  // ascending
  ContextPlan left;
  ContextPlan right;
  PrefilterPlan inside;  // place 0: first token of the candidate; place 1: last
};

struct RuleSet::Compiled {
  std::vector<Rule> rules;
  std::vector<std::string> capture_names;
  std::vector<int> stages;
  AtomTable atoms;
  std::vector<Program> programs;
  std::vector<CompiledRule> compiled;  // by RuleId
  std::vector<StagePlan> stage_plans;
  EvidencePlan evidence;
};

// Turns the parsed patterns of all rules (by RuleId) into programs and plans.
void CompileRules(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled);

}  // namespace tagger

#endif  // TAGGER_RULES_COMPILED_RULES_H_
