#include "tagger/rules/regex_nfa.h"

#include <bitset>

namespace tagger {
namespace {

using NodeId = RegexNfa::NodeId;

constexpr size_t kMaxNodes = 20'000;  // of all regexes
constexpr int kMaxParts = 4'000;      // of one regex, repetitions written out
constexpr int kMaxDepth = 50;         // of groups within groups
constexpr int kUnlimited = 1 << 20;   // of a repetition
constexpr int kMaxRepeat = 1'000;     // RE2's
constexpr size_t kAscii = 0x80;

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool IsAscii(char c) { return static_cast<unsigned char>(c) < kAscii; }
bool IsMark(char c) {
  return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
}

// Parses a regex and makes its nodes at once: what stands before in the text is read later, so each part is
// given the node at which to go on, the start of the part before it.
class Builder {
 public:
  Builder(std::string_view regex, std::vector<RegexNfa::Node>* nodes) : regex_(regex), nodes_(*nodes) {}

  // The start of the whole regex; check failed().
  NodeId Build(uint16_t number) {
    const NodeId start = Alternation(Add({.kind = RegexNfa::Kind::kMatch, .next = number}));
    if (at_ < regex_.size()) Fail();
    return start;
  }
  bool failed() const { return failed_; }

 private:
  struct Repeat {
    int min = 1;
    int max = 1;
  };

  NodeId Alternation(NodeId next) {
    if (++depth_ > kMaxDepth) return Fail();
    NodeId entry = Sequence(next);
    while (Take('|')) entry = Split(entry, Sequence(next));
    --depth_;
    return entry;
  }

  NodeId Sequence(NodeId next) {
    while (!failed_ && at_ < regex_.size() && regex_[at_] != '|' && regex_[at_] != ')') next = Repeated(next);
    return next;
  }

  // A part with what stands after it: * + ? {2} {2,} {2,5}. Each copy of the part is parsed anew.
  NodeId Repeated(NodeId next) {
    const size_t begin = at_;
    SkipPart();
    const Repeat repeat = ReadRepeat();
    const size_t end = at_;
    NodeId entry = next;
    int copies = repeat.min;
    if (repeat.max == kUnlimited) {
      const NodeId loop = Split(0, next);
      const NodeId body = Part(begin, loop);
      if (!failed_) nodes_[loop].next = body;
      entry = copies == 0 ? loop : body;
      copies -= copies == 0 ? 0 : 1;
    } else {
      for (int i = repeat.min; i < repeat.max && !failed_; ++i) entry = Split(Part(begin, entry), next);
    }
    for (; copies > 0 && !failed_; --copies) entry = Part(begin, entry);
    at_ = end;
    return entry;
  }

  NodeId Part(size_t begin, NodeId next) {
    if (++parts_ > kMaxParts) return Fail();
    at_ = begin;
    if (Take('(')) return Group(next);
    if (Take('[')) return Class(next);
    if (Take('.')) {
      std::bitset<kAscii> ascii;
      ascii.set('\n');
      return AnyOf(~ascii, true, next);
    }
    if (Take('\\')) return Escape(next);
    if (std::string_view("*+?{}^$])").find(regex_[at_]) != std::string_view::npos) return Fail();
    return Character(next);
  }

  NodeId Group(NodeId next) {
    const bool folded_outside = folds_case_;
    if (Take('?')) {
      folds_case_ = Take('i') || folds_case_;
      if (!Take(':')) return Fail();
    }
    const NodeId entry = Alternation(next);
    folds_case_ = folded_outside;
    return Take(')') ? entry : Fail();
  }

  NodeId Escape(NodeId next) {
    if (Take('d')) return Range('0', '9', next);
    if (at_ >= regex_.size() || !IsMark(regex_[at_])) return Fail();
    return Character(next);
  }

  // A character as it stands.
  NodeId Character(NodeId next) {
    const size_t begin = at_;
    SkipCharacter();
    const std::string_view character = regex_.substr(begin, at_ - begin);
    return folds_case_ ? Folded(character, next) : Bytes(character, next);
  }

  NodeId Bytes(std::string_view bytes, NodeId next) {
    for (const char c : bytes) next = Range(static_cast<uint8_t>(c), static_cast<uint8_t>(c), next);
    return next;
  }

  // A character in either case. Two letters beyond ASCII are those of K and S too, as RE2 has it.
  NodeId Folded(std::string_view character, NodeId next) {
    if (!IsAscii(character[0])) return Fail();
    const char lower = static_cast<char>(character[0] | 0x20);
    if (lower < 'a' || lower > 'z') return Bytes(character, next);
    const char upper = static_cast<char>(lower & ~0x20);
    NodeId entry = Split(Bytes({&lower, 1}, next), Bytes({&upper, 1}, next));
    if (lower == 'k') entry = Split(entry, Bytes("\u212A", next));
    if (lower == 's') entry = Split(entry, Bytes("\u017F", next));
    return entry;
  }

  // The rest of [...]: characters, ranges of ASCII, escaped marks. Its characters beyond ASCII are
  // alternatives of their own.
  NodeId Class(NodeId next) {
    if (folds_case_) return Fail();
    const bool negated = Take('^');
    std::bitset<kAscii> ascii;
    std::vector<NodeId> others;
    const size_t begin = at_;
    while (!failed_ && !Take(']')) {
      if (at_ >= regex_.size() || regex_[at_] == '[') return Fail();
      if (regex_[at_] == '-' && at_ != begin && regex_.substr(at_, 2) != "-]") return Fail();
      if (!IsAscii(regex_[at_])) {
        others.push_back(Character(next));
        if (regex_.substr(at_, 1) == "-" && regex_.substr(at_, 2) != "-]") return Fail();
        continue;
      }
      const int low = ClassCharacter();
      int high = low;
      if (regex_.substr(at_, 1) == "-" && regex_.substr(at_, 2) != "-]") {
        ++at_;
        high = ClassCharacter();
      }
      if (failed_ || high < low) return Fail();
      for (int c = low; c <= high; ++c) ascii.set(static_cast<size_t>(c));
    }
    if (failed_ || at_ - begin < 2 || (negated && !others.empty())) return Fail();
    if (ascii.none()) return Any(others);
    others.push_back(AnyOf(negated ? ~ascii : ascii, negated, next));
    return Any(others);
  }

  // An ASCII character within a class.
  int ClassCharacter() {
    const bool escaped = Take('\\');
    if (at_ >= regex_.size() || !IsAscii(regex_[at_]) || (escaped && !IsMark(regex_[at_]))) return Fail();
    if (!escaped && (regex_[at_] == '[' || regex_[at_] == ']')) return Fail();
    return regex_[at_++];
  }

  // One of some ASCII characters, and, if `beyond`, any other.
  NodeId AnyOf(const std::bitset<kAscii>& ascii, bool beyond, NodeId next) {
    std::vector<NodeId> entries;
    for (size_t low = 0; low < kAscii; ++low) {
      if (!ascii[low]) continue;
      size_t high = low;
      while (high + 1 < kAscii && ascii[high + 1]) ++high;
      entries.push_back(Range(static_cast<uint8_t>(low), static_cast<uint8_t>(high), next));
      low = high;
    }
    if (beyond) {
      entries.push_back(Range(0x80, 0xBF, Range(0xC2, 0xDF, next)));
      entries.push_back(Range(0x80, 0xBF, Range(0x80, 0xBF, Range(0xE0, 0xEF, next))));
      entries.push_back(Range(0x80, 0xBF, Range(0x80, 0xBF, Range(0x80, 0xBF, Range(0xF0, 0xF4, next)))));
    }
    return entries.empty() ? Fail() : Any(entries);
  }

  NodeId Any(const std::vector<NodeId>& entries) {
    NodeId any = entries[0];
    for (size_t i = 1; i < entries.size(); ++i) any = Split(any, entries[i]);
    return any;
  }

  // Past a group, a class, an escape or a character.
  void SkipPart() {
    int open = 0;
    do {
      if (Take('\\')) {
        SkipCharacter();
      } else if (Take('[')) {
        while (at_ < regex_.size() && !Take(']')) {
          Take('\\');
          SkipCharacter();
        }
      } else {
        open += at_ < regex_.size() && regex_[at_] == '(' ? 1 : 0;
        open -= at_ < regex_.size() && regex_[at_] == ')' ? 1 : 0;
        SkipCharacter();
      }
    } while (open > 0 && at_ < regex_.size());
  }

  void SkipCharacter() {
    if (at_ < regex_.size()) ++at_;
    while (at_ < regex_.size() && IsContinuation(regex_[at_])) ++at_;
  }

  Repeat ReadRepeat() {
    Repeat repeat;
    if (Take('*')) {
      repeat = {0, kUnlimited};
    } else if (Take('+')) {
      repeat = {1, kUnlimited};
    } else if (Take('?')) {
      repeat = {0, 1};
    } else if (Take('{')) {
      repeat.min = repeat.max = ReadNumber();
      if (Take(',')) repeat.max = regex_.substr(at_, 1) == "}" ? kUnlimited : ReadNumber();
      if (!Take('}') || repeat.max < repeat.min) Fail();
    } else {
      return repeat;
    }
    // Not lazy, and not repeated again.
    if (at_ < regex_.size() && std::string_view("*+?{").find(regex_[at_]) != std::string_view::npos) Fail();
    return repeat;
  }

  int ReadNumber() {
    const size_t begin = at_;
    int number = 0;
    for (; at_ < regex_.size() && regex_[at_] >= '0' && regex_[at_] <= '9' && number <= kMaxRepeat; ++at_)
      number = 10 * number + (regex_[at_] - '0');
    if (at_ == begin || number > kMaxRepeat) Fail();
    return number;
  }

  NodeId Range(uint8_t low, uint8_t high, NodeId next) {
    return Add({.kind = RegexNfa::Kind::kRange, .low = low, .high = high, .next = next});
  }
  NodeId Split(NodeId next, NodeId other) {
    return Add({.kind = RegexNfa::Kind::kSplit, .next = next, .other = other});
  }
  NodeId Add(const RegexNfa::Node& node) {
    if (nodes_.size() >= kMaxNodes) return Fail();
    nodes_.push_back(node);
    return static_cast<NodeId>(nodes_.size() - 1);
  }

  bool Take(char c) {
    if (failed_ || at_ >= regex_.size() || regex_[at_] != c) return false;
    ++at_;
    return true;
  }
  NodeId Fail() {
    failed_ = true;
    return 0;
  }

  std::string_view regex_;
  std::vector<RegexNfa::Node>& nodes_;
  size_t at_ = 0;
  int depth_ = 0;
  int parts_ = 0;
  bool folds_case_ = false;  // within (?i: )
  bool failed_ = false;
};

}  // namespace

bool RegexNfa::Add(std::string_view regex, uint16_t number) {
  const size_t before = nodes_.size();
  Builder builder(regex, &nodes_);
  const NodeId start = builder.Build(number);
  if (builder.failed()) {
    nodes_.resize(before);
    return false;
  }
  starts_.push_back(start);
  return true;
}

}  // namespace tagger
