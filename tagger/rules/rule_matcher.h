#ifndef TAGGER_RULES_RULE_MATCHER_H_
#define TAGGER_RULES_RULE_MATCHER_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "tagger/base/token_range.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/rule_set.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Says that these tokens, together, are of a class: a gazetteer phrase, or a span made by an
// earlier stage. Marks may nest and overlap.
struct ClassMark {
  TokenRange tokens;
  ClassId class_id = 0;
};

struct Capture {
  uint16_t name = 0;  // RuleSet::capture_name
  TokenRange tokens;
};

// One place where a match rule matched.
struct RuleMatch {
  RuleId rule = 0;
  TokenRange tokens;                         // what [[ ]] encloses
  absl::InlinedVector<Capture, 4> captures;  // in pattern order; those that took part
};

// Runs the rules of a RuleSet over one document at a time. One per thread (it holds its own
// small RE2 objects and caches); the RuleSet must outlive it. Not thread-safe.
//
//   matcher.StartDocument(text, words, marks);
//   matcher.Scan(1, &matches);        // all matches of stage 1, unresolved
//   matcher.FillCaptures(&winner);    // of those that are wanted
//   matcher.AddMarks(winners);        // as classes for stage 2
//   matcher.Evidence(candidate, &fired);
class RuleMatcher {
 public:
  explicit RuleMatcher(const RuleSet& rules);
  ~RuleMatcher();

  // `text` and `words` must stay unchanged until the next call. All documents of a matcher must come
  // with the same WordTable: what is known of a word is kept by its id and WordTable::generation().
  void StartDocument(const TokenizedText& text, const WordTable& words, absl::Span<const ClassMark> marks);
  void AddMarks(absl::Span<const ClassMark> marks);

  // Appends the matches of all match rules of one stage, without captures: at each token each rule's
  // longest match; a rule's own matches do not overlap (leftmost first). Different
  // rules' matches may. Ordered by first token, then rule. Never across a sentence end.
  void Scan(int stage, std::vector<RuleMatch>* matches);
  // Fills the captures of a match that Scan found, before marks are added.
  void FillCaptures(RuleMatch* match);

  // Appends the evidence rules that hold for `candidate` as a span, in rule order:
  // those whose part inside [[ ]] matches the candidate whole (`@` matches any), and whose context
  // matches what stands directly before and after it in its sentence. Contexts
  // are evaluated once per boundary and cached.
  void Evidence(TokenRange candidate, std::vector<RuleId>* fired);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_MATCHER_H_
