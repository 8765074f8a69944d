#ifndef TAGGER_TOOLS_FIT_CHUNK_MODEL_H_
#define TAGGER_TOOLS_FIT_CHUNK_MODEL_H_

#include <cstdint>
#include <vector>

namespace tagger {

// One run of words with everything in it that may be a name, and what the gold says of it. A feature is an
// index into the weights; the weight of feature f for label l is weights[f * labels + l], and the weight of
// an outside feature is weights[f * labels] alone.
struct TrainingChunk {
  struct Candidate {
    uint32_t first = 0, last = 0;  // half-open, token positions
    uint32_t allowed = 0;          // bit by label: what agrees with the gold
    std::vector<uint32_t> features;
  };
  uint32_t tokens = 0;
  std::vector<std::vector<uint32_t>> outside;  // by token
  std::vector<bool> may_be_outside;            // by token: no gold span covers it
  std::vector<Candidate> candidates;           // by `last`, ascending
};

// A conditional random field over the labellings of a chunk: the labelling that the tagger finds is the one
// of the highest sum of weights, and its probability is the softmax of the sums.
class ChunkModel {
 public:
  ChunkModel(uint32_t labels, std::vector<double> weights) : labels_(labels), weights_(std::move(weights)) {}

  const std::vector<double>& weights() const { return weights_; }
  std::vector<double>& weights() { return weights_; }

  // Adds the gradient of the log-probability of the labellings that agree with the gold, and returns
  // that log-probability; 0 and no gradient if none agrees. O(tokens + candidates x labels x features).
  double AddGradient(const TrainingChunk& chunk, std::vector<double>* gradient);

 private:
  struct Lattice {
    std::vector<double> forward, backward;
    double total = 0;
  };
  void ScoreAll(const TrainingChunk& chunk);
  Lattice Sum(const TrainingChunk& chunk, bool only_gold) const;
  void AddExpectations(const TrainingChunk& chunk, const Lattice& lattice, bool only_gold, double sign,
                       std::vector<double>* gradient) const;

  uint32_t labels_;
  std::vector<double> weights_;
  std::vector<double> outside_scores_, candidate_scores_;  // of the current chunk
};

}  // namespace tagger

#endif  // TAGGER_TOOLS_FIT_CHUNK_MODEL_H_
