#include "tagger/resolution/decoder.h"

#include <algorithm>
#include <limits>

namespace tagger {

LabelId Decoder::BestLabel(const LabelWeights& scores) const {
  size_t best = 0;
  float best_score = scores[0];
  for (size_t label = 1; label < labels_; ++label) {
    const bool is_better = scores[label] > best_score;
    best = is_better ? label : best;
    best_score = is_better ? scores[label] : best_score;
  }
  return static_cast<LabelId>(best);
}

float Decoder::Margin(const ScoredCandidate& candidate, LabelId label, float outside) const {
  float rival = outside;
  for (size_t other = 0; other < labels_; ++other) {
    if (other != label) rival = std::max(rival, candidate.scores[other]);
  }
  return candidate.scores[label] - rival;
}

void Decoder::Decode(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                     absl::Span<const float> outside, std::vector<DecidedSpan>* spans,
                     uint32_t first_candidate) {
  if (chunk.size() == 1 && candidates.size() == 1)
    return DecodeOne(candidates[0], outside[0], first_candidate, spans);
  FindBest(chunk, candidates, outside);
  AppendSpans(chunk, candidates, outside, first_candidate, spans);
}

// Most chunks are one word.
void Decoder::DecodeOne(const ScoredCandidate& candidate, float outside, uint32_t first_candidate,
                        std::vector<DecidedSpan>* spans) const {
  const LabelId label = BestLabel(candidate.scores);
  if (!(candidate.scores[label] > outside)) return;
  spans->push_back(
      {candidate.tokens, label, candidate.scores, Margin(candidate, label, outside), first_candidate});
}

// From left to right; from each place, each candidate that starts there is carried to where it ends.
void Decoder::FindBest(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                       absl::Span<const float> outside) {
  best_.assign(chunk.size() + 1, {-std::numeric_limits<float>::infinity(), kNone, kNoLabel});
  best_[0].score = 0;
  size_t next = 0;
  for (uint32_t place = 0; place < chunk.size(); ++place) {
    const Best before = best_[place];
    for (; next < candidates.size() && candidates[next].tokens.first == chunk.first + place; ++next) {
      const ScoredCandidate& candidate = candidates[next];
      const LabelId label = BestLabel(candidate.scores);
      float score = before.score + candidate.scores[label];
      if (before.label == label) score += side_by_side_[label];
      Best& best = best_[candidate.tokens.last - chunk.first];
      if (score > best.score) best = {score, static_cast<uint32_t>(next), label};
    }
    // All candidates that end behind the token are known now.
    const float left_outside = before.score + outside[place];
    Best& after = best_[place + 1];
    if (!(after.score > left_outside)) after = {left_outside, kNone, kNoLabel};
  }
}

void Decoder::AppendSpans(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                          absl::Span<const float> outside, uint32_t first_candidate,
                          std::vector<DecidedSpan>* spans) const {
  const size_t old_size = spans->size();
  for (uint32_t end = chunk.size(); end > 0;) {
    const Best& best = best_[end];
    if (best.candidate == kNone) {
      --end;
      continue;
    }
    const ScoredCandidate& candidate = candidates[best.candidate];
    const uint32_t begin = candidate.tokens.first - chunk.first;
    float left_outside = 0;
    for (uint32_t i = begin; i < end; ++i) left_outside += outside[i];
    spans->push_back({candidate.tokens, best.label, candidate.scores,
                      Margin(candidate, best.label, left_outside), first_candidate + best.candidate});
    end = begin;
  }
  if (spans->size() - old_size > 1) std::reverse(spans->begin() + static_cast<long>(old_size), spans->end());
}

}  // namespace tagger
