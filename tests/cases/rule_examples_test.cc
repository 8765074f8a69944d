// Every example in rules/*.yaml and rules/optional/*.yaml as a test of its own: rule_examples.RULE_ID.line_N.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/rules/rule_tests.h"
#include "tagger/tagger_data.h"

namespace tagger {
namespace {

// Loaded once a process and kept until it ends.
const TaggerData* LoadedData() {
  static const TaggerData* const data = []() -> const TaggerData* {
    LoadOptions options{.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}};
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(TAGGER_SOURCE_DIR) + "/rules/optional"))
      options.optional_rules.push_back(file.path().stem().string());
    std::sort(options.optional_rules.begin(), options.optional_rules.end());
    absl::StatusOr<std::unique_ptr<const TaggerData>> loaded = TaggerData::Load(options);
    if (loaded.ok()) return loaded->release();
    std::cerr << loaded.status().message() << '\n';
    return nullptr;
  }();
  return data;
}

// Of all examples: each begins with "file:line: ".
const std::vector<std::string>& Failures() {
  static const auto* const failures =
      new std::vector<std::string>(RunRuleTests(LoadedData()->rules, LoadedData()->gazetteer));
  return *failures;
}

class RuleExampleTest : public testing::Test {
 public:
  explicit RuleExampleTest(std::string place) : place_(std::move(place)) {}

  void TestBody() override {
    for (const std::string& failure : Failures()) {
      if (failure.starts_with(place_)) ADD_FAILURE() << failure;
    }
  }

 private:
  const std::string place_;  // "file:line: "
};

void RegisterExamples(const Rule& rule) {
  for (const RuleTest& example : rule.tests) {
    const std::string name = rule.id + ".line_" + std::to_string(example.line);
    const std::string place = rule.file + ":" + std::to_string(example.line) + ": ";
    testing::RegisterTest("rule_examples", name.c_str(), nullptr, nullptr, rule.file.c_str(), example.line,
                          [place]() -> testing::Test* { return new RuleExampleTest(place); });
  }
}

TEST(RuleExamples, EveryRuleHasOne) {
  for (const Rule& rule : LoadedData()->rules.rules()) {
    EXPECT_FALSE(rule.tests.empty()) << rule.file << ':' << rule.line << ": rule " << rule.id
                                     << " has no example";
  }
}

}  // namespace
}  // namespace tagger

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (tagger::LoadedData() == nullptr) return 1;
  for (const tagger::Rule& rule : tagger::LoadedData()->rules.rules()) tagger::RegisterExamples(rule);
  return RUN_ALL_TESTS();
}
