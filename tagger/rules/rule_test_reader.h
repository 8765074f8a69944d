#ifndef TAGGER_RULES_RULE_TEST_READER_H_
#define TAGGER_RULES_RULE_TEST_READER_H_

#include <optional>
#include <string>
#include <string_view>

#include "tagger/rules/rule_set.h"
#include "yaml-cpp/yaml.h"

namespace tagger {

// "a [[marked]] text" -> the text without marks and what they enclosed. Nothing, and `error`
// set, if the marks are unbalanced or enclose nothing.
std::optional<RuleTest> ParseMarkedText(std::string_view marked, std::string* error);

// One entry of `tests:`, a marked text or {none: text}.
std::optional<RuleTest> ReadRuleTest(const YAML::Node& node, std::string* error);

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_TEST_READER_H_
