#include "tagger/rules/rule_matcher.h"

#include "tagger/rules/matcher_state.h"

namespace tagger {

RuleMatcher::RuleMatcher(const RuleSet& rules) : state_(std::make_unique<State>(rules.compiled())) {}
RuleMatcher::~RuleMatcher() = default;

void RuleMatcher::StartDocument(const TokenizedText& text, const WordTable& words,
                                absl::Span<const ClassMark> marks) {
  state_->stream.StartDocument(text, words, marks);
  state_->rows.StartDocument();
  state_->evidence.Reset();
}

void RuleMatcher::AddMarks(absl::Span<const ClassMark> marks) {
  if (marks.empty()) return;
  state_->stream.AddMarks(marks);
  state_->rows.Update();
  state_->evidence.Reset();
}

void RuleMatcher::Scan(int stage, std::vector<RuleMatch>* matches) {
  for (StageScanner& scanner : state_->scanners) {
    if (scanner.stage() == stage) scanner.Scan(matches);
  }
}

void RuleMatcher::FillCaptures(RuleMatch* match) { state_->captures.Fill(match); }

void RuleMatcher::Evidence(TokenRange candidate, std::vector<RuleId>* fired) {
  state_->evidence.Find(candidate, fired);
}

}  // namespace tagger
