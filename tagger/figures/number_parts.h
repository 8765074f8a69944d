#ifndef TAGGER_FIGURES_NUMBER_PARTS_H_
#define TAGGER_FIGURES_NUMBER_PARTS_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "tagger/base/token_range.h"
#include "tagger/figures/span_values.h"

namespace tagger {

// What one token is within a numeral. Internal to this folder.
enum class PartKind : uint8_t {
  kNumber,         // 24,000  three  fifty
  kMagnitude,      // hundred  million  k
  kOpenMagnitude,  // hundreds  dozens
  kFraction,       // half  fifths  thirtieth: a part of one
  kOrdinal,        // first  second: an ordinal that names no part by itself, only in twenty-first
  kFractionSign,   // ½
  kVague,          // couple  several
  kMinus,
  kPoint,
  kAnd,
  kSlash,
  kPlus,
  kOdd,
  kFiller,  // a  of  the
  kNone     // no part of a numeral
};

struct NumberPart {
  PartKind kind = PartKind::kNone;
  long double value = 0;
  bool is_digits = false;
  bool is_group = false;  // exactly three digits, which may go on a number written with spaces
  size_t length = 0;      // of digits, in bytes
};

using NumberParts = absl::InlinedVector<NumberPart, 12>;

// The parts of `range`, a token each; digits that stand apart (30 . 84) are one. O(tokens).
NumberParts PartsOf(TokenRange range, const MatchContext& context);

}  // namespace tagger

#endif  // TAGGER_FIGURES_NUMBER_PARTS_H_
