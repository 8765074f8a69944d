#ifndef TAGGER_RULES_REGEX_NFA_H_
#define TAGGER_RULES_REGEX_NFA_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace tagger {

// Regular expressions over the bytes of a token as one nondeterministic automaton that reads backwards, from
// the last byte to the first, since most ask how a word ends: after a byte or two few of them are left. RE2
// says what a regex means; here is the part of its syntax that token regexes are written in: characters,
// escaped marks, \d, '.', classes, groups, (?i: ) among them, '|', and the greedy repetitions. Texts must be
// valid UTF-8.
class RegexNfa {
 public:
  using NodeId = uint16_t;
  enum class Kind : uint8_t {
    kRange,  // takes a byte from `low` to `high`, and goes on at `next`
    kSplit,  // goes on at `next` and at `other`
    kMatch,  // the whole text is matched by regex number `next`
  };
  struct Node {
    Kind kind = Kind::kMatch;
    uint8_t low = 0;
    uint8_t high = 0;
    NodeId next = 0;
    NodeId other = 0;
  };

  // False, and nothing is added, if `regex`, which RE2 must accept, is not of that part or is very large.
  // O(nodes), which are about the characters of the regex, its bounded repetitions written out.
  bool Add(std::string_view regex, uint16_t number);

  const Node& node(NodeId id) const { return nodes_[id]; }
  size_t size() const { return nodes_.size(); }
  // Where the regexes start, one each.
  const std::vector<NodeId>& starts() const { return starts_; }

 private:
  std::vector<Node> nodes_;
  std::vector<NodeId> starts_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_REGEX_NFA_H_
