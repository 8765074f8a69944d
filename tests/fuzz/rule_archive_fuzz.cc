// Any bytes as the archive of rules in a compiled file: refused, or rules whose examples can be run. The
// first byte says how the rest is used: even, as they stand; odd, as changes (two bytes for the place, one
// for the value) to a sound archive.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/rules/rule_set.h"
#include "tagger/rules/rule_tests.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace {

// Of everything that patterns can have.
constexpr std::string_view kRules = R"(stage: 1
rules:
  - {id: t.number, pattern: "<number> | <number_word> ('-' <number_word>)?", as: amount, tests: ['[[5]]']}
  - id: t.range
    stage: 2
    label: FIGURE
    pattern: "('from' | \"Between\") [[ low:<amount> (<'to' | '-' | /an?d/> high:<amount>){1,3} ]] <magnitude>?"
    not_before: "'of' . 'x'"
    not_after: "^ 'x'"
    tests: ['from [[5 to 6]] million']
  - {id: t.date, label: DATE, pattern: "[[ month:<month> day:<digits>? ]] (',' year:<year>)?", tests: ['[[May 5]]']}
  - {id: t.role, label: DATE, stage: 3, pattern: "<role_modifier & !capitalised>* <role> <!number>", tests: ['[[deputy minister said]]']}
  - {id: t.at, label: PERSON, pattern: "^ <honorific | role> [[ @ ]] ','?", weight: 2, tests: ['Dr [[Holm]]']}
  - {id: t.place, label: LOCATION, pattern: "'in' [[ <place:2> | <country> ]] $", weight: 1, tests: ['in [[Norland]]']}
)";

// The tiny labels and gazetteer, and the archive; made once.
struct World {
  World() {
    const tagger::TemporaryDirectory directory;
    labels = tagger::LabelTable::Load(directory.Write("labels.yaml", tagger::TinyLabels()), &faults);
    const std::vector<std::string> lists = {directory.Write("tiny.tsv", tagger::TinyGazetteer())};
    gazetteer = tagger::Gazetteer::Load(lists, &classes, &faults);
    tagger::ClassTable archive_classes = Classes();
    const std::vector<std::string> rules = {directory.Write("rules.yaml", kRules)};
    archive = tagger::RuleSet::Archive(rules, directory.path(), labels, &archive_classes, &faults);
    if (!faults.empty()) std::abort();
  }
  tagger::ClassTable Classes() const {
    tagger::ClassTable copy;
    for (const std::string_view name : classes.names()) copy.Intern(name);
    return copy;
  }
  tagger::FaultList faults;
  tagger::ClassTable classes;
  tagger::LabelTable labels;
  tagger::Gazetteer gazetteer;
  std::string archive;
};

const World& TheWorld() {
  static const World* const world = new World;
  return *world;
}

std::string Changed(std::string_view changes) {
  std::string archive = TheWorld().archive;
  for (; changes.size() >= 3; changes.remove_prefix(3)) {
    const size_t at = static_cast<uint8_t>(changes[0]) * 256u + static_cast<uint8_t>(changes[1]);
    archive[at % archive.size()] = changes[2];
  }
  return archive;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (input.empty()) return 0;
  const std::string archive = bytes[0] % 2 == 0 ? std::string(input.substr(1)) : Changed(input.substr(1));
  const World& world = TheWorld();
  tagger::FaultList faults;
  tagger::ClassTable classes = world.Classes();
  const tagger::RuleSet rules =
      tagger::RuleSet::LoadArchive(archive, "fuzz", "/data", {}, world.labels, &classes, &faults);
  if (faults.empty()) tagger::RunRuleTests(rules, world.gazetteer);
  return 0;
}
