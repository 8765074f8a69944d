#include "tagger/resolution/decoder.h"

#include <algorithm>

namespace tagger {
namespace {

LabelId BestLabel(const LabelWeights& scores, size_t labels) {
  return static_cast<LabelId>(std::max_element(scores.begin(), scores.begin() + static_cast<long>(labels)) -
                              scores.begin());
}

float Margin(const ScoredCandidate& candidate, LabelId label, size_t labels, float outside) {
  float rival = outside;
  for (size_t other = 0; other < labels; ++other) {
    if (other != label) rival = std::max(rival, candidate.scores[other]);
  }
  return candidate.scores[label] - rival;
}

}  // namespace

void Decoder::Decode(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                     absl::Span<const float> outside, std::vector<DecidedSpan>* spans) {
  const size_t size = chunk.size();
  best_.assign(size + 1, 0.0f);
  back_.assign(size + 1, -1);
  if (ending_.size() < size + 1) ending_.resize(size + 1);
  for (size_t i = 0; i <= size; ++i) ending_[i].clear();
  for (size_t i = 0; i < candidates.size(); ++i) {
    ending_[candidates[i].tokens.last - chunk.first].push_back(static_cast<int>(i));
  }
  for (size_t end = 1; end <= size; ++end) {
    best_[end] = best_[end - 1] + outside[end - 1];
    for (const int i : ending_[end]) {
      const ScoredCandidate& candidate = candidates[static_cast<size_t>(i)];
      const size_t begin = candidate.tokens.first - chunk.first;
      const LabelId label = BestLabel(candidate.scores, labels_);
      float score = best_[begin] + candidate.scores[label];
      if (back_[begin] >= 0) {
        const ScoredCandidate& before = candidates[static_cast<size_t>(back_[begin])];
        if (BestLabel(before.scores, labels_) == label) score += side_by_side_[label];
      }
      if (score > best_[end]) {
        best_[end] = score;
        back_[end] = i;
      }
    }
  }
  const size_t old_size = spans->size();
  for (size_t end = size; end > 0;) {
    if (back_[end] < 0) {
      --end;
      continue;
    }
    const ScoredCandidate& candidate = candidates[static_cast<size_t>(back_[end])];
    const size_t begin = candidate.tokens.first - chunk.first;
    float left_outside = 0;
    for (size_t i = begin; i < end; ++i) left_outside += outside[i];
    const LabelId label = BestLabel(candidate.scores, labels_);
    spans->push_back(
        {candidate.tokens, label, candidate.scores, Margin(candidate, label, labels_, left_outside)});
    end = begin;
  }
  std::reverse(spans->begin() + static_cast<long>(old_size), spans->end());
}

}  // namespace tagger
