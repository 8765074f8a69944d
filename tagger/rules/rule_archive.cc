#include "tagger/rules/rule_archive.h"

#include "tagger/base/byte_stream.h"
#include "tagger/base/portable_path.h"

namespace tagger {
namespace {

// The writers name all members of a struct, so that a new one does not compile until it is written, and read,
// here too.

void WriteTest(const RuleTest& test, ByteWriter* writer) {
  const auto& [text, expected, line] = test;
  writer->Text(text);
  writer->Number(static_cast<uint32_t>(expected.size()));
  for (const ByteSpan& span : expected) writer->Number(span);
  writer->Number(line);
}

RuleTest ReadTest(ByteReader* reader) {
  RuleTest test;
  test.text = std::string(reader->Text());
  for (uint32_t left = reader->Count(); left > 0; --left) {
    const ByteSpan span = reader->Number<ByteSpan>();
    if (span.begin > span.end || span.end > test.text.size()) reader->Fail();
    test.expected.push_back(span);
  }
  test.line = reader->Number<int>();
  return test;
}

void WriteRule(const Rule& rule, std::string_view directory, const ClassTable& classes, ByteWriter* writer) {
  const auto& [id, doc, file, line, pattern, not_before, not_after, label, as, stage, priority, confidence,
               reject, weights, is_evidence, attributes, tests] = rule;
  for (const std::string* text : {&id, &doc, &pattern, &not_before, &not_after}) writer->Text(*text);
  writer->Text(PortableName(file, directory));
  writer->Text(as.has_value() ? classes.name(*as) : std::string_view());
  writer->Number(line);
  writer->Number(label);
  writer->Number(stage);
  writer->Number(priority);
  writer->Number(confidence);
  writer->Number(static_cast<uint8_t>(reject));
  writer->Number(weights);
  writer->Number(static_cast<uint8_t>(is_evidence));
  writer->Number(static_cast<uint32_t>(attributes.size()));
  for (const auto& [name, value] : attributes) {
    writer->Text(name);
    writer->Text(value);
  }
  writer->Number(static_cast<uint32_t>(tests.size()));
  for (const RuleTest& test : tests) WriteTest(test, writer);
}

// False if there are too many classes.
bool ReadRule(std::string_view directory, ByteReader* reader, ClassTable* classes, Rule* rule) {
  for (std::string* text : {&rule->id, &rule->doc, &rule->pattern, &rule->not_before, &rule->not_after})
    *text = std::string(reader->Text());
  rule->file = PathOf(reader->Text(), directory);
  const std::string_view as = reader->Text();
  if (!as.empty()) rule->as = classes->Intern(as);
  rule->line = reader->Number<int>();
  rule->label = reader->Number<LabelId>();
  rule->stage = reader->Number<int>();
  rule->priority = reader->Number<int>();
  rule->confidence = reader->Number<float>();
  rule->reject = reader->Number<uint8_t>() != 0;
  rule->weights = reader->Number<LabelWeights>();
  rule->is_evidence = reader->Number<uint8_t>() != 0;
  for (uint32_t left = reader->Count(); left > 0; --left) {
    const std::string_view name = reader->Text();
    rule->attributes.emplace(name, reader->Text());
  }
  for (uint32_t left = reader->Count(); left > 0 && reader->ok(); --left)
    rule->tests.push_back(ReadTest(reader));
  return as.empty() || rule->as.has_value();
}

}  // namespace

std::string WriteRuleDrafts(const std::vector<RuleDraft>& drafts, std::string_view directory,
                            const ClassTable& classes) {
  ByteWriter writer;
  writer.Number(static_cast<uint32_t>(drafts.size()));
  for (const RuleDraft& draft : drafts) {
    WriteRule(draft.rule, directory, classes, &writer);
    for (const int line : {draft.pattern_line, draft.not_before_line, draft.not_after_line})
      writer.Number(line);
  }
  return writer.bytes();
}

std::optional<std::vector<RuleDraft>> ReadRuleDrafts(std::string_view bytes, std::string_view directory,
                                                     size_t label_count, ClassTable* classes) {
  ByteReader reader(bytes);
  std::vector<RuleDraft> drafts;
  for (uint32_t left = reader.Count(); left > 0; --left) {
    RuleDraft& draft = drafts.emplace_back();
    if (!ReadRule(directory, &reader, classes, &draft.rule)) return std::nullopt;
    for (int* line : {&draft.pattern_line, &draft.not_before_line, &draft.not_after_line})
      *line = reader.Number<int>();
    const LabelId label = draft.rule.label;
    if (!reader.ok() || (label != kNoLabel && label >= label_count)) return std::nullopt;
  }
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  return drafts;
}

}  // namespace tagger
