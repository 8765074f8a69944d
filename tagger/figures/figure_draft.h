#ifndef TAGGER_FIGURES_FIGURE_DRAFT_H_
#define TAGGER_FIGURES_FIGURE_DRAFT_H_

#include "tagger/annotation.h"

namespace tagger {

// A figure in the making. `scale` is that of its number, for "3 to 4 million". Internal to this folder.
struct Draft {
  Figure figure;
  double scale = 1;
};

// The same where it stays: a Draft, or a Figure of the caller and a scale beside it.
struct DraftRef {
  Figure* figure;
  double* scale;
};

inline constexpr double kMinorUnitsInOne = 100;  // cents in a dollar

// Whether the figure states no number at all.
bool IsEmpty(const Figure& figure);

// Multiplies the numbers of a figure that is no change.
void Scale(double factor, Figure* figure);

inline constexpr double kRangeSlack = 1;
// "from 5 to 3 million" falls, but "from 900 to 1.2 million" does not start at 900 million.
inline constexpr double kChangeSlack = 10;

// "3 to 4 million people", "$5 to 6m": scale, unit and item of one end hold for the other. A scale is carried
// back only where the first number is not larger than the second without it (times `slack`).
void Balance(double slack, Draft* first, Draft* second);

}  // namespace tagger

#endif  // TAGGER_FIGURES_FIGURE_DRAFT_H_
