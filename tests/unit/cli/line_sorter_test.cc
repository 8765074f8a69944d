#include "tools/tagger/line_sorter.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger::cli {
namespace {

std::vector<std::string> Sorted(size_t memory, const std::vector<std::string>& lines) {
  LineSorter sorter(memory);
  for (const std::string& line : lines) EXPECT_TRUE(sorter.Add(line).ok());
  std::vector<std::string> sorted;
  const absl::Status status = sorter.ForEach([&](std::string_view line) {
    sorted.emplace_back(line);
    return absl::OkStatus();
  });
  EXPECT_TRUE(status.ok()) << status;
  return sorted;
}

TEST(LineSorterTest, NothingIsSorted) { EXPECT_THAT(Sorted(100, {}), testing::ElementsAre()); }

TEST(LineSorterTest, ByBytesAndAllOfThem) {
  EXPECT_THAT(Sorted(1000, {"b", "\xC3\xA9", "a", "", "b"}),
              testing::ElementsAre("", "a", "b", "b", "\xC3\xA9"));
}

TEST(LineSorterTest, WhatDoesNotFitInMemoryIsMergedFromFiles) {
  std::vector<std::string> lines;
  for (int i = 0; i < 500; ++i) lines.push_back(std::to_string(i * 7919 % 503));
  std::vector<std::string> expected = lines;
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(Sorted(400, lines), expected);
}

TEST(LineSorterTest, StopsWithTheFaultOfTheTaker) {
  LineSorter sorter;
  EXPECT_TRUE(sorter.Add("a").ok());
  EXPECT_TRUE(absl::IsDataLoss(sorter.ForEach([](std::string_view) { return absl::DataLossError("full"); })));
}

}  // namespace
}  // namespace tagger::cli
