#ifndef TAGGER_RESOLUTION_OVERLAP_H_
#define TAGGER_RESOLUTION_OVERLAP_H_

#include <vector>

#include "absl/types/span.h"
#include "tagger/base/token_range.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/name_document.h"
#include "tagger/rules/rule_matcher.h"

namespace tagger {

// A match rule's span (a figure or date) after names have been taken into account.
struct KeptMatch {
  const RuleMatch* match = nullptr;
  TokenRange tokens;  // of the match, or its part before a name
};

// The labelled matches of all stages that stand, in text order: of two that overlap the longer one, then
// the one of the later stage, then the earlier one. (A year within a figure, or three months within "the
// first three months of 2025", is part of the longer span.) O(matches log matches + tokens they cover).
std::vector<const RuleMatch*> SelectLabelled(const RuleSet& rules, absl::Span<const RuleMatch> winners);

// The one policy for overlaps of names with figures and dates, in this order:
//   1. a name that strictly contains a date or figure keeps its words ("Channel 4", "Sunday Times");
//   2. a figure or date keeps the words up to and including its last number or calendar word;
//   3. names within the rest stay, and the figure's span ends before the first of them ("57" + "French" +
//   "troops").
//      (The figure's value still says what is counted.)
//   4. any other overlap goes to the figure or date.
// `matches` are the labelled matches in text order, not overlapping each other; `names` the names in
// text order, from which the losers are removed. O(matches + names).
std::vector<KeptMatch> SettleNamesAndMatches(const NameDocument& document,
                                             absl::Span<const RuleMatch* const> matches,
                                             std::vector<DecidedSpan>* names);

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_OVERLAP_H_
