#include "tagger/rules/position_automaton.h"

#include <algorithm>

namespace tagger {

PositionAutomaton::PositionAutomaton(const PatternNode& pattern) {
  const Part whole = Add(pattern);
  first_ = whole.first;
  last_ = whole.last;
  matches_nothing_ = whole.can_be_empty;
}

std::vector<AtomId> PositionAutomaton::AtomsOf(const PositionSet& positions) const {
  std::vector<AtomId> atoms;
  positions.ForEach([&](size_t position) { atoms.push_back(atoms_[position]); });
  return atoms;
}

std::vector<AtomId> PositionAutomaton::FirstOfSeveral() const {
  return AtomsOf(first_.Where([&](size_t position) { return !follow_[position].empty(); }));
}

std::vector<AtomId> PositionAutomaton::LastOfSeveral() const {
  PositionSet later;
  for (const PositionSet& follow : follow_) later |= follow;
  return AtomsOf(last_ & later);
}

PositionAutomaton::Part PositionAutomaton::Add(const PatternNode& node) {
  switch (node.kind) {
    case PatternNode::Kind::kAtom:
      return AddAtom(node.atom);
    case PatternNode::Kind::kCapture:
      return AddCapture(node);
    case PatternNode::Kind::kAlternation:
      return AddAlternation(node);
    case PatternNode::Kind::kRepeat:
      return AddRepeat(node);
    case PatternNode::Kind::kSequence:
      break;
  }
  Part part;
  for (const PatternNode& child : node.children) part = Join(part, Add(child));
  return part;
}

PositionAutomaton::Part PositionAutomaton::AddAtom(AtomId atom) {
  const PositionSet position = PositionSet::Of(atoms_.size());
  atoms_.push_back(atom);
  follow_.emplace_back();
  if (next_atom_ == positions_of_atom_.size()) positions_of_atom_.emplace_back();
  positions_of_atom_[next_atom_++] |= position;
  return {position, position, false};
}

PositionAutomaton::Part PositionAutomaton::AddAlternation(const PatternNode& node) {
  Part part{{}, {}, false};
  for (const PatternNode& child : node.children) {
    const Part added = Add(child);
    part.first |= added.first;
    part.last |= added.last;
    part.can_be_empty |= added.can_be_empty;
  }
  return part;
}

// x{2,4} is x x (x (x)?)?; x{2,} is x x+.
PositionAutomaton::Part PositionAutomaton::AddRepeat(const PatternNode& node) {
  Part part;
  const bool unbounded = node.max == kUnbounded;
  const int copies = unbounded ? std::max(node.min, 1) : node.max;
  const size_t first_atom = next_atom_, first_group = next_group_;
  const bool was_in_repeat = in_repeat_;
  in_repeat_ |= unbounded || copies > 1;
  for (int i = 0; i < copies; ++i) {
    next_atom_ = first_atom;
    next_group_ = first_group;
    Part copy = Add(node.children[0]);
    if (unbounded && i + 1 == copies) Link(copy.last, copy.first);
    if (i >= node.min) copy.can_be_empty = true;
    part = Join(part, copy);
  }
  in_repeat_ = was_in_repeat;
  return part;
}

PositionAutomaton::Part PositionAutomaton::AddCapture(const PatternNode& node) {
  if (next_group_ == groups_.size()) groups_.emplace_back();
  const size_t group = next_group_++;
  const size_t first = atoms_.size();
  const Part part = Add(node.children[0]);
  groups_[group].positions = PositionSet();
  for (size_t position = first; position < atoms_.size(); ++position)
    groups_[group].positions |= PositionSet::Of(position);
  groups_[group].is_plain = !in_repeat_ && !part.can_be_empty;
  return part;
}

PositionAutomaton::Part PositionAutomaton::Join(const Part& a, const Part& b) {
  Link(a.last, b.first);
  return {a.can_be_empty ? a.first | b.first : a.first, b.can_be_empty ? a.last | b.last : b.last,
          a.can_be_empty && b.can_be_empty};
}

void PositionAutomaton::Link(const PositionSet& from, const PositionSet& to) {
  from.ForEach([&](size_t position) { follow_[position] |= to; });
}

}  // namespace tagger
