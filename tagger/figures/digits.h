#ifndef TAGGER_FIGURES_DIGITS_H_
#define TAGGER_FIGURES_DIGITS_H_

#include <optional>
#include <string_view>

namespace tagger {

// Reads digits with separators: 24,000  12,34,567.89  51.7; a single comma with one or two digits after it
// is a decimal comma, and two or more full stops part thousands (1.234.567). Nothing for anything else
// (10:30, 1.2.3, letters).
std::optional<double> ParseDigits(std::string_view digits);

// Reads the notations of science and of tokenised text, with or without spaces within:
//   1e10  -12e-1  12.32E+14   1.3x10^6  6.2 x 10^-4   1.1^23  2^-3   30 . 84  10 , 000   -.5
// The sign is that of the base, (-2)^3. Nothing for anything else, a plain number among it. O(bytes).
std::optional<double> ParseNotation(std::string_view text);

// Rounds to 15 significant decimal digits, which removes the error of binary arithmetic:
// 4.35 x 100 is 435.
double RoundToDecimal(long double value);

}  // namespace tagger

#endif  // TAGGER_FIGURES_DIGITS_H_
