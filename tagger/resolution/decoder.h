#ifndef TAGGER_RESOLUTION_DECODER_H_
#define TAGGER_RESOLUTION_DECODER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/token_range.h"
#include "tagger/rules/labels.h"

namespace tagger {

// A candidate span with its evidence summed by label.
struct ScoredCandidate {
  TokenRange tokens;
  LabelWeights scores{};
};

// A span of the best labelling.
struct DecidedSpan {
  TokenRange tokens;
  LabelId label = kNoLabel;
  LabelWeights scores{};
  // By how much it beats the second-best label and leaving its tokens outside.
  float margin = 0;
  uint32_t candidate = 0;  // its index among those of the document
};

// Finds the labelling of one chunk with the highest sum: every token is in at most one
// span or outside any, spans score their best label, outside tokens their outside score, and two spans of one
// label side by side what `side_by_side` says of it. Dynamic programming
// over the tokens: O(tokens + candidates x labels); the last is exact but for the best labelling up to the
// first of the two, which does not foresee the second. Ties go to leaving a token outside, then to the
// candidate that comes first, then to the lower label.
// `outside` has one score a token of the chunk; `candidates` lie in it, ordered by first token; the index
// of the first among those of the document is `first_candidate`. Appends in text order.
class Decoder {
 public:
  explicit Decoder(size_t labels, const LabelWeights& side_by_side = {})
      : labels_(labels), side_by_side_(side_by_side) {}

  void Decode(TokenRange chunk, absl::Span<const ScoredCandidate> candidates, absl::Span<const float> outside,
              std::vector<DecidedSpan>* spans, uint32_t first_candidate = 0);

 private:
  static constexpr uint32_t kNone = ~uint32_t{0};

  // The best labelling of the tokens before a place in the chunk.
  struct Best {
    float score = 0;
    uint32_t candidate = kNone;  // that ends there; kNone if the token before the place is outside
    LabelId label = kNoLabel;    // its label
  };

  LabelId BestLabel(const LabelWeights& scores) const;
  float Margin(const ScoredCandidate& candidate, LabelId label, float outside) const;
  void DecodeOne(const ScoredCandidate& candidate, float outside, uint32_t first_candidate,
                 std::vector<DecidedSpan>* spans) const;
  void FindBest(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                absl::Span<const float> outside);
  void AppendSpans(TokenRange chunk, absl::Span<const ScoredCandidate> candidates,
                   absl::Span<const float> outside, uint32_t first_candidate,
                   std::vector<DecidedSpan>* spans) const;

  size_t labels_;
  LabelWeights side_by_side_;
  std::vector<Best> best_;  // scratch, by place in the chunk
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_DECODER_H_
