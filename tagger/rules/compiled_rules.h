#ifndef TAGGER_RULES_COMPILED_RULES_H_
#define TAGGER_RULES_COMPILED_RULES_H_

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tagger/rules/atom_table.h"
#include "tagger/rules/pattern_parser.h"
#include "tagger/rules/prefilter.h"
#include "tagger/rules/program.h"
#include "tagger/rules/rule_set.h"

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

// A match rule as its stage runs it where the prefilter has let it through: what is left to look at.
struct MatchItem {
  RuleId rule = 0;
  // kNoProgram also where the prefilter has decided it.
  ProgramId left = kNoProgram;
  ProgramId right = kNoProgram;
  ProgramId not_left = kNoProgram;
  ProgramId not_right = kNoProgram;
  ProgramId inside = kNoProgram;
  uint32_t fixed_size = 0;  // tokens of the span, if the prefilter has decided that they match; or 0
};

// The match rules of one stage, and their fields in a row of the prefilter.
struct StagePlan {
  static constexpr size_t kPlacesBefore = 2;
  static constexpr size_t kFirst = kPlacesBefore;

  int stage = 0;
  std::vector<MatchItem> items;       // ascending
  PrefilterPlan::Field anywhere = 0;  // symbols of which each sentence with a match has one
  // What may stand at the places around the first token of the span, which is that at kFirst.
  std::array<PrefilterPlan::Field, kPlacesBefore + kPrefixPlaces> places{};
  size_t words() const { return WordsFor(items.size()); }
};

// The contexts on one side of the evidence rules. Rules are given by their index in EvidencePlan::rules, sets
// of them as EvidencePlan::words() words each.
struct ContextPlan {
  // A program is an item of these fields, by places in its direction.
  std::array<PrefilterPlan::Field, kPrefixPlaces> places{};
  std::vector<ProgramId> programs;
  Bits decided;       // programs of one token, of which the prefilter says whether they hold
  Bits no_condition;  // rules that need no context on this side
  Bits allows;        // by program: rules for which it is enough
  Bits forbids;       // by program: rules that it rules out
  Bits forbidding;    // programs that rule any out
};

struct EvidencePlan {
  std::vector<RuleId> rules;  // ascending
  ContextPlan left;
  ContextPlan right;
  // What may stand inside: as the only token of a candidate (this decides); as the first or last of several;
  // and what one of several must be.
  PrefilterPlan::Field only = 0;
  PrefilterPlan::Field first = 0;
  PrefilterPlan::Field last = 0;
  PrefilterPlan::Field anywhere = 0;
  // By the tokens of the candidate, up to kMaxMatchTokens and one more for all that have more: rules that can
  // match so many.
  Bits of_size;

  size_t words() const { return WordsFor(rules.size()); }
};

// RowStream adds up the fields `anywhere` by so many words.
inline constexpr size_t kAnywhereBlock = 4;

struct RuleSet::Compiled {
  std::vector<Rule> rules;
  std::vector<std::string> capture_names;
  std::vector<int> stages;
  AtomTable atoms;
  std::vector<Program> programs;
  std::vector<CompiledRule> compiled;  // by RuleId
  PrefilterPlan prefilter;             // of all plans
  // Its first words are the fields `anywhere` of the stages, filled up to a multiple of kAnywhereBlock.
  size_t prefilter_anywhere = 0;
  std::vector<StagePlan> stage_plans;
  EvidencePlan evidence;
};

// Turns the parsed patterns of all rules (by RuleId) into programs and plans.
void CompileRules(const std::vector<RulePatterns>& patterns, RuleSet::Compiled* compiled);

}  // namespace tagger

#endif  // TAGGER_RULES_COMPILED_RULES_H_
