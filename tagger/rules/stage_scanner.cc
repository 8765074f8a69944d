#include <algorithm>
#include <bit>

#include "tagger/rules/matcher_state.h"

namespace tagger {

void StageScanner::Scan(std::vector<RuleMatch>* matches) {
  next_token_.assign(plan_.items.size(), 0);
  for (uint32_t sentence = 0; sentence < stream_.text().sentences.size(); ++sentence) {
    const uint64_t* const wanted = rows_.OfSentence(sentence) + plan_.anywhere;
    const auto before = static_cast<ptrdiff_t>(matches->size());
    for (size_t word = 0; word < plan_.words(); ++word) {
      if (wanted[word] != 0) ScanWord(word, wanted[word], sentence, matches);
    }
    if (plan_.words() == 1) continue;  // they are in order
    std::sort(matches->begin() + before, matches->end(), [](const RuleMatch& a, const RuleMatch& b) {
      return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.rule < b.rule;
    });
  }
}

void StageScanner::ScanWord(size_t word, uint64_t wanted, uint32_t sentence,
                            std::vector<RuleMatch>* matches) {
  const TokenRange tokens = stream_.text().sentences[sentence].tokens;
  if (tokens.empty()) return;
  const size_t first_field = plan_.places[StagePlan::kFirst] + word;
  const RowStream::Row* const rows = rows_.At(stream_.PlaceOf(tokens.first));
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if ((wanted & rows[i][first_field]) == 0) continue;
    ForEachBit(Accepted(word, wanted, rows + i), word * 64,
               [&](size_t item) { Try(item, tokens.first + i, sentence, matches); });
  }
}

uint64_t StageScanner::Accepted(size_t word, uint64_t wanted, const RowStream::Row* rows) const {
  rows -= StagePlan::kFirst;
  for (size_t i = 0; i < plan_.places.size(); ++i) wanted &= rows[i][plan_.places[i] + word];
  return wanted;
}

void StageScanner::Try(size_t index, uint32_t token, uint32_t sentence, std::vector<RuleMatch>* matches) {
  if (token < next_token_[index]) return;
  const MatchItem& item = plan_.items[index];
  if (!HoldsBefore(item, stream_.PlaceOf(token) - 1, sentence)) return;
  const uint32_t size = LongestSpan(item, token, sentence);
  if (size == 0) return;
  next_token_[index] = token + size;
  RuleMatch& match = matches->emplace_back();
  match.rule = item.rule;
  match.tokens = {token, token + size};
}

uint32_t StageScanner::LongestSpan(const MatchItem& item, uint32_t token, uint32_t sentence) const {
  const uint32_t place = stream_.PlaceOf(token);
  const uint32_t size = stream_.text().sentences[sentence].tokens.last - token;
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
