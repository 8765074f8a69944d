#ifndef TOOLS_TAGGER_DIFF_REPORT_H_
#define TOOLS_TAGGER_DIFF_REPORT_H_

#include <string>

#include "absl/types/span.h"
#include "tools/tagger/span_difference.h"

namespace tagger::cli {

// A difference as two lines for people: "- a1: PERSON "Anna Berg" (person.title)" and its context.
std::string DifferenceText(const SpanDifference& difference);

// The counts as tables.
std::string CountsText(const DifferenceCounts& counts);

// One line of JSON: {"articles":2,"changed_articles":1,"lost":1,"gained":0,"relabelled":0,"labels":[...],
// "rules":[...],"relabellings":[...],"differences":[...]}.
std::string DiffJson(const DifferenceCounts& counts, absl::Span<const SpanDifference> differences);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_DIFF_REPORT_H_
