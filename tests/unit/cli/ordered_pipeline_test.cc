#include "tools/tagger/ordered_pipeline.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAreArray;

// Later items are done sooner, so that results come in about the wrong order.
int SlowAtFirst(int item) {
  std::this_thread::sleep_for(std::chrono::microseconds((97 * (1000 - item)) % 301));
  return item;
}

class OrderedPipelineTest : public testing::TestWithParam<size_t> {};

TEST_P(OrderedPipelineTest, DeliversInTheOrderOfPushing) {
  std::vector<int> delivered;
  OrderedPipeline<int, int> pipeline(GetParam(), SlowAtFirst, [&](int result) {
    delivered.push_back(result);
    return true;
  });
  std::vector<int> items(1000);
  std::iota(items.begin(), items.end(), 0);
  for (const int item : items) ASSERT_TRUE(pipeline.Push(item));
  EXPECT_TRUE(pipeline.Finish());
  EXPECT_THAT(delivered, ElementsAreArray(items));
}

TEST_P(OrderedPipelineTest, KeepsABoundedNumberOfItemsInFlight) {
  std::atomic<int> in_flight = 0;
  std::atomic<int> most = 0;
  OrderedPipeline<int, int> pipeline(
      GetParam(),
      [&](int item) {
        most = std::max(most.load(), in_flight.load());
        return item;
      },
      [&](int) {
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        --in_flight;
        return true;
      });
  for (int i = 0; i < 500; ++i) {
    ++in_flight;
    pipeline.Push(i);
  }
  pipeline.Finish();
  // One more waits in Push, and one may be in the middle of its delivery.
  EXPECT_LE(most.load(), 2 * static_cast<int>(GetParam()) + 4);
}

TEST_P(OrderedPipelineTest, StopsWhenDeliveryFails) {
  std::vector<int> delivered;
  OrderedPipeline<int, int> pipeline(
      GetParam(), [](int item) { return item; },
      [&](int result) {
        delivered.push_back(result);
        return result < 5;
      });
  int pushed = 0;
  while (pushed < 100'000 && pipeline.Push(pushed)) ++pushed;
  EXPECT_FALSE(pipeline.Finish());
  EXPECT_LT(pushed, 100'000);
  EXPECT_THAT(delivered, testing::ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST_P(OrderedPipelineTest, NothingPushedNothingDelivered) {
  OrderedPipeline<int, int> pipeline(
      GetParam(), [](int item) { return item; }, [](int) { return true; });
  EXPECT_TRUE(pipeline.Finish());
}

INSTANTIATE_TEST_SUITE_P(Threads, OrderedPipelineTest, testing::Values(1, 2, 3, 8));

}  // namespace
}  // namespace tagger::cli
