#include <optional>

#include "gtest/gtest.h"
#include "tools/tagger/explain_command.h"

namespace tagger::cli {
namespace {

// a, e acute (2 bytes), an emoji (4 bytes, 2 UTF-16 units), b
constexpr char kText[] = "a\u00e9\U0001F600b";

TEST(ByteOfOffsetTest, CountsCodePoints) {
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kCodepoint, 0), 0u);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kCodepoint, 1), 1u);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kCodepoint, 2), 3u);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kCodepoint, 3), 7u);
}

TEST(ByteOfOffsetTest, CountsUtf16Units) {
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kUtf16, 2), 3u);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kUtf16, 3), 3u);  // the second half of the emoji
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kUtf16, 4), 7u);
}

TEST(ByteOfOffsetTest, ByteWithinACharacterIsItsFirst) {
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kByte, 6), 3u);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kByte, 7), 7u);
}

TEST(ByteOfOffsetTest, TheEndIsNoPlace) {
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kCodepoint, 4), std::nullopt);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kUtf16, 5), std::nullopt);
  EXPECT_EQ(ByteOfOffset(kText, OffsetUnit::kByte, 8), std::nullopt);
  EXPECT_EQ(ByteOfOffset("", OffsetUnit::kByte, 0), std::nullopt);
}

}  // namespace
}  // namespace tagger::cli
