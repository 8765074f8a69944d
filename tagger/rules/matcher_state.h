#ifndef TAGGER_RULES_MATCHER_STATE_H_
#define TAGGER_RULES_MATCHER_STATE_H_

#include <deque>
#include <memory>
#include <vector>

#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/prefilter.h"
#include "tagger/rules/program_runner.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/token_stream.h"

namespace tagger {

// The programs of a rule set, each made ready when first run. One per thread.
class RunnerPool {
 public:
  RunnerPool(const std::vector<Program>& programs, const SymbolTable& symbols)
      : programs_(programs), symbols_(symbols), runners_(programs.size()) {}

  ProgramRunner& operator[](ProgramId id) {
    if (runners_[id] == nullptr) runners_[id] = std::make_unique<ProgramRunner>(programs_[id], symbols_);
    return *runners_[id];
  }

 private:
  const std::vector<Program>& programs_;
  const SymbolTable& symbols_;
  std::vector<std::unique_ptr<ProgramRunner>> runners_;
};

// Runs the match rules of one stage over the document in the stream.
class StageScanner {
 public:
  StageScanner(const RuleSet::Compiled& rules, const StagePlan& plan, const TokenStream* stream,
               RunnerPool* runners);

  int stage() const { return plan_.stage; }
  void Scan(std::vector<RuleMatch>* matches);

 private:
  void ScanSentence(uint32_t sentence, std::vector<RuleMatch>* matches);
  // Tries the items that wait for the symbol at `place`; those that wait for it anywhere go to active_.
  void Trigger(uint32_t place, uint32_t sentence, std::vector<RuleMatch>* matches);
  void TryEverywhere(size_t item, TokenRange tokens, std::vector<RuleMatch>* matches);
  void Try(size_t item, uint32_t token, std::vector<RuleMatch>* matches);
  // Tokens of the longest span at `token` whose right side holds, or kNoMatch; fills groups_.
  uint32_t LongestSpan(const CompiledRule& rule, uint32_t token);
  bool HoldsAfter(const CompiledRule& rule, uint32_t place, uint32_t sentence);
  void AddContextCaptures(ProgramId program, SymbolRun run, uint32_t token, RuleMatch* match);

  const RuleSet::Compiled& rules_;
  const StagePlan& plan_;
  const TokenStream& stream_;
  RunnerPool& runners_;
  TriggerIndex triggers_;
  std::vector<uint32_t> active_;      // items that wait for something that stands in the sentence
  std::vector<uint32_t> next_token_;  // by item: its own last match ends here
  std::vector<GroupMatch> groups_;
};

// Answers which evidence rules hold for a candidate of the document in the stream.
class EvidenceFinder {
 public:
  EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream, RunnerPool* runners);

  // Forgets what is known of the document.
  void Reset();
  void Find(TokenRange candidate, std::vector<RuleId>* fired);

 private:
  // The rules whose context on one side holds, by place in the stream.
  struct Side {
    Side(const ContextPlan& context_plan, int direction, const SymbolTable& symbols)
        : plan(context_plan), step(direction), triggers(context_plan.triggers, symbols) {}

    const ContextPlan& plan;
    int step;
    TriggerIndex triggers;
    std::vector<uint32_t> slots;  // by place: index into masks / words + 1, or 0
    std::vector<uint64_t> masks;
  };

  // The mask of the context that starts at `place` and goes on in the side's direction.
  size_t MaskAt(uint32_t place, uint32_t sentence, Side* side);
  void FillMask(uint32_t place, uint32_t sentence, size_t mask_begin, Side* side);
  // Adds to the mask what a context that holds allows, and to forbidden_ what it rules out.
  void ApplyContext(uint32_t item, size_t mask_begin, Side* side);
  bool InsideHolds(RuleId rule, TokenRange candidate);

  const RuleSet::Compiled& rules_;
  const TokenStream& stream_;
  RunnerPool& runners_;
  PrefilterCache inside_;
  Side left_;
  Side right_;
  Bits forbidden_;  // scratch
};

struct RuleMatcher::State {
  explicit State(const RuleSet::Compiled& compiled)
      : stream(compiled.atoms),
        runners(compiled.programs, stream.symbols()),
        evidence(compiled, &stream, &runners) {
    for (const StagePlan& plan : compiled.stage_plans)
      scanners.emplace_back(compiled, plan, &stream, &runners);
  }

  TokenStream stream;
  RunnerPool runners;
  EvidenceFinder evidence;
  std::deque<StageScanner> scanners;
};

}  // namespace tagger

#endif  // TAGGER_RULES_MATCHER_STATE_H_
