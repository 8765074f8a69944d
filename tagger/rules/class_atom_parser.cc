// The atoms of patterns: <class & 'word' | !other>, 'word', "Word", /re/.
#include <algorithm>

#include "re2/re2.h"
#include "tagger/base/utf8.h"
#include "tagger/rules/built_in_classes.h"
#include "tagger/rules/pattern_cursor.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

// Folded and lower case, full stops dropped: how WordTable makes Word::lower.
std::string LiteralKeyOf(std::string_view surface) {
  std::string key = FoldMarksAndCase(surface);
  key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
  return key.empty() ? std::string(surface) : key;
}

// An expression within <>: the atom it is, and for classes and alternations of them the phrases too.
struct ClassExpr {
  AtomExpr covered;              // of one token: "is covered by"
  std::vector<ClassId> classes;  // the alternatives that are gazetteer classes
  std::vector<AtomExpr> others;  // the other alternatives
  bool is_alternation = true;    // only classes and others, joined by |
};

class ClassAtomParser {
 public:
  ClassAtomParser(PatternCursor* cursor, const PatternVocabulary& vocabulary, std::vector<ClassUse>* uses)
      : cursor_(*cursor), vocabulary_(vocabulary), uses_(*uses) {}

  PatternNode Parse() {
    const size_t begin = cursor_.at() - 1;
    const ClassExpr expr = ParseOr(0);
    if (!cursor_.Take(">"))
      cursor_.FailAt(begin, "< is not closed by >, or something is missing between two parts (& or |)");
    if (cursor_.failed()) return {};
    return expr.is_alternation ? PhraseNode(expr) : AtomNode(expr.covered);
  }

 private:
  AtomTable& atoms() { return *vocabulary_.atoms; }
  AtomExpr IsToken() { return atoms().expr(atoms().token_atom()); }
  // Only tokens: <!a> is not true of a sentence edge.
  PatternNode AtomNode(const AtomExpr& expr) {
    return PatternNode::Atom(atoms().Intern(AtomExpr::And({expr, IsToken()})));
  }

  PatternNode PhraseNode(const ClassExpr& expr) {
    std::vector<PatternNode> alternatives;
    for (const AtomExpr& other : expr.others)
      alternatives.push_back(PatternNode::Atom(atoms().Intern(other)));
    for (ClassId id : expr.classes) {
      const auto atom = [&](PredicateKind kind) {
        return PatternNode::Atom(atoms().Intern(atoms().Predicate(kind, id)));
      };
      alternatives.push_back(atom(PredicateKind::kSingle));
      alternatives.push_back(PatternNode::Sequence(
          {atom(PredicateKind::kBegin), PatternNode::Repeat(atom(PredicateKind::kInside), 0, kUnbounded),
           atom(PredicateKind::kEnd)}));
    }
    return PatternNode::Alternation(std::move(alternatives), &atoms());
  }

  ClassExpr ParseOr(int depth) {
    ClassExpr left = ParseAnd(depth);
    while (cursor_.Take("|")) {
      const ClassExpr right = ParseAnd(depth);
      left.covered = AtomExpr::Or({left.covered, right.covered});
      left.is_alternation = left.is_alternation && right.is_alternation;
      left.classes.insert(left.classes.end(), right.classes.begin(), right.classes.end());
      left.others.insert(left.others.end(), right.others.begin(), right.others.end());
    }
    return left;
  }

  ClassExpr ParseAnd(int depth) {
    ClassExpr left = ParseNot(depth);
    while (cursor_.Take("&")) {
      const ClassExpr right = ParseNot(depth);
      left = Opaque(AtomExpr::And({left.covered, right.covered}));
    }
    return left;
  }

  ClassExpr ParseNot(int depth) {
    if (depth > kMaxPatternDepth) {
      cursor_.Fail("nested too deeply");
      return {};
    }
    if (cursor_.Take("!")) return Opaque(AtomExpr::Not(ParseNot(depth + 1).covered));
    if (!cursor_.Take("(")) return ParsePrimary();
    ClassExpr expr = ParseOr(depth + 1);
    if (!cursor_.Take(")")) cursor_.Fail("( is not closed");
    return expr;
  }

  ClassExpr ParsePrimary() {
    cursor_.SkipSpace();
    const size_t at = cursor_.at();
    const char c = cursor_.Peek();
    if (c == '\'' || c == '"' || c == '/') return ParseLiteral();
    if (c == '.') {
      cursor_.Skip(1);
      return Simple(IsToken());
    }
    const std::string_view name = cursor_.TakeName();
    if (name.empty()) {
      cursor_.Fail("expected a class name, a 'word' or /re/ here");
      return {};
    }
    return ParseClass(std::string(name), at);
  }

  ClassExpr ParseLiteral() {
    const size_t at = cursor_.at();
    const QuotedText quoted = TakeQuoted(&cursor_);
    const std::vector<PredicateId> predicates = LiteralPredicates(quoted, at, &atoms(), &cursor_);
    if (predicates.size() > 1) {
      cursor_.FailAt(at, StrCat("'", quoted.text, "' is ", std::to_string(predicates.size()),
                                " tokens; within < > it must be one"));
    }
    if (cursor_.failed()) return {};
    return Simple(AtomExpr::Of(predicates[0]));
  }

  ClassExpr ParseClass(std::string name, size_t at) {
    if (cursor_.Peek() == ':') {
      cursor_.Skip(1);
      const int grade = cursor_.TakeNumber();
      if (grade < 1 || grade > 4 || !vocabulary_.classes->Find(name)) {
        FailUnknown(name, at, grade < 1 || grade > 4 ? "a grade must be 1 to 4" : "");
        return {};
      }
      if (grade > 1) name += StrCat(":", std::to_string(grade));
    } else if (const std::optional<AtomExpr> built_in = BuiltInClass(name, &atoms())) {
      return Simple(*built_in);
    } else if (!vocabulary_.classes->Find(name)) {
      FailUnknown(name, at, "");
      return {};
    }
    // A grade that no gazetteer row has is a class that nothing is in.
    const std::optional<ClassId> id = vocabulary_.classes->Intern(name);
    if (!id) {
      cursor_.FailAt(at, "there are too many classes");
      return {};
    }
    uses_.push_back({*id, at + 1});
    ClassExpr expr;
    expr.covered = atoms().Covered(*id);
    expr.classes.push_back(*id);
    return expr;
  }

  void FailUnknown(std::string_view name, size_t at, std::string_view what) {
    if (!what.empty()) return cursor_.FailAt(at, what);
    std::vector<std::string_view> known = vocabulary_.classes->names();
    for (std::string_view built_in : BuiltInClassNames()) known.push_back(built_in);
    const std::string_view nearest = NearestSpelling(name, known);
    cursor_.FailAt(at,
                   StrCat("unknown class <", name, ">",
                          nearest.empty() ? "; classes are listed in gazetteers/README.md and rules/README.md"
                                          : StrCat("; did you mean <", nearest, ">?")));
  }

  static ClassExpr Simple(AtomExpr expr) {
    ClassExpr simple;
    simple.covered = expr;
    simple.others.push_back(std::move(expr));
    return simple;
  }
  static ClassExpr Opaque(AtomExpr expr) {
    ClassExpr opaque;
    opaque.covered = std::move(expr);
    opaque.is_alternation = false;
    return opaque;
  }

  PatternCursor& cursor_;
  const PatternVocabulary& vocabulary_;
  std::vector<ClassUse>& uses_;
};

}  // namespace

QuotedText TakeQuoted(PatternCursor* cursor) {
  const size_t begin = cursor->at();
  QuotedText quoted{cursor->Peek(), ""};
  cursor->Skip(1);
  while (!cursor->AtEnd() && cursor->Peek() != quoted.quote) {
    if (cursor->Peek() == '\\' && cursor->rest().size() > 1) {
      const char next = cursor->rest()[1];
      const bool undo = next == quoted.quote || (next == '\\' && quoted.quote != '/');
      if (!undo) quoted.text += '\\';
      quoted.text += next;
      cursor->Skip(2);
      continue;
    }
    quoted.text += cursor->Peek();
    cursor->Skip(1);
  }
  if (cursor->AtEnd()) {
    cursor->FailAt(begin, StrCat("the quote ", std::string_view(&quoted.quote, 1), " is not closed"));
  } else {
    cursor->Skip(1);
  }
  return quoted;
}

std::vector<PredicateId> LiteralPredicates(const QuotedText& quoted, size_t at, AtomTable* atoms,
                                           PatternCursor* cursor) {
  std::vector<PredicateId> predicates;
  if (cursor->failed()) return predicates;
  if (quoted.quote == '/') {
    re2::RE2::Options options;
    options.set_log_errors(false);
    const re2::RE2 regex(quoted.text, options);
    if (!regex.ok() || quoted.text.empty()) {
      cursor->FailAt(at, StrCat("bad regular expression /", quoted.text,
                                "/: ", regex.ok() ? std::string("it is empty") : regex.error()));
      return predicates;
    }
    predicates.push_back(atoms->Regex(quoted.text));
    return predicates;
  }
  const auto add = [&](std::string_view surface) {
    predicates.push_back(quoted.quote == '"' ? atoms->Exact(surface) : atoms->Lower(LiteralKeyOf(surface)));
  };
  if (quoted.text == "'s" || quoted.text == "\u2019s") {
    add(quoted.text);  // the possessive is one token after a word
    return predicates;
  }
  std::vector<Token> tokens;
  TokenizePhrase(quoted.text, &tokens);
  for (const Token& token : tokens) add(token.bytes.In(quoted.text));
  if (predicates.empty()) cursor->FailAt(at, "the quotes are empty");
  return predicates;
}

PatternNode ParseClassAtom(PatternCursor* cursor, const PatternVocabulary& vocabulary,
                           std::vector<ClassUse>* uses) {
  return ClassAtomParser(cursor, vocabulary, uses).Parse();
}

}  // namespace tagger
