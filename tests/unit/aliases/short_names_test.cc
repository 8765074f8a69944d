#include "tagger/aliases/short_names.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(AcronymsOfTest, CapitalsThenAllWords) {
  const NameReading reading("the Bank of Norland and Norbank came.");
  EXPECT_THAT(AcronymsOf(reading.document(), reading.Find("Bank of Norland")), ElementsAre("BN", "BON"));
  EXPECT_THAT(AcronymsOf(reading.document(), reading.Find("Norbank")), IsEmpty());
}

TEST(CountCapitalsTest, CountsCapitalisedWordsOnly) {
  const NameReading reading("the Bank of Norland came.");
  EXPECT_EQ(CountCapitals(reading.document(), reading.Find("Bank of Norland")), 2u);
}

}  // namespace
}  // namespace tagger
