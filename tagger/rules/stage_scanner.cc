#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

StageScanner::StageScanner(const RuleSet::Compiled& rules, const StagePlan& plan, const TokenStream* stream,
                           RunnerPool* runners)
    : rules_(rules), plan_(plan), stream_(*stream), runners_(*runners), prefilter_(plan.prefilter, stream->symbols()) {}

void StageScanner::Scan(std::vector<RuleMatch>* matches) {
  next_token_.assign(plan_.rules.size(), 0);
  for (uint32_t sentence = 0; sentence < stream_.text().sentences.size(); ++sentence) ScanSentence(sentence, matches);
}

void StageScanner::ScanSentence(uint32_t sentence, std::vector<RuleMatch>* matches) {
  const TokenRange tokens = stream_.text().sentences[sentence].tokens;
  for (uint32_t token = tokens.first; token < tokens.last; ++token) {
    const Symbol* const at = stream_.At(stream_.PlaceOf(token));
    const Symbol around[kForwardPlaces + kBackwardPlaces] = {at[0], at[1], at[2], at[3], at[-1], at[-2]};
    prefilter_.ForEach(around, kForwardPlaces + kBackwardPlaces,
                       [&](size_t item) { Try(item, token, matches); });
  }
}

void StageScanner::Try(size_t item, uint32_t token, std::vector<RuleMatch>* matches) {
  if (token < next_token_[item]) return;
  const CompiledRule& rule = rules_.compiled[plan_.rules[item]];
  const uint32_t place = stream_.PlaceOf(token);
  const uint32_t sentence = stream_.text().tokens[token].sentence;
  const SymbolRun left = stream_.Backward(place - 1, sentence);
  if (rule.left != kNoProgram && !runners_[rule.left].Starts(left)) return;
  if (rule.not_left != kNoProgram && runners_[rule.not_left].Starts(left)) return;
  const uint32_t size = LongestSpan(rule, token);
  if (size == ProgramRunner::kNoMatch) return;

  RuleMatch match;
  match.rule = plan_.rules[item];
  match.tokens = {token, token + size};
  if (rule.left != kNoProgram) AddContextCaptures(rule.left, left, token, &match);
  std::reverse(match.captures.begin(), match.captures.end());
  for (const GroupMatch& group : groups_) {
    match.captures.push_back({group.name, {token + group.begin, token + group.end}});
  }
  if (rule.right != kNoProgram) {
    AddContextCaptures(rule.right, stream_.Forward(place + size, sentence), token + size, &match);
  }
  next_token_[item] = token + size;
  matches->push_back(std::move(match));
}

uint32_t StageScanner::LongestSpan(const CompiledRule& rule, uint32_t token) {
  const uint32_t place = stream_.PlaceOf(token);
  const uint32_t sentence = stream_.text().tokens[token].sentence;
  SymbolRun run = stream_.Forward(place, sentence);
  run.size = std::min(run.size, stream_.text().sentences[sentence].tokens.last - token);
  for (;;) {
    groups_.clear();
    const uint32_t size = runners_[rule.inside].Longest(run, &groups_);
    if (size == ProgramRunner::kNoMatch || HoldsAfter(rule, place + size, sentence)) return size;
    if (size <= 1) return ProgramRunner::kNoMatch;
    run.size = size - 1;  // the next shorter span
  }
}

bool StageScanner::HoldsAfter(const CompiledRule& rule, uint32_t place, uint32_t sentence) {
  const SymbolRun right = stream_.Forward(place, sentence);
  if (rule.right != kNoProgram && !runners_[rule.right].Starts(right)) return false;
  return rule.not_right == kNoProgram || !runners_[rule.not_right].Starts(right);
}

void StageScanner::AddContextCaptures(ProgramId program, SymbolRun run, uint32_t token, RuleMatch* match) {
  if (rules_.programs[program].captures.empty()) return;
  std::vector<GroupMatch> groups;
  runners_[program].Longest(run, &groups);
  for (const GroupMatch& group : groups) {
    const TokenRange tokens = run.step > 0 ? TokenRange{token + group.begin, token + group.end}
                                           : TokenRange{token - group.end, token - group.begin};
    match->captures.push_back({group.name, tokens});
  }
}

}  // namespace tagger
