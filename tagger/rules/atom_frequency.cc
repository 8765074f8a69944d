#include "tagger/rules/atom_frequency.h"

#include <algorithm>
#include <string_view>

namespace tagger {
namespace {

// The words and marks that are a thousandth of running English or more, by hand, in thousandths of the
// tokens.
struct CommonWord {
  std::string_view word;
  double thousandths;
};
constexpr CommonWord kCommonWords[] = {
    {"the", 55},  {",", 50},    {".", 40},    {"of", 26},  {"to", 25},    {"and", 24}, {"a", 22},
    {"in", 20},   {"-", 10},    {"for", 9},   {"that", 9}, {"on", 8},     {"said", 7}, {"is", 7},
    {"with", 7},  {"was", 7},   {"\"", 6},    {"by", 6},   {"at", 6},     {"as", 6},   {"it", 6},
    {"from", 5},  {"he", 5},    {"has", 5},   {"'", 5},    {"an", 4},     {"be", 4},   {"are", 4},
    {"have", 4},  {"his", 4},   {"not", 4},   {"but", 4},  {"(", 3},      {")", 3},    {":", 3},
    {"who", 3},   {"which", 3}, {"will", 3},  {"were", 3}, {"their", 3},  {"they", 3}, {"had", 3},
    {"or", 3},    {"this", 3},  {"been", 3},  {"its", 3},  {"she", 2},    {"her", 2},  {"we", 2},
    {"more", 2},  {"after", 2}, {"about", 2}, {"one", 2},  {"would", 2},  {"new", 2},  {"also", 2},
    {"%", 2},     {"$", 2},     {"up", 2},    {"two", 2},  {"people", 2}, {"year", 2}, {"over", 1},
    {"first", 1},
};
constexpr double kRareWord = 0.0003;

double WordFrequency(std::string_view word) {
  const auto found = std::find_if(std::begin(kCommonWords), std::end(kCommonWords),
                                  [&](const CommonWord& common) { return common.word == word; });
  return found == std::end(kCommonWords) ? kRareWord : found->thousandths / 1000;
}

double FlagFrequency(uint32_t flag) {
  switch (flag) {
    case kLowerCase:
      return 0.65;
    case kCapitalised:
    case kGlued:
      return 0.18;
    default:
      return 0.04;
  }
}

double KindFrequency(uint32_t kind) {
  switch (static_cast<TokenKind>(kind)) {
    case TokenKind::kWord:
      return 0.85;
    case TokenKind::kPunctuation:
      return 0.12;
    default:
      return 0.02;
  }
}

double PredicateFrequency(const AtomTable& atoms, PredicateId id) {
  const AtomTable::PredicateKey& key = atoms.predicate(id);
  switch (key.kind) {
    case PredicateKind::kToken:
      return 1;
    case PredicateKind::kBreak:
      return 0.04;
    case PredicateKind::kSingle:
    case PredicateKind::kRegex:
      return 0.02;
    case PredicateKind::kBegin:
    case PredicateKind::kInside:
    case PredicateKind::kEnd:
      return 0.01;
    case PredicateKind::kLower:
    case PredicateKind::kExact:
      return WordFrequency(atoms.literal(id));
    case PredicateKind::kFlag:
      return FlagFrequency(key.argument);
    case PredicateKind::kTokenKind:
      return KindFrequency(key.argument);
    case PredicateKind::kYear:
    case PredicateKind::kDigits:
      break;
  }
  return 0.01;
}

}  // namespace

double FrequencyOf(const AtomTable& atoms, const AtomExpr& expr) {
  double frequency = expr.op == AtomExpr::Op::kAnd ? 1 : 0;
  switch (expr.op) {
    case AtomExpr::Op::kPredicate:
      return PredicateFrequency(atoms, expr.predicate);
    case AtomExpr::Op::kNot:
      return 1 - FrequencyOf(atoms, expr.args[0]);
    case AtomExpr::Op::kAnd:
      for (const AtomExpr& arg : expr.args) frequency = std::min(frequency, FrequencyOf(atoms, arg));
      break;
    case AtomExpr::Op::kOr:
      for (const AtomExpr& arg : expr.args) frequency = std::min(1.0, frequency + FrequencyOf(atoms, arg));
      break;
  }
  return frequency;
}

double FrequencyOfAny(const AtomTable& atoms, absl::Span<const AtomId> any_of) {
  double frequency = 0;
  for (AtomId atom : any_of) frequency = std::min(1.0, frequency + FrequencyOf(atoms, atoms.expr(atom)));
  return frequency;
}

}  // namespace tagger
