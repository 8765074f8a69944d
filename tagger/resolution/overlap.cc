#include "tagger/resolution/overlap.h"

#include <algorithm>

namespace tagger {
namespace {

bool IsNumberLike(const NameDocument& document, uint32_t i) {
  const Token& token = document.token(i);
  if (token.kind == TokenKind::kNumber || token.kind == TokenKind::kSymbol) return true;
  return document.traits(i).Is(kTraitCalendar | kTraitNumeric);
}

bool HasCoreFrom(const NameDocument& document, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; ++i) {
    if (IsNumberLike(document, i)) return true;
  }
  return false;
}

// Drops what should not end a span: prepositions, articles, marks; but for the first token.
uint32_t TrimEnd(const NameDocument& document, uint32_t first, uint32_t last) {
  while (last > first + 1) {
    const Token& token = document.token(last - 1);
    const bool mark = token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kPossessive;
    if (!mark && !document.traits(last - 1).Is(kTraitConnector | kTraitIn | kTraitOn | kTraitTo)) break;
    --last;
  }
  return last;
}

// Of two labelled matches that overlap, the one of the lower rank stands: the longer, then the one of the
// later stage, then the earlier one.
struct RankedMatch {
  uint64_t rank;
  const RuleMatch* match;
};

uint64_t RankOf(const RuleMatch& match, const Rule& rule) {
  constexpr uint32_t kMaxTokens = (1 << 20) - 1, kMaxStage = 15;  // no match is so long
  const uint64_t size = kMaxTokens - std::min(match.tokens.size(), kMaxTokens);
  const uint64_t stage = kMaxStage - static_cast<uint32_t>(rule.stage);
  return size << 36 | stage << 32 | match.tokens.first;
}

}  // namespace

std::vector<const RuleMatch*> SelectLabelled(const RuleSet& rules, absl::Span<const RuleMatch> winners) {
  std::vector<RankedMatch> order;
  uint32_t tokens = 0;
  for (const RuleMatch& match : winners) {
    const Rule& rule = rules.rule(match.rule);
    if (rule.label == kNoLabel) continue;
    order.push_back({RankOf(match, rule), &match});
    tokens = std::max(tokens, match.tokens.last);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const RankedMatch& a, const RankedMatch& b) { return a.rank < b.rank; });
  std::vector<bool> taken(tokens, false);
  std::vector<const RuleMatch*> selected;
  for (const auto& [rank, match] : order) {
    const auto first = taken.begin() + match->tokens.first;
    const auto last = taken.begin() + match->tokens.last;
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    selected.push_back(match);
  }
  std::sort(selected.begin(), selected.end(),
            [](const RuleMatch* a, const RuleMatch* b) { return a->tokens.first < b->tokens.first; });
  return selected;
}

std::vector<KeptMatch> SettleNamesAndMatches(const NameDocument& document,
                                             absl::Span<const RuleMatch* const> matches,
                                             std::vector<DecidedSpan>* names) {
  std::vector<KeptMatch> kept;
  std::vector<bool> lost(names->size(), false);
  size_t first_name = 0;
  for (const RuleMatch* match : matches) {
    TokenRange tokens = match->tokens;
    while (first_name < names->size() && (*names)[first_name].tokens.last <= tokens.first) ++first_name;
    bool match_lost = false;
    for (size_t n = first_name; n < names->size() && (*names)[n].tokens.first < tokens.last; ++n) {
      if (lost[n]) continue;
      const TokenRange name = (*names)[n].tokens;
      // A name that begins with a number is a listed one: 3M, 7-Eleven.
      const bool is_numbered = document.token(name.first).kind == TokenKind::kNumber;
      if (name.Contains(tokens) && (name != tokens || is_numbered)) {
        match_lost = true;
        break;
      }
      // What is counted, after "five", "thousands of", "several"; a date has its number or month before it.
      const bool in_rest = name.first > tokens.first && tokens.Contains(name) &&
                           !HasCoreFrom(document, name.first, tokens.last);
      if (in_rest) {
        tokens.last = TrimEnd(document, tokens.first, name.first);
        break;
      }
      lost[n] = true;
    }
    if (!match_lost && !tokens.empty()) kept.push_back({match, tokens});
  }
  size_t out = 0;
  for (size_t n = 0; n < names->size(); ++n) {
    if (!lost[n]) (*names)[out++] = (*names)[n];
  }
  names->resize(out);
  return kept;
}

}  // namespace tagger
