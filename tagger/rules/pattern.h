#ifndef TAGGER_RULES_PATTERN_H_
#define TAGGER_RULES_PATTERN_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tagger/rules/atom_table.h"

namespace tagger {

// The longest stretch of tokens that one part of a pattern may match; longer matches are not looked for.
inline constexpr uint32_t kMaxMatchTokens = 64;
inline constexpr int kUnbounded = -1;

// A pattern (or a part of one) as a tree.
struct PatternNode {
  enum class Kind : uint8_t { kAtom, kSequence, kAlternation, kRepeat, kCapture };
  Kind kind = Kind::kSequence;  // without children: matches nothing at all, the empty stretch
  AtomId atom = 0;
  int min = 0;  // of kRepeat
  int max = 0;  // of kRepeat; kUnbounded only within phrases
  uint16_t capture = 0;
  std::vector<PatternNode> children;

  static PatternNode Atom(AtomId atom);
  static PatternNode Sequence(std::vector<PatternNode> children);
  // Alternatives that are single atoms become one atom.
  static PatternNode Alternation(std::vector<PatternNode> children, AtomTable* atoms);
  static PatternNode Repeat(PatternNode child, int min, int max);
  static PatternNode Capture(uint16_t name, PatternNode child);

  bool empty() const { return kind == Kind::kSequence && children.empty(); }
  bool operator==(const PatternNode& other) const = default;
  template <typename H>
  friend H AbslHashValue(H hash, const PatternNode& node) {
    return H::combine(std::move(hash), node.kind, node.atom, node.min, node.max, node.capture, node.children);
  }
};

// The same pattern, for text read backwards.
PatternNode Reversed(const PatternNode& node);

// How many tokens the pattern can match. `max` is at most kMaxMatchTokens.
struct LengthRange {
  uint32_t min = 0;
  uint32_t max = 0;
};
LengthRange LengthOf(const PatternNode& node);

// Number of atoms with all repetitions written out; saturates. Bounds the compiled size.
uint32_t ExpandedSize(const PatternNode& node);

bool HasCaptures(const PatternNode& node);

// Atoms that can stand at each of the first places of a match.
inline constexpr size_t kPrefixPlaces = 4;
struct PrefixAtoms {
  std::array<std::vector<AtomId>, kPrefixPlaces> atoms;  // sorted, unique
  // Bit k: a match may be over after k tokens (bit kPrefixPlaces: after that many or more).
  uint32_t ends = 0;

  // Whether any token at all may stand at `place`, since a match may be shorter.
  bool IsFree(size_t place) const { return (ends & ((2u << place) - 1)) != 0; }
};
PrefixAtoms PrefixOf(const PatternNode& node);

// Atoms of which every match holds at least one, the rarest such choice; none if it can be empty.
std::vector<AtomId> RequiredAtoms(const PatternNode& node, const AtomTable& atoms);

}  // namespace tagger

#endif  // TAGGER_RULES_PATTERN_H_
