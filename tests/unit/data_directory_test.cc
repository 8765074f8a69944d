#include "tagger/data_directory.h"

#include <cstdlib>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using ::testing::HasSubstr;

class DataDirectoryTest : public testing::Test {
 protected:
  DataDirectoryTest() { unsetenv("TAGGER_DATA"); }
  ~DataDirectoryTest() override { unsetenv("TAGGER_DATA"); }

  static std::string MessageOf(const absl::StatusOr<std::string>& found) {
    EXPECT_EQ(found.status().code(), absl::StatusCode::kNotFound);
    return std::string(FromAbsl(found.status().message()));
  }
};

TEST_F(DataDirectoryTest, TheOneAskedForIsTaken) {
  EXPECT_EQ(FindDataDirectory(TAGGER_SOURCE_DIR).value(), TAGGER_SOURCE_DIR);
}

TEST_F(DataDirectoryTest, TheOneAskedForMustBeRight) {
  EXPECT_THAT(MessageOf(FindDataDirectory("/no/such/place")), HasSubstr("/no/such/place"));
}

TEST_F(DataDirectoryTest, TheVariableMustBeRight) {
  setenv("TAGGER_DATA", "/no/such/place", 1);
  EXPECT_THAT(MessageOf(FindDataDirectory("")),
              testing::AllOf(HasSubstr("/no/such/place"), HasSubstr("$TAGGER_DATA")));
}

TEST_F(DataDirectoryTest, TheOneAskedForGoesBeforeTheVariable) {
  setenv("TAGGER_DATA", "/no/such/place", 1);
  EXPECT_TRUE(FindDataDirectory(TAGGER_SOURCE_DIR).ok());
}

TEST_F(DataDirectoryTest, WithoutBothTheBuildKnowsAPlace) { EXPECT_TRUE(FindDataDirectory("").ok()); }

TEST_F(DataDirectoryTest, EmptyVariableIsNone) {
  setenv("TAGGER_DATA", "", 1);
  EXPECT_TRUE(FindDataDirectory("").ok());
}

}  // namespace
}  // namespace tagger
