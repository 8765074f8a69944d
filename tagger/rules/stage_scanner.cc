#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

StageScanner::StageScanner(const RuleSet::Compiled& rules, size_t index, const TokenStream* stream,
                           const StageMasks* masks)
    : rules_(rules),
      plan_(rules.stage_plans[index]),
      bit_(StageMasks::BitOf(index)),
      stream_(*stream),
      masks_(*masks),
      triggers_(plan_.triggers, stream->symbols()) {}

void StageScanner::Scan(std::vector<RuleMatch>* matches) {
  triggers_.StartDocument();
  next_token_.assign(plan_.rules.size(), 0);
  for (uint32_t sentence = 0; sentence < stream_.text().sentences.size(); ++sentence) {
    if ((masks_.of_sentence(sentence) & bit_) != 0) ScanSentence(sentence, matches);
  }
}

void StageScanner::ScanSentence(uint32_t sentence, std::vector<RuleMatch>* matches) {
  const TokenRange tokens = stream_.text().sentences[sentence].tokens;
  if (tokens.empty()) return;
  const size_t matches_before = matches->size();
  active_.clear();
  const uint32_t begin = stream_.PlaceOf(tokens.first) - 1;  // both edges can be waited for
  for (uint32_t place = begin; place <= begin + tokens.size() + 1; ++place) {
    if ((masks_.at(place) & bit_) != 0) Trigger(place, sentence, matches);
  }
  std::sort(active_.begin(), active_.end());
  active_.erase(std::unique(active_.begin(), active_.end()), active_.end());
  for (uint32_t item : active_) TryEverywhere(item, tokens, matches);
  std::sort(matches->begin() + static_cast<ptrdiff_t>(matches_before), matches->end(),
            [](const RuleMatch& a, const RuleMatch& b) {
              return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.rule < b.rule;
            });
}

void StageScanner::Trigger(uint32_t place, uint32_t sentence, std::vector<RuleMatch>* matches) {
  const Symbol symbol = *stream_.At(place);
  const TokenRange tokens = stream_.text().sentences[sentence].tokens;
  const int64_t token_at_place = int64_t{tokens.first} + place - stream_.PlaceOf(tokens.first);
  ForEachBit(triggers_.SlotsOf(symbol), 0, [&](size_t slot) {
    const absl::Span<const uint32_t> waiting = triggers_.Waiting(symbol, slot);
    if (slot == TriggerPlan::kAnywhere) {
      active_.insert(active_.end(), waiting.begin(), waiting.end());
      return;
    }
    const int64_t token = token_at_place - (static_cast<int64_t>(slot) - TriggerPlan::kMaxBack);
    if (token < tokens.first || token >= tokens.last) return;
    const Symbol* const start = stream_.At(stream_.PlaceOf(static_cast<uint32_t>(token)));
    for (uint32_t item : waiting) {
      if (triggers_.OthersHold(item, start, 1)) Try(item, static_cast<uint32_t>(token), matches);
    }
  });
}

void StageScanner::TryEverywhere(size_t item, TokenRange tokens, std::vector<RuleMatch>* matches) {
  const Symbol* start = stream_.At(stream_.PlaceOf(tokens.first));
  for (uint32_t token = tokens.first; token < tokens.last; ++token, ++start) {
    if (triggers_.OthersHold(static_cast<uint32_t>(item), start, 1)) Try(item, token, matches);
  }
}

void StageScanner::Try(size_t item, uint32_t token, std::vector<RuleMatch>* matches) {
  if (token < next_token_[item]) return;
  const CompiledRule& rule = rules_.compiled[plan_.rules[item]];
  const uint32_t place = stream_.PlaceOf(token);
  const uint32_t sentence = stream_.text().tokens[token].sentence;
  const SymbolRun left = stream_.Backward(place - 1, sentence);
  if (rule.left != kNoProgram && !Starts(rule.left, left)) return;
  if (rule.not_left != kNoProgram && Starts(rule.not_left, left)) return;
  const uint32_t size = LongestSpan(rule, token);
  if (size == PositionAutomaton::kNoMatch) return;
  next_token_[item] = token + size;
  matches->push_back({.rule = plan_.rules[item], .tokens = {token, token + size}, .captures = {}});
}

bool StageScanner::Starts(ProgramId program, SymbolRun run) const {
  return StartsMatch(rules_.programs[program], stream_.symbols(), run);
}

uint32_t StageScanner::LongestSpan(const CompiledRule& rule, uint32_t token) const {
  const uint32_t place = stream_.PlaceOf(token);
  const uint32_t sentence = stream_.text().tokens[token].sentence;
  SymbolRun run = stream_.Forward(place, sentence);
  run.size = std::min(run.size, stream_.text().sentences[sentence].tokens.last - token);
  for (;;) {
    const uint32_t size = LongestMatch(rules_.programs[rule.inside], stream_.symbols(), run);
    if (size == PositionAutomaton::kNoMatch || HoldsAfter(rule, place + size, sentence)) return size;
    if (size <= 1) return PositionAutomaton::kNoMatch;
    run.size = size - 1;  // the next shorter span
  }
}

bool StageScanner::HoldsAfter(const CompiledRule& rule, uint32_t place, uint32_t sentence) const {
  const SymbolRun right = stream_.Forward(place, sentence);
  if (rule.right != kNoProgram && !Starts(rule.right, right)) return false;
  return rule.not_right == kNoProgram || !Starts(rule.not_right, right);
}

}  // namespace tagger
