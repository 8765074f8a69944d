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

// Whether and how far a program matches: its automaton over the symbols of a document. O(tokens).
inline uint32_t LongestMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  const uint32_t size = std::min(run.size, program.length.max);
  return program.automaton.Longest(size,
                                   [&](uint32_t i, AtomId atom) { return symbols.Holds(run[i], atom); });
}
inline bool StartsMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  const uint32_t size = std::min(run.size, program.length.max);
  return program.automaton.Starts(size, [&](uint32_t i, AtomId atom) { return symbols.Holds(run[i], atom); });
}
inline bool IsWholeMatch(const Program& program, const SymbolTable& symbols, SymbolRun run) {
  if (run.size < program.length.min || run.size > program.length.max) return false;
  return program.automaton.Whole(run.size,
                                 [&](uint32_t i, AtomId atom) { return symbols.Holds(run[i], atom); });
}

}  // namespace tagger

#endif  // TAGGER_RULES_SYMBOL_RUN_H_
