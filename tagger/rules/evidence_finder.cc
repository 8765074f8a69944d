#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

EvidenceFinder::EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream)
    : rules_(rules),
      stream_(*stream),
      inside_(rules.evidence.inside, stream->symbols()),
      left_(rules.evidence.left, -1, stream->symbols()),
      right_(rules.evidence.right, 1, stream->symbols()) {}

void EvidenceFinder::StartDocument() {
  is_fresh_ = true;
  for (Side* side : {&left_, &right_}) {
    side->triggers.StartDocument();
    side->slots.assign(stream_.size(), 0);
    side->masks.clear();
  }
}

void EvidenceFinder::Find(TokenRange candidate, std::vector<RuleId>* fired) {
  if (candidate.empty() || rules_.evidence.rules.empty()) return;
  if (!is_fresh_) StartDocument();
  const uint32_t sentence = stream_.text().tokens[candidate.first].sentence;
  const uint32_t first = stream_.PlaceOf(candidate.first);
  const uint32_t last = stream_.PlaceOf(candidate.last - 1);
  const size_t left = MaskAt(first - 1, sentence, &left_);
  const size_t right = MaskAt(last + 1, sentence, &right_);
  const Symbol first_symbol = *stream_.At(first), last_symbol = *stream_.At(last);
  inside_.Row(first_symbol, 0);  // so that neither row moves when the other is first asked for
  const uint64_t* const last_row = inside_.Row(last_symbol, 1);
  const uint64_t* const first_row = inside_.Row(first_symbol, 0);
  for (size_t word = 0; word < rules_.evidence.inside.words(); ++word) {
    const uint64_t hits =
        left_.masks[left + word] & right_.masks[right + word] & first_row[word] & last_row[word];
    ForEachBit(hits, word * 64, [&](size_t item) {
      const RuleId rule = rules_.evidence.rules[item];
      if (InsideHolds(rule, candidate)) fired->push_back(rule);
    });
  }
}

bool EvidenceFinder::InsideHolds(RuleId rule, TokenRange candidate) {
  const ProgramId inside = rules_.compiled[rule].inside;
  if (inside == kNoProgram) return true;
  const SymbolRun run{stream_.At(stream_.PlaceOf(candidate.first)), 1, candidate.size()};
  return IsWholeMatch(rules_.programs[inside], stream_.symbols(), run);
}

size_t EvidenceFinder::MaskAt(uint32_t place, uint32_t sentence, Side* side) {
  const size_t words = rules_.evidence.inside.words();
  uint32_t& slot = side->slots[place];
  if (slot == 0) {
    const size_t begin = side->masks.size();
    side->masks.insert(side->masks.end(), side->plan.no_condition.begin(), side->plan.no_condition.end());
    slot = static_cast<uint32_t>(begin / words) + 1;
    FillMask(place, sentence, begin, side);
  }
  return (slot - 1) * words;
}

void EvidenceFinder::FillMask(uint32_t place, uint32_t sentence, size_t mask_begin, Side* side) {
  const size_t words = rules_.evidence.inside.words();
  forbidden_.assign(words, 0);
  const Symbol* const start = stream_.At(place);
  const SymbolRun run = side->step > 0 ? stream_.Forward(place, sentence) : stream_.Backward(place, sentence);
  for (int offset = 0; offset <= TriggerPlan::kMaxAhead; ++offset) {
    const Symbol symbol = start[offset * side->step];
    const size_t slot = TriggerPlan::SlotOf(offset);
    if ((side->triggers.SlotsOf(symbol) >> slot & 1) == 0) continue;
    for (uint32_t item : side->triggers.Waiting(symbol, slot)) {
      if (!side->triggers.OthersHold(item, start, side->step)) continue;
      if (StartsMatch(rules_.programs[side->plan.programs[item]], stream_.symbols(), run))
        ApplyContext(item, mask_begin, side);
    }
  }
  for (size_t word = 0; word < words; ++word) side->masks[mask_begin + word] &= ~forbidden_[word];
}

void EvidenceFinder::ApplyContext(uint32_t item, size_t mask_begin, Side* side) {
  for (uint32_t rule : side->plan.allows[item])
    side->masks[mask_begin + rule / 64] |= uint64_t{1} << (rule % 64);
  for (uint32_t rule : side->plan.forbids[item]) SetBit(rule, &forbidden_);
}

}  // namespace tagger
