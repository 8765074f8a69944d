#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

EvidenceFinder::EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream,
                               const RowStream* rows)
    : rules_(rules),
      plan_(rules.evidence),
      words_(rules.evidence.words()),
      stream_(*stream),
      rows_(*rows),
      left_(rules.evidence.left, -1),
      right_(rules.evidence.right, 1) {}

void EvidenceFinder::StartDocument() {
  is_started_ = true;
  ++document_;
  for (Side* side : {&left_, &right_}) {
    if (side->known.size() >= stream_.size() && document_ != 0) continue;
    side->known.assign(stream_.size(), document_ - 1);
    side->masks.resize(stream_.size() * words_);
  }
}

void EvidenceFinder::Find(TokenRange candidate, std::vector<RuleId>* fired) {
  if (candidate.empty() || plan_.rules.empty()) return;
  if (!is_started_) StartDocument();
  const uint32_t sentence = stream_.text().tokens[candidate.first].sentence;
  const uint32_t first = stream_.PlaceOf(candidate.first);
  const uint32_t last = first + candidate.size() - 1;
  const uint64_t* const left = MaskAt(first - 1, sentence, &left_);
  const uint64_t* const right = MaskAt(last + 1, sentence, &right_);
  const uint64_t* const of_size = &plan_.of_size[std::min(candidate.size(), kMaxMatchTokens + 1) * words_];
  const SymbolRun run{stream_.At(first), 1, candidate.size()};
  for (size_t word = 0; word < words_; ++word) {
    const uint64_t around = left[word] & right[word] & of_size[word];
    ForEachBit(around & AcceptedInside(word, first, candidate.size()), word * 64, [&](size_t item) {
      const RuleId rule = plan_.rules[item];
      if (run.size == 1 || InsideHolds(rule, run)) fired->push_back(rule);
    });
  }
}

uint64_t EvidenceFinder::AcceptedInside(size_t word, uint32_t place, uint32_t size) const {
  const RowStream::Row* const rows = rows_.At(place);
  if (size == 1) return rows[0][plan_.only + word];
  uint64_t anywhere = 0;
  for (uint32_t i = 0; i < size; ++i) anywhere |= rows[i][plan_.anywhere + word];
  return anywhere & rows[0][plan_.first + word] & rows[size - 1][plan_.last + word];
}

void EvidenceFinder::FillMask(uint32_t place, uint32_t sentence, uint64_t* mask, const Side& side) {
  const ContextPlan& plan = side.plan;
  std::copy(plan.no_condition.begin(), plan.no_condition.end(), mask);
  uint64_t any_forbids = 0;
  holding_.clear();
  for (size_t word = 0; word < plan.forbidding.size(); ++word) {
    const uint64_t holding = Holding(word, place, sentence, side);
    any_forbids |= holding & plan.forbidding[word];
    holding_.push_back(holding);
    ForEachBit(holding, word * 64, [&](size_t program) {
      for (size_t i = 0; i < words_; ++i) mask[i] |= plan.allows[program * words_ + i];
    });
  }
  if (any_forbids == 0) return;
  for (size_t word = 0; word < holding_.size(); ++word) {
    ForEachBit(holding_[word] & plan.forbidding[word], word * 64, [&](size_t program) {
      for (size_t i = 0; i < words_; ++i) mask[i] &= ~plan.forbids[program * words_ + i];
    });
  }
}

uint64_t EvidenceFinder::Holding(size_t word, uint32_t place, uint32_t sentence, const Side& side) const {
  const uint64_t accepted = Accepted(word, place, side);
  uint64_t holding = accepted & side.plan.decided[word];
  if (accepted == holding) return holding;
  const SymbolRun run = side.step > 0 ? stream_.Forward(place, sentence) : stream_.Backward(place, sentence);
  ForEachBit(accepted & ~side.plan.decided[word], word * 64, [&](size_t item) {
    const Program& program = rules_.programs[side.plan.programs[item]];
    if (StartsMatch(program, stream_.symbols(), run)) SetBit(item % 64, &holding);
  });
  return holding;
}

uint64_t EvidenceFinder::Accepted(size_t word, uint32_t place, const Side& side) const {
  const RowStream::Row* const rows = rows_.At(place);
  uint64_t accepted = (*rows)[side.plan.places[0] + word];
  for (int i = 1; i < static_cast<int>(side.plan.places.size()) && accepted != 0; ++i)
    accepted &= rows[i * side.step][side.plan.places[static_cast<size_t>(i)] + word];
  return accepted;
}

}  // namespace tagger
