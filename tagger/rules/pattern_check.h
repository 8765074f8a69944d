#ifndef TAGGER_RULES_PATTERN_CHECK_H_
#define TAGGER_RULES_PATTERN_CHECK_H_

#include <string_view>

#include "tagger/rules/pattern_parser.h"

namespace tagger {

// Whether an atom can stand at the edge of a sentence, as ^ and $ do. O(its expression).
bool TakesBreak(AtomId atom, const AtomTable& atoms);

// What is wrong with a pattern as a whole, its parts being right: ^ and $ stand only at its edge and outside
// [[ ]], it is not too large, and what must hold a token does. Nothing if all is well. Matching relies on it.
std::string_view FaultOf(const ParsedPattern& pattern, PatternRole role, const AtomTable& atoms);

}  // namespace tagger

#endif  // TAGGER_RULES_PATTERN_CHECK_H_
