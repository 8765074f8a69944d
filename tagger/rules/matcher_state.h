#ifndef TAGGER_RULES_MATCHER_STATE_H_
#define TAGGER_RULES_MATCHER_STATE_H_

#include <deque>
#include <memory>
#include <vector>

#include "tagger/rules/capture_reader.h"
#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/row_stream.h"
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
  bool HasCaptures(ProgramId program) const;
  CaptureReader& ReaderOf(ProgramId program);
  // Of a context: what its longest match from `run` on captures, `token` being the first in its direction.
  void AddContext(ProgramId program, SymbolRun run, uint32_t token, RuleMatch* match);

  const RuleSet::Compiled& rules_;
  const TokenStream& stream_;
  std::vector<std::unique_ptr<CaptureReader>> readers_;  // by program, made when first used
  std::vector<GroupMatch> groups_;
};

// Runs the match rules of one stage over the document in the stream. One per thread.
class StageScanner {
 public:
  // `stage`: which of the stages, from 0.
  StageScanner(const RuleSet::Compiled& rules, size_t stage, const TokenStream* stream, const RowStream* rows)
      : rules_(rules), stage_(stage), plan_(rules.stage_plans[stage]), stream_(*stream), rows_(*rows) {}

  int stage() const { return plan_.stage; }
  void Scan(std::vector<RuleMatch>* matches);

 private:
  // Tries all items that may have their first token at `place`.
  void ScanPlace(uint32_t place, std::vector<RuleMatch>* matches);
  // Those of the `wanted` items of a word that can have their first token where *rows is.
  uint64_t Accepted(size_t word, uint64_t wanted, const RowStream::Row* rows) const;
  void Try(size_t index, uint32_t place, uint32_t sentence, std::vector<RuleMatch>* matches);
  // Tokens of the longest span from `place` on whose right side holds, or 0.
  uint32_t LongestSpan(const MatchItem& item, uint32_t place, uint32_t sentence) const;
  bool HoldsBefore(const MatchItem& item, uint32_t place, uint32_t sentence) const;
  bool HoldsAfter(const MatchItem& item, uint32_t place, uint32_t sentence) const;
  bool Starts(ProgramId program, SymbolRun run) const;

  const RuleSet::Compiled& rules_;
  const size_t stage_;
  const StagePlan& plan_;
  const TokenStream& stream_;
  const RowStream& rows_;
  std::vector<uint32_t> next_place_;  // by item: its own last match ends here
};

// Answers which evidence rules hold for a candidate of the document in the stream. One per thread.
class EvidenceFinder {
 public:
  EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream, const RowStream* rows);

  // Forgets what is known of the document.
  void Reset() { is_started_ = false; }
  void Find(TokenRange candidate, std::vector<RuleId>* fired);

 private:
  // The rules whose context on one side holds, by place in the stream.
  struct Side {
    Side(const ContextPlan& context_plan, int direction) : plan(context_plan), step(direction) {}

    const ContextPlan& plan;
    int step;
    std::vector<uint32_t> known;  // by place: the document_ whose mask stands there
    Bits masks;                   // by place
  };

  void StartDocument();
  // The mask of the context that starts at `place` and goes on in the side's direction.
  const uint64_t* MaskAt(uint32_t place, uint32_t sentence, Side* side) {
    uint64_t* const mask = &side->masks[place * words_];
    if (side->known[place] != document_) {
      side->known[place] = document_;
      FillMask(place, sentence, mask, *side);
    }
    return mask;
  }
  void FillMask(uint32_t place, uint32_t sentence, uint64_t* mask, const Side& side);
  // Those programs of one word of the side's fields whose contexts hold from `place` on; and those that
  // the prefilter accepts there.
  uint64_t Holding(size_t word, uint32_t place, uint32_t sentence, const Side& side) const;
  uint64_t Accepted(size_t word, uint32_t place, const Side& side) const;
  // Those rules of one word that the prefilter accepts inside a candidate: if it is a token, all that match
  // it.
  uint64_t AcceptedInside(size_t word, uint32_t place, uint32_t size) const;
  bool InsideHolds(RuleId rule, SymbolRun run) const {
    const ProgramId inside = rules_.compiled[rule].inside;
    return inside == kNoProgram || IsWholeMatch(rules_.programs[inside], stream_.symbols(), run);
  }

  const RuleSet::Compiled& rules_;
  const EvidencePlan& plan_;
  const size_t words_;  // of plan_
  const TokenStream& stream_;
  const RowStream& rows_;
  Side left_;
  Side right_;
  uint32_t document_ = 0;    // counts the documents, and the states of one
  bool is_started_ = false;  // whether StartDocument has been called since Reset
  Bits holding_;             // scratch: contexts that hold
};

struct RuleMatcher::State {
  explicit State(const RuleSet::Compiled& compiled)
      : stream(compiled.atoms),
        rows(compiled, &stream),
        captures(compiled, &stream),
        evidence(compiled, &stream, &rows) {
    for (size_t stage = 0; stage < compiled.stage_plans.size(); ++stage)
      scanners.emplace_back(compiled, stage, &stream, &rows);
  }

  TokenStream stream;
  RowStream rows;
  CaptureFinder captures;
  EvidenceFinder evidence;
  std::deque<StageScanner> scanners;
};

}  // namespace tagger

#endif  // TAGGER_RULES_MATCHER_STATE_H_
