#ifndef TAGGER_OUTPUT_FIGURE_TEXT_H_
#define TAGGER_OUTPUT_FIGURE_TEXT_H_

#include <string>

#include "tagger/annotation.h"

namespace tagger {

// A figure as a person reads it:
//   "24,000 people (at present) → ≥ 50,000 individuals, up, by 2030"
//   "15 – 24 year", "500%", "USD 1,200,000", "57 new cases per day"
std::string ReadableFigure(const Figure& figure);

// The value, its type and its modifier: "2025-05-16 (date)", "P3M (duration, approx)".
std::string ReadableTimex(const Timex& timex);

// A number with separators of thousands: "1,234,567.5". Whole numbers without a fraction.
std::string ReadableNumber(double value);

}  // namespace tagger

#endif  // TAGGER_OUTPUT_FIGURE_TEXT_H_
