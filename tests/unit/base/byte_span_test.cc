#include "tagger/base/byte_span.h"

#include <gtest/gtest.h>

#include "tagger/base/token_range.h"

namespace tagger {
namespace {

TEST(ByteSpanTest, InIsTheSlice) { EXPECT_EQ((ByteSpan{4, 9}).In("the quick fox"), "quick"); }

TEST(ByteSpanTest, EndIsExclusive) {
  constexpr ByteSpan span{2, 5};
  EXPECT_EQ(span.size(), 3u);
  EXPECT_TRUE(span.Contains(2u));
  EXPECT_TRUE(span.Contains(4u));
  EXPECT_FALSE(span.Contains(5u));
  EXPECT_FALSE(span.Contains(1u));
}

TEST(ByteSpanTest, SpansThatTouchDoNotOverlap) {
  EXPECT_FALSE((ByteSpan{0, 3}).Overlaps(ByteSpan{3, 6}));
  EXPECT_FALSE((ByteSpan{3, 6}).Overlaps(ByteSpan{0, 3}));
  EXPECT_TRUE((ByteSpan{0, 4}).Overlaps(ByteSpan{3, 6}));
  EXPECT_TRUE((ByteSpan{0, 9}).Overlaps(ByteSpan{3, 6}));
}

TEST(ByteSpanTest, ContainsItselfAndWhatLiesWithin) {
  constexpr ByteSpan span{3, 6};
  EXPECT_TRUE(span.Contains(span));
  EXPECT_TRUE(span.Contains(ByteSpan{4, 5}));
  EXPECT_FALSE(span.Contains(ByteSpan{2, 5}));
  EXPECT_FALSE(span.Contains(ByteSpan{4, 7}));
}

TEST(TokenRangeTest, BehavesAsByteSpan) {
  constexpr TokenRange range{3, 6};
  EXPECT_EQ(range.size(), 3u);
  EXPECT_TRUE((TokenRange{4, 4}).empty());
  EXPECT_TRUE(range.Contains(5u));
  EXPECT_FALSE(range.Contains(6u));
  EXPECT_TRUE(range.Contains(TokenRange{3, 6}));
  EXPECT_TRUE(range.Overlaps(TokenRange{5, 9}));
  EXPECT_FALSE(range.Overlaps(TokenRange{6, 9}));
}

}  // namespace
}  // namespace tagger
