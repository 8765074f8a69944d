#ifndef TAGGER_RULES_PROGRAM_H_
#define TAGGER_RULES_PROGRAM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tagger/rules/pattern.h"
#include "tagger/rules/position_automaton.h"

namespace tagger {

// One part of a rule (span, left or right context), ready to be run. Rules whose
// parts are alike share a Program. Immutable.
struct Program {
  PatternNode pattern;
  PositionAutomaton automaton;
  std::vector<uint16_t> captures;  // capture names, by group number - 1
  LengthRange length;
  PrefixAtoms prefix;
};
using ProgramId = uint32_t;
inline constexpr ProgramId kNoProgram = ~ProgramId{0};

Program MakeProgram(PatternNode pattern);

// A text that is the same for two patterns exactly if they are the same.
std::string PatternKey(const PatternNode& pattern);

// The regular expression of a pattern. `classes[i]` is the RE2 text that stands for its i-th atom, in the
// order of PositionAutomaton::positions_of_atom.
std::string RegexOf(const Program& program, const std::vector<std::string>& classes);

}  // namespace tagger

#endif  // TAGGER_RULES_PROGRAM_H_
