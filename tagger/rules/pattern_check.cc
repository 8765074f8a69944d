#include "tagger/rules/pattern_check.h"

#include <algorithm>

#include "tagger/rules/position_automaton.h"

namespace tagger {
namespace {

enum class Edge : uint8_t { kLeft, kRight };

bool Holds(const AtomExpr& expr, PredicateId only) {
  const auto holds = [only](const AtomExpr& arg) { return Holds(arg, only); };
  switch (expr.op) {
    case AtomExpr::Op::kPredicate:
      break;
    case AtomExpr::Op::kAnd:
      return std::all_of(expr.args.begin(), expr.args.end(), holds);
    case AtomExpr::Op::kOr:
      return std::any_of(expr.args.begin(), expr.args.end(), holds);
    case AtomExpr::Op::kNot:
      return !holds(expr.args[0]);
  }
  return expr.predicate == only;
}

bool HasBreak(const PatternNode& node, const AtomTable& atoms) {
  if (node.kind == PatternNode::Kind::kAtom) return TakesBreak(node.atom, atoms);
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const PatternNode& child) { return HasBreak(child, atoms); });
}

// Whether ^ and $ stand nowhere but at this edge of a part.
bool BreaksAreAt(Edge edge, const PatternNode& node, const AtomTable& atoms) {
  const std::vector<PatternNode>& children = node.children;
  switch (node.kind) {
    case PatternNode::Kind::kAtom:
      return true;
    case PatternNode::Kind::kRepeat:
      return node.max == 1 ? BreaksAreAt(edge, children[0], atoms) : !HasBreak(node, atoms);
    case PatternNode::Kind::kCapture:
      return !HasBreak(node, atoms);
    case PatternNode::Kind::kAlternation:
      return std::all_of(children.begin(), children.end(),
                         [&](const PatternNode& child) { return BreaksAreAt(edge, child, atoms); });
    case PatternNode::Kind::kSequence:
      break;
  }
  const size_t outer = edge == Edge::kLeft ? 0 : children.size() - 1;
  for (size_t i = 0; i < children.size(); ++i) {
    if (i == outer ? !BreaksAreAt(edge, children[i], atoms) : HasBreak(children[i], atoms)) return false;
  }
  return true;
}

}  // namespace

bool TakesBreak(AtomId atom, const AtomTable& atoms) {
  return Holds(atoms.expr(atom), atoms.expr(atoms.break_atom()).predicate);
}

std::string_view FaultOf(const ParsedPattern& pattern, PatternRole role, const AtomTable& atoms) {
  const PatternNode& left = role == PatternRole::kNotAfter ? pattern.inside : pattern.before;
  const PatternNode& right = role == PatternRole::kNotBefore ? pattern.inside : pattern.after;
  if (!BreaksAreAt(Edge::kLeft, left, atoms) || !BreaksAreAt(Edge::kRight, right, atoms))
    return "^ must come first and $ last";
  if (role == PatternRole::kRule && HasBreak(pattern.inside, atoms))
    return "^ needs [[ ]] around the span after it";
  const uint32_t size =
      ExpandedSize(pattern.before) + ExpandedSize(pattern.inside) + ExpandedSize(pattern.after);
  if (size > PositionSet::kCapacity) return "the pattern is too large; write two rules";
  if (!pattern.any_inside && LengthOf(pattern.inside).min == 0) {
    return role == PatternRole::kRule ? "the span can be empty; make a part of it obligatory"
                                      : "the pattern can be empty, so it would always hold";
  }
  return {};
}

}  // namespace tagger
