#include "tagger/rules/pattern.h"

#include <algorithm>

#include "tagger/rules/atom_frequency.h"

namespace tagger {
namespace {

constexpr uint32_t kSaturated = 1u << 20;
constexpr uint32_t kAllEnds = (1u << (kPrefixPlaces + 1)) - 1;

uint32_t Saturate(uint64_t value) { return static_cast<uint32_t>(std::min<uint64_t>(value, kSaturated)); }

LengthRange UncappedLength(const PatternNode& node) {
  switch (node.kind) {
    case PatternNode::Kind::kAtom:
      return {1, 1};
    case PatternNode::Kind::kCapture:
      return UncappedLength(node.children[0]);
    case PatternNode::Kind::kRepeat: {
      const LengthRange child = UncappedLength(node.children[0]);
      const uint64_t max = node.max == kUnbounded ? kSaturated : static_cast<uint64_t>(node.max);
      return {Saturate(static_cast<uint64_t>(node.min) * child.min), Saturate(max * child.max)};
    }
    case PatternNode::Kind::kAlternation: {
      LengthRange range{kSaturated, 0};
      for (const PatternNode& child : node.children) {
        const LengthRange length = UncappedLength(child);
        range = {std::min(range.min, length.min), std::max(range.max, length.max)};
      }
      return range;
    }
    case PatternNode::Kind::kSequence:
      break;
  }
  LengthRange range;
  for (const PatternNode& child : node.children) {
    const LengthRange length = UncappedLength(child);
    range = {Saturate(uint64_t{range.min} + length.min), Saturate(uint64_t{range.max} + length.max)};
  }
  return range;
}

// Walks a pattern from a set of places (bits); adds the atoms it meets, returns where it can end.
uint32_t Walk(const PatternNode& node, uint32_t from, PrefixAtoms* prefix) {
  switch (node.kind) {
    case PatternNode::Kind::kAtom: {
      for (size_t place = 0; place < kPrefixPlaces; ++place) {
        if (from >> place & 1) prefix->atoms[place].push_back(node.atom);
      }
      const uint32_t last = from & 1u << kPrefixPlaces;
      return (from << 1 & kAllEnds) | last;
    }
    case PatternNode::Kind::kCapture:
      return Walk(node.children[0], from, prefix);
    case PatternNode::Kind::kAlternation: {
      uint32_t ends = 0;
      for (const PatternNode& child : node.children) ends |= Walk(child, from, prefix);
      return ends;
    }
    case PatternNode::Kind::kSequence:
      for (const PatternNode& child : node.children) from = Walk(child, from, prefix);
      return from;
    case PatternNode::Kind::kRepeat:
      break;
  }
  for (int i = 0; i < node.min; ++i) {
    const uint32_t next = Walk(node.children[0], from, prefix);
    if (next == from) break;  // beyond the last place: nothing will change
    from = next;
  }
  uint32_t ends = from;
  for (int i = node.min; node.max == kUnbounded || i < node.max; ++i) {
    from = Walk(node.children[0], from, prefix);
    if ((ends | from) == ends) break;
    ends |= from;
  }
  return ends;
}

}  // namespace

PatternNode PatternNode::Atom(AtomId atom) {
  PatternNode node;
  node.kind = Kind::kAtom;
  node.atom = atom;
  return node;
}

PatternNode PatternNode::Sequence(std::vector<PatternNode> children) {
  PatternNode node;
  for (PatternNode& child : children) {
    if (child.kind == Kind::kSequence) {
      for (PatternNode& grandchild : child.children) node.children.push_back(std::move(grandchild));
    } else {
      node.children.push_back(std::move(child));
    }
  }
  if (node.children.size() == 1) return PatternNode(node.children[0]);
  return node;
}

PatternNode PatternNode::Alternation(std::vector<PatternNode> children, AtomTable* atoms) {
  PatternNode node;
  node.kind = Kind::kAlternation;
  std::vector<AtomId> singles;
  const auto add = [&](PatternNode child) {
    if (child.kind == Kind::kAtom) {
      singles.push_back(child.atom);
    } else {
      node.children.push_back(std::move(child));
    }
  };
  for (PatternNode& child : children) {
    if (child.kind == Kind::kAlternation) {
      for (PatternNode& grandchild : child.children) add(std::move(grandchild));
    } else {
      add(std::move(child));
    }
  }
  if (!singles.empty()) {
    node.children.insert(node.children.begin(),
                         Atom(singles.size() == 1 ? singles[0] : atoms->AnyOf(singles)));
  }
  if (node.children.size() == 1) return PatternNode(node.children[0]);
  return node;
}

PatternNode PatternNode::Repeat(PatternNode child, int min, int max) {
  if (min == 1 && max == 1) return child;
  PatternNode node;
  node.kind = Kind::kRepeat;
  node.min = min;
  node.max = max;
  node.children.push_back(std::move(child));
  return node;
}

PatternNode PatternNode::Capture(uint16_t name, PatternNode child) {
  PatternNode node;
  node.kind = Kind::kCapture;
  node.capture = name;
  node.children.push_back(std::move(child));
  return node;
}

PatternNode Reversed(const PatternNode& node) {
  PatternNode reversed = node;
  for (PatternNode& child : reversed.children) child = Reversed(child);
  if (node.kind == PatternNode::Kind::kSequence)
    std::reverse(reversed.children.begin(), reversed.children.end());
  return reversed;
}

LengthRange LengthOf(const PatternNode& node) {
  const LengthRange length = UncappedLength(node);
  return {length.min, std::min(length.max, kMaxMatchTokens)};
}

uint32_t ExpandedSize(const PatternNode& node) {
  if (node.kind == PatternNode::Kind::kAtom) return 1;
  uint64_t size = 0;
  for (const PatternNode& child : node.children) size += ExpandedSize(child);
  if (node.kind == PatternNode::Kind::kRepeat) {
    size *= static_cast<uint64_t>(std::max(node.max == kUnbounded ? node.min : node.max, 1));
  }
  return Saturate(size);
}

bool HasCaptures(const PatternNode& node) {
  if (node.kind == PatternNode::Kind::kCapture) return true;
  return std::any_of(node.children.begin(), node.children.end(), HasCaptures);
}

PrefixAtoms PrefixOf(const PatternNode& node) {
  PrefixAtoms prefix;
  prefix.ends = Walk(node, 1, &prefix);
  for (std::vector<AtomId>& atoms : prefix.atoms) {
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  }
  return prefix;
}

std::vector<AtomId> RequiredAtoms(const PatternNode& node, const AtomTable& atoms) {
  std::vector<AtomId> required;
  switch (node.kind) {
    case PatternNode::Kind::kAtom:
      return {node.atom};
    case PatternNode::Kind::kCapture:
      return RequiredAtoms(node.children[0], atoms);
    case PatternNode::Kind::kRepeat:
      if (node.min > 0) required = RequiredAtoms(node.children[0], atoms);
      return required;
    case PatternNode::Kind::kAlternation:
      for (const PatternNode& child : node.children) {
        const std::vector<AtomId> one = RequiredAtoms(child, atoms);
        if (one.empty()) return {};
        required.insert(required.end(), one.begin(), one.end());
      }
      return required;
    case PatternNode::Kind::kSequence:
      break;
  }
  double least = 0;  // frequency of `required`
  for (const PatternNode& child : node.children) {
    std::vector<AtomId> one = RequiredAtoms(child, atoms);
    if (one.empty()) continue;
    const double frequency = FrequencyOfAny(atoms, one);
    if (!required.empty() && frequency >= least) continue;
    required = std::move(one);
    least = frequency;
  }
  return required;
}

}  // namespace tagger
