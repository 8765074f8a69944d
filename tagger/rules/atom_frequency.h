#ifndef TAGGER_RULES_ATOM_FREQUENCY_H_
#define TAGGER_RULES_ATOM_FREQUENCY_H_

#include "absl/types/span.h"
#include "tagger/rules/atom_table.h"

namespace tagger {

// A guess of the share of tokens of English news for which an atom, or any of some, holds; orders of
// magnitude. It decides what rules wait for, never what they match.
double FrequencyOf(const AtomTable& atoms, const AtomExpr& expr);
double FrequencyOfAny(const AtomTable& atoms, absl::Span<const AtomId> any_of);

}  // namespace tagger

#endif  // TAGGER_RULES_ATOM_FREQUENCY_H_
