#ifndef TAGGER_RULES_ATOM_EXPR_H_
#define TAGGER_RULES_ATOM_EXPR_H_

#include <cstdint>
#include <utility>
#include <vector>

namespace tagger {

// The number of a predicate in an AtomTable.
using PredicateId = uint32_t;

// A boolean expression over predicates.
struct AtomExpr {
  enum class Op : uint8_t { kPredicate, kAnd, kOr, kNot };
  Op op = Op::kPredicate;
  PredicateId predicate = 0;
  std::vector<AtomExpr> args;

  static AtomExpr Of(PredicateId predicate) { return {Op::kPredicate, predicate, {}}; }
  static AtomExpr And(std::vector<AtomExpr> args) { return {Op::kAnd, 0, std::move(args)}; }
  static AtomExpr Or(std::vector<AtomExpr> args) { return {Op::kOr, 0, std::move(args)}; }
  static AtomExpr Not(AtomExpr arg) { return {Op::kNot, 0, {std::move(arg)}}; }
};

}  // namespace tagger

#endif  // TAGGER_RULES_ATOM_EXPR_H_
