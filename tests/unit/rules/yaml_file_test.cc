#include "tagger/rules/yaml_file.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Faults(std::string_view text) {
  FaultList faults;
  ParseYaml(text, "f.yaml", &faults);
  return faults.messages();
}

std::string Repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(ParseYamlTest, ReadsOneDocument) {
  FaultList faults;
  const std::optional<YAML::Node> root = ParseYaml("a: [1, 2]\n", "f.yaml", &faults);
  ASSERT_TRUE(root);
  EXPECT_EQ((*root)["a"].size(), 2u);
  EXPECT_EQ(LineOf((*root)["a"]), 1);
}

TEST(ParseYamlTest, EmptyTextIsANullDocument) {
  FaultList faults;
  const std::optional<YAML::Node> root = ParseYaml("", "f.yaml", &faults);
  ASSERT_TRUE(root);
  EXPECT_TRUE(root->IsNull());
  EXPECT_EQ(LineOf(*root), 0);
}

TEST(ParseYamlTest, SyntaxErrorHasItsLine) {
  EXPECT_THAT(Faults("a: b\nc: [d}\n"), ElementsAre(HasSubstr("f.yaml:2: YAML: ")));
}

TEST(ParseYamlTest, MoreThanOneDocument) {
  constexpr std::string_view kSecond = "a second YAML document (after ---); use one file for each";
  EXPECT_THAT(Faults("a: b\n---\nc: d\n"), ElementsAre("f.yaml:2: " + std::string(kSecond)));
  EXPECT_THAT(Faults("{a: b}\nc: d\n"), ElementsAre("f.yaml:2: " + std::string(kSecond)));
  EXPECT_THAT(Faults("# note\na: b\n\n... \nc: d\n"), ElementsAre("f.yaml:5: " + std::string(kSecond)));
  EXPECT_THAT(Faults("a:\n - b\n--- # more\n"), ElementsAre("f.yaml:3: " + std::string(kSecond)));
}

// yaml-cpp's LoadAll makes empty documents of it without end.
TEST(ParseYamlTest, CommaAtTheBeginning) {
  EXPECT_THAT(Faults(",a: b\n"), ElementsAre("f.yaml:1: YAML: a document cannot begin with this"));
  EXPECT_THAT(Faults("# note\n\n, a\n"), ElementsAre("f.yaml:3: YAML: a document cannot begin with this"));
}

TEST(ParseYamlTest, DeepNestingIsRefusedBeforeParsing) {
  EXPECT_THAT(Faults(Repeated("[", 100000)), ElementsAre("f.yaml:1: nested more than 50 levels deep"));
  EXPECT_THAT(Faults(Repeated("{a: ", 100000)), ElementsAre("f.yaml:1: nested more than 50 levels deep"));
  EXPECT_THAT(Faults(Repeated("- ", 100000)), ElementsAre("f.yaml:1: nested more than 50 levels deep"));
  EXPECT_THAT(Faults(Repeated("? ", 100000)), ElementsAre("f.yaml:1: nested more than 50 levels deep"));
  EXPECT_THAT(Faults("a: " + Repeated("[\n", 1000)),
              ElementsAre("f.yaml:51: nested more than 50 levels deep"));
  std::string stairs;
  for (int i = 0; i < 1000; ++i) stairs += std::string(static_cast<size_t>(i), ' ') + "a:\n";
  EXPECT_THAT(Faults(stairs), ElementsAre("f.yaml:51: nested more than 50 levels deep"));
}

TEST(ParseYamlTest, OrdinaryNestingIsNot) {
  std::string list = "a:\n";
  for (int i = 0; i < 1000; ++i) list += "  - {b: [c, '[[ x ]]', d]}\n";
  EXPECT_THAT(Faults(list), IsEmpty());
}

TEST(ParseYamlTest, TabsAreReportedWithTheirLines) {
  EXPECT_THAT(Faults("a:\n\tb: c\n\td: e\n"), ElementsAre("f.yaml:2: tab in the indentation; use spaces",
                                                          "f.yaml:3: tab in the indentation; use spaces"));
  EXPECT_THAT(Faults("a: 'b\tc'\n\t\n"), Not(testing::Contains(HasSubstr("tab"))));
}

TEST(ParseYamlTest, UndefinedAliasAndOtherTroublesAreFaults) {
  EXPECT_THAT(Faults("a: *b\n"), ElementsAre(HasSubstr("f.yaml:1: YAML: ")));
  EXPECT_THAT(Faults("%YAML 9.9\n%YAML 9.9\n--- a\n"), ElementsAre(HasSubstr("YAML: ")));
}

TEST(CheckKeysTest, SuggestsTheNearestField) {
  FaultList faults;
  const YAML::Node map = YAML::Load("patern: a\nid: b\nid: c\n[x]: d\n");
  constexpr std::string_view kKnown[] = {"pattern", "id"};
  CheckKeys(map, kKnown, "f.yaml", "rule r: ", &faults);
  EXPECT_THAT(faults.messages(),
              ElementsAre("f.yaml:1: rule r: unknown field \"patern\"; did you mean \"pattern\"?",
                          "f.yaml:3: rule r: field \"id\" stands twice",
                          "f.yaml:4: rule r: a field name must be plain text"));
}

}  // namespace
}  // namespace tagger
