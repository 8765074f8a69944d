#ifndef TAGGER_RESOLUTION_OUTSIDE_SCORES_H_
#define TAGGER_RESOLUTION_OUTSIDE_SCORES_H_

#include <cstdint>
#include <vector>

#include "tagger/resolution/evidence.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// OutsideScore (features.h) of the tokens of chunks. A dozen facts of a token decide it, so that it is summed
// up once for each set of facts. One per thread; the weights must outlive it.
class OutsideScores {
 public:
  explicit OutsideScores(const EvidenceWeights& weights);

  float Of(const NameDocument& document, uint32_t token);

 private:
  const EvidenceWeights& weights_;
  std::vector<float> scores_;  // by the facts, as bits; not a number: not summed up yet
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_OUTSIDE_SCORES_H_
