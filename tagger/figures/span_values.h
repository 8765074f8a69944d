#ifndef TAGGER_FIGURES_SPAN_VALUES_H_
#define TAGGER_FIGURES_SPAN_VALUES_H_

#include <optional>
#include <string_view>

#include "tagger/annotation.h"
#include "tagger/figures/civil_date.h"
#include "tagger/figures/figure_classes.h"
#include "tagger/figures/nested_matches.h"
#include "tagger/figures/phrase_entries.h"
#include "tagger/figures/rule_parts.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Turns the matches of FIGURE and DATE rules into values: start here. A rule says what its parts
// are by the names of its captures and by its `set:` attributes (rules/README.md, "What figures and
// dates are built from"); a captured part that is itself a match of an earlier stage is
// evaluated first.

// Everything a match has to be read with. All of it must outlive the calls; nothing is kept.
struct MatchContext {
  std::string_view content;  // the document's text
  const TokenizedText& text;
  const WordTable& words;
  const Gazetteer& gazetteer;
  PhraseEntries& phrases;             // of the same gazetteer
  const NestedMatches& nested;        // of all stages of this document
  std::optional<CivilDay> published;  // as ParsePublished gives it
  const FigureClasses& classes;
  const RuleParts& rule_parts;
};

// The figure that a FIGURE match states, written where it stays, as figures are large; false if its parts
// make no value (the span is to be dropped, and `figure` with it). `figure` must be empty. Never fails
// otherwise, whatever the match. O(tokens of the match).
bool BuildFigure(const RuleMatch& match, const MatchContext& context, Figure* figure);

// The TIMEX3 of a DATE match, resolved against `published` if that is a date; nothing if the parts make no
// date.
std::optional<Timex> BuildTimex(const RuleMatch& match, const MatchContext& context);

}  // namespace tagger

#endif  // TAGGER_FIGURES_SPAN_VALUES_H_
