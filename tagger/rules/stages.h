#ifndef TAGGER_RULES_STAGES_H_
#define TAGGER_RULES_STAGES_H_

#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/rule_set.h"

namespace tagger {

// Appends what the phrases of a text say of its tokens, a mark for each class and grade of their entries:
// what RuleMatcher::StartDocument wants.
void AppendPhraseMarks(const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases,
                       std::vector<ClassMark>* marks);

// Which of the overlapping matches of one stage stand. All rules of a stage compete. Taken one
// after the other, a match wins if it overlaps no winner before it, in this order:
//   1. the higher `priority`
//   2. the longer span, in tokens
//   3. the earlier span
//   4. the rule that is first in the files
// Matches of `reject` rules compete like others: what they win is blocked for the stage. The result, in
// text order, includes them. O(matches x log matches + tokens they cover).
void SettleOverlaps(const RuleSet& rules, std::vector<RuleMatch>* matches);

// Runs all match rules, stage by stage, over the document that `matcher` was given by
// StartDocument: scan, settle, drop what reject rules won, add the rest as class marks
// (for rules with `as`) before the next stage. Appends the winners, ordered by stage, then
// by first token. Spans of different stages may overlap. With `last_stage`, stops after it.
void RunStages(const RuleSet& rules, RuleMatcher* matcher, std::vector<RuleMatch>* winners,
               int last_stage = 9);

}  // namespace tagger

#endif  // TAGGER_RULES_STAGES_H_
