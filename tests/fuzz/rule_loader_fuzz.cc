// Any bytes as a rule file: no crash, every fault has its place in the file, what loads has no faults and
// loads again to the same rules, and their examples can be run.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/rules/rule_set.h"
#include "tagger/rules/rule_tests.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace {

constexpr std::string_view kFile = "fuzz.yaml";

void Require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "%.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

// The tiny labels and gazetteer; read once.
struct World {
  World() {
    const tagger::TemporaryDirectory directory;
    labels = tagger::LabelTable::Load(directory.Write("labels.yaml", tagger::TinyLabels()), &faults);
    const std::vector<std::string> paths = {directory.Write("tiny.tsv", tagger::TinyGazetteer())};
    gazetteer = tagger::Gazetteer::Load(paths, &classes, &faults);
    Require(faults.empty(), "the tiny data has faults");
  }
  tagger::FaultList faults;
  tagger::ClassTable classes;
  tagger::LabelTable labels;
  tagger::Gazetteer gazetteer;
};

const World& TheWorld() {
  static const World* const world = new World;
  return *world;
}

struct Loaded {
  tagger::RuleSet rules;
  tagger::FaultList faults;
  tagger::ClassTable classes;
};

Loaded Load(std::string_view text) {
  const World& world = TheWorld();
  Loaded loaded;
  for (const std::string_view name : world.classes.names()) loaded.classes.Intern(name);
  const std::vector<tagger::RuleSet::File> files = {{std::string(kFile), std::string(text)}};
  loaded.rules = tagger::RuleSet::Parse(files, world.labels, &loaded.classes, &loaded.faults);
  return loaded;
}

// "fuzz.yaml:3: what", with a line that is there (the end of the file is one more), or "fuzz.yaml: what".
void RequirePlace(std::string_view fault, int lines) {
  Require(fault.starts_with(kFile), fault);
  fault.remove_prefix(kFile.size());
  if (!fault.starts_with(": ")) {
    char* end = nullptr;
    const std::string rest(fault);
    const long line = rest[0] == ':' ? std::strtol(rest.c_str() + 1, &end, 10) : 0;
    Require(line >= 1 && line <= lines + 1 && end[0] == ':' && end[1] == ' ', fault);
    fault.remove_prefix(static_cast<size_t>(end - rest.c_str()));
  }
  Require(fault.size() > 2, "a fault says nothing");
}

void RequireSound(const tagger::Rule& rule, int lines) {
  Require(rule.file == kFile && rule.line >= 1 && rule.line <= lines, "a rule has no place");
  Require(!rule.id.empty() && !rule.pattern.empty() && !rule.tests.empty(), "a rule lacks a field");
  Require(rule.is_evidence ? rule.stage == 0 : rule.stage >= 1 && rule.stage <= 9, "a rule has a bad stage");
  for (const tagger::RuleTest& test : rule.tests) {
    Require(std::all_of(
                test.expected.begin(), test.expected.end(),
                [&](tagger::ByteSpan span) { return span.begin < span.end && span.end <= test.text.size(); }),
            "an example's span is not in its text");
  }
}

void RequireSame(const tagger::Rule& a, const tagger::Rule& b) {
  Require(a.id == b.id && a.line == b.line && a.pattern == b.pattern && a.label == b.label && a.as == b.as &&
              a.stage == b.stage && a.priority == b.priority && a.confidence == b.confidence &&
              a.reject == b.reject && a.weights == b.weights && a.attributes == b.attributes &&
              a.tests.size() == b.tests.size(),
          "a rule is another one when loaded again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const int lines = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
  const Loaded first = Load(text);
  const Loaded second = Load(text);
  for (const std::string& fault : first.faults.messages()) RequirePlace(fault, lines);
  Require(first.faults.messages() == second.faults.messages(), "other faults when loaded again");
  Require(first.rules.rules().size() == second.rules.rules().size(), "more or fewer rules when loaded again");
  for (size_t i = 0; i < first.rules.rules().size(); ++i) {
    RequireSound(first.rules.rules()[i], lines);
    RequireSame(first.rules.rules()[i], second.rules.rules()[i]);
  }
  Require(RunRuleTests(first.rules, TheWorld().gazetteer) == RunRuleTests(second.rules, TheWorld().gazetteer),
          "examples hold or fail by chance");
  return 0;
}
