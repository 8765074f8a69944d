#ifndef TAGGER_RULES_REGEX_AUTOMATON_H_
#define TAGGER_RULES_REGEX_AUTOMATON_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/rules/regex_nfa.h"

namespace tagger {

// All regexes of a RegexNfa at once, as a deterministic automaton whose states are made when first reached:
// one table look-up a byte. Not thread-safe. Memory: half a kilobyte a state, at most a megabyte.
class RegexAutomaton {
 public:
  // See RegexNfa. All must be added before the first Match. Number up to 65,535.
  bool Add(std::string_view regex, size_t number) { return nfa_.Add(regex, static_cast<uint16_t>(number)); }

  // The numbers of the regexes that match `text` whole, ascending; valid until the next call.
  absl::Span<const int> Match(std::string_view text) {
    if (states_.empty()) Start();
    StateId state = kStart;
    for (size_t i = text.size(); i > 0; --i) {
      const uint8_t byte = static_cast<uint8_t>(text[i - 1]);
      const StateId next = steps_[state][byte];
      state = next == kUnknown ? Step(state, byte) : next;
      if (state == kDead) return {};
    }
    return states_[state].numbers;
  }

 private:
  using NodeId = RegexNfa::NodeId;
  using StateId = uint16_t;
  static constexpr StateId kUnknown = 0;
  static constexpr StateId kDead = 1;  // no regex is left
  static constexpr StateId kStart = 2;
  static constexpr size_t kMaxStates = 2'000;  // then all are forgotten

  struct State {
    std::vector<NodeId> nodes;  // ascending; where the automaton may be, splits followed
    std::vector<int> numbers;   // of those that match if the text begins here
  };

  void Start();
  StateId Step(StateId state, uint8_t byte);
  // Adds to nodes_ what is reached from `node` without reading.
  void Follow(NodeId node);
  // The state of nodes_.
  StateId Intern();

  RegexNfa nfa_;
  std::vector<State> states_;
  std::vector<std::array<StateId, 256>> steps_;  // by state and byte
  absl::flat_hash_map<std::vector<NodeId>, StateId> ids_;
  // Scratch.
  std::vector<NodeId> nodes_;
  std::vector<NodeId> to_follow_;
  std::vector<uint32_t> followed_;  // by node: the round in which it was last reached
  uint32_t round_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_RULES_REGEX_AUTOMATON_H_
