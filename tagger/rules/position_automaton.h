#ifndef TAGGER_RULES_POSITION_AUTOMATON_H_
#define TAGGER_RULES_POSITION_AUTOMATON_H_

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "tagger/rules/pattern.h"

namespace tagger {

// A set of positions of a pattern with all its repetitions written out.
class PositionSet {
 public:
  static constexpr size_t kCapacity = 128;

  static PositionSet Of(size_t position) {
    PositionSet set;
    set.words_[position / 64] = uint64_t{1} << (position % 64);
    return set;
  }
  bool empty() const { return (words_[0] | words_[1]) == 0; }
  bool Has(size_t position) const { return (words_[position / 64] >> (position % 64) & 1) != 0; }
  bool Meets(const PositionSet& other) const {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }
  bool Contains(const PositionSet& other) const { return (*this & other) == other; }
  PositionSet& operator|=(const PositionSet& other) {
    words_[0] |= other.words_[0];
    words_[1] |= other.words_[1];
    return *this;
  }
  PositionSet operator|(const PositionSet& other) const { return PositionSet(*this) |= other; }
  PositionSet operator&(const PositionSet& other) const {
    PositionSet both;
    for (size_t i = 0; i < words_.size(); ++i) both.words_[i] = words_[i] & other.words_[i];
    return both;
  }
  bool operator==(const PositionSet& other) const = default;
  // The first 64 positions, as bits.
  uint64_t first_word() const { return words_[0]; }
  size_t size() const { return static_cast<size_t>(std::popcount(words_[0]) + std::popcount(words_[1])); }

  // Those for which `holds(position)`.
  template <typename Holds>
  PositionSet Where(const Holds& holds) const {
    PositionSet some;
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
        if (holds(64 * i + static_cast<size_t>(std::countr_zero(word)))) some.words_[i] |= word & -word;
      }
    }
    return some;
  }

  // Calls `visit(position)` for each, ascending.
  template <typename Visit>
  void ForEach(const Visit& visit) const {
    for (uint64_t word = words_[0]; word != 0; word &= word - 1)
      visit(static_cast<size_t>(std::countr_zero(word)));
    for (uint64_t word = words_[1]; word != 0; word &= word - 1)
      visit(64 + static_cast<size_t>(std::countr_zero(word)));
  }

 private:
  std::array<uint64_t, 2> words_{};
};

// A pattern as an automaton of positions (Glushkov 1961): one for each atom of the pattern with its
// repetitions written out; for each the atom it asks for and the positions that may follow. It says
// whether and how far a pattern matches, one step a token, without any warming up; what the captures are
// is left to the regular expression. Immutable, thread-safe.
//
//   PositionAutomaton automaton(pattern);
//   size = automaton.Longest(token_count, [&](uint32_t token) { return …; });
//
// The function gives what holds for a token, as something to be asked for atoms: `holds(atom)`.
class PositionAutomaton {
 public:
  static constexpr uint32_t kNoMatch = ~uint32_t{0};

  PositionAutomaton() = default;
  // ExpandedSize(pattern) must be at most PositionSet::kCapacity.
  explicit PositionAutomaton(const PatternNode& pattern);

  // How many of `size` tokens the longest match from the first on has, or kNoMatch.
  // O(size x positions that can follow each other).
  template <typename HoldsAt>
  uint32_t Longest(uint32_t size, const HoldsAt& holds_at) const {
    uint32_t longest = matches_nothing_ ? 0 : kNoMatch;
    Run(size, holds_at, [&](uint32_t end) { return longest = end, true; });
    return longest;
  }

  // The sizes of all matches of at least one token from the first on, as bits: bit i for i + 1 tokens.
  // `size` is at most 64.
  template <typename HoldsAt>
  uint64_t Sizes(uint32_t size, const HoldsAt& holds_at) const {
    uint64_t sizes = 0;
    Run(size, holds_at, [&](uint32_t end) { return sizes |= uint64_t{1} << (end - 1), true; });
    return sizes;
  }

  // Whether there is any match from the first token on.
  template <typename HoldsAt>
  bool Starts(uint32_t size, const HoldsAt& holds_at) const {
    bool found = matches_nothing_;
    if (!found) Run(size, holds_at, [&](uint32_t) { return found = true, false; });
    return found;
  }

  // Whether all `size` tokens are a match.
  template <typename HoldsAt>
  bool Whole(uint32_t size, const HoldsAt& holds_at) const {
    bool found = size == 0 && matches_nothing_;
    Run(size, holds_at, [&](uint32_t end) { return found = end == size, true; });
    return found;
  }

  // Of tokens that are a match as a whole: sets[i] becomes the positions at which some way to match them
  // has token i.
  template <typename HoldsAt>
  void Positions(uint32_t size, const HoldsAt& holds_at, PositionSet* sets) const {
    PositionSet possible = first_;
    for (uint32_t i = 0; i < size; ++i) {
      const auto holds = holds_at(i);
      sets[i] = possible.Where([&](size_t position) { return holds(atoms_[position]); });
      possible = PositionSet();
      sets[i].ForEach([&](size_t position) { possible |= follow_[position]; });
    }
    if (size > 0) sets[size - 1] = sets[size - 1] & last_;
    for (uint32_t i = size; i-- > 1;)
      sets[i - 1] = sets[i - 1].Where([&](size_t position) { return follow_[position].Meets(sets[i]); });
  }

  size_t size() const { return atoms_.size(); }

  // A single token is a match exactly if one of these holds for it.
  std::vector<AtomId> OneTokenAtoms() const { return AtomsOf(first_ & last_); }
  // Of which one holds for the first, and the last, of several tokens that are a match.
  std::vector<AtomId> FirstOfSeveral() const;
  std::vector<AtomId> LastOfSeveral() const;

  // A capture group. `positions` are all of it only if it is plain: it stands once, and holds a token if it
  // takes part.
  struct Group {
    PositionSet positions;
    bool is_plain = false;
  };
  // In the order of the pattern.
  const std::vector<Group>& groups() const { return groups_; }

  // By the atoms of the pattern in the order of its text: the positions of each.
  const std::vector<PositionSet>& positions_of_atom() const { return positions_of_atom_; }

 private:
  // The positions where a part of a pattern can begin and end.
  struct Part {
    PositionSet first;
    PositionSet last;
    bool can_be_empty = true;
  };

  Part Add(const PatternNode& node);
  Part AddAtom(AtomId atom);
  Part AddAlternation(const PatternNode& node);
  Part AddRepeat(const PatternNode& node);
  Part AddCapture(const PatternNode& node);
  Part Join(const Part& a, const Part& b);
  void Link(const PositionSet& from, const PositionSet& to);
  std::vector<AtomId> AtomsOf(const PositionSet& positions) const;

  // Calls `on_end(tokens)` wherever a match of at least one token ends, shortest first, while it returns
  // true.
  template <typename HoldsAt, typename OnEnd>
  void Run(uint32_t size, const HoldsAt& holds_at, const OnEnd& on_end) const {
    if (atoms_.size() > 64) return RunLong(size, holds_at, on_end);
    uint64_t possible = first_.first_word();
    for (uint32_t i = 0; i < size && possible != 0; ++i) {
      const auto holds = holds_at(i);
      uint64_t next = 0, ends = 0;
      for (; possible != 0; possible &= possible - 1) {
        const size_t position = static_cast<size_t>(std::countr_zero(possible));
        if (!holds(atoms_[position])) continue;
        next |= follow_[position].first_word();
        ends |= possible & -possible;
      }
      if ((ends & last_.first_word()) != 0 && !on_end(i + 1)) return;
      possible = next;
    }
  }
  // The same of a pattern of more than 64 positions, of which there are few.
  template <typename HoldsAt, typename OnEnd>
  void RunLong(uint32_t size, const HoldsAt& holds_at, const OnEnd& on_end) const {
    PositionSet possible = first_;
    for (uint32_t i = 0; i < size && !possible.empty(); ++i) {
      const auto holds = holds_at(i);
      PositionSet next;
      bool ends = false;
      possible.ForEach([&](size_t position) {
        if (!holds(atoms_[position])) return;
        next |= follow_[position];
        ends |= last_.Has(position);
      });
      if (ends && !on_end(i + 1)) return;
      possible = next;
    }
  }

  std::vector<AtomId> atoms_;        // by position
  std::vector<PositionSet> follow_;  // by position
  PositionSet first_;
  PositionSet last_;
  bool matches_nothing_ = false;
  std::vector<PositionSet> positions_of_atom_;
  std::vector<Group> groups_;
  // While the pattern is walked: what of positions_of_atom_ and groups_ comes next, and whether it is in a
  // part that can be repeated.
  size_t next_atom_ = 0;
  size_t next_group_ = 0;
  bool in_repeat_ = false;
};

}  // namespace tagger

#endif  // TAGGER_RULES_POSITION_AUTOMATON_H_
