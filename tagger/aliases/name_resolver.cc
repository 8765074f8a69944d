#include "tagger/aliases/name_resolver.h"

#include <algorithm>

namespace tagger {
namespace {

// Whether a title stands directly before the token, in its sentence.
bool FollowsTitle(const NameDocument& document, uint32_t token) {
  return token > document.sentence(token).tokens.first && document.traits(token - 1).Is(kTraitTitleLike);
}

}  // namespace

NameResolver::NameResolver(const LabelTable& labels, const EvidenceWeights& weights, const RuleSet& rules)
    : evidence_(weights, rules),
      name_labels_(labels),
      decoder_(labels.evidence_size(), weights.of(Feature::kSideBySide)),
      tables_(name_labels_),
      outside_scores_(weights) {}

const std::vector<DecidedSpan>& NameResolver::Resolve(const NameDocument& document, RuleMatcher* matcher) {
  Score(document, matcher);
  Decode();
  tables_.Reset(document, spans_);
  AddSenses(document);
  AddDocumentEvidence(document);
  Decode();
  return spans_;
}

void NameResolver::Score(const NameDocument& document, RuleMatcher* matcher) {
  chunk_ranges_.clear();
  chunks_.clear();
  candidates_.clear();
  first_pass_.Clear();
  known_.clear();
  outside_.clear();
  word_features_.StartDocument(document);
  FindChunks(document, &chunk_ranges_);
  for (const TokenRange range : chunk_ranges_) {
    Chunk chunk{range, candidates_.size(), 0, outside_.size()};
    for (uint32_t i = range.first; i < range.last; ++i) outside_.push_back(outside_scores_.Of(document, i));
    candidate_ranges_.clear();
    FindCandidates(document, range, &candidate_ranges_);
    for (const TokenRange candidate : candidate_ranges_) {
      EvidenceSum sum(evidence_, &first_pass_.items);
      known_.push_back(word_features_.Add(document, candidate, &sum));
      fired_.clear();
      matcher->Evidence(candidate, &fired_);
      for (const RuleId rule : fired_) sum.Add(rule);
      candidates_.push_back({candidate, sum.scores()});
      first_pass_.EndCandidate();
    }
    chunk.last_candidate = candidates_.size();
    chunks_.push_back(chunk);
  }
}

void NameResolver::Decode() {
  spans_.clear();
  for (const Chunk& chunk : chunks_) {
    decoder_.Decode(chunk.tokens,
                    absl::MakeConstSpan(candidates_)
                        .subspan(chunk.first_candidate, chunk.last_candidate - chunk.first_candidate),
                    absl::MakeConstSpan(outside_).subspan(chunk.first_outside, chunk.tokens.size()), &spans_,
                    static_cast<uint32_t>(chunk.first_candidate));
  }
}

void NameResolver::AddSenses(const NameDocument& document) {
  for (const Chunk& chunk : chunks_) {
    for (size_t i = chunk.first_candidate; i < chunk.last_candidate; ++i) {
      const TokenRange tokens = candidates_[i].tokens;
      if (tokens.last != chunk.tokens.last) continue;
      const bool whole = tokens.first == chunk.tokens.first;
      if (whole || FollowsTitle(document, tokens.first)) tables_.AddSense(document, candidates_[i]);
    }
  }
}

void NameResolver::AddDocumentEvidence(const NameDocument& document) {
  second_pass_.Clear();
  for (ScoredCandidate& candidate : candidates_) {
    EvidenceSum sum(evidence_, &second_pass_.items);
    tables_.AddFeatures(document, candidate.tokens, &sum);
    second_pass_.EndCandidate();
    if (sum.added().empty()) continue;
    const LabelWeights& scores = sum.scores();
    for (size_t label = 0; label < kMaxLabels; ++label) candidate.scores[label] += scores[label];
  }
}

std::array<absl::Span<const EvidenceItem>, 3> NameResolver::EvidenceOf(const DecidedSpan& name) const {
  // Names that were cut short are no candidates.
  const bool is_candidate =
      name.candidate < candidates_.size() && candidates_[name.candidate].tokens == name.tokens;
  return is_candidate ? EvidenceAt(name.candidate) : EvidenceOf(name.tokens);
}

std::array<absl::Span<const EvidenceItem>, 3> NameResolver::EvidenceAt(size_t i) const {
  return {word_features_.of(known_[i]), first_pass_.of(i), second_pass_.of(i)};
}

std::array<absl::Span<const EvidenceItem>, 3> NameResolver::EvidenceOf(TokenRange candidate) const {
  const Chunk* chunk = ChunkAt(candidate.first);
  if (chunk == nullptr) return {};
  for (size_t i = chunk->first_candidate; i < chunk->last_candidate; ++i) {
    if (candidates_[i].tokens == candidate) return EvidenceAt(i);
  }
  return {};
}

void NameResolver::EvidenceFor(TokenRange candidate, std::vector<EvidenceItem>* items) const {
  for (const absl::Span<const EvidenceItem> part : EvidenceOf(candidate))
    items->insert(items->end(), part.begin(), part.end());
}

const NameResolver::Chunk* NameResolver::ChunkAt(uint32_t token) const {
  const auto after =
      std::upper_bound(chunks_.begin(), chunks_.end(), token,
                       [](uint32_t value, const Chunk& chunk) { return value < chunk.tokens.first; });
  if (after == chunks_.begin()) return nullptr;
  const Chunk& chunk = *std::prev(after);
  return chunk.tokens.Contains(token) ? &chunk : nullptr;
}

std::vector<ScoredCandidate> NameResolver::CandidatesAt(uint32_t token) const {
  std::vector<ScoredCandidate> result;
  const Chunk* chunk = ChunkAt(token);
  if (chunk == nullptr) return result;
  for (size_t i = chunk->first_candidate; i < chunk->last_candidate; ++i) {
    if (candidates_[i].tokens.Contains(token)) result.push_back(candidates_[i]);
  }
  return result;
}

float NameResolver::OutsideAt(uint32_t token) const {
  const Chunk* chunk = ChunkAt(token);
  return chunk == nullptr ? 0 : outside_[chunk->first_outside + token - chunk->tokens.first];
}

}  // namespace tagger
