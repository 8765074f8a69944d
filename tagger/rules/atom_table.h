#ifndef TAGGER_RULES_ATOM_TABLE_H_
#define TAGGER_RULES_ATOM_TABLE_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/rules/atom_condition.h"
#include "tagger/rules/atom_expr.h"
#include "tagger/tokens/token.h"

namespace tagger {

// A yes-or-no question about one token that needs no further logic.
enum class PredicateKind : uint8_t {
  kToken,      // is a token, not a sentence edge
  kBreak,      // is a sentence edge
  kSingle,     // of class `argument`, alone: by its word, or by a mark of one token
  kBegin,      // first token of a mark of class `argument` of several tokens
  kInside,     // neither first nor last of one
  kEnd,        // last of one
  kLower,      // its key (see LiteralKey) is text number `argument`
  kExact,      // its surface is text number `argument`
  kRegex,      // regular expression, text number `argument`, matches its surface whole
  kFlag,       // has TokenFlag `argument`
  kTokenKind,  // is of TokenKind `argument`
  kYear,       // four digits, 1000 to 2100
  kDigits,     // digits only
};
// One letter of a pattern: what it asks of one token.
using AtomId = uint32_t;

// By what a literal 'word' and a token are compared: marks and case folded, full stops dropped (unless that
// leaves nothing). `lower` is Word::lower.
inline std::string_view LiteralKey(std::string_view lower, std::string_view surface) {
  return lower.empty() ? surface : lower;
}

// Every distinct predicate and atom of all patterns of a RuleSet. Built while loading,
// then immutable and thread-safe.
class AtomTable {
 public:
  AtomTable();

  struct PredicateKey {
    PredicateKind kind;
    uint32_t argument;
  };
  const PredicateKey& predicate(PredicateId id) const { return predicates_[id]; }
  // The text of a kLower, kExact or kRegex predicate.
  std::string_view literal(PredicateId id) const { return texts_[predicates_[id].argument]; }

  PredicateId Predicate(PredicateKind kind, uint32_t argument);
  PredicateId Lower(std::string_view key) { return Text(PredicateKind::kLower, key); }
  PredicateId Exact(std::string_view surface) { return Text(PredicateKind::kExact, surface); }
  PredicateId Regex(std::string_view regex) { return Text(PredicateKind::kRegex, regex); }
  // True on any token of a class: alone, or at any place in a mark.
  AtomExpr Covered(ClassId class_id);

  AtomId Intern(AtomExpr expr);
  AtomId Intern(PredicateId predicate) { return Intern(AtomExpr::Of(predicate)); }
  // The atom that is true where any of `atoms` is.
  AtomId AnyOf(absl::Span<const AtomId> atoms);
  AtomId break_atom() const { return 0; }
  AtomId token_atom() const { return 1; }

  size_t predicate_count() const { return predicates_.size(); }
  size_t atom_count() const { return atoms_.size(); }
  const AtomExpr& expr(AtomId id) const { return atoms_[id]; }

  // Atoms that are plain disjunctions, by predicate: true as soon as it is.
  const std::vector<AtomId>& AtomsOf(PredicateId predicate) const { return atoms_of_[predicate]; }
  // The other atoms hold where one of their parts does, each of which must be evaluated where a predicate
  // holds that it is listed under, and those of which no such predicate is known everywhere. Parts are
  // numbered; their conditions are of these numbers.
  const std::vector<uint32_t>& PartsOf(PredicateId predicate) const { return parts_of_[predicate]; }
  const std::vector<uint32_t>& unbound_parts() const { return unbound_parts_; }
  AtomId atom_of_part(uint32_t part) const { return part_atoms_[part]; }
  const AtomConditions& part_conditions() const { return part_conditions_; }

  // For working out which predicates hold for a token.
  struct ClassPredicates {
    ClassId class_id;
    PredicateId single;
  };
  const std::vector<ClassPredicates>& single_classes() const { return single_classes_; }
  // The predicate of this kind and argument, or -1 if no pattern asks it.
  int64_t Find(PredicateKind kind, uint32_t argument) const;
  // The same of a text; of kLower or kExact.
  int64_t FindText(PredicateKind kind, const HashedText& text) const;
  // Regular expressions by number, and the predicate of each.
  const std::vector<std::string>& regexes() const { return regexes_; }
  PredicateId regex_predicate(size_t number) const { return regex_predicates_[number]; }
  // Token flags and kinds that some pattern asks for.
  uint16_t flag_mask() const { return flag_mask_; }
  bool uses_kinds() const { return uses_kinds_; }

  // Whether a kYear or kDigits predicate holds for a surface.
  static bool IsYear(std::string_view surface);
  static bool IsDigits(std::string_view surface);

 private:
  static uint64_t KeyOf(PredicateKind kind, uint32_t argument) {
    return static_cast<uint64_t>(kind) << 32 | argument;
  }
  PredicateId Text(PredicateKind kind, std::string_view text);
  // Lists an atom, or a part of one, under what makes it hold.
  void AddParts(AtomId id, const AtomExpr& expr);
  // Predicates one of which must hold where `expr` does, as seldom as may be; nothing if there are none.
  struct Needed {
    std::vector<PredicateId> predicates;
    double frequency = 0;
  };
  std::optional<Needed> NeededBy(const AtomExpr& expr) const;
  static void Serialise(const AtomExpr& expr, std::string* text);
  static bool HasSortedOperands(const AtomExpr& expr, std::string* text);
  static AtomExpr SortOperands(AtomExpr expr);

  std::vector<PredicateKey> predicates_;
  absl::flat_hash_map<uint64_t, PredicateId> predicate_ids_;
  std::deque<std::string> texts_;  // never moved: the maps have views into them
  absl::flat_hash_map<std::string_view, PredicateId, WordHash, WordEqual> lower_ids_, exact_ids_, regex_ids_;
  std::vector<std::string> regexes_;
  std::vector<PredicateId> regex_predicates_;
  std::vector<ClassPredicates> single_classes_;
  std::vector<AtomExpr> atoms_;
  absl::flat_hash_map<std::string, AtomId> atom_ids_;  // by serialised expression
  std::vector<std::vector<AtomId>> atoms_of_;
  std::vector<std::vector<uint32_t>> parts_of_;
  std::vector<uint32_t> unbound_parts_;
  std::vector<AtomId> part_atoms_;
  AtomConditions part_conditions_;
  uint16_t flag_mask_ = 0;
  bool uses_kinds_ = false;
};

}  // namespace tagger

#endif  // TAGGER_RULES_ATOM_TABLE_H_
