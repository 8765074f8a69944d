#include "tagger/rules/program.h"

#include "tagger/base/strings.h"

namespace tagger {
namespace {

void CollectCaptures(const PatternNode& node, Program* program) {
  if (node.kind == PatternNode::Kind::kCapture) program->captures.push_back(node.capture);
  for (const PatternNode& child : node.children) CollectCaptures(child, program);
}

std::string CountsOf(const PatternNode& node) {
  if (node.max == kUnbounded) return node.min == 0 ? "*" : StrCat("{", std::to_string(node.min), ",}");
  if (node.min == 0 && node.max == 1) return "?";
  return StrCat("{", std::to_string(node.min), ",", std::to_string(node.max), "}");
}

// Writes a pattern with `write_atom(AtomId, std::string*)` for its letters; captures as `open` ... ")".
template <typename WriteAtom, typename OpenCapture>
void Write(const PatternNode& node, WriteAtom& write_atom, const OpenCapture& open_capture,
           std::string* out) {
  switch (node.kind) {
    case PatternNode::Kind::kAtom:
      return write_atom(node.atom, out);
    case PatternNode::Kind::kSequence:
      for (const PatternNode& child : node.children) Write(child, write_atom, open_capture, out);
      return;
    case PatternNode::Kind::kCapture:
      *out += open_capture(node.capture);
      Write(node.children[0], write_atom, open_capture, out);
      *out += ')';
      return;
    case PatternNode::Kind::kAlternation:
    case PatternNode::Kind::kRepeat:
      break;
  }
  *out += "(?:";
  for (size_t i = 0; i < node.children.size(); ++i) {
    if (i > 0) *out += '|';
    Write(node.children[i], write_atom, open_capture, out);
  }
  *out += ')';
  if (node.kind == PatternNode::Kind::kRepeat) *out += CountsOf(node);
}

}  // namespace

Program MakeProgram(PatternNode pattern) {
  Program program;
  program.pattern = std::move(pattern);
  program.automaton = PositionAutomaton(program.pattern);
  CollectCaptures(program.pattern, &program);
  program.length = LengthOf(program.pattern);
  program.prefix = PrefixOf(program.pattern);
  return program;
}

std::string PatternKey(const PatternNode& pattern) {
  std::string key;
  auto write_atom = [](AtomId atom, std::string* out) { *out += StrCat("<", std::to_string(atom), ">"); };
  Write(
      pattern, write_atom, [](uint16_t capture) { return StrCat("(", std::to_string(capture), ":"); }, &key);
  return key;
}

std::string RegexOf(const Program& program, const std::vector<std::string>& classes) {
  std::string regex;
  auto write_atom = [&, next = size_t{0}](AtomId, std::string* out) mutable { *out += classes[next++]; };
  Write(
      program.pattern, write_atom, [](uint16_t) { return "("; }, &regex);
  return regex;
}

}  // namespace tagger
