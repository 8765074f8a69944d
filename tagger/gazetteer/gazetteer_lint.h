#ifndef TAGGER_GAZETTEER_GAZETTEER_LINT_H_
#define TAGGER_GAZETTEER_GAZETTEER_LINT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"

namespace tagger {

// What loads, and is yet likely to be a mistake.
enum class LintKind {
  kContradiction,  // the same string as place and organisation, say, and neither row says about `ambiguous`
  kEverydayWord,  // a name that is an everyday word, and matches in lower case or says nothing of `ambiguous`
  kBadId,         // an id that its scheme does not have, or a country that is no ISO 3166-1 code
  kDeadAlias,     // an alias that says nothing that its row does not say already
  kRepeatedRow,   // a row that says what another of the same class says, after folding
  kUnreachable,   // a name or alias that no text can lead to
  kShadowed,      // a row whose id, country or value is never told, as a stronger one has all its names
};
inline constexpr size_t kLintKinds = 7;

struct LintFinding {
  LintKind kind = LintKind::kContradiction;
  std::string path;
  int line = 0;
  std::string message;  // what was found, and where the other row is
};

// Reads the files (format: gazetteers/README.md) and judges their rows together; everyday words are those of
// the classes common_word and function_word in them. A finding of two rows is the later one's. In the order
// of kinds, then of rows. Rows and files with faults are left out: Gazetteer::Load tells of them. A row with
// `ambiguous: no` has been looked at: it may contradict others and be an everyday word.
// O(bytes); some 0.8 s and 150 MB for 200,000 rows. Thread-safe.
std::vector<LintFinding> LintGazetteers(absl::Span<const std::string> paths);

// For people: how many there are of each kind, what to do, and the first `most` of each as
// "file:line: message". Empty if there are none. O(findings).
std::string FormatLint(absl::Span<const LintFinding> findings, size_t most);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_LINT_H_
