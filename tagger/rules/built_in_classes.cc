#include "tagger/rules/built_in_classes.h"

namespace tagger {
namespace {

struct BuiltIn {
  std::string_view name;
  PredicateKind kind;
  uint32_t argument;
};

constexpr uint32_t Kind(TokenKind kind) { return static_cast<uint32_t>(kind); }

constexpr BuiltIn kBuiltIns[] = {
    {"word", PredicateKind::kTokenKind, Kind(TokenKind::kWord)},
    {"number", PredicateKind::kTokenKind, Kind(TokenKind::kNumber)},
    {"possessive", PredicateKind::kTokenKind, Kind(TokenKind::kPossessive)},
    {"punctuation", PredicateKind::kTokenKind, Kind(TokenKind::kPunctuation)},
    {"symbol", PredicateKind::kTokenKind, Kind(TokenKind::kSymbol)},
    {"address", PredicateKind::kTokenKind, Kind(TokenKind::kAddress)},
    {"capitalised", PredicateKind::kFlag, kCapitalised},
    {"lower", PredicateKind::kFlag, kLowerCase},
    {"upper", PredicateKind::kFlag, kAllUpper},
    {"camel", PredicateKind::kFlag, kCamelCase},
    {"initial", PredicateKind::kFlag, kInitial},
    {"dotted", PredicateKind::kFlag, kDotted},
    {"domain", PredicateKind::kFlag, kDomain},
    {"has_digit", PredicateKind::kFlag, kHasDigit},
    {"glued", PredicateKind::kFlag, kGlued},
    {"sentence_start", PredicateKind::kFlag, kSentenceStart},
    {"clause_start", PredicateKind::kFlag, kClauseStart},
    {"line_start", PredicateKind::kFlag, kLineStart},
    {"year", PredicateKind::kYear, 0},
    {"digits", PredicateKind::kDigits, 0},
};

}  // namespace

std::optional<AtomExpr> BuiltInClass(std::string_view name, AtomTable* atoms) {
  for (const BuiltIn& built_in : kBuiltIns) {
    if (built_in.name == name) return AtomExpr::Of(atoms->Predicate(built_in.kind, built_in.argument));
  }
  return std::nullopt;
}

std::vector<std::string_view> BuiltInClassNames() {
  std::vector<std::string_view> names;
  for (const BuiltIn& built_in : kBuiltIns) names.push_back(built_in.name);
  return names;
}

}  // namespace tagger
