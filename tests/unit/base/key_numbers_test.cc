#include "tagger/base/key_numbers.h"

#include <random>
#include <vector>

#include "gtest/gtest.h"

namespace tagger {
namespace {

TEST(KeyNumbersTest, CountsInTheOrderOfTheKeys) {
  KeyNumbers numbers;
  EXPECT_EQ(numbers.Number(70), 0u);
  EXPECT_EQ(numbers.Number(0), 1u);
  EXPECT_EQ(numbers.Number(70), 0u);
  EXPECT_EQ(numbers.Find(0), 1u);
  EXPECT_EQ(numbers.Find(1), KeyNumbers::kNone);
  EXPECT_EQ(numbers.size(), 2u);
}

TEST(KeyNumbersTest, ClearForgetsAll) {
  KeyNumbers numbers;
  numbers.Number(7);
  numbers.Clear();
  EXPECT_EQ(numbers.Find(7), KeyNumbers::kNone);
  EXPECT_EQ(numbers.Number(8), 0u);
}

TEST(KeyNumbersTest, KeepsManyKeysWhileItGrows) {
  KeyNumbers numbers;
  for (int round = 0; round < 2; ++round) {
    std::mt19937_64 random(round);
    std::vector<uint64_t> keys(5000);
    for (uint64_t& key : keys) key = random();
    numbers.Clear();
    for (uint32_t i = 0; i < keys.size(); ++i) EXPECT_EQ(numbers.Number(keys[i]), i);
    for (uint32_t i = 0; i < keys.size(); ++i) EXPECT_EQ(numbers.Find(keys[i]), i);
    EXPECT_EQ(numbers.Find(1), KeyNumbers::kNone);
  }
}

}  // namespace
}  // namespace tagger
