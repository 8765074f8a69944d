#ifndef TAGGER_RULES_YAML_FILE_H_
#define TAGGER_RULES_YAML_FILE_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "tagger/base/fault_list.h"
#include "yaml-cpp/yaml.h"

namespace tagger {

// The one place that lets yaml-cpp read text. No exception leaves it, and text that would
// overflow its recursive parser is refused first.

// Flow brackets and indentation may nest this deep; rule files need four levels.
inline constexpr int kMaxYamlNesting = 50;

// The whole file, or nothing and a fault (not there, a directory, unreadable, not UTF-8).
std::optional<std::string> ReadTextFile(const std::string& path, FaultList* faults);

// The root of the one YAML document in `text`, or nothing and faults with lines.
// `file` is the name for messages. O(bytes).
std::optional<YAML::Node> ParseYaml(std::string_view text, std::string_view file, FaultList* faults);

// 1-based line of a node; 0 if it is not known.
int LineOf(const YAML::Node& node);

// The keys of a map, each checked: faults for keys that are not in `known` (with a suggestion), that are not
// plain text, and that stand twice. `where` goes before the message ("rule x.y: ").
void CheckKeys(const YAML::Node& map, absl::Span<const std::string_view> known, std::string_view file,
               std::string_view where, FaultList* faults);

// "; did you mean X?" or nothing, for error messages.
std::string DidYouMean(std::string_view word, absl::Span<const std::string_view> known);

}  // namespace tagger

#endif  // TAGGER_RULES_YAML_FILE_H_
