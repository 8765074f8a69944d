#include "tagger/rules/atom_condition.h"

#include <algorithm>

namespace tagger {
namespace {

bool IsNot(const AtomExpr& expr) { return expr.op == AtomExpr::Op::kNot; }

// Whether `expr` is one predicate or asks for one of some.
bool IsDisjunction(const AtomExpr& expr) {
  if (expr.op == AtomExpr::Op::kPredicate) return true;
  return expr.op == AtomExpr::Op::kOr &&
         std::all_of(expr.args.begin(), expr.args.end(),
                     [](const AtomExpr& arg) { return arg.op == AtomExpr::Op::kPredicate; });
}

}  // namespace

void AtomConditions::Add(uint32_t number, const AtomExpr& expr) {
  if (number >= ranges_.size()) ranges_.resize(number + 1);
  const uint32_t begin = static_cast<uint32_t>(steps_.size());
  AddSteps(expr);
  ranges_[number] = {begin, static_cast<uint32_t>(steps_.size())};
}

// "a or b" is "not (not a and not b)".
void AtomConditions::AddSteps(const AtomExpr& expr) {
  if (IsNot(expr)) {
    AddSteps(expr.args[0]);
    steps_.back().negated = !steps_.back().negated;
    return;
  }
  std::vector<Mask> masks;
  const bool is_or = expr.op == AtomExpr::Op::kOr;
  if (IsDisjunction(expr)) {
    Demand(DisjunctionTerm(expr), !is_or, &masks);
  } else {
    for (const AtomExpr& arg : expr.args) {
      const uint32_t term = TermOf(IsNot(arg) ? arg.args[0] : arg);
      Demand(term, IsNot(arg) == is_or, &masks);
    }
  }
  AddStep(std::move(masks), {.masks = {}, .negated = is_or});
}

// What must hold comes first: it does so more seldom than what must not does not.
void AtomConditions::AddStep(std::vector<Mask> masks, Step step) {
  std::stable_partition(masks.begin(), masks.end(), [](const Mask& mask) { return mask.set != 0; });
  step.masks.begin = static_cast<uint32_t>(masks_.size());
  masks_.insert(masks_.end(), masks.begin(), masks.end());
  step.masks.end = static_cast<uint32_t>(masks_.size());
  steps_.push_back(step);
}

uint32_t AtomConditions::TermOf(const AtomExpr& expr) {
  if (IsDisjunction(expr)) return DisjunctionTerm(expr);
  AddSteps(expr);
  steps_.back().has_result = true;
  return steps_.back().result = term_count_++;
}

uint32_t AtomConditions::DisjunctionTerm(const AtomExpr& expr) {
  std::vector<PredicateId> predicates;
  if (expr.op == AtomExpr::Op::kPredicate) predicates.push_back(expr.predicate);
  for (const AtomExpr& arg : expr.args) predicates.push_back(arg.predicate);
  std::sort(predicates.begin(), predicates.end());
  predicates.erase(std::unique(predicates.begin(), predicates.end()), predicates.end());
  const auto [found, is_new] = disjunctions_.try_emplace(predicates, term_count_);
  if (!is_new) return found->second;
  if (!predicates.empty() && predicates.back() >= terms_of_.size()) terms_of_.resize(predicates.back() + 1);
  for (const PredicateId predicate : predicates) terms_of_[predicate].push_back(term_count_);
  return term_count_++;
}

void AtomConditions::Demand(uint32_t term, bool set, std::vector<Mask>* masks) {
  const uint32_t word = term / 64;
  auto at = std::find_if(masks->begin(), masks->end(), [&](const Mask& mask) { return mask.word == word; });
  if (at == masks->end()) at = masks->insert(at, {.word = word});
  (set ? at->set : at->clear) |= BitOf(term);
}

}  // namespace tagger
