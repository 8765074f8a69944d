#ifndef TAGGER_FIGURES_ORDINAL_H_
#define TAGGER_FIGURES_ORDINAL_H_

#include <optional>

#include "tagger/base/token_range.h"
#include "tagger/figures/span_values.h"

namespace tagger {

// The number of an ordinal: 21st, 3rd, second, twenty-first. Nothing if the tokens are none. O(tokens).
std::optional<double> ParseOrdinal(TokenRange range, const MatchContext& context);

}  // namespace tagger

#endif  // TAGGER_FIGURES_ORDINAL_H_
