#include "tagger/rules/regex_automaton.h"

#include <algorithm>

namespace tagger {

void RegexAutomaton::Start() {
  ids_.clear();
  states_.assign(kStart, {});
  steps_.assign(kStart, {});
  followed_.resize(nfa_.size());
  nodes_.clear();
  ids_.emplace(nodes_, kDead);
  ++round_;
  for (const NodeId start : nfa_.starts()) Follow(start);
  // Without regexes the start is the dead state: a copy of it then, to stand at its place.
  if (Intern() == kDead) {
    states_.emplace_back();
    steps_.emplace_back();
  }
}

RegexAutomaton::StateId RegexAutomaton::Step(StateId state, uint8_t byte) {
  nodes_.clear();
  ++round_;
  for (const NodeId id : states_[state].nodes) {
    const RegexNfa::Node& node = nfa_.node(id);
    if (node.kind == RegexNfa::Kind::kRange && node.low <= byte && byte <= node.high) Follow(node.next);
  }
  if (states_.size() >= kMaxStates) {
    const std::vector<NodeId> reached = nodes_;
    Start();
    nodes_ = reached;
    return Intern();
  }
  const StateId next = Intern();
  steps_[state][byte] = next;
  return next;
}

void RegexAutomaton::Follow(NodeId node) {
  to_follow_.assign(1, node);
  while (!to_follow_.empty()) {
    const NodeId id = to_follow_.back();
    to_follow_.pop_back();
    if (followed_[id] == round_) continue;
    followed_[id] = round_;
    const RegexNfa::Node& reached = nfa_.node(id);
    if (reached.kind == RegexNfa::Kind::kSplit) {
      to_follow_.push_back(reached.other);
      to_follow_.push_back(reached.next);
    } else {
      nodes_.push_back(id);
    }
  }
}

RegexAutomaton::StateId RegexAutomaton::Intern() {
  std::sort(nodes_.begin(), nodes_.end());
  const auto [found, is_new] = ids_.try_emplace(nodes_, static_cast<StateId>(states_.size()));
  if (!is_new) return found->second;
  State& state = states_.emplace_back();
  steps_.emplace_back();
  state.nodes = nodes_;
  for (const NodeId id : nodes_) {
    if (nfa_.node(id).kind == RegexNfa::Kind::kMatch) state.numbers.push_back(nfa_.node(id).next);
  }
  std::sort(state.numbers.begin(), state.numbers.end());
  return found->second;
}

}  // namespace tagger
