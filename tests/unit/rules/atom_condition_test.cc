#include "tagger/rules/atom_condition.h"

#include <algorithm>
#include <random>
#include <vector>

#include "gtest/gtest.h"

namespace tagger {
namespace {

constexpr PredicateId kPredicates = 150;

AtomExpr RandomExpr(int depth, std::mt19937* random) {
  const unsigned choice = depth == 0 ? 0 : (*random)() % 4;
  if (choice == 0) return AtomExpr::Of((*random)() % 2 == 0 ? (*random)() % 4 : (*random)() % kPredicates);
  if (choice == 1) return AtomExpr::Not(RandomExpr(depth - 1, random));
  std::vector<AtomExpr> args;
  for (unsigned i = 0, size = 1 + (*random)() % 4; i < size; ++i)
    args.push_back(RandomExpr(depth - 1, random));
  return choice == 2 ? AtomExpr::And(std::move(args)) : AtomExpr::Or(std::move(args));
}

// `predicates`: a bit for each that is true.
bool Holds(const AtomExpr& expr, const std::vector<uint64_t>& predicates) {
  const auto holds = [&](const AtomExpr& arg) { return Holds(arg, predicates); };
  switch (expr.op) {
    case AtomExpr::Op::kPredicate:
      break;
    case AtomExpr::Op::kNot:
      return !holds(expr.args[0]);
    case AtomExpr::Op::kAnd:
      return std::all_of(expr.args.begin(), expr.args.end(), holds);
    case AtomExpr::Op::kOr:
      return std::any_of(expr.args.begin(), expr.args.end(), holds);
  }
  return (predicates[expr.predicate / 64] >> (expr.predicate % 64) & 1) != 0;
}

TEST(AtomConditions, AreThoseOfTheExpressions) {
  std::mt19937 random(3);
  std::vector<AtomExpr> exprs;
  AtomConditions conditions;
  for (uint32_t number = 0; number < 300; ++number) {
    exprs.push_back(RandomExpr(4, &random));
    conditions.Add(number, exprs.back());
  }
  for (int round = 0; round < 200; ++round) {
    std::vector<uint64_t> predicates(kPredicates / 64 + 1);
    std::vector<uint64_t> terms(conditions.term_count() / 64 + 1);
    for (PredicateId predicate = 0; predicate < kPredicates; ++predicate) {
      if (random() % (predicate < 4 ? 2 : 20) != 0) continue;
      predicates[predicate / 64] |= uint64_t{1} << (predicate % 64);
      for (const uint32_t term : conditions.TermsOf(predicate))
        terms[term / 64] |= uint64_t{1} << (term % 64);
    }
    for (uint32_t number = 0; number < exprs.size(); ++number)
      EXPECT_EQ(conditions.Holds(number, terms.data()), Holds(exprs[number], predicates));
  }
}

}  // namespace
}  // namespace tagger
