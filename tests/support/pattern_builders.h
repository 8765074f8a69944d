#ifndef TAGGER_TESTS_SUPPORT_PATTERN_BUILDERS_H_
#define TAGGER_TESTS_SUPPORT_PATTERN_BUILDERS_H_

#include <utility>
#include <vector>

#include "tagger/rules/pattern.h"

namespace tagger {

// Short names for building patterns by hand in tests.
inline PatternNode A(AtomId atom) { return PatternNode::Atom(atom); }
inline PatternNode Seq(std::vector<PatternNode> children) {
  return PatternNode::Sequence(std::move(children));
}
inline PatternNode Rep(PatternNode child, int min, int max) {
  return PatternNode::Repeat(std::move(child), min, max);
}
// Alternatives as they are, without merging.
inline PatternNode Either(std::vector<PatternNode> children) {
  PatternNode node;
  node.kind = PatternNode::Kind::kAlternation;
  node.children = std::move(children);
  return node;
}

}  // namespace tagger

#endif  // TAGGER_TESTS_SUPPORT_PATTERN_BUILDERS_H_
