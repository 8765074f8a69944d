#include <algorithm>
#include <bit>

#include "tagger/rules/matcher_state.h"

namespace tagger {

void StageScanner::Scan(std::vector<RuleMatch>* matches) {
  next_place_.assign(plan_.items.size(), 0);
  const absl::Span<const uint64_t> starts = rows_.StartsOf(stage_);
  for (size_t i = 0; i < starts.size(); ++i)
    ForEachBit(starts[i], i * 64, [&](size_t place) { ScanPlace(static_cast<uint32_t>(place), matches); });
}

void StageScanner::ScanPlace(uint32_t place, std::vector<RuleMatch>* matches) {
  const uint32_t sentence = rows_.sentence_at(place);
  const uint64_t* const wanted = rows_.OfSentence(sentence) + plan_.anywhere;
  for (size_t word = 0; word < plan_.words(); ++word) {
    if (wanted[word] == 0) continue;
    ForEachBit(Accepted(word, wanted[word], rows_.At(place)), word * 64,
               [&](size_t item) { Try(item, place, sentence, matches); });
  }
}

uint64_t StageScanner::Accepted(size_t word, uint64_t wanted, const RowStream::Row* rows) const {
  wanted &= rows[0][plan_.places[StagePlan::kFirst] + word];
  if (wanted == 0) return 0;
  rows -= StagePlan::kFirst;
  for (size_t i = 0; i < plan_.places.size(); ++i) wanted &= rows[i][plan_.places[i] + word];
  return wanted;
}

void StageScanner::Try(size_t index, uint32_t place, uint32_t sentence, std::vector<RuleMatch>* matches) {
  if (place < next_place_[index]) return;
  const MatchItem& item = plan_.items[index];
  if (!HoldsBefore(item, place - 1, sentence)) return;
  const uint32_t size = LongestSpan(item, place, sentence);
  if (size == 0) return;
  next_place_[index] = place + size;
  const uint32_t token = stream_.TokenAt(place, sentence);
  RuleMatch& match = matches->emplace_back();
  match.rule = item.rule;
  match.tokens = {token, token + size};
}

uint32_t StageScanner::LongestSpan(const MatchItem& item, uint32_t place, uint32_t sentence) const {
  const uint32_t size = stream_.text().sentences[sentence].tokens.last - stream_.TokenAt(place, sentence);
  if (item.fixed_size > 0) {
    const bool holds = item.fixed_size <= size && HoldsAfter(item, place + item.fixed_size, sentence);
    return holds ? item.fixed_size : 0;
  }
  const SymbolRun run{stream_.At(place), 1, size};
  uint64_t sizes = MatchSizes(rules_.programs[item.inside], stream_.symbols(), run);
  while (sizes != 0) {
    const uint32_t longest = static_cast<uint32_t>(std::bit_width(sizes));
    if (HoldsAfter(item, place + longest, sentence)) return longest;
    sizes &= ~(uint64_t{1} << (longest - 1));
  }
  return 0;
}

bool StageScanner::HoldsBefore(const MatchItem& item, uint32_t place, uint32_t sentence) const {
  if (item.left == kNoProgram && item.not_left == kNoProgram) return true;
  const SymbolRun left = stream_.Backward(place, sentence);
  if (item.left != kNoProgram && !Starts(item.left, left)) return false;
  return item.not_left == kNoProgram || !Starts(item.not_left, left);
}

bool StageScanner::HoldsAfter(const MatchItem& item, uint32_t place, uint32_t sentence) const {
  if (item.right == kNoProgram && item.not_right == kNoProgram) return true;
  const SymbolRun right = stream_.Forward(place, sentence);
  if (item.right != kNoProgram && !Starts(item.right, right)) return false;
  return item.not_right == kNoProgram || !Starts(item.not_right, right);
}

bool StageScanner::Starts(ProgramId program, SymbolRun run) const {
  return StartsMatch(rules_.programs[program], stream_.symbols(), run);
}

}  // namespace tagger
