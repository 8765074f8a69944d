#include "tagger/rules/pattern_archive.h"

#include <utility>

#include "tagger/base/byte_stream.h"
#include "tagger/rules/pattern_check.h"
#include "tagger/rules/position_automaton.h"

namespace tagger {
namespace {

// Expressions and patterns nest as deep as their parentheses, and a little for what these become.
constexpr int kMaxDepth = 100;

// The parts that a rule has, as bits.
enum Part : uint8_t { kInside = 1, kBefore = 2, kAfter = 4, kNotBefore = 8, kNotAfter = 16, kAllParts = 31 };

bool IsOfClass(PredicateKind kind) { return kind >= PredicateKind::kSingle && kind <= PredicateKind::kEnd; }
bool IsOfText(PredicateKind kind) { return kind >= PredicateKind::kLower && kind <= PredicateKind::kRegex; }

class Writer {
 public:
  Writer(const RuleSet::Compiled& compiled, const ClassTable& classes)
      : names_(compiled.capture_names), atoms_(compiled.atoms), classes_(classes) {}

  std::string Write(const std::vector<RulePatterns>& patterns) {
    Count(names_.size());
    for (const std::string& name : names_) writer_.Text(name);
    Count(atoms_.predicate_count());
    for (PredicateId id = 0; id < atoms_.predicate_count(); ++id) WritePredicate(id);
    Count(atoms_.atom_count());
    for (AtomId id = 0; id < atoms_.atom_count(); ++id) WriteExpr(atoms_.expr(id));
    for (const RulePatterns& rule : patterns) WriteRule(rule);
    return writer_.bytes();
  }

 private:
  void Count(size_t count) { writer_.Number(static_cast<uint32_t>(count)); }

  void WritePredicate(PredicateId id) {
    const auto& [kind, argument] = atoms_.predicate(id);
    writer_.Number(kind);
    if (IsOfClass(kind)) {
      writer_.Text(classes_.name(static_cast<ClassId>(argument)));
    } else if (IsOfText(kind)) {
      writer_.Text(atoms_.literal(id));
    } else {
      writer_.Number(argument);
    }
  }

  void WriteExpr(const AtomExpr& expr) {
    const auto& [op, predicate, args] = expr;
    writer_.Number(op);
    if (op == AtomExpr::Op::kPredicate) return writer_.Number(predicate);
    Count(args.size());
    for (const AtomExpr& arg : args) WriteExpr(arg);
  }

  // The names of all members, here and below, so that a new one does not compile until it is written.
  void WriteRule(const RulePatterns& rule) {
    const auto& [pattern, not_before, not_after] = rule;
    const auto& [before, inside, after, any_inside, classes] = pattern;
    writer_.Number(static_cast<uint8_t>((any_inside ? 0 : kInside) | (before.empty() ? 0 : kBefore) |
                                        (after.empty() ? 0 : kAfter) | (not_before ? kNotBefore : 0) |
                                        (not_after ? kNotAfter : 0)));
    if (!any_inside) WriteNode(inside);
    for (const PatternNode* context : {&before, &after}) {
      if (!context->empty()) WriteNode(*context);
    }
    for (const std::optional<PatternNode>* context : {&not_before, &not_after}) {
      if (context->has_value()) WriteNode(**context);
    }
  }

  void WriteNode(const PatternNode& node) {
    const auto& [kind, atom, min, max, capture, children] = node;
    writer_.Number(kind);
    if (kind == PatternNode::Kind::kAtom) return writer_.Number(atom);
    if (kind == PatternNode::Kind::kCapture) writer_.Number(capture);
    if (kind == PatternNode::Kind::kRepeat) {
      writer_.Number(min);
      writer_.Number(max);
    }
    Count(children.size());
    for (const PatternNode& child : children) WriteNode(child);
  }

  const std::vector<std::string>& names_;
  const AtomTable& atoms_;
  const ClassTable& classes_;
  ByteWriter writer_;
};

// Every number is checked that anything is counted or looked up by. From the first fault on the ByteReader
// gives zeros, and all loops end.
class Reader {
 public:
  Reader(std::string_view bytes, ClassTable* classes, RuleSet::Compiled* compiled)
      : reader_(bytes), classes_(*classes), names_(compiled->capture_names), atoms_(compiled->atoms) {}

  std::optional<std::vector<RulePatterns>> Read(const std::vector<Rule>& rules) {
    for (uint32_t left = reader_.Count(); left > 0; --left) names_.emplace_back(reader_.Text());
    ReadAtoms();
    std::vector<RulePatterns> patterns(rules.size());
    for (RuleId id = 0; id < rules.size() && reader_.ok(); ++id)
      ReadRule(rules[id].is_evidence, &patterns[id]);
    if (!reader_.ok() || !reader_.at_end()) return std::nullopt;
    return patterns;
  }

 private:
  void Require(bool holds) {
    if (!holds) reader_.Fail();
  }

  // They get their ids back if they are as they were written: sound, and each but once.
  void ReadAtoms() {
    const uint32_t predicates = reader_.Count();
    for (PredicateId id = 0; id < predicates && reader_.ok(); ++id) Require(ReadPredicate() == id);
    const uint32_t atoms = reader_.Count();
    for (AtomId id = 0; id < atoms && reader_.ok(); ++id) {
      AtomExpr expr = ReadExpr(0);
      if (reader_.ok()) Require(atoms_.Intern(std::move(expr)) == id);
    }
  }

  PredicateId ReadPredicate() {
    const PredicateKind kind = reader_.Number<PredicateKind>();
    Require(kind <= PredicateKind::kDigits);
    if (IsOfClass(kind)) {
      const std::optional<ClassId> class_id = classes_.Intern(reader_.Text());
      Require(class_id.has_value());
      return class_id.has_value() ? atoms_.Predicate(kind, *class_id) : 0;
    }
    if (!IsOfText(kind)) return atoms_.Predicate(kind, reader_.Number<uint32_t>());
    const std::string_view text = reader_.Text();
    if (kind == PredicateKind::kLower) return atoms_.Lower(text);
    return kind == PredicateKind::kExact ? atoms_.Exact(text) : atoms_.Regex(text);
  }

  AtomExpr ReadExpr(int depth) {
    AtomExpr expr;
    expr.op = reader_.Number<AtomExpr::Op>();
    Require(expr.op <= AtomExpr::Op::kNot && depth < kMaxDepth);
    if (expr.op == AtomExpr::Op::kPredicate) {
      expr.predicate = reader_.Number<PredicateId>();
      Require(expr.predicate < atoms_.predicate_count());
      return expr;
    }
    const uint32_t count = reader_.Count();
    Require(expr.op == AtomExpr::Op::kNot ? count == 1 : count > 1);
    if (!reader_.ok()) return expr;
    expr.args.reserve(count);
    for (uint32_t left = count; left > 0 && reader_.ok(); --left) expr.args.push_back(ReadExpr(depth + 1));
    return expr;
  }

  void ReadRule(bool is_evidence, RulePatterns* rule) {
    const uint8_t parts = reader_.Number<uint8_t>();
    Require(parts <= kAllParts && (is_evidence || (parts & kInside) != 0));
    ParsedPattern& pattern = rule->pattern;
    pattern.any_inside = (parts & kInside) == 0;
    if (!pattern.any_inside) pattern.inside = ReadNode(0);
    if ((parts & kBefore) != 0) pattern.before = ReadNode(0);
    if ((parts & kAfter) != 0) pattern.after = ReadNode(0);
    CheckWhole(pattern, PatternRole::kRule);
    if ((parts & kNotBefore) != 0) rule->not_before = ReadContext(PatternRole::kNotBefore);
    if ((parts & kNotAfter) != 0) rule->not_after = ReadContext(PatternRole::kNotAfter);
  }

  PatternNode ReadContext(PatternRole role) {
    ParsedPattern context;
    context.inside = ReadNode(0);
    CheckWhole(context, role);
    return std::move(context.inside);
  }

  void CheckWhole(const ParsedPattern& pattern, PatternRole role) {
    if (reader_.ok()) Require(FaultOf(pattern, role, atoms_).empty());
  }

  // No node is empty, and none but an operator has a single child.
  PatternNode ReadNode(int depth) {
    using Kind = PatternNode::Kind;
    PatternNode node;
    node.kind = reader_.Number<Kind>();
    Require(node.kind <= Kind::kCapture && depth < kMaxDepth);
    if (node.kind == Kind::kAtom) {
      node.atom = reader_.Number<AtomId>();
      Require(node.atom < atoms_.atom_count());
      return node;
    }
    if (node.kind == Kind::kCapture) {
      node.capture = reader_.Number<uint16_t>();
      Require(node.capture < names_.size());
    }
    if (node.kind == Kind::kRepeat) ReadCounts(&node);
    const uint32_t count = reader_.Count();
    Require(node.kind == Kind::kRepeat || node.kind == Kind::kCapture ? count == 1 : count > 1);
    if (!reader_.ok()) return node;
    node.children.reserve(count);
    for (uint32_t left = count; left > 0 && reader_.ok(); --left)
      node.children.push_back(ReadNode(depth + 1));
    return node;
  }

  void ReadCounts(PatternNode* node) {
    node->min = reader_.Number<int>();
    node->max = reader_.Number<int>();
    const int limit = static_cast<int>(kMaxMatchTokens);
    const bool bounded = node->max >= 1 && node->max <= limit && node->min <= node->max;
    Require(node->min >= 0 && node->min <= limit && (bounded || node->max == kUnbounded));
  }

  ByteReader reader_;
  ClassTable& classes_;
  std::vector<std::string>& names_;
  AtomTable& atoms_;
};

}  // namespace

std::string WritePatterns(const std::vector<RulePatterns>& patterns, const RuleSet::Compiled& compiled,
                          const ClassTable& classes) {
  return Writer(compiled, classes).Write(patterns);
}

std::optional<std::vector<RulePatterns>> ReadPatterns(std::string_view bytes, ClassTable* classes,
                                                      RuleSet::Compiled* compiled) {
  return Reader(bytes, classes, compiled).Read(compiled->rules);
}

}  // namespace tagger
