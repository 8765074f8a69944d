#ifndef TAGGER_RULES_MATCHER_STATE_H_
#define TAGGER_RULES_MATCHER_STATE_H_

#include <deque>
#include <memory>
#include <vector>

#include "tagger/rules/capture_reader.h"
#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/prefilter.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/token_stream.h"

namespace tagger {

// Works out the captures of matches in the document in the stream. One per thread.
class CaptureFinder {
 public:
  CaptureFinder(const RuleSet::Compiled& rules, const TokenStream* stream)
      : rules_(rules), stream_(*stream), readers_(rules.programs.size()) {}

  void Fill(RuleMatch* match);

 private:
  CaptureReader& ReaderOf(ProgramId program);
  // Of a context: what its longest match from `run` on captures, `token` being the first in its direction.
  void AddContext(ProgramId program, SymbolRun run, uint32_t token, RuleMatch* match);

  const RuleSet::Compiled& rules_;
  const TokenStream& stream_;
  std::vector<std::unique_ptr<CaptureReader>> readers_;  // by program, made when first used
  std::vector<GroupMatch> groups_;
};

// By place: which stages have rules that wait for the symbol there, as bits; stages are counted from 0 and,
// should there be more than 16, share bits. Lets most stages pass over most sentences.
class StageMasks {
 public:
  using Mask = uint16_t;
  static Mask BitOf(size_t stage) { return static_cast<Mask>(1u << (stage % 16)); }

  StageMasks(const RuleSet::Compiled& rules, const TokenStream* stream);

  // Reads all symbols of a new document; or those that have changed.
  void StartDocument();
  void Update();

  Mask of_sentence(uint32_t sentence) const { return of_sentences_[sentence]; }
  Mask at(uint32_t place) const { return at_[place]; }

 private:
  void GrowToSymbols();
  Mask Of(Symbol symbol);
  void Fill(Symbol symbol);

  const RuleSet::Compiled& rules_;
  const TokenStream& stream_;
  uint32_t generation_ = 0;
  std::vector<Mask> of_atoms_;
  std::vector<uint32_t> of_symbols_;  // kKnown and the mask, or 0
  std::vector<Mask> at_;
  std::vector<Mask> of_sentences_;
};

// Runs the match rules of one stage over the document in the stream.
class StageScanner {
 public:
  // `index`: which of the stages, from 0.
  StageScanner(const RuleSet::Compiled& rules, size_t index, const TokenStream* stream,
               const StageMasks* masks);

  int stage() const { return plan_.stage; }
  void Scan(std::vector<RuleMatch>* matches);

 private:
  void ScanSentence(uint32_t sentence, std::vector<RuleMatch>* matches);
  // Tries the items that wait for the symbol at `place`; those that wait for it anywhere go to active_.
  void Trigger(uint32_t place, uint32_t sentence, std::vector<RuleMatch>* matches);
  void TryEverywhere(size_t item, TokenRange tokens, std::vector<RuleMatch>* matches);
  void Try(size_t item, uint32_t token, std::vector<RuleMatch>* matches);
  // Tokens of the longest span at `token` whose right side holds, or kNoMatch.
  uint32_t LongestSpan(const CompiledRule& rule, uint32_t token) const;
  bool HoldsAfter(const CompiledRule& rule, uint32_t place, uint32_t sentence) const;
  bool Starts(ProgramId program, SymbolRun run) const;

  const RuleSet::Compiled& rules_;
  const StagePlan& plan_;
  const StageMasks::Mask bit_;
  const TokenStream& stream_;
  const StageMasks& masks_;
  TriggerIndex triggers_;
  std::vector<uint32_t> active_;      // items that wait for something that stands in the sentence
  std::vector<uint32_t> next_token_;  // by item: its own last match ends here
};

// Answers which evidence rules hold for a candidate of the document in the stream.
class EvidenceFinder {
 public:
  EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream);

  // Forgets what is known of the document.
  void Reset() { is_fresh_ = false; }
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
  void StartDocument();
  size_t MaskAt(uint32_t place, uint32_t sentence, Side* side);
  void FillMask(uint32_t place, uint32_t sentence, size_t mask_begin, Side* side);
  // Adds to the mask what a context that holds allows, and to forbidden_ what it rules out.
  void ApplyContext(uint32_t item, size_t mask_begin, Side* side);
  bool InsideHolds(RuleId rule, TokenRange candidate);

  const RuleSet::Compiled& rules_;
  const TokenStream& stream_;
  PrefilterCache inside_;
  Side left_;
  Side right_;
  bool is_fresh_ = false;  // whether StartDocument has been called since Reset
  Bits forbidden_;         // scratch
};

struct RuleMatcher::State {
  explicit State(const RuleSet::Compiled& compiled)
      : stream(compiled.atoms),
        masks(compiled, &stream),
        captures(compiled, &stream),
        evidence(compiled, &stream) {
    for (size_t i = 0; i < compiled.stage_plans.size(); ++i)
      scanners.emplace_back(compiled, i, &stream, &masks);
  }

  TokenStream stream;
  StageMasks masks;
  CaptureFinder captures;
  EvidenceFinder evidence;
  std::deque<StageScanner> scanners;
};

}  // namespace tagger

#endif  // TAGGER_RULES_MATCHER_STATE_H_
