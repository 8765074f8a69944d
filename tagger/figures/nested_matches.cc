#include "tagger/figures/nested_matches.h"

namespace tagger {

void NestedMatches::Reset(absl::Span<const RuleMatch> winners, const RuleParts& rules, size_t token_count) {
  rules_ = &rules;
  winners_ = winners;
  first_.assign(token_count, 0);
  next_.resize(winners.size());
  for (uint32_t w = 0; w < winners.size(); ++w) {
    uint32_t& first = first_[winners[w].tokens.first];
    next_[w] = first;
    first = w + 1;
  }
}

const RuleMatch* NestedMatches::Find(TokenRange range, int stage) const {
  if (range.first >= first_.size()) return nullptr;
  for (uint32_t w = first_[range.first]; w != 0; w = next_[w - 1]) {
    const RuleMatch& match = winners_[w - 1];
    if (match.tokens == range && rules_->stage(match.rule) < stage) return &match;
  }
  return nullptr;
}

}  // namespace tagger
