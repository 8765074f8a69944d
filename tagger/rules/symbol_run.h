#ifndef TAGGER_RULES_SYMBOL_RUN_H_
#define TAGGER_RULES_SYMBOL_RUN_H_

#include <algorithm>
#include <cstdint>

#include "tagger/rules/program.h"
#include "tagger/rules/symbol_table.h"

namespace tagger {

// A stretch of symbols to match, read forwards (step 1) or backwards (step -1).
struct SymbolRun {
  const Symbol* first = nullptr;
  int step = 1;
  uint32_t size = 0;

  Symbol operator[](uint32_t i) const { return first[static_cast<int64_t>(i) * step]; }
};

// What holds for the tokens of a run, as a PositionAutomaton asks for it.
class AtomsOfRun {
 public:
  AtomsOfRun(const SymbolTable& symbols, SymbolRun run) : symbols_(symbols), run_(run) {}

  auto operator()(uint32_t i) const {
    return [row = symbols_.Row(run_[i]).data()](AtomId atom) {
      return (row[atom / 64] >> (atom % 64) & 1) != 0;
    };
  }

 private:
  const SymbolTable& symbols_;
  const SymbolRun run_;
};

// Whether and how far a program matches: its automaton over the symbols of a document. O(tokens).
inline uint32_t LongestMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  return program.automaton.Longest(std::min(run.size, program.length.max), AtomsOfRun(symbols, run));
}
// The sizes of all matches, as bits: see PositionAutomaton::Sizes.
inline uint64_t MatchSizes(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  static_assert(kMaxMatchTokens <= 64);
  return program.automaton.Sizes(std::min(run.size, program.length.max), AtomsOfRun(symbols, run));
}
inline bool StartsMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  return program.automaton.Starts(std::min(run.size, program.length.max), AtomsOfRun(symbols, run));
}
inline bool IsWholeMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  if (run.size < program.length.min || run.size > program.length.max) return false;
  return program.automaton.Whole(run.size, AtomsOfRun(symbols, run));
}

}  // namespace tagger

#endif  // TAGGER_RULES_SYMBOL_RUN_H_
