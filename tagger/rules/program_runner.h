#ifndef TAGGER_RULES_PROGRAM_RUNNER_H_
#define TAGGER_RULES_PROGRAM_RUNNER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "re2/re2.h"
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

// A stretch that a capture group matched, in places of the run.
struct GroupMatch {
  uint16_t name = 0;
  uint32_t begin = 0;
  uint32_t end = 0;
};

// Runs one Program as a regular expression over an alphabet of its own: symbols that agree in the program's
// atoms are one letter (a Latin-1 byte), so the RE2 is tiny and its byte offsets are token
// offsets. Letters are given as they are met; a letter that the expression does not know yet makes it be
// compiled again, which soon no longer happens. One per thread. The result does not
// depend on what was matched before.
class ProgramRunner {
 public:
  static constexpr uint32_t kNoMatch = ~uint32_t{0};

  // Both must outlive it.
  ProgramRunner(const Program& program, const SymbolTable& symbols);

  // Tokens of the longest match that starts where the run does, or kNoMatch. `groups` may be null.
  uint32_t Longest(SymbolRun run, std::vector<GroupMatch>* groups);
  // Whether there is any match that starts where the run does.
  bool Starts(SymbolRun run);
  // Whether the whole run matches.
  bool Whole(SymbolRun run);

 private:
  static constexpr uint8_t kUnknownLetter = 0;
  static constexpr uint8_t kNoAtomLetter = 255;  // of symbols for which no atom holds; never in a text
  static constexpr size_t kMaxLetters = 254;

  bool Match(SymbolRun run, re2::RE2::Anchor anchor, re2::StringPiece* groups, int group_count);
  bool MatchDecided(SymbolRun run) const;
  // Writes the letters of the run to text_, up to the first symbol for which no atom holds: no match goes
  // beyond it. Returns how many.
  uint32_t Encode(SymbolRun run);
  uint8_t LetterOf(Symbol symbol);
  uint64_t TruthOf(Symbol symbol) const;
  void ForgetLetters();
  void Compile();

  const Program& program_;
  const SymbolTable& symbols_;
  uint32_t symbol_generation_ = 0;
  std::vector<uint8_t> letters_;  // by symbol
  absl::flat_hash_map<uint64_t, uint8_t> letter_of_truth_;
  std::vector<uint64_t> truths_;  // which atoms hold, as bits, by letter - 1
  size_t compiled_letters_ = 0;   // how many of them regex_ knows
  std::unique_ptr<re2::RE2> regex_;
  char text_[kMaxMatchTokens];
  std::vector<re2::StringPiece> pieces_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_PROGRAM_RUNNER_H_
