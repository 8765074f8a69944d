#include "tagger/output/offsets.h"

#include <gtest/gtest.h>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

std::vector<uint32_t> Boundaries(std::string_view text) {
  std::vector<uint32_t> boundaries;
  for (uint32_t at = 0; at < text.size(); at += DecodeUtf8(text, at).size) boundaries.push_back(at);
  boundaries.push_back(static_cast<uint32_t>(text.size()));
  return boundaries;
}

std::string Repeated(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

TEST(OffsetMapTest, CountsInEachUnit) {
  constexpr std::string_view kText = "aé한😀b";
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kByte).At(10), 10u);
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kCodepoint).At(10), 4u);
  EXPECT_EQ(OffsetMap(kText, OffsetUnit::kUtf16).At(10), 5u);
}

TEST(OffsetMapTest, EmptyText) {
  for (OffsetUnit unit : {OffsetUnit::kCodepoint, OffsetUnit::kByte, OffsetUnit::kUtf16}) {
    EXPECT_EQ(OffsetMap("", unit).At(0), 0u);
  }
}

// At every character of texts of all lengths around the blocks of the map, against counting from the start.
TEST(OffsetMapTest, AgreesWithCountingFromTheStart) {
  for (std::string_view piece : {"a", "é", "한", "😀", "e\u0301\r\n", "ab😀c", "“x”"}) {
    for (size_t count : {1, 15, 16, 17, 31, 32, 33, 63, 64, 65, 200}) {
      const std::string text = Repeated(piece, count);
      const OffsetMap code_points(text, OffsetUnit::kCodepoint);
      const OffsetMap utf16(text, OffsetUnit::kUtf16);
      const OffsetMap bytes(text, OffsetUnit::kByte);
      for (uint32_t at : Boundaries(text)) {
        const std::string_view before = std::string_view(text).substr(0, at);
        ASSERT_EQ(code_points.At(at), CountCodePoints(before));
        ASSERT_EQ(utf16.At(at), CountUtf16(before));
        ASSERT_EQ(bytes.At(at), at);
      }
    }
  }
}

TEST(OffsetMapTest, GrowsWithTheOffset) {
  const std::string text = Repeated("a😀é", 100);
  const OffsetMap map(text, OffsetUnit::kUtf16);
  uint32_t last = 0;
  for (uint32_t at : Boundaries(text)) {
    EXPECT_GE(map.At(at), last);
    last = map.At(at);
  }
}

TEST(OffsetUnitNameTest, NamesOfTheContract) {
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kCodepoint), "codepoint");
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kByte), "byte");
  EXPECT_EQ(OffsetUnitName(OffsetUnit::kUtf16), "utf16");
}

// One character of two bytes at every place around the blocks, in a text that is ASCII else.
TEST(OffsetMapTest, SingleCharactersAtEveryPlace) {
  for (size_t at = 0; at <= 130; ++at) {
    const std::string text = std::string(at, 'a') + "é" + std::string(130 - at, 'a');
    const OffsetMap map(text, OffsetUnit::kCodepoint);
    for (uint32_t boundary : Boundaries(text))
      ASSERT_EQ(map.At(boundary), boundary - (boundary > at ? 1 : 0));
  }
}

}  // namespace
}  // namespace tagger
