#include "tagger/rules/stages.h"

#include <algorithm>
#include <numeric>

namespace tagger {
namespace {

constexpr size_t kUsualMatches = 64;  // of a stage; there may be more

// Whether match a is to be taken before match b.
bool Beats(const RuleSet& rules, const RuleMatch& a, const RuleMatch& b) {
  const int priority_a = rules.rule(a.rule).priority;
  const int priority_b = rules.rule(b.rule).priority;
  if (priority_a != priority_b) return priority_a > priority_b;
  if (a.tokens.size() != b.tokens.size()) return a.tokens.size() > b.tokens.size();
  if (a.tokens.first != b.tokens.first) return a.tokens.first < b.tokens.first;
  return a.rule < b.rule;
}

// Settles groups of matches, a group being matches that overlap directly or through others.
class Settler {
 public:
  Settler(const RuleSet& rules, std::vector<RuleMatch>* matches) : rules_(rules), matches_(*matches) {}

  // Settles matches [begin, end), a group that covers `tokens`. The winners are moved to the place `to` and
  // those after it, in text order; returns the place after them. `to` is at most `begin`.
  size_t Settle(size_t begin, size_t end, TokenRange tokens, size_t to) {
    order_.resize(end - begin);
    std::iota(order_.begin(), order_.end(), begin);
    std::sort(order_.begin(), order_.end(),
              [this](size_t a, size_t b) { return Beats(rules_, matches_[a], matches_[b]); });
    taken_.assign(tokens.size(), 0);
    wins_.assign(end - begin, 0);
    for (size_t index : order_) {
      const TokenRange range = matches_[index].tokens;
      const auto first = taken_.begin() + (range.first - tokens.first);
      const auto last = taken_.begin() + (range.last - tokens.first);
      if (std::find(first, last, 1) != last) continue;
      std::fill(first, last, 1);
      wins_[index - begin] = 1;
    }
    for (size_t index = begin; index < end; ++index) {
      if (wins_[index - begin] != 0) Move(index, to++);
    }
    return to;
  }

  void Move(size_t from, size_t to) {
    if (from != to) matches_[to] = std::move(matches_[from]);
  }

 private:
  const RuleSet& rules_;
  std::vector<RuleMatch>& matches_;
  std::vector<size_t> order_;
  std::vector<uint8_t> taken_;  // by token of the group
  std::vector<uint8_t> wins_;   // by match of the group
};

bool StartsBefore(const RuleMatch& a, const RuleMatch& b) { return a.tokens.first < b.tokens.first; }

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
  std::vector<RuleMatch>& all = *matches;
  if (!std::is_sorted(all.begin(), all.end(), StartsBefore))
    std::stable_sort(all.begin(), all.end(), StartsBefore);
  Settler settler(rules, matches);
  size_t settled = 0;
  for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    TokenRange tokens = all[begin].tokens;
    for (end = begin + 1; end < all.size() && all[end].tokens.first < tokens.last; ++end)
      tokens.last = std::max(tokens.last, all[end].tokens.last);
    if (end == begin + 1) {
      settler.Move(begin, settled++);
    } else {
      settled = settler.Settle(begin, end, tokens, settled);
    }
  }
  all.resize(settled);
}

void RunStages(const RuleSet& rules, RuleMatcher* matcher, std::vector<RuleMatch>* winners, int last_stage) {
  const std::vector<Rule>& all_rules = rules.rules();
  std::vector<RuleMatch> matches;
  matches.reserve(kUsualMatches);
  std::vector<ClassMark> marks;
  for (int stage : rules.stages()) {
    if (stage > last_stage) break;
    matches.clear();
    marks.clear();
    matcher->Scan(stage, &matches);
    SettleOverlaps(rules, &matches);
    for (RuleMatch& match : matches) {
      const Rule& rule = all_rules[match.rule];
      if (rule.reject) continue;
      matcher->FillCaptures(&match);
      if (rule.as) marks.push_back({match.tokens, *rule.as});
      winners->push_back(std::move(match));
    }
    matcher->AddMarks(marks);
  }
}

}  // namespace tagger
