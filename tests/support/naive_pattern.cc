#include "tests/support/naive_pattern.h"

#include <algorithm>
#include <functional>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

using Kind = NaivePattern::Kind;

// Walks a pattern over one sentence; positions run from `begin` to `end`, and one further on each side
// stands for the sentence's edge: begin - 1 and end (shifted by one, so that none is negative).
class Walker {
 public:
  Walker(const NaiveText& text, uint32_t sentence) : text_(text) {
    while (begin_ < text.tokens.size() && text.tokens[begin_].sentence < sentence) ++begin_;
    end_ = begin_;
    while (end_ < text.tokens.size() && text.tokens[end_].sentence == sentence) ++end_;
  }

  using Next = std::function<void(int64_t at, const NaiveCaptures&)>;

  // Calls `next` for every way to match `pattern` from `at`.
  void Walk(const NaivePattern& pattern, int64_t at, const NaiveCaptures& captures, const Next& next) const {
    switch (pattern.kind) {
      case Kind::kSequence:
        return WalkParts(pattern, 0, at, captures, next);
      case Kind::kEither:
        for (const NaivePattern& part : pattern.parts) Walk(part, at, captures, next);
        return;
      case Kind::kRepeat:
        return WalkRepeat(pattern, 0, at, captures, next);
      case Kind::kCapture:
        return Walk(pattern.parts[0], at, captures, [&](int64_t end, const NaiveCaptures& inner) {
          NaiveCaptures with = inner;
          with[pattern.text] = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
          next(end, with);
        });
      case Kind::kEdge:
        if (at == Begin() - 1 || at == End()) next(at + 1, captures);
        return;
      case Kind::kClass:
        for (const NaiveMark& mark : text_.marks) {
          if (mark.class_name == pattern.text && mark.first == at && InSentence(at))
            next(mark.last, captures);
        }
        if (InSentence(at) && Token(at).classes.count(pattern.text) > 0) next(at + 1, captures);
        return;
      default:
        if (InSentence(at) && Holds(pattern, at)) next(at + 1, captures);
    }
  }

  int64_t Begin() const { return begin_; }
  int64_t End() const { return end_; }

 private:
  bool InSentence(int64_t at) const { return at >= Begin() && at < End(); }
  const NaiveToken& Token(int64_t at) const { return text_.tokens[static_cast<size_t>(at)]; }

  void WalkParts(const NaivePattern& pattern, size_t part, int64_t at, const NaiveCaptures& captures,
                 const Next& next) const {
    if (part == pattern.parts.size()) return next(at, captures);
    Walk(pattern.parts[part], at, captures, [&, part](int64_t end, const NaiveCaptures& inner) {
      WalkParts(pattern, part + 1, end, inner, next);
    });
  }

  void WalkRepeat(const NaivePattern& pattern, int times, int64_t at, const NaiveCaptures& captures,
                  const Next& next) const {
    if (times >= pattern.min) next(at, captures);
    if (times == pattern.max) return;
    Walk(pattern.parts[0], at, captures, [&, times](int64_t end, const NaiveCaptures& inner) {
      // An empty round changes nothing but the count.
      if (end == at && times >= pattern.min) return;
      WalkRepeat(pattern, times + 1, end, inner, next);
    });
  }

  bool Covered(int64_t at, const std::string& name) const {
    return Token(at).classes.count(name) > 0 ||
           std::any_of(text_.marks.begin(), text_.marks.end(), [&](const NaiveMark& mark) {
             return mark.class_name == name && mark.first <= at && at < mark.last;
           });
  }

  bool Holds(const NaivePattern& pattern, int64_t at) const {
    switch (pattern.kind) {
      case Kind::kLiteral:
        return Token(at).word == pattern.text;
      case Kind::kRegex:
        return pattern.text.find(Token(at).word) != std::string::npos;
      case Kind::kBoth:
        return Covered(at, pattern.text) && Covered(at, pattern.second);
      case Kind::kWithout:
        return Covered(at, pattern.text) && !Covered(at, pattern.second);
      case Kind::kGlued:
        return Token(at).glued;
      default:
        return true;  // kAny
    }
  }

  const NaiveText& text_;
  size_t begin_ = 0;
  size_t end_ = 0;
};

bool HoldsAround(const NaiveRule& rule, const NaiveText& text, uint32_t first, uint32_t last) {
  const uint32_t sentence = text.tokens[first].sentence;
  return (!rule.before || MatchesBefore(*rule.before, text, first, sentence)) &&
         (!rule.not_after || !MatchesBefore(*rule.not_after, text, first, sentence)) &&
         (!rule.after || MatchesAfter(*rule.after, text, last, sentence)) &&
         (!rule.not_before || !MatchesAfter(*rule.not_before, text, last, sentence));
}

// ---- random patterns ----

uint32_t Pick(std::mt19937* random, uint32_t count) { return (*random)() % count; }
std::string RandomWord(std::mt19937* random) {
  return std::string(1, static_cast<char>('a' + Pick(random, 4)));
}
std::string RandomClass(std::mt19937* random) {
  return StrCat("k", std::string(1, static_cast<char>('a' + Pick(random, 3))));
}

NaivePattern RandomAtom(std::mt19937* random) {
  switch (Pick(random, 10)) {
    case 0:
      return {.kind = Kind::kAny};
    case 1:
      return {.kind = Kind::kRegex, .text = StrCat(RandomWord(random), RandomWord(random))};
    case 2:
      return {.kind = Kind::kBoth, .text = RandomClass(random), .second = RandomClass(random)};
    case 3:
      return {.kind = Kind::kWithout, .text = RandomClass(random), .second = RandomClass(random)};
    case 4:
      return {.kind = Kind::kGlued};
    case 5:
    case 6:
    case 7:
      return {.kind = Kind::kClass, .text = RandomClass(random)};
    default:
      return {.kind = Kind::kLiteral, .text = RandomWord(random)};
  }
}

// `captures`: a name not used before in this pattern, or 0 for none.
NaivePattern RandomNode(std::mt19937* random, int depth, char* captures) {
  const uint32_t choice = depth == 0 ? 9 : Pick(random, 10);
  NaivePattern node;
  if (choice < 3 || choice == 3) {
    node.kind = choice < 3 ? Kind::kSequence : Kind::kEither;
    const uint32_t count = 2 + Pick(random, 2);
    for (uint32_t i = 0; i < count; ++i) node.parts.push_back(RandomNode(random, depth - 1, captures));
  } else if (choice < 6) {
    node.kind = Kind::kRepeat;
    node.min = static_cast<int>(Pick(random, 2));
    node.max = node.min + static_cast<int>(Pick(random, 3)) + (node.min == 0 ? 1 : 0);
    node.parts.push_back(RandomNode(random, depth - 1, captures));
  } else if (choice == 6 && *captures != 0) {
    node.kind = Kind::kCapture;
    node.text = std::string(1, (*captures)++);
    node.parts.push_back(RandomNode(random, depth - 1, captures));
  } else {
    node = RandomAtom(random);
  }
  return node;
}

NaivePattern WithEdge(std::mt19937* random, NaivePattern node, bool left) {
  if (Pick(random, 6) != 0) return node;
  NaivePattern with{.kind = Kind::kSequence};
  with.parts.push_back({.kind = Kind::kEdge, .text = left ? "^" : "$"});
  with.parts.push_back(std::move(node));
  if (!left) std::swap(with.parts[0], with.parts[1]);
  return with;
}

}  // namespace

std::string NaivePattern::ToText() const {
  switch (kind) {
    case Kind::kLiteral:
      return StrCat("'", text, "'");
    case Kind::kRegex:
      return StrCat("/[", text, "]/");
    case Kind::kAny:
      return ".";
    case Kind::kClass:
      return StrCat("<", text, ">");
    case Kind::kBoth:
      return StrCat("<", text, " & ", second, ">");
    case Kind::kWithout:
      return StrCat("<", text, " & !", second, ">");
    case Kind::kGlued:
      return "<glued>";
    case Kind::kEdge:
      return text;
    case Kind::kCapture:
      return StrCat(text, ":(", parts[0].ToText(), ")");
    case Kind::kRepeat:
      return StrCat("(", parts[0].ToText(), "){", std::to_string(min), ",", std::to_string(max), "}");
    case Kind::kSequence:
    case Kind::kEither:
      break;
  }
  std::string joined;
  for (const NaivePattern& part : parts) {
    if (!joined.empty()) joined += kind == Kind::kEither ? " | " : " ";
    joined += part.ToText();
  }
  return kind == Kind::kEither ? StrCat("(", joined, ")") : joined;
}

std::string NaiveRule::PatternText() const {
  return StrCat(before ? StrCat(before->ToText(), " ") : "", "[[ ", inside ? inside->ToText() : "@", " ]]",
                after ? StrCat(" ", after->ToText()) : "");
}

std::vector<NaiveMatch> MatchesAt(const NaivePattern& pattern, const NaiveText& text, uint32_t token) {
  std::vector<NaiveMatch> matches;
  Walker(text, text.tokens[token].sentence)
      .Walk(pattern, token, {}, [&](int64_t end, const NaiveCaptures& captures) {
        matches.push_back({static_cast<uint32_t>(end), captures});
      });
  return matches;
}

bool MatchesBefore(const NaivePattern& pattern, const NaiveText& text, uint32_t token, uint32_t sentence) {
  const Walker walker(text, sentence);
  bool found = false;
  for (int64_t from = walker.Begin() - 1; from <= token; ++from) {
    walker.Walk(pattern, from, {}, [&](int64_t end, const NaiveCaptures&) { found = found || end == token; });
  }
  return found;
}

bool MatchesAfter(const NaivePattern& pattern, const NaiveText& text, uint32_t token, uint32_t sentence) {
  bool found = false;
  Walker(text, sentence).Walk(pattern, token, {}, [&](int64_t, const NaiveCaptures&) { found = true; });
  return found;
}

std::vector<NaiveMatch> LongestSpans(const NaiveRule& rule, const NaiveText& text, uint32_t token) {
  std::vector<NaiveMatch> best;
  for (NaiveMatch& match : MatchesAt(*rule.inside, text, token)) {
    if (match.end == token || !HoldsAround(rule, text, token, match.end)) continue;
    if (!best.empty() && match.end < best[0].end) continue;
    if (!best.empty() && match.end > best[0].end) best.clear();
    best.push_back(std::move(match));
  }
  return best;
}

bool HoldsFor(const NaiveRule& rule, const NaiveText& text, uint32_t first, uint32_t last) {
  if (!HoldsAround(rule, text, first, last)) return false;
  if (!rule.inside) return true;
  const std::vector<NaiveMatch> matches = MatchesAt(*rule.inside, text, first);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const NaiveMatch& match) { return match.end == last; });
}

NaiveText RandomText(std::mt19937* random) {
  NaiveText text;
  const uint32_t size = 1 + Pick(random, 12);
  for (uint32_t i = 0; i < size; ++i) {
    const bool new_sentence = i > 0 && Pick(random, 6) == 0;
    NaiveToken token{.word = RandomWord(random), .glued = Pick(random, 4) == 0};
    token.sentence = i == 0 ? 0 : text.tokens.back().sentence + new_sentence;
    text.tokens.push_back(std::move(token));
  }
  // Marks of one class do not overlap each other.
  for (const char* name : {"ka", "kb", "kc"}) {
    for (uint32_t first = Pick(random, 4); first < size; first += Pick(random, 6)) {
      uint32_t last = first + 1;
      const uint32_t limit = first + 1 + Pick(random, 4);
      while (last < size && last < limit && text.tokens[last].sentence == text.tokens[first].sentence) ++last;
      text.marks.push_back({first, last, name});
      first = last;
    }
  }
  return text;
}

NaiveRule RandomRule(std::mt19937* random, bool evidence) {
  NaiveRule rule;
  char captures = evidence ? '\0' : 'm';
  char none = '\0';
  if (Pick(random, 2) == 0) rule.before = WithEdge(random, RandomNode(random, 2, &none), true);
  if (!evidence || Pick(random, 3) != 0) rule.inside = RandomNode(random, 3, &captures);
  if (Pick(random, 2) == 0) rule.after = WithEdge(random, RandomNode(random, 2, &none), false);
  if (Pick(random, 4) == 0) rule.not_before = WithEdge(random, RandomNode(random, 1, &none), false);
  if (Pick(random, 4) == 0) rule.not_after = WithEdge(random, RandomNode(random, 1, &none), true);
  return rule;
}

}  // namespace tagger
