#ifndef TAGGER_FIGURES_NUMBER_PARSER_H_
#define TAGGER_FIGURES_NUMBER_PARSER_H_

#include <optional>
#include <string_view>

#include "tagger/base/token_range.h"
#include "tagger/figures/span_values.h"

namespace tagger {

// What a numeral states. "1.2 million": value 1200000, scale 1000000, so that the scale can be
// carried back to the 1.1 in "1.1 to 1.2 million".
struct ParsedNumber {
  double value = 0;
  double scale = 1;       // product of the magnitudes at the end; 1 if it ends in none
  bool is_open = false;   // "hundreds", "tens of thousands": that many or more
  bool is_vague = false;  // "a couple", "a few", "several"
};

// Reads a numeral written in digits, words or both:
//   24,000  12,34,567.89  1 234 567  -5  2 1/2  ½  1.2bn  three  twenty-six  two hundred and five
//   one and a half million  half a dozen  two-thirds  tens of thousands  5 lakh crore  three point one four
//   one hundred and thirty-two fifths  a twenty-first  one ten-thousandth  1e10  2.5^-1  30 . 84
// Nothing if the tokens are no numeral. Values are exact to 15 significant decimal digits. O(tokens).
std::optional<ParsedNumber> ParseNumber(TokenRange range, const MatchContext& context);

}  // namespace tagger

#endif  // TAGGER_FIGURES_NUMBER_PARSER_H_
