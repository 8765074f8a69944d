#include "tagger/base/fault_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

TEST(FaultListTest, WithoutFaultsIsOk) {
  const FaultList faults;
  EXPECT_TRUE(faults.empty());
  EXPECT_TRUE(faults.ToStatus().ok());
}

TEST(FaultListTest, KeepsEveryFaultInOrder) {
  FaultList faults;
  faults.Add("rules/date.yaml", 31, "unknown class <mnth>");
  faults.Add("rules/date.yaml", 7, "no pattern");
  EXPECT_FALSE(faults.empty());
  EXPECT_THAT(faults.messages(), testing::ElementsAre("rules/date.yaml:31: unknown class <mnth>",
                                                      "rules/date.yaml:7: no pattern"));
}

TEST(FaultListTest, LineZeroIsTheFileAsAWhole) {
  FaultList faults;
  faults.Add("places.tsv", 0, "cannot be read");
  EXPECT_THAT(faults.messages(), testing::ElementsAre("places.tsv: cannot be read"));
}

TEST(FaultListTest, StatusHasOneFaultALine) {
  FaultList faults;
  faults.Add("a", 1, "x");
  faults.Add("b", 2, "y");
  const absl::Status status = faults.ToStatus();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(FromAbsl(status.message()), "a:1: x\nb:2: y");
}

}  // namespace
}  // namespace tagger
