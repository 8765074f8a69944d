#include "tagger/rules/pattern_archive.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/rules/rule_tests.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Of everything that patterns can have.
constexpr char kRules[] = R"(stage: 1
rules:
  - {id: t.number, pattern: "<number> | <number_word> ('-' <number_word>)?", as: amount, tests: ['[[5]]']}
  - id: t.range
    stage: 2
    label: FIGURE
    pattern: "('from' | \"Between\") [[ low:<amount> (<'to' | '-' | /an?d/> high:<amount>){1,3} ]] <unit>?"
    not_before: "'of' . 'x'"
    not_after: "^ 'x'"
    set: {kind: range}
    tests: ['from [[5 to 6]] km']
  - {id: t.date, label: DATE, pattern: "[[ month:<month> day:<digits>? ]] (',' year:<year>)?", tests: ['[[May 5]]']}
  - {id: t.role, label: DATE, stage: 3, pattern: "<role_modifier & !capitalised>* <role> <!number & !'in'>", tests: ['[[minister told]]']}
  - {id: t.no, label: FIGURE, reject: true, stage: 3, pattern: "<number> 'x' 'x'?", tests: ['[[5 x]]']}
  - {id: t.at, label: PERSON, pattern: "^ <honorific | role> [[ @ ]] ','?", weight: 2, tests: ['Dr [[Holm]]']}
  - {id: t.name, label: PERSON, pattern: '[[ <given_name> <family_name | initial>+ ]]', not_before: '<place:3>', weight: 1, tests: ['[[Maren Holm]]']}
  - {id: t.place, label: LOCATION, pattern: "'in' [[ <place:2> | <country> ]] $", weight: 1, tests: ['in [[Norland]]']}
)";

constexpr const char* kTexts[] = {
    "From 5 to 6 km, x from 5 - 7 of all x; Between two and five-five per cent.",
    "The prime minister told Dr Holm, on May 5, 1999, that defence minister Maren Holm went.",
    "Maren Holm Port Anders. Anders Holm in Great Wick. Holm in United States of Norland",
    "5 x x, from five to two 5 x. x from 3 to 4",
};

std::vector<std::string> Readings(const RuleWorld& world) {
  std::vector<std::string> found;
  for (const char* text : kTexts) {
    RuleReading reading(world, text);
    for (std::string& match : reading.RunStages()) found.push_back(std::move(match));
    for (const char* name : {"Holm", "Maren Holm", "Great Wick", "United States of Norland"}) {
      if (std::string_view(text).find(name) == std::string_view::npos) continue;
      for (std::string& rule : reading.Evidence(name)) found.push_back(std::move(rule));
    }
  }
  return found;
}

TEST(PatternArchiveTest, FindsWhatTheRulesOfTheFileFind) {
  RuleWorld from_yaml(kRules);
  RuleWorld from_archive = RuleWorld::OfArchive(kRules);
  EXPECT_EQ(from_archive.FaultText(), "");
  const std::vector<std::string> found = Readings(from_yaml);
  EXPECT_GT(found.size(), 12u);
  EXPECT_EQ(Readings(from_archive), found);
  EXPECT_EQ(from_archive.classes().names(), from_yaml.classes().names());
  EXPECT_EQ(from_archive.rules().stages(), from_yaml.rules().stages());
  EXPECT_EQ(from_archive.rules().FindCaptureName("high"), from_yaml.rules().FindCaptureName("high"));
}

TEST(PatternArchiveTest, AtomsAndProgramsAreTheSame) {
  RuleWorld from_yaml(kRules);
  RuleWorld from_archive = RuleWorld::OfArchive(kRules);
  const RuleSet::Compiled& a = from_yaml.rules().compiled();
  const RuleSet::Compiled& b = from_archive.rules().compiled();
  EXPECT_EQ(a.atoms.predicate_count(), b.atoms.predicate_count());
  EXPECT_EQ(a.atoms.atom_count(), b.atoms.atom_count());
  ASSERT_EQ(a.programs.size(), b.programs.size());
  for (size_t i = 0; i < a.programs.size(); ++i)
    EXPECT_EQ(PatternKey(a.programs[i].pattern), PatternKey(b.programs[i].pattern));
}

// Loads changed archives, one after the other.
class DamageTest : public testing::Test {
 protected:
  DamageTest()
      : world_(RuleWorld::OfArchive(kRules, [this](std::string* archive) { archive_ = *archive; })) {}

  RuleSet Load(const std::string& archive) {
    faults_ = FaultList();
    ClassTable classes;
    for (const std::string_view name : world_.classes().names()) classes.Intern(name);
    return RuleSet::LoadArchive(archive, "a.compiled", "/data", {}, world_.labels(), &classes, &faults_);
  }

  std::string archive_;
  RuleWorld world_;
  FaultList faults_;
};

TEST_F(DamageTest, EveryTruncationIsNoticed) {
  for (size_t size = 0; size < archive_.size(); ++size) {
    Load(archive_.substr(0, size));
    ASSERT_EQ(faults_.messages().size(), 1u) << size;
    EXPECT_THAT(faults_.messages()[0], HasSubstr("a.compiled: is damaged"));
  }
}

// What is read in spite of it can be run.
TEST_F(DamageTest, NoByteMakesItCrash) {
  size_t read = 0;
  for (size_t at = 0; at < archive_.size(); ++at) {
    std::string damaged = archive_;
    damaged[at] = static_cast<char>(damaged[at] ^ (at % 7 + 1));
    const RuleSet rules = Load(damaged);
    if (faults_.empty() && ++read % 8 == 0) RunRuleTests(rules, world_.gazetteer());
  }
  EXPECT_GT(read, 0u);
}

}  // namespace
}  // namespace tagger
