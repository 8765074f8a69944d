#include "tagger/rules/pattern_parser.h"

#include <algorithm>

#include "tagger/rules/pattern_check.h"
#include "tagger/rules/pattern_cursor.h"
#include "tagger/rules/position_automaton.h"

namespace tagger {
namespace {

constexpr int kStarRepeats = 8;
constexpr uint32_t kMaxExpandedSize = PositionSet::kCapacity;
constexpr size_t kMaxCaptureNames = 1000;

class PatternParser {
 public:
  PatternParser(std::string_view pattern, PatternRole role, const PatternVocabulary& vocabulary)
      : cursor_(pattern), role_(role), vocabulary_(vocabulary) {}

  std::optional<ParsedPattern> Parse(PatternError* error) {
    ParsedPattern parsed;
    parsed.inside = ParseAlternation(0);
    if (cursor_.Take("[[")) ParseMarked(&parsed);
    cursor_.SkipSpace();
    if (!cursor_.AtEnd()) FailUnexpected();
    if (!cursor_.failed()) {
      if (const std::string_view fault = FaultOf(parsed, role_, *vocabulary_.atoms); !fault.empty())
        cursor_.FailAt(0, fault);
    }
    parsed.classes = std::move(uses_);
    if (!cursor_.failed()) return parsed;
    *error = cursor_.error();
    return std::nullopt;
  }

 private:
  // After "before [[": the rest, cut in three.
  void ParseMarked(ParsedPattern* parsed) {
    const size_t begin = cursor_.at() - 2;
    if (role_ != PatternRole::kRule) return cursor_.FailAt(begin, "[[ ]] can only be in `pattern`");
    if (top_alternation_) return FailAlternation(begin);
    parsed->before = std::move(parsed->inside);
    part_ = Part::kInside;
    if (cursor_.Take("@")) {
      parsed->any_inside = true;
      parsed->inside = {};
    } else {
      parsed->inside = ParseAlternation(0);
    }
    if (cursor_.failed()) return;
    if (!cursor_.Take("]]")) {
      return cursor_.FailAt(parsed->any_inside ? cursor_.at() : begin,
                            parsed->any_inside ? "@ must stand alone: [[ @ ]]" : "[[ is not closed by ]]");
    }
    part_ = Part::kAfter;
    top_alternation_ = false;
    parsed->after = ParseAlternation(0);
    if (top_alternation_) FailAlternation(begin);
  }

  void FailAlternation(size_t at) {
    cursor_.FailAt(at, "[[ ]] with | beside it; put the alternatives in ( ), or write two rules");
  }

  PatternNode ParseAlternation(int depth) {
    if (depth > kMaxPatternDepth) {
      cursor_.Fail("nested too deeply");
      return {};
    }
    std::vector<PatternNode> alternatives;
    alternatives.push_back(ParseSequence(depth));
    while (cursor_.Take("|")) {
      if (depth == 0 && part_ != Part::kInside) top_alternation_ = true;
      alternatives.push_back(ParseSequence(depth));
    }
    if (alternatives.size() == 1) return std::move(alternatives[0]);
    if (std::any_of(alternatives.begin(), alternatives.end(),
                    [](const PatternNode& node) { return node.empty(); })) {
      cursor_.Fail("nothing on one side of |; for an optional part write ( )?");
    }
    return PatternNode::Alternation(std::move(alternatives), vocabulary_.atoms);
  }

  PatternNode ParseSequence(int depth) {
    std::vector<PatternNode> items;
    for (;;) {
      cursor_.SkipSpace();
      const char c = cursor_.Peek();
      if (cursor_.AtEnd() || c == '|' || c == ')' || c == ']' || c == '[') break;
      items.push_back(ParseItem(depth));
    }
    return PatternNode::Sequence(std::move(items));
  }

  // name:atom operators
  PatternNode ParseItem(int depth) {
    const size_t at = cursor_.at();
    const std::string_view name = cursor_.TakeName();
    if (!name.empty() && !cursor_.Take(":")) {
      cursor_.FailAt(at, StrCat("a word must be in quotes: '", name, "'; a class in < >: <", name, ">"));
    }
    PatternNode node = ParseOperators(ParsePrimary(depth));
    if (name.empty() || cursor_.failed()) return node;
    if (role_ != PatternRole::kRule) cursor_.FailAt(at, "nothing can be captured here");
    return PatternNode::Capture(CaptureId(name), std::move(node));
  }

  PatternNode ParsePrimary(int depth) {
    cursor_.SkipSpace();
    const size_t at = cursor_.at();
    const char c = cursor_.Peek();
    if (c == '\'' || c == '"' || c == '/') return ParseLiteral();
    if (c != '<' && c != '(' && c != '.' && c != '^' && c != '$') {
      FailUnexpected();
      return {};
    }
    cursor_.Skip(1);
    if (c == '<') return ParseClassAtom(&cursor_, vocabulary_, &uses_);
    if (c == '.') return PatternNode::Atom(vocabulary_.atoms->token_atom());
    if (c == '(') return ParseGroup(depth, at);
    return ParseEdge(c, at);
  }

  PatternNode ParseGroup(int depth, size_t at) {
    PatternNode node = ParseAlternation(depth + 1);
    cursor_.SkipSpace();
    if (cursor_.rest().substr(0, 2) == "[[") cursor_.Fail("[[ ]] cannot be within ( )");
    if (!cursor_.Take(")")) cursor_.FailAt(at, "( is not closed");
    if (node.empty()) cursor_.FailAt(at, "nothing between ( and )");
    return node;
  }

  PatternNode ParseLiteral() {
    const size_t at = cursor_.at();
    const QuotedText quoted = TakeQuoted(&cursor_);
    std::vector<PatternNode> atoms;
    for (PredicateId predicate : LiteralPredicates(quoted, at, vocabulary_.atoms, &cursor_)) {
      atoms.push_back(PatternNode::Atom(vocabulary_.atoms->Intern(predicate)));
    }
    return PatternNode::Sequence(std::move(atoms));
  }

  PatternNode ParseEdge(char c, size_t at) {
    const Part allowed = c == '^' ? Part::kBefore : Part::kAfter;
    const Part here = role_ == PatternRole::kNotBefore ? Part::kAfter : part_;
    if (here != allowed) {
      cursor_.FailAt(at, c == '^' ? "^ can only stand before [[" : "$ can only stand after ]]");
    }
    return PatternNode::Atom(vocabulary_.atoms->break_atom());
  }

  PatternNode ParseOperators(PatternNode node) {
    const size_t at = cursor_.at();
    cursor_.SkipSpace();
    const char c = cursor_.Peek();
    int min = 1, max = 1;
    if (c == '?' || c == '*' || c == '+') {
      cursor_.Skip(1);
      min = c == '+' ? 1 : 0;
      max = c == '?' ? 1 : kStarRepeats;
    } else if (c == '{') {
      cursor_.Skip(1);
      ParseCounts(&min, &max);
    } else {
      return node;
    }
    cursor_.SkipSpace();
    if (cursor_.Peek() == '?') cursor_.Fail("there are no lazy operators; the longest match wins");
    if (cursor_.Peek() == '*' || cursor_.Peek() == '+' || cursor_.Peek() == '{') {
      cursor_.Fail("two operators; put the first with its atom in ( )");
    }
    node = PatternNode::Repeat(std::move(node), min, max);
    if (ExpandedSize(node) > kMaxExpandedSize)
      cursor_.FailAt(at, "the repetition makes the pattern too large");
    return node;
  }

  void ParseCounts(int* min, int* max) {
    *min = *max = cursor_.TakeNumber();
    if (cursor_.Take(",")) {
      cursor_.SkipSpace();
      *max = cursor_.TakeNumber();
    }
    if (*min < 0 || *max < *min || *max == 0 || *max > static_cast<int>(kMaxMatchTokens) ||
        !cursor_.Take("}")) {
      cursor_.Fail("a count must be {m} or {m,n} with n from 1 to 64");
    }
  }

  uint16_t CaptureId(std::string_view name) {
    std::vector<std::string>& names = *vocabulary_.capture_names;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<uint16_t>(found - names.begin());
    if (names.size() >= kMaxCaptureNames) cursor_.Fail("too many different capture names");
    names.emplace_back(name);
    return static_cast<uint16_t>(names.size() - 1);
  }

  void FailUnexpected() {
    const char c = cursor_.Peek();
    if (cursor_.AtEnd()) return cursor_.Fail("the pattern ends too early; an atom is missing");
    if (c == '@') return cursor_.Fail("@ can only be the whole span: [[ @ ]]");
    if (c == ']') return cursor_.Fail("]] without [[ before it");
    if (c == '[') {
      return cursor_.Fail(part_ == Part::kBefore ? "the span is marked by [[ ]], two brackets"
                                                 : "only one [[ ]] in a pattern");
    }
    if (c == ')') return cursor_.Fail(") without ( before it");
    if (c == '*' || c == '+' || c == '?' || c == '{')
      return cursor_.Fail("an operator with nothing before it");
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    cursor_.Fail(StrCat("unexpected ", ascii ? std::string_view(&c, 1) : "character",
                        "; a word must be in quotes, a class in < >"));
  }

  enum class Part : uint8_t { kBefore, kInside, kAfter };

  PatternCursor cursor_;
  PatternRole role_;
  const PatternVocabulary& vocabulary_;
  std::vector<ClassUse> uses_;
  Part part_ = Part::kBefore;
  bool top_alternation_ = false;
};

}  // namespace

std::optional<ParsedPattern> ParsePattern(std::string_view pattern, PatternRole role,
                                          const PatternVocabulary& vocabulary, PatternError* error) {
  return PatternParser(pattern, role, vocabulary).Parse(error);
}

}  // namespace tagger
