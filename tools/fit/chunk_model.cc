#include "tools/fit/chunk_model.h"

#include <algorithm>
#include <cmath>

namespace tagger {
namespace {

constexpr double kImpossible = -1e30;

double LogAdd(double a, double b) {
  if (a < b) std::swap(a, b);
  return b <= kImpossible ? a : a + std::log1p(std::exp(b - a));
}

}  // namespace

void ChunkModel::ScoreAll(const TrainingChunk& chunk) {
  outside_scores_.assign(chunk.tokens, 0);
  for (uint32_t i = 0; i < chunk.tokens; ++i) {
    for (const uint32_t feature : chunk.outside[i]) outside_scores_[i] += weights_[feature * labels_];
  }
  candidate_scores_.assign(chunk.candidates.size() * labels_, 0);
  for (size_t c = 0; c < chunk.candidates.size(); ++c) {
    for (const uint32_t feature : chunk.candidates[c].features) {
      for (uint32_t l = 0; l < labels_; ++l)
        candidate_scores_[c * labels_ + l] += weights_[feature * labels_ + l];
    }
  }
}

ChunkModel::Lattice ChunkModel::Sum(const TrainingChunk& chunk, bool only_gold) const {
  Lattice lattice;
  lattice.forward.assign(chunk.tokens + 1, kImpossible);
  lattice.backward.assign(chunk.tokens + 1, kImpossible);
  lattice.forward[0] = 0;
  size_t next = 0;
  const auto allowed = [&](size_t c, uint32_t l) {
    return !only_gold || (chunk.candidates[c].allowed >> l & 1) != 0;
  };
  const auto outside = [&](uint32_t i) { return !only_gold || chunk.may_be_outside[i]; };
  for (uint32_t end = 1; end <= chunk.tokens; ++end) {
    double& sum = lattice.forward[end];
    if (outside(end - 1)) sum = LogAdd(sum, lattice.forward[end - 1] + outside_scores_[end - 1]);
    for (; next < chunk.candidates.size() && chunk.candidates[next].last == end; ++next) {
      for (uint32_t l = 0; l < labels_; ++l) {
        if (!allowed(next, l)) continue;
        sum = LogAdd(sum,
                     lattice.forward[chunk.candidates[next].first] + candidate_scores_[next * labels_ + l]);
      }
    }
  }
  lattice.total = lattice.forward[chunk.tokens];
  lattice.backward[chunk.tokens] = 0;
  for (uint32_t end = chunk.tokens; end > 0; --end) {
    while (next > 0 && chunk.candidates[next - 1].last == end) {
      --next;
      double& sum = lattice.backward[chunk.candidates[next].first];
      for (uint32_t l = 0; l < labels_; ++l) {
        if (allowed(next, l))
          sum = LogAdd(sum, lattice.backward[end] + candidate_scores_[next * labels_ + l]);
      }
    }
    if (!outside(end - 1)) continue;
    double& sum = lattice.backward[end - 1];
    sum = LogAdd(sum, lattice.backward[end] + outside_scores_[end - 1]);
  }
  return lattice;
}

void ChunkModel::AddExpectations(const TrainingChunk& chunk, const Lattice& lattice, bool only_gold,
                                 double sign, std::vector<double>* gradient) const {
  for (uint32_t i = 0; i < chunk.tokens; ++i) {
    if (only_gold && !chunk.may_be_outside[i]) continue;
    const double p =
        std::exp(lattice.forward[i] + outside_scores_[i] + lattice.backward[i + 1] - lattice.total);
    for (const uint32_t feature : chunk.outside[i]) (*gradient)[feature * labels_] += sign * p;
  }
  for (size_t c = 0; c < chunk.candidates.size(); ++c) {
    const TrainingChunk::Candidate& candidate = chunk.candidates[c];
    for (uint32_t l = 0; l < labels_; ++l) {
      if (only_gold && (candidate.allowed >> l & 1) == 0) continue;
      const double p = std::exp(lattice.forward[candidate.first] + candidate_scores_[c * labels_ + l] +
                                lattice.backward[candidate.last] - lattice.total);
      if (p < 1e-6) continue;
      for (const uint32_t feature : candidate.features) (*gradient)[feature * labels_ + l] += sign * p;
    }
  }
}

double ChunkModel::AddGradient(const TrainingChunk& chunk, std::vector<double>* gradient) {
  ScoreAll(chunk);
  const Lattice gold = Sum(chunk, true);
  if (gold.total <= kImpossible / 2) return 0;
  const Lattice all = Sum(chunk, false);
  AddExpectations(chunk, gold, true, 1.0, gradient);
  AddExpectations(chunk, all, false, -1.0, gradient);
  return gold.total - all.total;
}

}  // namespace tagger
