#include "tagger/rules/stages.h"

#include <algorithm>
#include <numeric>

namespace tagger {
namespace {

// Whether match a is to be taken before match b.
bool Beats(const RuleSet& rules, const RuleMatch& a, const RuleMatch& b) {
  const int priority_a = rules.rule(a.rule).priority;
  const int priority_b = rules.rule(b.rule).priority;
  if (priority_a != priority_b) return priority_a > priority_b;
  if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
  if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
  return a.rule < b.rule;
}

// Settles matches [begin, end) that cover tokens from `first_token` to `last_token`.
class Settler {
 public:
  Settler(const RuleSet& rules, const std::vector<RuleMatch>& matches) : rules_(rules), matches_(matches) {}

  // Appends the indexes of the winners, in text order. `group` overlap only each other.
  void Settle(std::vector<uint32_t> group, TokenRange tokens, std::vector<uint32_t>* winners) {
    std::sort(group.begin(), group.end(),
              [this](uint32_t a, uint32_t b) { return Beats(rules_, matches_[a], matches_[b]); });
    taken_.assign(tokens.size(), false);
    const size_t before = winners->size();
    for (uint32_t index : group) {
      const TokenRange range = matches_[index].tokens;
      const auto begin = taken_.begin() + (range.first - tokens.first);
      const auto end = taken_.begin() + (range.last - tokens.first);
      if (std::find(begin, end, true) != end) continue;
      std::fill(begin, end, true);
      winners->push_back(index);
    }
    std::sort(winners->begin() + static_cast<ptrdiff_t>(before), winners->end(),
              [this](uint32_t a, uint32_t b) { return matches_[a].tokens.first < matches_[b].tokens.first; });
  }

 private:
  const RuleSet& rules_;
  const std::vector<RuleMatch>& matches_;
  std::vector<bool> taken_;
};

}  // namespace

void AppendPhraseMarks(const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases,
                       std::vector<ClassMark>* marks) {
  for (const PhraseMatch& phrase : phrases) {
    ClassSet classes;
    gazetteer.AddClasses(phrase.entry, &classes);
    for (size_t id = classes._Find_first(); id < classes.size(); id = classes._Find_next(id)) {
      marks->push_back({phrase.tokens, static_cast<ClassId>(id)});
    }
  }
}

void SettleOverlaps(const RuleSet& rules, std::vector<RuleMatch>* matches) {
  std::vector<uint32_t> order(matches->size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return (*matches)[a].tokens.first < (*matches)[b].tokens.first;
  });
  Settler settler(rules, *matches);
  std::vector<uint32_t> winners;
  // A group: matches that overlap directly or through others.
  for (size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    TokenRange tokens = (*matches)[order[begin]].tokens;
    for (end = begin + 1; end < order.size() && (*matches)[order[end]].tokens.first < tokens.last; ++end) {
      tokens.last = std::max(tokens.last, (*matches)[order[end]].tokens.last);
    }
    settler.Settle(
        {order.begin() + static_cast<ptrdiff_t>(begin), order.begin() + static_cast<ptrdiff_t>(end)}, tokens,
        &winners);
  }
  std::vector<RuleMatch> settled;
  settled.reserve(winners.size());
  for (uint32_t index : winners) settled.push_back(std::move((*matches)[index]));
  *matches = std::move(settled);
}

void RunStages(const RuleSet& rules, RuleMatcher* matcher, std::vector<RuleMatch>* winners, int last_stage) {
  std::vector<RuleMatch> matches;
  std::vector<ClassMark> marks;
  for (int stage : rules.stages()) {
    if (stage > last_stage) break;
    matches.clear();
    marks.clear();
    matcher->Scan(stage, &matches);
    SettleOverlaps(rules, &matches);
    for (RuleMatch& match : matches) {
      const Rule& rule = rules.rule(match.rule);
      if (rule.reject) continue;
      matcher->FillCaptures(&match);
      if (rule.as) marks.push_back({match.tokens, *rule.as});
      winners->push_back(std::move(match));
    }
    matcher->AddMarks(marks);
  }
}

}  // namespace tagger
