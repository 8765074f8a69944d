#include "tagger/rules/rule_test_reader.h"

#include "tagger/base/strings.h"
#include "tagger/rules/yaml_file.h"

namespace tagger {

std::optional<RuleTest> ParseMarkedText(std::string_view marked, std::string* error) {
  RuleTest test;
  int64_t open = -1;  // where the span that is open begins
  for (size_t i = 0; i < marked.size(); ++i) {
    const std::string_view next = marked.substr(i, 2);
    const uint32_t at = static_cast<uint32_t>(test.text.size());
    if (next == "[[" && open < 0) {
      open = at;
      ++i;
    } else if (next == "]]" && open >= 0 && at > open) {
      test.expected.push_back({static_cast<uint32_t>(open), at});
      open = -1;
      ++i;
    } else if (next == "[[" || next == "]]") {
      *error = next == "[[" ? "[[ within [[ ]]"
               : open >= 0  ? "[[ ]] encloses nothing"
                            : "]] without [[ before it";
      return std::nullopt;
    } else {
      test.text += marked[i];
    }
  }
  if (open >= 0) {
    *error = "[[ is not closed by ]]";
    return std::nullopt;
  }
  return test;
}

std::optional<RuleTest> ReadRuleTest(const YAML::Node& node, std::string* error) {
  const bool none = node.IsMap() && node.size() == 1 && node["none"] && node["none"].IsScalar();
  if (!none && !node.IsScalar()) {
    *error =
        "must be a text with [[ ]] around what the rule must find, or `none: text` (quote a text with a "
        "colon)";
    return std::nullopt;
  }
  std::optional<RuleTest> test = ParseMarkedText(none ? node["none"].Scalar() : node.Scalar(), error);
  if (!test) return std::nullopt;
  test->line = LineOf(node);
  if (TrimAsciiSpace(test->text).empty()) {
    *error = "the text is empty";
  } else if (none && !test->expected.empty()) {
    *error = "a `none` text must not have [[ ]]";
  } else if (!none && test->expected.empty()) {
    *error = "[[ ]] is missing; write `none: text` if the rule must find nothing";
  } else {
    return test;
  }
  return std::nullopt;
}

}  // namespace tagger
