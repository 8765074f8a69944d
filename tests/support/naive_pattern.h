#ifndef TESTS_SUPPORT_NAIVE_PATTERN_H_
#define TESTS_SUPPORT_NAIVE_PATTERN_H_

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace tagger {

// The rule language done again in the dumbest way that is clearly right: trees walked by backtracking, every
// match enumerated. Shares nothing with tagger/rules. For differential tests on small inputs.

// A token, and the classes of its word. Its text is one lower-case word.
struct NaiveToken {
  std::string word;
  std::set<std::string> classes = {};
  bool glued = false;
  uint32_t sentence = 0;
};

struct NaiveMark {
  uint32_t first = 0;
  uint32_t last = 0;  // exclusive
  std::string class_name;
};

struct NaiveText {
  std::vector<NaiveToken> tokens;
  std::vector<NaiveMark> marks;
};

struct NaivePattern {
  enum class Kind {
    kLiteral,
    kRegex,
    kAny,
    kClass,
    kBoth,
    kWithout,
    kGlued,
    kEdge,
    kSequence,
    kEither,
    kRepeat,
    kCapture
  };
  Kind kind = Kind::kAny;
  std::string text = "";    // literal, regex of one letter class, class, first of two classes, capture name
  std::string second = "";  // class of kBoth (<a & b>) and kWithout (<a & !b>)
  int min = 1;
  int max = 1;
  std::vector<NaivePattern> parts = {};

  // As the rule language writes it.
  std::string ToText() const;
};

// By capture name.
using NaiveCaptures = std::map<std::string, std::pair<uint32_t, uint32_t>>;

struct NaiveMatch {
  uint32_t end = 0;
  NaiveCaptures captures;
};

// A rule; parts that are not there are absent.
struct NaiveRule {
  std::optional<NaivePattern> before, inside, after, not_before, not_after;  // no inside: [[ @ ]]

  std::string PatternText() const;
};

// Every match of `pattern` that begins at `token`, within its sentence.
std::vector<NaiveMatch> MatchesAt(const NaivePattern& pattern, const NaiveText& text, uint32_t token);

// Whether some match of `pattern` ends at (begins at) the boundary before `token`. `sentence` is the
// sentence whose text is asked: at its edges the boundary belongs to two.
bool MatchesBefore(const NaivePattern& pattern, const NaiveText& text, uint32_t token, uint32_t sentence);
bool MatchesAfter(const NaivePattern& pattern, const NaiveText& text, uint32_t token, uint32_t sentence);

// The span at `token`: the longest whose contexts hold; all ways to capture it. Empty if there is none.
std::vector<NaiveMatch> LongestSpans(const NaiveRule& rule, const NaiveText& text, uint32_t token);

// Whether the rule holds for the candidate [first, last).
bool HoldsFor(const NaiveRule& rule, const NaiveText& text, uint32_t first, uint32_t last);

// Random small texts and rules: words a to d, classes ka, kb, kc.
NaiveText RandomText(std::mt19937* random);
NaiveRule RandomRule(std::mt19937* random, bool evidence);

}  // namespace tagger

#endif  // TESTS_SUPPORT_NAIVE_PATTERN_H_
