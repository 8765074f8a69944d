// Faults in rules, gazetteers and data directories: all told, with file and line, before anything is
// annotated.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class BadRulesTest : public ShellTest {
 protected:
  // `check` and `annotate` both refuse the file, with the place and the message.
  void ExpectFault(const std::string& name, std::string_view content, const std::string& place,
                   const std::string& message) const {
    Write(name, content);
    const std::string option = name.ends_with(".tsv") ? "--gazetteer " : "--rules ";
    for (const std::string& command :
         {"tagger check " + name, "tagger annotate /dev/null " + option + name}) {
      const ShellResult result = Shell(command);
      EXPECT_EQ(result.exit_code, 1) << command;
      EXPECT_EQ(result.out, "") << command;
      EXPECT_THAT(result.err, AllOf(HasSubstr(name + ":" + place), HasSubstr(message))) << command;
    }
  }
};

constexpr char kRule[] =
    "label: PERSON\n"
    "rules:\n"
    "  - id: mine.one\n"
    "    pattern: \"'captain' [[ @ ]]\"\n"
    "    weight: 1\n"
    "    tests:\n"
    "      - 'Then Captain [[Anna Berg]] spoke.'\n";

TEST_F(BadRulesTest, GoodRuleFileIsNoFault) {
  Write("mine.yaml", kRule);
  const ShellResult result = Shell("tagger check mine.yaml");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr(" 0 failed"));
}

TEST_F(BadRulesTest, Tab) {
  ExpectFault("mine.yaml", "label: PERSON\nrules:\n\t- id: mine.one\n", "3: ", "tab");
}

TEST_F(BadRulesTest, UnknownClassHasASuggestion) {
  ExpectFault("mine.yaml",
              "label: PERSON\nrules:\n  - id: mine.one\n    pattern: '<honorifc> [[ @ ]]'\n    weight: 1\n"
              "    tests:\n      - '[[Anna Berg]] spoke.'\n",
              "4: ", "did you mean <honorific>");
}

TEST_F(BadRulesTest, BadRegularExpression) {
  ExpectFault("mine.yaml",
              "label: PERSON\nrules:\n  - id: mine.one\n    pattern: '/(oops/ [[ @ ]]'\n    weight: 1\n"
              "    tests:\n      - '[[Anna Berg]] spoke.'\n",
              "4: ", "oops");
}

TEST_F(BadRulesTest, IdThatIsTaken) {
  ExpectFault("mine.yaml", StrCat(kRule, std::string_view(kRule).substr(21)), "8: ", "mine.one");
}

TEST_F(BadRulesTest, UnknownField) {
  ExpectFault("mine.yaml", StrCat(kRule, "    wieght: 2\n"), "8: ", "wieght");
}

TEST_F(BadRulesTest, UnknownLabel) { ExpectFault("mine.yaml", "label: PERSN\nrules: []\n", "1: ", "PERSN"); }

TEST_F(BadRulesTest, NotYaml) { ExpectFault("mine.yaml", "label: [PERSON\n", "", ""); }

TEST_F(BadRulesTest, MissingRuleFile) {
  const ShellResult result = Shell("tagger check missing.yaml");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("missing.yaml"));
}

TEST_F(BadRulesTest, FailingExampleIsTold) {
  std::string rule = kRule;
  rule += "      - 'Then Captain Anna [[Berg]] spoke to Captain Cole.'\n";
  Write("mine.yaml", rule);
  const ShellResult result = Shell("tagger check mine.yaml");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("mine.yaml:8: "), HasSubstr("rule mine.one")));
  EXPECT_THAT(result.out, HasSubstr(" 1 failed"));
}

TEST_F(BadRulesTest, AllFaultsAreToldAtOnce) {
  Write("a.yaml", "label: PERSN\nrules: []\n");
  Write("b.tsv", "name\tclass\nAlpha\n");
  const ShellResult result = Shell("tagger check a.yaml b.tsv");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("a.yaml:1: "), HasSubstr("b.tsv:2: ")));
}

using BadGazetteerTest = BadRulesTest;

TEST_F(BadGazetteerTest, TooFewColumns) {
  ExpectFault("mine.tsv", "name\tclass\nAlpha\tcountry\nBeta\n", "3: ", "column");
}

TEST_F(BadGazetteerTest, InvalidUtf8) {
  ExpectFault("mine.tsv", "name\tclass\nAl\xffpha\tcountry\n", "2: ", "UTF-8");
}

TEST_F(BadGazetteerTest, UnknownColumn) {
  ExpectFault("mine.tsv", "name\tclas\nAlpha\tcountry\n", "1: ", "clas");
}

TEST_F(BadGazetteerTest, EmptyName) { ExpectFault("mine.tsv", "name\tclass\n\tcountry\n", "2: ", "name"); }

TEST_F(BadGazetteerTest, NameTwice) {
  ExpectFault("mine.tsv", "name\tclass\nAlpha\tcountry\nAlpha\tcountry\n", "3: ", "Alpha");
}

TEST_F(BadGazetteerTest, GradeOutOfRange) {
  ExpectFault("mine.tsv", "name\tclass\tgrade\nAlpha\tplace\t9\n", "2: ", "grade");
}

TEST_F(BadGazetteerTest, UnknownCasePolicy) {
  ExpectFault("mine.tsv", "name\tclass\tcase\nAlpha\tplace\tupper\n", "2: ", "upper");
}

TEST_F(BadGazetteerTest, EmptyFileSaysSo) { ExpectFault("mine.tsv", "", "", "header"); }

using BadDataDirectoryTest = BadRulesTest;

TEST_F(BadDataDirectoryTest, MissingOneSaysWhatWasLookedFor) {
  const ShellResult result = Shell("tagger check --data nowhere");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("nowhere"), HasSubstr("rules/labels.yaml")));
}

TEST_F(BadDataDirectoryTest, TheOneOfTheEnvironment) {
  const ShellResult result = Shell("TAGGER_DATA=nowhere tagger check");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("nowhere"), HasSubstr("TAGGER_DATA")));
}

}  // namespace
}  // namespace tagger
