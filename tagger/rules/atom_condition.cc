#include "tagger/rules/atom_condition.h"

#include <algorithm>

namespace tagger {

AtomCondition::AtomCondition(const AtomExpr& expr) : op_(expr.op) {
  if (expr.op == AtomExpr::Op::kPredicate) AddPredicate(expr.predicate);
  for (const AtomExpr& arg : expr.args) {
    if (arg.op == AtomExpr::Op::kPredicate && expr.op != AtomExpr::Op::kNot) {
      AddPredicate(arg.predicate);
    } else {
      args_.emplace_back(arg);
    }
  }
}

void AtomCondition::AddPredicate(PredicateId predicate) {
  const uint32_t word = predicate / 64;
  auto at =
      std::find_if(masks_.begin(), masks_.end(), [word](const Mask& mask) { return mask.word == word; });
  if (at == masks_.end()) at = masks_.insert(at, {word, 0});
  at->bits |= uint64_t{1} << (predicate % 64);
}

}  // namespace tagger
