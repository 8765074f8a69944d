#ifndef TAGGER_RULES_ATOM_CONDITION_H_
#define TAGGER_RULES_ATOM_CONDITION_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/rules/atom_expr.h"

namespace tagger {

// AtomExprs made ready to be asked of many tokens. Each distinct disjunction of predicates in them is a term,
// a bit that is set with the first of its predicates; an expression then is a few masks over these bits.
// Filled while loading, then immutable and thread-safe.
class AtomConditions {
 public:
  // Makes ready one more expression, under a number of its own, small ones first.
  void Add(uint32_t number, const AtomExpr& expr);

  size_t term_count() const { return term_count_; }
  // The terms that hold where this predicate does.
  absl::Span<const uint32_t> TermsOf(PredicateId predicate) const {
    return predicate < terms_of_.size() ? absl::MakeConstSpan(terms_of_[predicate])
                                        : absl::Span<const uint32_t>();
  }
  // Whether the expression holds. `terms`: term_count() bits, those of the predicates that hold being set;
  // sets others, in which it keeps what parts of the expression come to.
  bool Holds(uint32_t number, uint64_t* terms) const {
    const Range steps = ranges_[number];
    bool holds = false;
    for (uint32_t i = steps.begin; i < steps.end; ++i) {
      const Step& step = steps_[i];
      holds = HoldsAll(step, terms) != step.negated;
      if (step.has_result && holds) terms[step.result / 64] |= BitOf(step.result);
    }
    return holds;
  }

 private:
  struct Range {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  struct Mask {
    uint32_t word = 0;
    uint64_t set = 0;    // bits that must be set
    uint64_t clear = 0;  // and that must not
  };
  // An "and" of terms and negated terms, or the negation of one.
  struct Step {
    Range masks;
    bool negated = false;
    bool has_result = false;
    uint32_t result = 0;  // the term that is set where it holds
  };

  static uint64_t BitOf(uint32_t term) { return uint64_t{1} << (term % 64); }
  bool HoldsAll(const Step& step, const uint64_t* terms) const {
    for (uint32_t i = step.masks.begin; i < step.masks.end; ++i) {
      const Mask& mask = masks_[i];
      if (((terms[mask.word] & mask.set) ^ mask.set) | (terms[mask.word] & mask.clear)) return false;
    }
    return true;
  }

  // Adds the steps that come to `expr`.
  void AddSteps(const AtomExpr& expr);
  // The term that is `expr` or what it negates; adds steps if it is not a disjunction.
  uint32_t TermOf(const AtomExpr& expr);
  uint32_t DisjunctionTerm(const AtomExpr& expr);
  void AddStep(std::vector<Mask> masks, Step step);
  // Demands that a term be set, or clear.
  static void Demand(uint32_t term, bool set, std::vector<Mask>* masks);

  std::vector<Range> ranges_;  // by number, into steps_
  std::vector<Step> steps_;
  std::vector<Mask> masks_;
  std::vector<std::vector<uint32_t>> terms_of_;  // by predicate
  absl::flat_hash_map<std::vector<PredicateId>, uint32_t> disjunctions_;
  uint32_t term_count_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_RULES_ATOM_CONDITION_H_
