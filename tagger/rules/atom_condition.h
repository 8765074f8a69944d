#ifndef TAGGER_RULES_ATOM_CONDITION_H_
#define TAGGER_RULES_ATOM_CONDITION_H_

#include <cstdint>
#include <vector>

#include "tagger/rules/atom_expr.h"

namespace tagger {

// An AtomExpr made ready to be asked of many tokens: the predicates of one "and" or "or" are looked at 64 at
// a time, as bits. Immutable, thread-safe.
class AtomCondition {
 public:
  AtomCondition() = default;
  explicit AtomCondition(const AtomExpr& expr);

  // `true_predicates`: a bit for each predicate, by PredicateId.
  bool Holds(const uint64_t* true_predicates) const {
    switch (op_) {
      case AtomExpr::Op::kNot:
        return !args_[0].Holds(true_predicates);
      case AtomExpr::Op::kAnd:
        for (const Mask& mask : masks_) {
          if ((true_predicates[mask.word] & mask.bits) != mask.bits) return false;
        }
        for (const AtomCondition& arg : args_) {
          if (!arg.Holds(true_predicates)) return false;
        }
        return true;
      case AtomExpr::Op::kPredicate:
      case AtomExpr::Op::kOr:
        break;
    }
    for (const Mask& mask : masks_) {
      if ((true_predicates[mask.word] & mask.bits) != 0) return true;
    }
    for (const AtomCondition& arg : args_) {
      if (arg.Holds(true_predicates)) return true;
    }
    return false;
  }

 private:
  struct Mask {
    uint32_t word = 0;
    uint64_t bits = 0;
  };

  void AddPredicate(PredicateId predicate);

  AtomExpr::Op op_ = AtomExpr::Op::kOr;
  std::vector<Mask> masks_;  // of the predicates among the arguments
  std::vector<AtomCondition> args_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_ATOM_CONDITION_H_
