#include "tagger/rules/compiled_rules.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

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

// Puts what `prefix` says of one of its places into a field for an item.
void AcceptAt(const PrefixAtoms& prefix, size_t place, PrefilterPlan::Field field, size_t item,
              PrefilterPlan* plan) {
  if (prefix.IsFree(place)) {
    plan->AcceptAll(field, item);
  } else {
    plan->Accept(field, item, prefix.atoms[place]);
  }
}

// Puts what every match of a pattern has somewhere into a field for an item.
void AcceptRequired(const PatternNode& pattern, PrefilterPlan::Field field, size_t item,
                    RuleSet::Compiled* compiled) {
  const std::vector<AtomId> required = RequiredAtoms(pattern, compiled->atoms);
  if (required.empty()) {
    compiled->prefilter.AcceptAll(field, item);
  } else {
    compiled->prefilter.Accept(field, item, required);
  }
}

// Of a program that asks each of its tokens for itself, no other size being possible: how many they are. Else
// 0. If they are no more than kPrefixPlaces, prefilters decide it.
uint32_t FixedSize(const Program& program) {
  const uint32_t size = program.length.min;
  if (program.length.max != size || size > kPrefixPlaces) return 0;
  return size == 1 || program.automaton.size() == size ? size : 0;
}

bool IsOneToken(const Program& program) { return program.length.min == 1 && program.length.max == 1; }

MatchItem ItemOf(RuleId id, const RuleSet::Compiled& compiled) {
  const CompiledRule& rule = compiled.compiled[id];
  MatchItem item{id, rule.left, rule.right, rule.not_left, rule.not_right, rule.inside, 0};
  item.fixed_size = FixedSize(compiled.programs[rule.inside]);
  if (rule.left != kNoProgram && IsOneToken(compiled.programs[rule.left])) item.left = kNoProgram;
  const bool right_decided = item.fixed_size > 0 && item.fixed_size < kPrefixPlaces &&
                             rule.right != kNoProgram && IsOneToken(compiled.programs[rule.right]);
  if (right_decided) item.right = kNoProgram;
  return item;
}

StagePlan PlanStage(int stage, RuleSet::Compiled* compiled) {
  StagePlan plan;
  plan.stage = stage;
  for (RuleId id = 0; id < compiled->rules.size(); ++id) {
    const Rule& rule = compiled->rules[id];
    if (!rule.is_evidence && rule.stage == stage) plan.items.push_back(ItemOf(id, *compiled));
  }
  plan.anywhere = compiled->prefilter.AddField(plan.items.size());
  return plan;
}

// What stands in front of a match, backwards; a context that can be empty accepts all.
void AcceptBefore(ProgramId left, size_t item, const StagePlan& plan, RuleSet::Compiled* compiled) {
  for (size_t i = 0; i < StagePlan::kPlacesBefore; ++i) {
    const PrefilterPlan::Field field = plan.places[StagePlan::kFirst - 1 - i];
    if (left == kNoProgram) {
      compiled->prefilter.AcceptAll(field, item);
    } else {
      AcceptAt(compiled->programs[left].prefix, i, field, item, &compiled->prefilter);
    }
  }
}

// Patterns are large: to be moved in where they can be.
PatternNode SequenceOf(PatternNode first, PatternNode second) {
  std::vector<PatternNode> children;
  children.reserve(2);
  children.push_back(std::move(first));
  children.push_back(std::move(second));
  return PatternNode::Sequence(std::move(children));
}

void FillItem(const ParsedPattern& pattern, size_t item, const StagePlan& plan, RuleSet::Compiled* compiled) {
  const CompiledRule& rule = compiled->compiled[plan.items[item].rule];
  AcceptBefore(rule.left, item, plan, compiled);
  PatternNode whole = pattern.inside;
  if (!pattern.after.empty()) whole = SequenceOf(std::move(whole), pattern.after);
  const PrefixAtoms prefix = pattern.after.empty() ? compiled->programs[rule.inside].prefix : PrefixOf(whole);
  for (size_t i = 0; i < kPrefixPlaces; ++i)
    AcceptAt(prefix, i, plan.places[StagePlan::kFirst + i], item, &compiled->prefilter);
  if (!pattern.before.empty()) whole = SequenceOf(pattern.before, std::move(whole));
  AcceptRequired(whole, plan.anywhere, item, compiled);
}

void FillStage(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled, StagePlan* plan) {
  for (PrefilterPlan::Field& field : plan->places) field = compiled->prefilter.AddField(plan->items.size());
  for (size_t item = 0; item < plan->items.size(); ++item)
    FillItem(patterns[plan->items[item].rule].pattern, item, *plan, compiled);
}

// `required` and `forbidden`: by rule of the evidence plan, the program of this side or none.
ContextPlan PlanContexts(const std::vector<ProgramId>& required, const std::vector<ProgramId>& forbidden,
                         RuleSet::Compiled* compiled) {
  ContextPlan plan;
  for (const std::vector<ProgramId>* side : {&required, &forbidden}) {
    for (ProgramId program : *side) {
      if (program != kNoProgram) plan.programs.push_back(program);
    }
  }
  std::sort(plan.programs.begin(), plan.programs.end());
  plan.programs.erase(std::unique(plan.programs.begin(), plan.programs.end()), plan.programs.end());
  const size_t words = WordsFor(required.size());
  plan.no_condition.resize(words);
  plan.allows.resize(plan.programs.size() * words);
  plan.forbids.resize(plan.programs.size() * words);
  plan.decided.resize(WordsFor(plan.programs.size()));
  plan.forbidding.resize(WordsFor(plan.programs.size()));
  const auto index = [&](ProgramId program) {
    return static_cast<size_t>(std::lower_bound(plan.programs.begin(), plan.programs.end(), program) -
                               plan.programs.begin());
  };
  for (uint32_t rule = 0; rule < required.size(); ++rule) {
    if (required[rule] == kNoProgram) {
      SetBit(rule, plan.no_condition.data());
    } else {
      SetBit(rule, &plan.allows[index(required[rule]) * words]);
    }
    if (forbidden[rule] == kNoProgram) continue;
    SetBit(rule, &plan.forbids[index(forbidden[rule]) * words]);
    SetBit(index(forbidden[rule]), plan.forbidding.data());
  }
  for (PrefilterPlan::Field& field : plan.places) field = compiled->prefilter.AddField(plan.programs.size());
  for (size_t item = 0; item < plan.programs.size(); ++item) {
    const Program& program = compiled->programs[plan.programs[item]];
    if (IsOneToken(program)) SetBit(item, plan.decided.data());
    for (size_t i = 0; i < plan.places.size(); ++i)
      AcceptAt(program.prefix, i, plan.places[i], item, &compiled->prefilter);
  }
  return plan;
}

// Says for each rule what its part inside asks of a candidate's tokens and of their number.
void PlanInsides(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled, EvidencePlan* plan) {
  PrefilterPlan& prefilter = compiled->prefilter;
  for (PrefilterPlan::Field* field : {&plan->only, &plan->first, &plan->last, &plan->anywhere})
    *field = prefilter.AddField(plan->rules.size());
  plan->of_size.resize((kMaxMatchTokens + 2) * plan->words());
  for (size_t item = 0; item < plan->rules.size(); ++item) {
    const ProgramId inside = compiled->compiled[plan->rules[item]].inside;
    LengthRange length{0, kMaxMatchTokens + 1};
    if (inside == kNoProgram) {
      for (PrefilterPlan::Field field : {plan->only, plan->first, plan->last, plan->anywhere})
        prefilter.AcceptAll(field, item);
    } else {
      const Program& program = compiled->programs[inside];
      length = program.length;
      prefilter.Accept(plan->only, item, program.automaton.OneTokenAtoms());
      prefilter.Accept(plan->first, item, program.automaton.FirstOfSeveral());
      prefilter.Accept(plan->last, item, program.automaton.LastOfSeveral());
      AcceptRequired(patterns[plan->rules[item]].pattern.inside, plan->anywhere, item, compiled);
    }
    for (uint32_t size = length.min; size <= length.max; ++size)
      SetBit(item, &plan->of_size[size * plan->words()]);
  }
}

EvidencePlan PlanEvidence(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled) {
  EvidencePlan plan;
  std::vector<ProgramId> left, right, not_left, not_right;
  for (RuleId id = 0; id < compiled->rules.size(); ++id) {
    if (!compiled->rules[id].is_evidence) continue;
    plan.rules.push_back(id);
    const CompiledRule& rule = compiled->compiled[id];
    left.push_back(rule.left);
    right.push_back(rule.right);
    not_left.push_back(rule.not_left);
    not_right.push_back(rule.not_right);
  }
  plan.left = PlanContexts(left, not_left, compiled);
  plan.right = PlanContexts(right, not_right, compiled);
  PlanInsides(patterns, compiled, &plan);
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
  for (int stage : stages) compiled->stage_plans.push_back(PlanStage(stage, compiled));
  while (compiled->prefilter.words() % kAnywhereBlock != 0) compiled->prefilter.AddField(1);
  compiled->prefilter_anywhere = compiled->prefilter.words();
  for (StagePlan& plan : compiled->stage_plans) FillStage(patterns, compiled, &plan);
  compiled->evidence = PlanEvidence(patterns, compiled);
}

}  // namespace tagger
