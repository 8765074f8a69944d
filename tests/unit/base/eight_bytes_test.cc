#include "tagger/base/eight_bytes.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "gtest/gtest.h"

namespace tagger {
namespace {

TEST(EachByteTest, AllEightAreTheSame) {
  EXPECT_EQ(EachByte(0), 0u);
  EXPECT_EQ(EachByte(0x1F), 0x1F1F1F1F1F1F1F1Fu);
  EXPECT_EQ(kTopBits, 0x8080808080808080u);
}

// Of each size, read from memory of just that size, so that AddressSanitizer sees a byte too many.
TEST(ReadBytesTest, ReadsUpToEightBytesAndZerosAfterThem) {
  constexpr std::string_view kText = "abcdefghij";
  for (size_t size = 0; size <= kText.size(); ++size) {
    const std::unique_ptr<char[]> exact(new char[size]);
    kText.copy(exact.get(), size);
    char expected[8] = {};
    kText.substr(0, 8).copy(expected, std::min<size_t>(size, 8));
    EXPECT_EQ(ReadBytes(exact.get(), size), ReadEightBytes(expected)) << size;
  }
}

}  // namespace
}  // namespace tagger
