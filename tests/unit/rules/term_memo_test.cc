#include "tagger/rules/term_memo.h"

#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TermMemoTest, WorksOutEachSetOfTermsOnce) {
  TermMemo memo;
  int calls = 0;
  const std::vector<uint64_t> one = {1, 0}, other = {0, 1}, none = {0, 0};
  const auto five_and_three = [&](std::vector<uint32_t>* atoms) { ++calls, *atoms = {5, 3}; };
  const auto append_seven = [&](std::vector<uint32_t>* atoms) { ++calls, atoms->push_back(7); };
  const auto nothing = [&](std::vector<uint32_t>*) { ++calls; };
  EXPECT_THAT(memo.AtomsOf(one, five_and_three), ElementsAre(5, 3));
  EXPECT_THAT(memo.AtomsOf(other, append_seven), ElementsAre(7));
  EXPECT_THAT(memo.AtomsOf(none, nothing), IsEmpty());
  EXPECT_EQ(calls, 3);
  EXPECT_THAT(memo.AtomsOf(one, nothing), ElementsAre(5, 3));
  EXPECT_THAT(memo.AtomsOf(other, nothing), ElementsAre(7));
  EXPECT_THAT(memo.AtomsOf(none, append_seven), IsEmpty());
  EXPECT_EQ(calls, 3);
}

TEST(TermMemoTest, KeepsTheTermsAsTheyWereWhenAsked) {
  TermMemo memo;
  std::vector<uint64_t> terms = {1};
  memo.AtomsOf(terms, [&](std::vector<uint32_t>* atoms) { terms[0] = 2, atoms->push_back(4); });
  EXPECT_THAT(memo.AtomsOf(std::vector<uint64_t>{1}, [](std::vector<uint32_t>*) {}), ElementsAre(4));
  EXPECT_THAT(memo.AtomsOf(std::vector<uint64_t>{2}, [](std::vector<uint32_t>*) {}), IsEmpty());
}

TEST(TermMemoTest, ForgetsWhenCleared) {
  TermMemo memo;
  const std::vector<uint64_t> terms = {1};
  memo.AtomsOf(terms, [](std::vector<uint32_t>* atoms) { atoms->push_back(1); });
  memo.Clear();
  EXPECT_THAT(memo.AtomsOf(terms, [](std::vector<uint32_t>* atoms) { atoms->push_back(2); }), ElementsAre(2));
}

}  // namespace
}  // namespace tagger
