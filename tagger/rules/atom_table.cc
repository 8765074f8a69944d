#include "tagger/rules/atom_table.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <map>

#include "tagger/rules/atom_frequency.h"

namespace tagger {
namespace {

bool IsAndOr(const AtomExpr& expr) { return expr.op == AtomExpr::Op::kAnd || expr.op == AtomExpr::Op::kOr; }

// Or within or, and within and, opened up.
void Flatten(AtomExpr::Op op, std::vector<AtomExpr> args, std::vector<AtomExpr>* flat) {
  for (AtomExpr& arg : args) {
    if (arg.op == op) {
      Flatten(op, std::move(arg.args), flat);
    } else {
      flat->push_back(std::move(arg));
    }
  }
}

// Whether Flattened has nothing to change.
bool IsFlat(const AtomExpr& expr) {
  if (IsAndOr(expr) && expr.args.size() == 1) return false;
  return std::all_of(expr.args.begin(), expr.args.end(),
                     [&](const AtomExpr& arg) { return arg.op != expr.op && IsFlat(arg); });
}

// Or within or, and within and, opened up at all levels; double negation left out.
AtomExpr Flattened(const AtomExpr& expr) {
  if (expr.op == AtomExpr::Op::kPredicate) return expr;
  if (expr.op == AtomExpr::Op::kNot) {
    AtomExpr arg = Flattened(expr.args[0]);
    return arg.op == AtomExpr::Op::kNot ? AtomExpr(arg.args[0]) : AtomExpr::Not(std::move(arg));
  }
  AtomExpr flat{expr.op, 0, {}};
  for (const AtomExpr& arg : expr.args) {
    AtomExpr flat_arg = Flattened(arg);
    if (flat_arg.op == expr.op) {
      std::move(flat_arg.args.begin(), flat_arg.args.end(), std::back_inserter(flat.args));
    } else {
      flat.args.push_back(std::move(flat_arg));
    }
  }
  return flat.args.size() == 1 ? AtomExpr(flat.args[0]) : flat;
}

}  // namespace

AtomTable::AtomTable() {
  Intern(Predicate(PredicateKind::kBreak, 0));
  Intern(Predicate(PredicateKind::kToken, 0));
}

PredicateId AtomTable::Predicate(PredicateKind kind, uint32_t argument) {
  const auto [found, is_new] =
      predicate_ids_.try_emplace(KeyOf(kind, argument), static_cast<PredicateId>(predicates_.size()));
  if (!is_new) return found->second;
  predicates_.push_back({kind, argument});
  atoms_of_.emplace_back();
  parts_of_.emplace_back();
  if (kind == PredicateKind::kSingle)
    single_classes_.push_back({static_cast<ClassId>(argument), found->second});
  if (kind == PredicateKind::kFlag) flag_mask_ |= static_cast<uint16_t>(argument);
  if (kind == PredicateKind::kTokenKind) uses_kinds_ = true;
  return found->second;
}

PredicateId AtomTable::Text(PredicateKind kind, std::string_view text) {
  auto& ids = kind == PredicateKind::kLower   ? lower_ids_
              : kind == PredicateKind::kExact ? exact_ids_
                                              : regex_ids_;
  const auto found = ids.find(text);
  if (found != ids.end()) return found->second;
  const PredicateId id = Predicate(kind, static_cast<uint32_t>(texts_.size()));
  texts_.emplace_back(text);
  ids.emplace(texts_.back(), id);
  if (kind == PredicateKind::kRegex) {
    regexes_.emplace_back(text);
    regex_predicates_.push_back(id);
  }
  return id;
}

AtomExpr AtomTable::Covered(ClassId class_id) {
  std::vector<AtomExpr> args;
  for (PredicateKind kind :
       {PredicateKind::kSingle, PredicateKind::kBegin, PredicateKind::kInside, PredicateKind::kEnd}) {
    args.push_back(AtomExpr::Of(Predicate(kind, class_id)));
  }
  return AtomExpr::Or(std::move(args));
}

void AtomTable::Serialise(const AtomExpr& expr, std::string* text) {
  if (expr.op == AtomExpr::Op::kPredicate) {
    char digits[std::numeric_limits<PredicateId>::digits10 + 1];
    text->append(digits, std::to_chars(digits, std::end(digits), expr.predicate).ptr);
    return;
  }
  *text += "?&|!"[static_cast<int>(expr.op)];
  for (const AtomExpr& arg : expr.args) {
    *text += '(';
    Serialise(arg, text);
    *text += ')';
  }
}

// Whether the operands are in the order, and of the kinds, that SortOperands gives; most often they come from
// an archive, where they are. Appends the serialised expression up to where they are not.
bool AtomTable::HasSortedOperands(const AtomExpr& expr, std::string* text) {
  if (!IsAndOr(expr)) {
    Serialise(expr, text);
    return true;
  }
  if (expr.args.size() < 2) return false;
  *text += "?&|!"[static_cast<int>(expr.op)];
  size_t last_begin = 0, last_size = 0;
  for (const AtomExpr& arg : expr.args) {
    *text += '(';
    const size_t begin = text->size();
    Serialise(arg, text);
    const size_t size = text->size() - begin;
    const std::string_view all = *text;
    if (arg.op == expr.op || all.substr(last_begin, last_size) >= all.substr(begin, size)) return false;
    last_begin = begin;
    last_size = size;
    *text += ')';
  }
  return true;
}

// Opens up or within or, and within and; sorts the operands, each but once; a single one is the expression.
AtomExpr AtomTable::SortOperands(AtomExpr expr) {
  std::vector<AtomExpr> flat;
  Flatten(expr.op, std::move(expr.args), &flat);
  std::map<std::string, AtomExpr> sorted;
  for (AtomExpr& arg : flat) {
    std::string key;
    Serialise(arg, &key);
    sorted.emplace(std::move(key), std::move(arg));
  }
  expr.args.clear();
  for (auto& [key, arg] : sorted) expr.args.push_back(std::move(arg));
  return expr.args.size() == 1 ? AtomExpr(expr.args[0]) : expr;
}

AtomId AtomTable::Intern(AtomExpr expr) {
  std::string text;
  if (!HasSortedOperands(expr, &text)) {
    expr = SortOperands(std::move(expr));
    text.clear();
    Serialise(expr, &text);
  }
  const auto [found, is_new] = atom_ids_.try_emplace(std::move(text), static_cast<AtomId>(atoms_.size()));
  if (!is_new) return found->second;
  const AtomId id = found->second;
  if (IsFlat(expr)) {
    AddParts(id, expr);
  } else {
    AddParts(id, Flattened(expr));
  }
  atoms_.push_back(std::move(expr));
  return id;
}

void AtomTable::AddParts(AtomId id, const AtomExpr& expr) {
  if (expr.op == AtomExpr::Op::kPredicate) return atoms_of_[expr.predicate].push_back(id);
  if (expr.op == AtomExpr::Op::kOr) {
    for (const AtomExpr& arg : expr.args) AddParts(id, arg);
    return;
  }
  const uint32_t part = static_cast<uint32_t>(part_atoms_.size());
  part_atoms_.push_back(id);
  part_conditions_.Add(part, expr);
  if (const std::optional<Needed> needed = NeededBy(expr)) {
    for (const PredicateId predicate : needed->predicates) parts_of_[predicate].push_back(part);
  } else {
    unbound_parts_.push_back(part);
  }
}

// Of an "or" all that its parts need, of an "and" what is rarest.
std::optional<AtomTable::Needed> AtomTable::NeededBy(const AtomExpr& expr) const {
  if (expr.op == AtomExpr::Op::kPredicate) return Needed{{expr.predicate}, FrequencyOf(*this, expr)};
  if (expr.op == AtomExpr::Op::kNot) return std::nullopt;
  std::optional<Needed> all;
  for (const AtomExpr& arg : expr.args) {
    std::optional<Needed> needed = NeededBy(arg);
    if (expr.op == AtomExpr::Op::kAnd) {
      if (needed && (!all || needed->frequency < all->frequency)) all = std::move(needed);
      continue;
    }
    if (!needed) return std::nullopt;
    if (!all) all.emplace();
    all->predicates.insert(all->predicates.end(), needed->predicates.begin(), needed->predicates.end());
    all->frequency += needed->frequency;
  }
  return all;
}

AtomId AtomTable::AnyOf(absl::Span<const AtomId> atoms) {
  std::vector<AtomExpr> args;
  for (AtomId atom : atoms) args.push_back(atoms_[atom]);
  return Intern(AtomExpr::Or(std::move(args)));
}

int64_t AtomTable::Find(PredicateKind kind, uint32_t argument) const {
  const auto found = predicate_ids_.find(KeyOf(kind, argument));
  return found == predicate_ids_.end() ? -1 : static_cast<int64_t>(found->second);
}

int64_t AtomTable::FindText(PredicateKind kind, const HashedText& text) const {
  const auto& ids = kind == PredicateKind::kLower ? lower_ids_ : exact_ids_;
  const auto found = ids.find(text);
  return found == ids.end() ? -1 : static_cast<int64_t>(found->second);
}

bool AtomTable::IsDigits(std::string_view surface) {
  return !surface.empty() &&
         std::all_of(surface.begin(), surface.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool AtomTable::IsYear(std::string_view surface) {
  return surface.size() == 4 && IsDigits(surface) && surface >= "1000" && surface <= "2100";
}

}  // namespace tagger
