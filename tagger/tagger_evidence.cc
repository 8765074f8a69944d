// The evidence of all candidates of a document, item by item, for fitting weights.

#include "tagger/resolution/features.h"
#include "tagger/tagger_pipeline.h"

namespace tagger {

std::vector<ChunkEvidence> Pipeline::ListEvidence(const Document& document) {
  Run(document);
  std::vector<ChunkEvidence> result;
  const absl::Span<const ScoredCandidate> candidates = resolver_.candidates();
  size_t next = 0;
  for (const TokenRange range : resolver_.chunks()) {
    ChunkEvidence chunk;
    for (uint32_t i = range.first; i < range.last; ++i) {
      chunk.tokens.push_back(names_.token(i).bytes);
      chunk.outside.emplace_back();
      OutsideScore(names_, i, data_.weights, &chunk.outside.back());
    }
    for (; next < candidates.size() && candidates[next].tokens.first < range.last; ++next) {
      const TokenRange tokens = candidates[next].tokens;
      ChunkEvidence::Candidate candidate{tokens.first - range.first, tokens.last - range.first, {}};
      resolver_.EvidenceFor(tokens, &candidate.items);
      chunk.candidates.push_back(std::move(candidate));
    }
    result.push_back(std::move(chunk));
  }
  return result;
}

}  // namespace tagger
