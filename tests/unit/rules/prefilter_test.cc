#include "tagger/rules/prefilter.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;

Bits RowOf(const PrefilterPlan& plan, const Bits& atoms) {
  Bits row(plan.words());
  plan.FillRow(atoms, row.data());
  return row;
}

TEST(PrefilterPlanTest, ItemsAcceptByAnyOfTheirAtoms) {
  PrefilterPlan plan;
  const PrefilterPlan::Field first = plan.AddField(3), next = plan.AddField(3);
  plan.Accept(first, 0, {1, 65});
  plan.Accept(first, 1, {65});
  plan.AcceptAll(next, 2);
  plan.Accept(next, 0, {1});
  EXPECT_THAT(RowOf(plan, {0b1, 0}), ElementsAre(0, 0b100));
  EXPECT_THAT(RowOf(plan, {0b10, 0}), ElementsAre(0b1, 0b101));
  EXPECT_THAT(RowOf(plan, {0, 0b10}), ElementsAre(0b11, 0b100));
}

TEST(PrefilterPlanTest, AFieldHasAsManyWordsAsItsItemsNeed) {
  PrefilterPlan plan;
  EXPECT_EQ(plan.AddField(0), 0u);
  EXPECT_EQ(plan.AddField(65), 0u);
  EXPECT_EQ(plan.AddField(1), 2u);
  EXPECT_EQ(plan.words(), 3u);
  plan.Accept(0, 64, {7});
  EXPECT_THAT(RowOf(plan, {1u << 7}), ElementsAre(0, 1, 0));
}

TEST(PrefilterPlanTest, SymbolsMayHaveFewerAtomsThanAreAsked) {
  PrefilterPlan plan;
  const PrefilterPlan::Field field = plan.AddField(1);
  plan.Accept(field, 0, {200});
  EXPECT_THAT(RowOf(plan, {~uint64_t{0}}), ElementsAre(0));
}

}  // namespace
}  // namespace tagger
