#ifndef TAGGER_FIGURES_NUMBER_SUM_H_
#define TAGGER_FIGURES_NUMBER_SUM_H_

#include <cmath>
#include <optional>

#include "tagger/figures/number_parser.h"
#include "tagger/figures/number_parts.h"

namespace tagger {

// Adds up the parts of one numeral, left to right: "two hundred and five thousand", "one and a half million",
// "1 234 567", "three point one four", "2 1/2". Internal to this folder.
class NumberSum {
 public:
  // Takes the next part; false if no numeral goes on with it.
  bool Add(const NumberPart& part);
  // The value of what was added; nothing if that is no whole numeral.
  std::optional<ParsedNumber> Result() const;

 private:
  bool AddNumber(const NumberPart& part);
  bool AddDigitAfterPoint(long double digit);
  bool AddDigitsAfterPoint(const NumberPart& part);
  void AddMagnitude(long double magnitude);
  bool AddFraction(long double fraction);
  bool AddHalf(long double fraction);
  void NoteAnd();
  bool NoteSlash();

  long double total_ = 0;    // closed groups: the thousands, the millions
  long double current_ = 0;  // the group being read
  bool has_current_ = false;
  bool has_any_ = false;
  bool negative_ = false;
  bool after_magnitude_ = false;
  long double last_number_ = -1;  // the plain number just read, -1 after anything else
  bool last_is_digits_ = false;
  bool after_hyphen_ = false;
  long double scale_ = 1;
  long double smallest_scale_ = INFINITY;  // of the closed groups
  // Since "and": where things stood before it, for "two and a half" and "two and three quarters".
  bool has_and_ = false;
  long double and_total_ = 0, and_current_ = 0, since_and_ = 0, and_unit_ = 1;
  long double last_magnitude_ = 1;
  bool is_half_of_unit_ = false;  // "a million and a half" so far
  bool needs_fraction_ = false;
  bool needs_slash_ = false;
  // After "point": digits so far, as a fraction.
  bool has_point_ = false;
  long double point_numerator_ = 0, point_denominator_ = 1;
  long double numerator_ = -1;  // before a slash
  long double before_numerator_ = 0;
  bool is_open_ = false, is_vague_ = false;
};

}  // namespace tagger

#endif  // TAGGER_FIGURES_NUMBER_SUM_H_
