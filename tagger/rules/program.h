#ifndef TAGGER_RULES_PROGRAM_H_
#define TAGGER_RULES_PROGRAM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "tagger/rules/pattern.h"

namespace tagger {

// One part of a rule (span, left or right context), ready to be run by a ProgramRunner. Rules whose
// parts are alike share a Program. Immutable.
struct Program {
  PatternNode pattern;
  std::vector<AtomId> atoms;       // those of `pattern`, in order; its alphabet. At most kMaxProgramAtoms
  std::vector<uint16_t> captures;  // capture names, by group number - 1
  LengthRange length;
  PrefixAtoms prefix;
  bool decided_by_prefix = false;  // `prefix` says all: no regular expression is needed
};
using ProgramId = uint32_t;
inline constexpr ProgramId kNoProgram = ~ProgramId{0};
inline constexpr size_t kMaxProgramAtoms = 64;

Program MakeProgram(PatternNode pattern);

// A text that is the same for two patterns exactly if they are the same.
std::string PatternKey(const PatternNode& pattern);

// The regular expression of a pattern. `classes[i]` is the RE2 text that stands for program.atoms[i].
std::string RegexOf(const Program& program, const std::vector<std::string>& classes);

}  // namespace tagger

#endif  // TAGGER_RULES_PROGRAM_H_
