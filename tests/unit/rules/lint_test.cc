// Every fault that a rule file can have: the message with its line, and that the rule is left out.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/rule_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct LintCase {
  const char* name;
  const char* yaml;
  const char* message;  // the whole fault, without a line break
};

class LintTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintTest, SaysWhereWhatAndWhatToDo) {
  const RuleWorld world(GetParam().yaml);
  EXPECT_THAT(world.faults().messages(), ElementsAre(HasSubstr(GetParam().message)));
}

// Faults of the file as YAML and of its top level.
const LintCase kFileCases[] = {
    {"Syntax", "label: FIGURE\nrules: [\n", "test.yaml:3: YAML: "},
    {"TabInIndentation", "label: FIGURE\nrules:\n\t- id: t.a\n",
     "test.yaml:3: tab in the indentation; use spaces"},
    {"SecondDocument", "rules: []\n---\nrules: []\n", "test.yaml:2: a second YAML document"},
    {"NotUtf8", "label: FIGURE\n# \xff\n", "test.yaml:2: not valid UTF-8"},
    {"Empty", "", "test.yaml: the file must be a map with label, stage and rules"},
    {"NotAMap", "- a\n", "test.yaml:1: the file must be a map"},
    {"NoRules", "label: FIGURE\n", "test.yaml:1: the file must have a list called rules"},
    {"RulesNotAList", "label: FIGURE\nrules: {a: b}\n",
     "test.yaml:2: the file must have a list called rules"},
    {"UnknownFileField", "lable: FIGURE\nrules: []\n",
     "test.yaml:1: unknown field \"lable\"; did you mean \"label\"?"},
    {"FieldTwice", "label: FIGURE\nlabel: DATE\nrules: []\n", "test.yaml:2: field \"label\" stands twice"},
    {"UnknownLabel", "label: FIGUR\nrules: []\n",
     "test.yaml:1: unknown label FIGUR; did you mean \"FIGURE\"?"},
    {"RefinementLabel", "label: COUNTRY\nrules: []\n",
     "test.yaml:1: COUNTRY is a refinement; write rules for LOCATION"},
    {"BadStage", "stage: 12\nrules: []\n", "test.yaml:1: stage must be a whole number from 1 to 9"},
};
INSTANTIATE_TEST_SUITE_P(File, LintTest, ::testing::ValuesIn(kFileCases),
                         [](const auto& info) { return std::string(info.param.name); });

#define RULE(fields) "label: FIGURE\nrules:\n  - id: t.a\n" fields
#define WITH_PATTERN "    pattern: \"'x'\"\n"
#define WITH_TEST "    tests: ['[[x]]']\n"

const LintCase kRuleCases[] = {
    {"NotAMap", "label: FIGURE\nrules:\n  - one\n", "test.yaml:3: a rule must be a map"},
    {"NoId", "label: FIGURE\nrules:\n  - {pattern: \"'x'\"}\n", "test.yaml:3: a rule has no id"},
    {"BadId", "label: FIGURE\nrules:\n  - id: Big\n" WITH_PATTERN WITH_TEST,
     "test.yaml:3: rule Big: an id must be file.name"},
    {"NoPattern", RULE(WITH_TEST), "test.yaml:3: rule t.a: there is no pattern"},
    {"PatternNotText", RULE("    pattern: [a]\n" WITH_TEST), "rule t.a: pattern must be a text"},
    {"UnknownField", RULE(WITH_PATTERN WITH_TEST "    confidense: 0.5\n"),
     "test.yaml:6: rule t.a: unknown field \"confidense\"; did you mean \"confidence\"?"},
    {"Confidence", RULE(WITH_PATTERN WITH_TEST "    confidence: 2\n"),
     "test.yaml:6: rule t.a: confidence must be a number from 0 to 1"},
    {"Priority", RULE(WITH_PATTERN WITH_TEST "    priority: high\n"),
     "test.yaml:6: rule t.a: priority must be a whole number from -1000 to 1000"},
    {"Reject", RULE(WITH_PATTERN WITH_TEST "    reject: maybe\n"),
     "test.yaml:6: rule t.a: reject must be true or false"},
    {"AsBuiltIn", RULE(WITH_PATTERN WITH_TEST "    as: number\n"),
     "test.yaml:6: rule t.a: <number> is built in"},
    {"AsName", RULE(WITH_PATTERN WITH_TEST "    as: Big One\n"),
     "test.yaml:6: rule t.a: as must be a class name"},
    {"SetNotAMap", RULE(WITH_PATTERN WITH_TEST "    set: [a]\n"), "test.yaml:6: rule t.a: set must be a map"},
    {"WeightOnMatch", RULE(WITH_PATTERN WITH_TEST "    weight: 1\n"),
     "test.yaml:6: rule t.a: weight is for labels decided by evidence; FIGURE is not"},
    {"MakesNothing", "rules:\n  - id: t.a\n" WITH_PATTERN WITH_TEST,
     "test.yaml:2: rule t.a: the rule makes nothing"},
    {"NoTests", RULE(WITH_PATTERN), "test.yaml:3: rule t.a: there are no tests"},
    {"NoPositiveTest", RULE(WITH_PATTERN "    tests:\n      - none: y\n"),
     "test.yaml:6: rule t.a: no test has a [[ ]]"},
    {"TestWithoutMarks", RULE(WITH_PATTERN "    tests: ['[[x]]', 'y']\n"),
     "test.yaml:5: rule t.a: test: [[ ]] is missing; write `none: text`"},
    {"TestNoneWithMarks", RULE(WITH_PATTERN "    tests: ['[[x]]', {none: 'a [[y]]'}]\n"),
     "rule t.a: test: a `none` text must not have [[ ]]"},
    {"TestUnclosed", RULE(WITH_PATTERN "    tests: ['a [[x']\n"), "rule t.a: test: [[ is not closed by ]]"},
    {"TestUnopened", RULE(WITH_PATTERN "    tests: ['a x]]']\n"), "rule t.a: test: ]] without [[ before it"},
    {"TestNested", RULE(WITH_PATTERN "    tests: ['[[a [[x]]']\n"), "rule t.a: test: [[ within [[ ]]"},
    {"TestEmptySpan", RULE(WITH_PATTERN "    tests: ['a [[]] x']\n"),
     "rule t.a: test: [[ ]] encloses nothing"},
    {"TestOtherKey", RULE(WITH_PATTERN "    tests: [{nothing: x}]\n"),
     "rule t.a: test: must be a text with [[ ]]"},
    {"AnySpanInMatchRule", RULE("    pattern: \"'x' [[ @ ]]\"\n" WITH_TEST),
     "test.yaml:4: rule t.a: [[ @ ]] is for evidence rules"},
    {"NotBefore", RULE(WITH_PATTERN WITH_TEST "    not_before: \"'a'?\"\n"),
     "test.yaml:6: rule t.a: not_before, column 1: the pattern can be empty"},
    {"ManyLinePattern", RULE("    pattern: >-\n      'a'\n      <montf>\n" WITH_TEST),
     "rule t.a: pattern, column 6: unknown class <montf>; did you mean <month>?"},
};
INSTANTIATE_TEST_SUITE_P(Rule, LintTest, ::testing::ValuesIn(kRuleCases),
                         [](const auto& info) { return std::string(info.param.name); });

#define EVIDENCE(fields) "label: PERSON\nrules:\n  - id: t.a\n" WITH_PATTERN WITH_TEST fields

const LintCase kEvidenceCases[] = {
    {"NoWeight", EVIDENCE(""), "test.yaml:3: rule t.a: an evidence rule must have one of weight and weights"},
    {"BothWeights", EVIDENCE("    weight: 1\n    weights: {PERSON: 1}\n"), "one of weight and weights"},
    {"ZeroWeight", EVIDENCE("    weight: 0\n"), "test.yaml:3: rule t.a: all weights are 0"},
    {"HugeWeight", EVIDENCE("    weight: 900\n"),
     "test.yaml:6: rule t.a: weight must be a number from -20 to 20"},
    {"InfiniteWeight", EVIDENCE("    weight: .inf\n"), "weight must be a number from -20 to 20"},
    {"NotANumber", EVIDENCE("    weight: .nan\n"), "weight must be a number from -20 to 20"},
    {"WeightOfUnknownLabel", EVIDENCE("    weights: {PERSON: 1, PERSN: 1}\n"),
     "test.yaml:6: rule t.a: weights: \"PERSN\" is no label decided by evidence; did you mean \"PERSON\"?"},
    {"WeightOfMatchLabel", EVIDENCE("    weights: {PERSON: 1, DATE: 1}\n"),
     "weights: \"DATE\" is no label decided by evidence"},
    {"MatchField", EVIDENCE("    weight: 1\n    as: thing\n"),
     "test.yaml:7: rule t.a: as is for match rules; PERSON is decided by evidence"},
};
INSTANTIATE_TEST_SUITE_P(Evidence, LintTest, ::testing::ValuesIn(kEvidenceCases),
                         [](const auto& info) { return std::string(info.param.name); });

const LintCase kSetCases[] = {
    {"DuplicateId", RULE(WITH_PATTERN WITH_TEST) "  - id: t.a\n    pattern: \"'y'\"\n" WITH_TEST,
     "test.yaml:6: rule t.a: the id stands twice; the first is at test.yaml:3"},
    {"SamePattern", RULE(WITH_PATTERN WITH_TEST) "  - id: t.b\n    pattern: \"[[ 'X' ]]\"\n" WITH_TEST,
     "test.yaml:7: rule t.b: the same pattern as rule t.a (test.yaml:3); it could never win"},
    {"ClassOfLaterStage",
     "rules:\n  - id: t.make\n    stage: 3\n    as: thing\n" WITH_PATTERN WITH_TEST
     "  - id: t.use\n    as: other\n    stage: 3\n    pattern: \"'y' <thing>\"\n" WITH_TEST,
     "test.yaml:10: rule t.use: pattern, column 6: <thing> is made in stage 3, but this rule runs in stage "
     "3; "
     "give it a later stage"},
};
INSTANTIATE_TEST_SUITE_P(Set, LintTest, ::testing::ValuesIn(kSetCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(LintAllTest, ReportsEveryFaultAndKeepsTheGoodRules) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.a, pattern: "<montf>", tests: ['[[x]]']}
  - {id: t.b, pattern: "'b'", tests: ['[[b]]']}
  - {id: t.c, pattern: "'c", tests: ['[[x]]']}
  - {id: t.d, tests: ['[[x]]'], pattern: "'d'", weight: 3}
)");
  EXPECT_THAT(world.faults().messages(),
              ElementsAre(HasSubstr("test.yaml:7: rule t.d: weight"),
                          HasSubstr("test.yaml:4: rule t.a: pattern, column 2: unknown class"),
                          HasSubstr("test.yaml:6: rule t.c: pattern, column 1: the quote")));
  ASSERT_EQ(world.rules().rules().size(), 1u);
  EXPECT_EQ(world.rules().rule(0).id, "t.b");
}

TEST(LintAllTest, ReportsEveryFaultOfARule) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - id: t.a
    pattern: "<montf>"
    not_before: "'a'?"
    weight: 3
  - id: t.a
    pattern: "'c"
    tests: ['x']
)");
  EXPECT_THAT(world.faults().messages(),
              ElementsAre(HasSubstr("test.yaml:7: rule t.a: weight"),
                          HasSubstr("test.yaml:4: rule t.a: there are no tests"),
                          HasSubstr("test.yaml:10: rule t.a: test: [[ ]] is missing"),
                          HasSubstr("test.yaml:5: rule t.a: pattern, column 2: unknown class"),
                          HasSubstr("test.yaml:6: rule t.a: not_before, column 1: the pattern can be empty"),
                          HasSubstr("test.yaml:8: rule t.a: the id stands twice"),
                          HasSubstr("test.yaml:9: rule t.a: pattern, column 1: the quote")));
  EXPECT_THAT(world.rules().rules(), IsEmpty());
}

TEST(LintAllTest, StageOfAFaultyRuleIsNotHeldAgainstIt) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.make, stage: 3, as: thing, pattern: "'x'", tests: ['[[x]]']}
  - {id: t.use, stage: high, pattern: "'y' <thing>", tests: ['[[y x]]']}
)");
  EXPECT_THAT(world.faults().messages(), ElementsAre(HasSubstr("test.yaml:5: rule t.use: stage must be")));
}

TEST(LintAllTest, DuplicateIdNamesBothFiles) {
  const RuleWorld world(
      std::vector<std::string>{RULE(WITH_PATTERN WITH_TEST), RULE("    pattern: \"'y'\"\n" WITH_TEST)});
  EXPECT_THAT(world.faults().messages(),
              ElementsAre("test2.yaml:3: rule t.a: the id stands twice; the first is at test1.yaml:3"));
}

TEST(LintAllTest, SameSpanInAnotherContextIsNoDuplicate) {
  const RuleWorld world(R"(
label: FIGURE
rules:
  - {id: t.a, pattern: "'a' [[ 'x' ]]", tests: ['a [[x]]']}
  - {id: t.b, pattern: "'b' [[ 'x' ]]", tests: ['b [[x]]']}
  - {id: t.c, pattern: "'a' [[ 'x' ]]", stage: 2, tests: ['a [[x]]']}
  - {id: t.d, pattern: "'a' [[ 'x' ]]", not_before: "'y'", tests: ['a [[x]]']}
)");
  EXPECT_THAT(world.faults().messages(), IsEmpty());
}

}  // namespace
}  // namespace tagger
