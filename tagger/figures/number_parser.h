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
// Nothing if the tokens are no numeral. Values are exact to 15 significant decimal digits. O(tokens).
std::optional<ParsedNumber> ParseNumber(TokenRange range, const MatchContext& context);

// Reads digits with separators: 24,000  12,34,567.89  51.7; a single comma with one or two digits after it
// is a decimal comma. Nothing for anything else (10:30, 1.2.3, letters).
std::optional<double> ParseDigits(std::string_view digits);

// Rounds to 15 significant decimal digits, which removes the error of binary arithmetic:
// 4.35 x 100 is 435.
double RoundToDecimal(long double value);

}  // namespace tagger

#endif  // TAGGER_FIGURES_NUMBER_PARSER_H_
