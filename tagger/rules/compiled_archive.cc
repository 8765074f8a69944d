#include "tagger/rules/compiled_archive.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "tagger/base/byte_stream.h"

namespace tagger {
namespace {

// Expressions and patterns nest as deep as their parentheses, and a little for what these become.
constexpr int kMaxDepth = 100;

bool IsOfClass(PredicateKind kind) { return kind >= PredicateKind::kSingle && kind <= PredicateKind::kEnd; }
bool IsOfText(PredicateKind kind) { return kind >= PredicateKind::kLower && kind <= PredicateKind::kRegex; }

class Writer {
 public:
  Writer(const RuleSet::Compiled& compiled, const ClassTable& classes)
      : compiled_(compiled), classes_(classes) {}

  std::string Write(const PlanConditions& conditions) {
    Count(compiled_.capture_names.size());
    for (const std::string& name : compiled_.capture_names) writer_.Text(name);
    Count(compiled_.atoms.predicate_count());
    for (PredicateId id = 0; id < compiled_.atoms.predicate_count(); ++id) WritePredicate(id);
    Count(compiled_.atoms.atom_count());
    for (AtomId id = 0; id < compiled_.atoms.atom_count(); ++id) WriteExpr(compiled_.atoms.expr(id));
    Count(compiled_.programs.size());
    for (const Program& program : compiled_.programs) WritePattern(program.pattern);
    for (const CompiledRule& rule : compiled_.compiled) writer_.Number(rule);
    WriteConditions(conditions);
    return writer_.bytes();
  }

 private:
  void Count(size_t count) { writer_.Number(static_cast<uint32_t>(count)); }

  void WritePredicate(PredicateId id) {
    const auto& [kind, argument] = compiled_.atoms.predicate(id);
    writer_.Number(kind);
    if (IsOfClass(kind)) {
      writer_.Text(classes_.name(static_cast<ClassId>(argument)));
    } else if (IsOfText(kind)) {
      writer_.Text(compiled_.atoms.literal(id));
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

  void WritePattern(const PatternNode& node) {
    const auto& [kind, atom, min, max, capture, children] = node;
    writer_.Number(kind);
    if (kind == PatternNode::Kind::kAtom) return writer_.Number(atom);
    if (kind == PatternNode::Kind::kCapture) writer_.Number(capture);
    if (kind == PatternNode::Kind::kRepeat) {
      writer_.Number(min);
      writer_.Number(max);
    }
    Count(children.size());
    for (const PatternNode& child : children) WritePattern(child);
  }

  void WriteConditions(const PlanConditions& conditions) {
    const auto& [stages, left, right, inside] = conditions;
    Count(stages.size());
    for (const std::vector<TriggerItem>& stage : stages) WriteItems(stage);
    WriteItems(left);
    WriteItems(right);
    for (const std::array<PlanConditions::Choice, 2>& ends : inside) {
      for (const PlanConditions::Choice& choice : ends) {
        writer_.Number(static_cast<uint8_t>(choice.has_value()));
        if (choice.has_value()) writer_.Numbers(*choice);
      }
    }
  }

  void WriteItems(const std::vector<TriggerItem>& items) {
    Count(items.size());
    for (const auto& [conditions, required] : items) {
      Count(conditions.size());
      for (const auto& [offset, atoms] : conditions) {
        writer_.Number(static_cast<int8_t>(offset));
        writer_.Numbers(atoms);
      }
      writer_.Numbers(required);
    }
  }

  const RuleSet::Compiled& compiled_;
  const ClassTable& classes_;
  ByteWriter writer_;
};

// Every number is checked that anything is counted or looked up by. A fault makes the reader give zeros from
// then on, so that all loops end.
class Reader {
 public:
  Reader(std::string_view bytes, ClassTable* classes, RuleSet::Compiled* compiled)
      : reader_(bytes), classes_(*classes), compiled_(*compiled) {}

  bool Read() {
    for (uint32_t left = reader_.Count(); left > 0; --left)
      compiled_.capture_names.emplace_back(reader_.Text());
    ReadAtoms();
    ReadPrograms();
    ReadRules();
    PlanConditions conditions = ReadConditions();
    if (!reader_.ok() || !reader_.at_end()) return false;
    MakePlans(&compiled_);
    return FillPlans(std::move(conditions), &compiled_);
  }

 private:
  void Require(bool holds) {
    if (!holds) reader_.Fail();
  }

  // They get their ids back if they are as they were written: sound and each but once.
  void ReadAtoms() {
    const uint32_t predicates = reader_.Count();
    for (PredicateId id = 0; id < predicates && reader_.ok(); ++id) Require(ReadPredicate() == id);
    const uint32_t atoms = reader_.Count();
    for (AtomId id = 0; id < atoms && reader_.ok(); ++id) {
      AtomExpr expr = ReadExpr(0);
      if (reader_.ok()) Require(compiled_.atoms.Intern(std::move(expr)) == id);
    }
    if (!reader_.ok()) return;
    std::vector<uint64_t> only_break(compiled_.atoms.predicate_count() / 64 + 1);
    const PredicateId is_break = compiled_.atoms.expr(compiled_.atoms.break_atom()).predicate;
    only_break[is_break / 64] |= uint64_t{1} << (is_break % 64);
    for (AtomId id = 0; id < atoms; ++id)
      takes_break_.push_back(compiled_.atoms.condition(id).Holds(only_break.data()));
  }

  PredicateId ReadPredicate() {
    const PredicateKind kind = reader_.Number<PredicateKind>();
    Require(kind <= PredicateKind::kDigits);
    if (IsOfClass(kind)) {
      const std::optional<ClassId> class_id = classes_.Intern(reader_.Text());
      Require(class_id.has_value());
      return reader_.ok() ? compiled_.atoms.Predicate(kind, *class_id) : 0;
    }
    if (!IsOfText(kind)) return compiled_.atoms.Predicate(kind, reader_.Number<uint32_t>());
    const std::string_view text = reader_.Text();
    if (kind == PredicateKind::kLower) return compiled_.atoms.Lower(text);
    return kind == PredicateKind::kExact ? compiled_.atoms.Exact(text) : compiled_.atoms.Regex(text);
  }

  AtomExpr ReadExpr(int depth) {
    AtomExpr expr;
    expr.op = reader_.Number<AtomExpr::Op>();
    Require(expr.op <= AtomExpr::Op::kNot && depth < kMaxDepth);
    if (expr.op == AtomExpr::Op::kPredicate) {
      expr.predicate = reader_.Number<PredicateId>();
      Require(expr.predicate < compiled_.atoms.predicate_count());
      return expr;
    }
    const uint32_t count = reader_.Count();
    Require(expr.op == AtomExpr::Op::kNot ? count == 1 : count > 1);
    if (!reader_.ok()) return expr;
    expr.args.reserve(count);
    for (uint32_t left = count; left > 0 && reader_.ok(); --left) expr.args.push_back(ReadExpr(depth + 1));
    return expr;
  }

  void ReadPrograms() {
    const uint32_t count = reader_.Count();
    compiled_.programs.reserve(count);
    for (uint32_t left = count; left > 0 && reader_.ok(); --left) {
      PatternNode pattern = ReadPattern(0, false);
      Require(HasSoundSize(pattern));
      if (reader_.ok()) compiled_.programs.push_back(MakeProgram(std::move(pattern)));
    }
  }

  // As the parser lets it be: nothing empty but in a repetition from 0 on, and not too large.
  static bool HasSoundSize(const PatternNode& pattern) {
    const uint32_t size = ExpandedSize(pattern);
    return size > 0 && size <= PositionSet::kCapacity;
  }

  // No capture holds the edge of a sentence, which is no token.
  PatternNode ReadPattern(int depth, bool in_capture) {
    using Kind = PatternNode::Kind;
    PatternNode node;
    node.kind = reader_.Number<Kind>();
    Require(node.kind <= Kind::kCapture && depth < kMaxDepth);
    if (node.kind == Kind::kAtom) {
      node.atom = ReadAtom();
      Require(!in_capture || (reader_.ok() && !takes_break_[node.atom]));
      return node;
    }
    if (node.kind == Kind::kCapture) {
      node.capture = reader_.Number<uint16_t>();
      Require(node.capture < compiled_.capture_names.size());
    }
    if (node.kind == Kind::kRepeat) ReadCounts(&node);
    const uint32_t count = reader_.Count();
    Require(node.kind == Kind::kRepeat || node.kind == Kind::kCapture ? count == 1 : count > 1);
    if (!reader_.ok()) return node;
    node.children.reserve(count);
    for (uint32_t left = count; left > 0 && reader_.ok(); --left)
      node.children.push_back(ReadPattern(depth + 1, in_capture || node.kind == Kind::kCapture));
    return node;
  }

  void ReadCounts(PatternNode* node) {
    node->min = reader_.Number<int>();
    node->max = reader_.Number<int>();
    const int limit = static_cast<int>(kMaxMatchTokens);
    const bool bounded = node->max >= 1 && node->max <= limit && node->min <= node->max;
    Require(node->min >= 0 && node->min <= limit && (bounded || node->max == kUnbounded));
  }

  AtomId ReadAtom() {
    const AtomId atom = reader_.Number<AtomId>();
    Require(atom < compiled_.atoms.atom_count());
    return atom;
  }

  std::vector<AtomId> ReadAtomList() {
    std::vector<AtomId> atoms = reader_.Numbers<AtomId>();
    for (const AtomId atom : atoms) Require(atom < compiled_.atoms.atom_count());
    return atoms;
  }

  void ReadRules() {
    compiled_.compiled.reserve(compiled_.rules.size());
    for (const Rule& rule : compiled_.rules) {
      const CompiledRule& read = compiled_.compiled.emplace_back(reader_.Number<CompiledRule>());
      const auto& [inside, left, right, not_left, not_right] = read;
      for (const ProgramId program : {inside, left, right, not_left, not_right})
        Require(program == kNoProgram || program < compiled_.programs.size());
      // A match holds a token.
      Require(rule.is_evidence || inside != kNoProgram);
      Require(rule.is_evidence || (reader_.ok() && compiled_.programs[inside].length.min > 0));
    }
  }

  PlanConditions ReadConditions() {
    PlanConditions conditions;
    for (uint32_t left = reader_.Count(); left > 0 && reader_.ok(); --left)
      conditions.stages.push_back(ReadItems(-TriggerPlan::kMaxBack));
    conditions.left = ReadItems(0);
    conditions.right = ReadItems(0);
    for (const Rule& rule : compiled_.rules) {
      if (!rule.is_evidence) continue;
      for (PlanConditions::Choice& choice : conditions.inside.emplace_back()) {
        if (reader_.Number<uint8_t>() != 0) choice = ReadAtomList();
      }
    }
    return conditions;
  }

  std::vector<TriggerItem> ReadItems(int least_offset) {
    std::vector<TriggerItem> items;
    for (uint32_t left = reader_.Count(); left > 0 && reader_.ok(); --left) {
      TriggerItem& item = items.emplace_back();
      for (uint32_t conditions = reader_.Count(); conditions > 0 && reader_.ok(); --conditions) {
        OffsetCondition& condition = item.conditions.emplace_back();
        condition.offset = reader_.Number<int8_t>();
        Require(condition.offset >= least_offset && condition.offset <= TriggerPlan::kMaxAhead);
        condition.atoms = ReadAtomList();
      }
      item.required = ReadAtomList();
    }
    return items;
  }

  ByteReader reader_;
  ClassTable& classes_;
  RuleSet::Compiled& compiled_;
  std::vector<bool> takes_break_;  // by atom: whether it holds for the edge of a sentence
};

}  // namespace

std::string WriteCompiled(const RuleSet::Compiled& compiled, const PlanConditions& conditions,
                          const ClassTable& classes) {
  return Writer(compiled, classes).Write(conditions);
}

bool ReadCompiled(std::string_view bytes, ClassTable* classes, RuleSet::Compiled* compiled) {
  return Reader(bytes, classes, compiled).Read();
}

}  // namespace tagger
