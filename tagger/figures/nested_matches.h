#ifndef TAGGER_FIGURES_NESTED_MATCHES_H_
#define TAGGER_FIGURES_NESTED_MATCHES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/figures/rule_parts.h"
#include "tagger/rules/rule_matcher.h"

namespace tagger {

// The matches of all stages of one document by their first token. Memory is reused.
class NestedMatches {
 public:
  // `winners` as RunStages gives them, stage by stage; they and `rules` must outlive the use. O(tokens +
  // winners).
  void Reset(absl::Span<const RuleMatch> winners, const RuleParts& rules, size_t token_count);

  // The match of a stage before `stage` that spans exactly `range`, the latest stage if there are several;
  // null if none. O(matches that begin there).
  const RuleMatch* Find(TokenRange range, int stage) const;

 private:
  const RuleParts* rules_ = nullptr;
  absl::Span<const RuleMatch> winners_;
  // Indexes of winners plus one, 0 for none; the latest stage first.
  std::vector<uint32_t> first_;  // by token
  std::vector<uint32_t> next_;   // by winner: another that begins there
};

}  // namespace tagger

#endif  // TAGGER_FIGURES_NESTED_MATCHES_H_
