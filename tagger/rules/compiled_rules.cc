#include "tagger/rules/compiled_rules.h"

#include <algorithm>
#include <unordered_map>

#include "absl/hash/hash.h"

namespace tagger {
namespace {

// Interns programs: equal parts of different rules are one program.
class ProgramInterner {
 public:
  explicit ProgramInterner(std::vector<Program>* programs) : programs_(*programs) {}

  // A context that can be empty always holds: no program.
  ProgramId Context(PatternNode pattern) {
    if (LengthOf(pattern).min == 0 && !HasCaptures(pattern)) return kNoProgram;
    return Add(std::move(pattern));
  }
  ProgramId Add(PatternNode pattern) {
    const size_t hash = absl::HashOf(pattern);
    const auto [begin, end] = ids_.equal_range(hash);
    const auto found = std::find_if(
        begin, end, [&](const auto& known) { return programs_[known.second].pattern == pattern; });
    if (found != end) return found->second;
    const ProgramId id = static_cast<ProgramId>(programs_.size());
    ids_.emplace(hash, id);
    programs_.push_back(MakeProgram(std::move(pattern)));
    return id;
  }

 private:
  std::vector<Program>& programs_;
  std::unordered_multimap<size_t, ProgramId> ids_;  // by the hash of the pattern
};

CompiledRule CompileRule(const RulePatterns& patterns, ProgramInterner* programs) {
  CompiledRule rule;
  if (!patterns.pattern.any_inside) rule.inside = programs->Add(patterns.pattern.inside);
  rule.left = programs->Context(Reversed(patterns.pattern.before));
  rule.right = programs->Context(patterns.pattern.after);
  if (patterns.not_after) rule.not_left = programs->Add(Reversed(*patterns.not_after));
  if (patterns.not_before) rule.not_right = programs->Add(*patterns.not_before);
  return rule;
}

// Adds the conditions that `prefix` puts on `count` tokens from `first_offset` on in steps.
void AddConditions(const PrefixAtoms& prefix, int first_offset, int step, size_t count,
                   std::vector<OffsetCondition>* conditions) {
  for (size_t i = 0; i < count; ++i) {
    if (!prefix.IsFree(i))
      conditions->push_back({first_offset + static_cast<int>(i) * step, prefix.atoms[i]});
  }
}

StagePlan PlanStage(int stage, const std::vector<RulePatterns>& patterns, RuleSet::Compiled* rules) {
  RuleSet::Compiled& compiled = *rules;
  StagePlan plan;
  plan.stage = stage;
  for (RuleId id = 0; id < compiled.rules.size(); ++id) {
    if (compiled.rules[id].is_evidence || compiled.rules[id].stage != stage) continue;
    plan.rules.push_back(id);
    const ParsedPattern& pattern = patterns[id].pattern;
    std::vector<OffsetCondition> conditions;
    AddConditions(PrefixOf(PatternNode::Sequence({pattern.inside, pattern.after})), 0, 1, kPrefixPlaces,
                  &conditions);
    AddConditions(PrefixOf(Reversed(pattern.before)), -1, -1, TriggerPlan::kMaxBack, &conditions);
    const PatternNode whole = PatternNode::Sequence({pattern.before, pattern.inside, pattern.after});
    plan.triggers.Add(std::move(conditions), RequiredAtoms(whole, compiled.atoms), &compiled.atoms);
  }
  return plan;
}

// `required` and `forbidden`: by rule of the evidence plan, the program of this side or none.
ContextPlan PlanContexts(const std::vector<ProgramId>& required, const std::vector<ProgramId>& forbidden,
                         RuleSet::Compiled* rules) {
  RuleSet::Compiled& compiled = *rules;
  ContextPlan plan;
  for (const std::vector<ProgramId>* side : {&required, &forbidden}) {
    for (ProgramId program : *side) {
      if (program != kNoProgram) plan.programs.push_back(program);
    }
  }
  std::sort(plan.programs.begin(), plan.programs.end());
  plan.programs.erase(std::unique(plan.programs.begin(), plan.programs.end()), plan.programs.end());
  plan.no_condition.resize(WordsFor(required.size()));
  plan.allows.resize(plan.programs.size());
  plan.forbids.resize(plan.programs.size());
  const auto index = [&](ProgramId program) {
    return static_cast<size_t>(std::lower_bound(plan.programs.begin(), plan.programs.end(), program) -
                               plan.programs.begin());
  };
  for (uint32_t rule = 0; rule < required.size(); ++rule) {
    if (required[rule] == kNoProgram) {
      SetBit(rule, &plan.no_condition);
    } else {
      plan.allows[index(required[rule])].push_back(rule);
    }
    if (forbidden[rule] != kNoProgram) plan.forbids[index(forbidden[rule])].push_back(rule);
  }
  for (ProgramId program : plan.programs) {
    std::vector<OffsetCondition> conditions;
    AddConditions(compiled.programs[program].prefix, 0, 1, kPrefixPlaces, &conditions);
    plan.triggers.Add(std::move(conditions), {}, &compiled.atoms);
  }
  return plan;
}

// Puts the first atoms of `prefix` at a place of an item.
void RequireAt(const PrefixAtoms& prefix, size_t item, size_t place, PrefilterPlan* plan) {
  if (prefix.IsFree(0)) {
    plan->SetFree(item, place);
  } else {
    plan->Require(item, place, prefix.atoms[0]);
  }
}

EvidencePlan PlanEvidence(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* rules) {
  const RuleSet::Compiled& compiled = *rules;
  EvidencePlan plan;
  std::vector<ProgramId> left, right, not_left, not_right;
  for (RuleId id = 0; id < compiled.rules.size(); ++id) {
    if (!compiled.rules[id].is_evidence) continue;
    plan.rules.push_back(id);
    const CompiledRule& rule = compiled.compiled[id];
    left.push_back(rule.left);
    right.push_back(rule.right);
    not_left.push_back(rule.not_left);
    not_right.push_back(rule.not_right);
  }
  plan.left = PlanContexts(left, not_left, rules);
  plan.right = PlanContexts(right, not_right, rules);
  plan.inside = PrefilterPlan(plan.rules.size(), 2);
  for (size_t item = 0; item < plan.rules.size(); ++item) {
    const ParsedPattern& pattern = patterns[plan.rules[item]].pattern;
    RequireAt(PrefixOf(pattern.inside), item, 0, &plan.inside);
    RequireAt(PrefixOf(Reversed(pattern.inside)), item, 1, &plan.inside);
  }
  return plan;
}

}  // namespace

void CompileRules(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled) {
  ProgramInterner programs(&compiled->programs);
  for (const RulePatterns& rule : patterns) compiled->compiled.push_back(CompileRule(rule, &programs));
  for (const Rule& rule : compiled->rules) {
    if (!rule.is_evidence) compiled->stages.push_back(rule.stage);
  }
  std::vector<int>& stages = compiled->stages;
  std::sort(stages.begin(), stages.end());
  stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
  for (int stage : stages) compiled->stage_plans.push_back(PlanStage(stage, patterns, compiled));
  compiled->evidence = PlanEvidence(patterns, compiled);
}

}  // namespace tagger
