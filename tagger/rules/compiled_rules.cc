#include "tagger/rules/compiled_rules.h"

#include <algorithm>
#include <map>
#include <utility>

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
    const auto [found, is_new] =
        ids_.try_emplace(PatternKey(pattern), static_cast<ProgramId>(programs_.size()));
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

// Adds the conditions that `prefix` puts on `count` tokens from `first_offset` on in steps.
void AddConditions(PrefixAtoms prefix, int first_offset, int step, size_t count,
                   std::vector<OffsetCondition>* conditions) {
  for (size_t i = 0; i < count; ++i) {
    if (!prefix.IsFree(i))
      conditions->push_back({first_offset + static_cast<int>(i) * step, std::move(prefix.atoms[i])});
  }
}

TriggerItem ConditionsOfMatch(const ParsedPattern& pattern, const AtomTable& atoms) {
  TriggerItem item;
  AddConditions(PrefixOf(PatternNode::Sequence({pattern.inside, pattern.after})), 0, 1, kPrefixPlaces,
                &item.conditions);
  AddConditions(PrefixOf(Reversed(pattern.before)), -1, -1, TriggerPlan::kMaxBack, &item.conditions);
  item.required =
      RequiredAtoms(PatternNode::Sequence({pattern.before, pattern.inside, pattern.after}), atoms);
  return item;
}

std::vector<TriggerItem> ConditionsOfContexts(const ContextPlan& plan, const RuleSet::Compiled& compiled) {
  std::vector<TriggerItem> items(plan.programs.size());
  for (size_t i = 0; i < items.size(); ++i) {
    AddConditions(PrefixOf(compiled.programs[plan.programs[i]].pattern), 0, 1, kPrefixPlaces,
                  &items[i].conditions);
  }
  return items;
}

PlanConditions::Choice FirstAtoms(const PatternNode& pattern) {
  PrefixAtoms prefix = PrefixOf(pattern);
  if (prefix.IsFree(0)) return std::nullopt;
  return std::move(prefix.atoms[0]);
}

void MakeStagePlans(RuleSet::Compiled* compiled) {
  std::vector<int>& stages = compiled->stages;
  for (const Rule& rule : compiled->rules) {
    if (!rule.is_evidence) stages.push_back(rule.stage);
  }
  std::sort(stages.begin(), stages.end());
  stages.erase(std::unique(stages.begin(), stages.end()), stages.end());
  for (int stage : stages) {
    StagePlan& plan = compiled->stage_plans.emplace_back();
    plan.stage = stage;
    for (RuleId id = 0; id < compiled->rules.size(); ++id) {
      const Rule& rule = compiled->rules[id];
      if (!rule.is_evidence && rule.stage == stage) plan.rules.push_back(id);
    }
  }
}

// `required` and `forbidden`: by rule of the evidence plan, the program of this side or none.
ContextPlan MakeContextPlan(const std::vector<ProgramId>& required, const std::vector<ProgramId>& forbidden) {
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
  return plan;
}

EvidencePlan MakeEvidencePlan(const RuleSet::Compiled& compiled) {
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
  plan.left = MakeContextPlan(left, not_left);
  plan.right = MakeContextPlan(right, not_right);
  plan.inside = PrefilterPlan(plan.rules.size(), 2);
  return plan;
}

bool FillTriggers(std::vector<TriggerItem> items, size_t count, AtomTable* atoms, TriggerPlan* triggers) {
  if (items.size() != count) return false;
  for (TriggerItem& item : items) triggers->Add(std::move(item.conditions), item.required, atoms);
  return true;
}

}  // namespace

void MakePlans(RuleSet::Compiled* compiled) {
  MakeStagePlans(compiled);
  compiled->evidence = MakeEvidencePlan(*compiled);
}

PlanConditions ConditionsOf(const std::vector<RulePatterns>& patterns, const RuleSet::Compiled& compiled) {
  PlanConditions conditions;
  for (const StagePlan& plan : compiled.stage_plans) {
    std::vector<TriggerItem>& items = conditions.stages.emplace_back();
    for (const RuleId id : plan.rules)
      items.push_back(ConditionsOfMatch(patterns[id].pattern, compiled.atoms));
  }
  conditions.left = ConditionsOfContexts(compiled.evidence.left, compiled);
  conditions.right = ConditionsOfContexts(compiled.evidence.right, compiled);
  for (const RuleId id : compiled.evidence.rules) {
    const PatternNode& inside = patterns[id].pattern.inside;
    conditions.inside.push_back({FirstAtoms(inside), FirstAtoms(Reversed(inside))});
  }
  return conditions;
}

bool FillPlans(PlanConditions conditions, RuleSet::Compiled* compiled) {
  EvidencePlan& evidence = compiled->evidence;
  if (conditions.stages.size() != compiled->stage_plans.size() ||
      conditions.inside.size() != evidence.rules.size()) {
    return false;
  }
  bool fits = true;
  const auto fill = [&](std::vector<TriggerItem>* items, size_t count, TriggerPlan* triggers) {
    fits = fits && FillTriggers(std::move(*items), count, &compiled->atoms, triggers);
  };
  for (size_t i = 0; i < conditions.stages.size(); ++i) {
    StagePlan& plan = compiled->stage_plans[i];
    fill(&conditions.stages[i], plan.rules.size(), &plan.triggers);
  }
  fill(&conditions.left, evidence.left.programs.size(), &evidence.left.triggers);
  fill(&conditions.right, evidence.right.programs.size(), &evidence.right.triggers);
  for (size_t item = 0; item < conditions.inside.size(); ++item) {
    for (size_t place = 0; place < 2; ++place) {
      const PlanConditions::Choice& choice = conditions.inside[item][place];
      if (choice.has_value()) {
        evidence.inside.Require(item, place, *choice);
      } else {
        evidence.inside.SetFree(item, place);
      }
    }
  }
  return fits;
}

void CompileRules(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled) {
  ProgramInterner programs(&compiled->programs);
  for (const RulePatterns& rule : patterns) compiled->compiled.push_back(CompileRule(rule, &programs));
  MakePlans(compiled);
  FillPlans(ConditionsOf(patterns, *compiled), compiled);
}

}  // namespace tagger
