#include "tagger/rules/compiled_rules.h"

#include <algorithm>

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
    const auto [found, is_new] = ids_.try_emplace(PatternKey(pattern), static_cast<ProgramId>(programs_.size()));
    if (is_new) programs_.push_back(MakeProgram(std::move(pattern)));
    return found->second;
  }

 private:
  std::vector<Program>& programs_;
  std::map<std::string, ProgramId> ids_;
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

// Puts the first `count` places of `prefix` at the places from `first_place` of an item.
void AddPrefix(const PrefixAtoms& prefix, size_t item, size_t first_place, size_t count, PrefilterPlan* plan) {
  for (size_t i = 0; i < count; ++i) {
    if (prefix.IsFree(i)) {
      plan->SetFree(item, first_place + i);
    } else {
      plan->Require(item, first_place + i, prefix.atoms[i]);
    }
  }
}

StagePlan PlanStage(int stage, const std::vector<RulePatterns>& patterns, const std::vector<Rule>& rules) {
  StagePlan plan;
  plan.stage = stage;
  for (RuleId id = 0; id < rules.size(); ++id) {
    if (!rules[id].is_evidence && rules[id].stage == stage) plan.rules.push_back(id);
  }
  plan.prefilter = PrefilterPlan(plan.rules.size(), kForwardPlaces + kBackwardPlaces);
  for (size_t item = 0; item < plan.rules.size(); ++item) {
    const ParsedPattern& pattern = patterns[plan.rules[item]].pattern;
    AddPrefix(PrefixOf(PatternNode::Sequence({pattern.inside, pattern.after})), item, 0, kForwardPlaces,
              &plan.prefilter);
    AddPrefix(PrefixOf(Reversed(pattern.before)), item, kForwardPlaces, kBackwardPlaces, &plan.prefilter);
  }
  return plan;
}

// `required` and `forbidden`: by rule of the evidence plan, the program of this side or none.
ContextPlan PlanContexts(const std::vector<ProgramId>& required, const std::vector<ProgramId>& forbidden,
                         const std::vector<Program>& programs) {
  ContextPlan plan;
  for (const std::vector<ProgramId>* side : {&required, &forbidden}) {
    for (ProgramId program : *side) {
      if (program != kNoProgram) plan.programs.push_back(program);
    }
  }
  std::sort(plan.programs.begin(), plan.programs.end());
  plan.programs.erase(std::unique(plan.programs.begin(), plan.programs.end()), plan.programs.end());
  const Bits none(WordsFor(required.size()));
  plan.no_condition = none;
  plan.allows.assign(plan.programs.size(), none);
  plan.forbids.assign(plan.programs.size(), none);
  const auto index = [&](ProgramId program) {
    return static_cast<size_t>(std::lower_bound(plan.programs.begin(), plan.programs.end(), program) -
                               plan.programs.begin());
  };
  for (size_t rule = 0; rule < required.size(); ++rule) {
    SetBit(rule, required[rule] == kNoProgram ? &plan.no_condition : &plan.allows[index(required[rule])]);
    if (forbidden[rule] != kNoProgram) SetBit(rule, &plan.forbids[index(forbidden[rule])]);
  }
  plan.prefilter = PrefilterPlan(plan.programs.size(), kPrefixPlaces);
  for (size_t item = 0; item < plan.programs.size(); ++item) {
    AddPrefix(programs[plan.programs[item]].prefix, item, 0, kPrefixPlaces, &plan.prefilter);
  }
  return plan;
}

EvidencePlan PlanEvidence(const RuleSet::Compiled& compiled, const std::vector<RulePatterns>& patterns) {
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
  plan.left = PlanContexts(left, not_left, compiled.programs);
  plan.right = PlanContexts(right, not_right, compiled.programs);
  plan.inside = PrefilterPlan(plan.rules.size(), 2);
  for (size_t item = 0; item < plan.rules.size(); ++item) {
    const ParsedPattern& pattern = patterns[plan.rules[item]].pattern;
    AddPrefix(PrefixOf(pattern.inside), item, 0, 1, &plan.inside);
    AddPrefix(PrefixOf(Reversed(pattern.inside)), item, 1, 1, &plan.inside);
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
  for (int stage : stages) compiled->stage_plans.push_back(PlanStage(stage, patterns, compiled->rules));
  compiled->evidence = PlanEvidence(*compiled, patterns);
}

}  // namespace tagger
