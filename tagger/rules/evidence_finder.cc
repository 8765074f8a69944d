#include <algorithm>

#include "tagger/rules/matcher_state.h"

namespace tagger {

EvidenceFinder::EvidenceFinder(const RuleSet::Compiled& rules, const TokenStream* stream,
                               const RowStream* rows)
    : rules_(rules),
      plan_(rules.evidence),
      stream_(*stream),
      rows_(*rows),
      left_(rules.evidence.left, -1),
      right_(rules.evidence.right, 1),
      forbidden_(rules.evidence.words()) {}

void EvidenceFinder::StartDocument() {
  is_fresh_ = true;
  for (Side* side : {&left_, &right_}) {
    side->slots.assign(stream_.size(), 0);
    side->masks.clear();
  }
}

void EvidenceFinder::Find(TokenRange candidate, std::vector<RuleId>* fired) {
  if (candidate.empty() || plan_.rules.empty()) return;
  if (!is_fresh_) StartDocument();
  const uint32_t sentence = stream_.text().tokens[candidate.first].sentence;
  const uint32_t first = stream_.PlaceOf(candidate.first);
  const uint32_t last = first + candidate.size() - 1;
  const size_t left = MaskAt(first - 1, sentence, &left_);
  const size_t right = MaskAt(last + 1, sentence, &right_);
  const bool single = candidate.size() == 1;
  const uint64_t* const first_row = *rows_.At(first) + (single ? plan_.only : plan_.first);
  const uint64_t* const last_row = *rows_.At(last) + (single ? plan_.only : plan_.last);
  const uint64_t* const of_size =
      &plan_.of_size[std::min(candidate.size(), kMaxMatchTokens + 1) * plan_.words()];
  const SymbolRun run{stream_.At(first), 1, candidate.size()};
  for (size_t word = 0; word < plan_.words(); ++word) {
    const uint64_t hits = left_.masks[left + word] & right_.masks[right + word] & first_row[word] &
                          last_row[word] & of_size[word];
    ForEachBit(hits, word * 64, [&](size_t item) {
      if (single || InsideHolds(plan_.rules[item], run)) fired->push_back(plan_.rules[item]);
    });
  }
}

bool EvidenceFinder::InsideHolds(RuleId rule, SymbolRun run) const {
  const ProgramId inside = rules_.compiled[rule].inside;
  return inside == kNoProgram || IsWholeMatch(rules_.programs[inside], stream_.symbols(), run);
}

size_t EvidenceFinder::MaskAt(uint32_t place, uint32_t sentence, Side* side) {
  const size_t words = plan_.words();
  uint32_t& slot = side->slots[place];
  if (slot == 0) {
    const size_t begin = side->masks.size();
    side->masks.insert(side->masks.end(), side->plan.no_condition.begin(), side->plan.no_condition.end());
    slot = static_cast<uint32_t>(begin / words) + 1;
    FillMask(place, sentence, &side->masks[begin], *side);
  }
  return (slot - 1) * words;
}

void EvidenceFinder::FillMask(uint32_t place, uint32_t sentence, uint64_t* mask, const Side& side) {
  const size_t words = plan_.words();
  const SymbolRun run = side.step > 0 ? stream_.Forward(place, sentence) : stream_.Backward(place, sentence);
  std::fill(forbidden_.begin(), forbidden_.end(), 0);
  for (size_t first = 0; first < side.plan.programs.size(); first += 64) {
    ForEachBit(Accepted(first / 64, place, side), first, [&](size_t program) {
      if (!ContextHolds(program, run, side)) return;
      for (size_t word = 0; word < words; ++word) {
        mask[word] |= side.plan.allows[program * words + word];
        forbidden_[word] |= side.plan.forbids[program * words + word];
      }
    });
  }
  for (size_t word = 0; word < words; ++word) mask[word] &= ~forbidden_[word];
}

uint64_t EvidenceFinder::Accepted(size_t word, uint32_t place, const Side& side) const {
  const RowStream::Row* const rows = rows_.At(place);
  uint64_t accepted = (*rows)[side.plan.places[0] + word];
  for (int i = 1; i < static_cast<int>(side.plan.places.size()) && accepted != 0; ++i)
    accepted &= rows[i * side.step][side.plan.places[static_cast<size_t>(i)] + word];
  return accepted;
}

bool EvidenceFinder::ContextHolds(size_t program, SymbolRun run, const Side& side) const {
  const uint32_t fixed_size = side.plan.fixed_sizes[program];
  if (fixed_size > 0) return fixed_size <= run.size;
  return StartsMatch(rules_.programs[side.plan.programs[program]], stream_.symbols(), run);
}

}  // namespace tagger
