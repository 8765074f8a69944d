#include "tagger/resolution/decoder.h"

#include <random>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger {
namespace {

using ::testing::IsEmpty;

constexpr size_t kLabels = 3;

ScoredCandidate Candidate(uint32_t first, uint32_t last, float a, float b = -9, float c = -9) {
  ScoredCandidate candidate;
  candidate.tokens = {first, last};
  candidate.scores[0] = a;
  candidate.scores[1] = b;
  candidate.scores[2] = c;
  return candidate;
}

std::vector<DecidedSpan> Decode(TokenRange chunk, const std::vector<ScoredCandidate>& candidates,
                                const std::vector<float>& outside) {
  std::vector<DecidedSpan> spans;
  Decoder(kLabels).Decode(chunk, candidates, outside, &spans);
  return spans;
}

TEST(DecoderTest, NothingPositiveNothingFound) {
  EXPECT_THAT(Decode({10, 12}, {Candidate(10, 11, -1), Candidate(10, 12, -0.5f)}, {0, 0}), IsEmpty());
}

TEST(DecoderTest, BestLabelWithItsMargin) {
  const std::vector<DecidedSpan> spans = Decode({10, 12}, {Candidate(10, 12, 2, 5, 1)}, {0.5f, 0.25f});
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{10, 12}));
  EXPECT_EQ(spans[0].label, 1);
  EXPECT_FLOAT_EQ(spans[0].margin, 3);  // over the label with 2
  EXPECT_FLOAT_EQ(spans[0].scores[2], 1);
}

TEST(DecoderTest, MarginIsOverOutsideToo) {
  const std::vector<DecidedSpan> spans = Decode({0, 2}, {Candidate(0, 2, 5, -1, -2)}, {1, 2});
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_FLOAT_EQ(spans[0].margin, 2);
}

TEST(DecoderTest, TwoShortOnesMayBeatTheLong) {
  const std::vector<DecidedSpan> spans =
      Decode({0, 2}, {Candidate(0, 1, 2), Candidate(0, 2, 3.5f), Candidate(1, 2, 2)}, {0, 0});
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{0, 1}));
  EXPECT_EQ(spans[1].tokens, (TokenRange{1, 2}));
}

TEST(DecoderTest, TwoOfOneLabelSideBySideMayCost) {
  const std::vector<ScoredCandidate> candidates = {Candidate(0, 1, 2), Candidate(0, 2, 3.5f),
                                                   Candidate(1, 2, 2)};
  const std::vector<ScoredCandidate> other_labels = {Candidate(0, 1, 2), Candidate(0, 2, 3.5f),
                                                     Candidate(1, 2, -9, 2)};
  std::vector<DecidedSpan> spans;
  Decoder(kLabels, {-1}).Decode({0, 2}, candidates, std::vector<float>{0, 0}, &spans);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{0, 2}));
  spans.clear();
  Decoder(kLabels, {-1}).Decode({0, 2}, other_labels, std::vector<float>{0, 0}, &spans);
  EXPECT_EQ(spans.size(), 2u);
}

TEST(DecoderTest, TiesGoOutsideThenToTheFirstThenToTheLowerLabel) {
  EXPECT_THAT(Decode({0, 1}, {Candidate(0, 1, 0)}, {0}), IsEmpty());
  const std::vector<DecidedSpan> spans = Decode({0, 2}, {Candidate(0, 2, 2, 2), Candidate(1, 2, 2)}, {0, 0});
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].tokens, (TokenRange{0, 2}));
  EXPECT_EQ(spans[0].label, 0);
}

TEST(DecoderTest, LabelsBeyondItsOwnDoNotCount) {
  ScoredCandidate candidate = Candidate(0, 1, 1);
  candidate.scores[kLabels] = 100;
  const std::vector<DecidedSpan> spans = Decode({0, 1}, {candidate}, {0});
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].label, 0);
  EXPECT_FLOAT_EQ(spans[0].margin, 1);
}

TEST(DecoderTest, AppendsInTextOrderAndForgetsTheLastChunk) {
  Decoder decoder(kLabels);
  std::vector<DecidedSpan> spans;
  decoder.Decode({0, 3}, {{Candidate(0, 1, 1), Candidate(2, 3, 1)}}, {{0, 0, 0}}, &spans);
  const float outside[] = {0};
  decoder.Decode({7, 8}, {}, outside, &spans);
  decoder.Decode({9, 11}, {{Candidate(10, 11, 1)}}, {{0, 0}}, &spans);
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[0].tokens.first, 0u);
  EXPECT_EQ(spans[1].tokens.first, 2u);
  EXPECT_EQ(spans[2].tokens.first, 10u);
}

// The best sum over all labellings of [token, size), by trying every one.
float BestByTrial(uint32_t token, uint32_t size, const std::vector<ScoredCandidate>& candidates,
                  const std::vector<float>& outside) {
  if (token == size) return 0;
  float best = outside[token] + BestByTrial(token + 1, size, candidates, outside);
  for (const ScoredCandidate& candidate : candidates) {
    if (candidate.tokens.first != token) continue;
    for (size_t label = 0; label < kLabels; ++label) {
      best = std::max(
          best, candidate.scores[label] + BestByTrial(candidate.tokens.last, size, candidates, outside));
    }
  }
  return best;
}

float SumOf(const std::vector<DecidedSpan>& spans, const std::vector<float>& outside) {
  float sum = 0;
  for (const float score : outside) sum += score;
  for (const DecidedSpan& span : spans) {
    sum += span.scores[span.label];
    for (uint32_t i = span.tokens.first; i < span.tokens.last; ++i) sum -= outside[i];
  }
  return sum;
}

// Scores are quarters, so that sums are exact.
TEST(DecoderTest, IsAsGoodAsTryingEveryLabelling) {
  std::mt19937 random(20250603);
  const auto quarter = [&] { return static_cast<float>(static_cast<int>(random() % 41) - 20) / 4; };
  for (int round = 0; round < 2000; ++round) {
    const uint32_t size = 1 + random() % 7;
    std::vector<float> outside(size);
    for (float& score : outside) score = quarter();
    std::vector<ScoredCandidate> candidates;
    for (uint32_t first = 0; first < size; ++first) {
      for (uint32_t last = first + 1; last <= size; ++last) {
        if (random() % 3 != 0) candidates.push_back(Candidate(first, last, quarter(), quarter(), quarter()));
      }
    }
    const std::vector<DecidedSpan> spans = Decode({0, size}, candidates, outside);
    EXPECT_EQ(SumOf(spans, outside), BestByTrial(0, size, candidates, outside)) << "round " << round;
    for (size_t i = 1; i < spans.size(); ++i) EXPECT_LE(spans[i - 1].tokens.last, spans[i].tokens.first);
  }
}

}  // namespace
}  // namespace tagger
