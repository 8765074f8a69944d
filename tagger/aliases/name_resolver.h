#ifndef TAGGER_ALIASES_NAME_RESOLVER_H_
#define TAGGER_ALIASES_NAME_RESOLVER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/resolution/chunks.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/features.h"
#include "tagger/resolution/outside_scores.h"
#include "tagger/resolution/word_features.h"
#include "tagger/rules/rule_matcher.h"

namespace tagger {

// Finds the names of a document: chunks, candidates, evidence, the best labelling of each
// chunk, and the same once more with what the first pass learnt of the document. One per thread;
// the references must outlive it. Deterministic.
class NameResolver {
 public:
  NameResolver(const LabelTable& labels, const EvidenceWeights& weights, const RuleSet& rules);

  // The winners in text order, those of the junk label among them. `matcher` must have
  // been started on the same document. O(tokens).
  const std::vector<DecidedSpan>& Resolve(const NameDocument& document, RuleMatcher* matcher);

  // What spoke for or against a name of this document, in the order in which it was added: what its words are
  // known for, the rest of the first pass, the second pass. Nothing if it was no candidate. After Resolve;
  // valid until the next.
  std::array<absl::Span<const EvidenceItem>, 3> EvidenceOf(const DecidedSpan& name) const;
  // Adds what spoke for or against a candidate of this document, as the second pass saw it, to `items`:
  // nothing for a range that was no candidate. After Resolve.
  void EvidenceFor(TokenRange candidate, std::vector<EvidenceItem>* items) const;

  // The candidates that hold `token`, with their final scores; after Resolve.
  std::vector<ScoredCandidate> CandidatesAt(uint32_t token) const;
  // The runs of words that names are looked for in, and all candidates in them, with their final scores;
  // after Resolve.
  absl::Span<const TokenRange> chunks() const { return chunk_ranges_; }
  absl::Span<const ScoredCandidate> candidates() const { return candidates_; }
  // The weights of what EvidenceFor finds.
  const EvidenceTable& evidence() const { return evidence_; }
  // The sum of outside evidence of `token`'s chunk position; 0 if it is in no chunk.
  float OutsideAt(uint32_t token) const;

 private:
  struct Chunk {
    TokenRange tokens;
    size_t first_candidate = 0;
    size_t last_candidate = 0;
    size_t first_outside = 0;
  };

  void Score(const NameDocument& document, RuleMatcher* matcher);
  void Decode();
  void AddSenses(const NameDocument& document);
  void AddDocumentEvidence(const NameDocument& document);
  std::array<absl::Span<const EvidenceItem>, 3> EvidenceAt(size_t candidate) const;
  std::array<absl::Span<const EvidenceItem>, 3> EvidenceOf(TokenRange candidate) const;
  const Chunk* ChunkAt(uint32_t token) const;

  // What spoke for or against the candidates of one pass, one after the other.
  struct EvidenceLog {
    std::vector<EvidenceItem> items;
    std::vector<uint32_t> ends;  // by candidate

    void Clear() {
      items.clear();
      ends.clear();
    }
    void EndCandidate() { ends.push_back(static_cast<uint32_t>(items.size())); }
    absl::Span<const EvidenceItem> of(size_t candidate) const {
      const uint32_t begin = candidate == 0 ? 0 : ends[candidate - 1];
      return absl::MakeConstSpan(items).subspan(begin, ends[candidate] - begin);
    }
  };

  const EvidenceTable evidence_;
  NameLabels name_labels_;
  Decoder decoder_;
  DocumentTables tables_;
  WordFeatures word_features_;
  OutsideScores outside_scores_;
  std::vector<TokenRange> chunk_ranges_, candidate_ranges_;
  std::vector<Chunk> chunks_;
  std::vector<ScoredCandidate> candidates_;
  std::vector<WordFeatures::KnownItems> known_;  // by candidate
  EvidenceLog first_pass_, second_pass_;
  std::vector<float> outside_;
  std::vector<RuleId> fired_;
  std::vector<DecidedSpan> spans_;
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_NAME_RESOLVER_H_
