#ifndef TAGGER_RULES_PATTERN_ARCHIVE_H_
#define TAGGER_RULES_PATTERN_ARCHIVE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/lexicon/class_table.h"
#include "tagger/rules/compiled_rules.h"

namespace tagger {

// The patterns of rules, parsed, in bytes, so that a compiled file is loaded without parsing any:
//
//   names       of captures
//   predicates  in the order of their ids: kind, and argument; of a class its name, of a literal its text
//   atoms       in the order of their ids: expressions, each operator before its arguments
//   patterns    of each rule: a byte that says which parts it has; then these, each node before its children
//
// For compiled files of this very code (code_id.h), so the format is nowhere else. Texts and counts are those
// of ByteWriter. O(bytes), both.

// `compiled` is what the patterns were parsed into.
std::string WritePatterns(const std::vector<RulePatterns>& patterns, const RuleSet::Compiled& compiled,
                          const ClassTable& classes);

// The patterns of compiled->rules, in their order; fills the other things that parsing fills: capture names,
// atoms and classes. Nothing if the bytes are damaged: whatever they are, what is read is as sound as what
// ParsePattern gives.
std::optional<std::vector<RulePatterns>> ReadPatterns(std::string_view bytes, ClassTable* classes,
                                                      RuleSet::Compiled* compiled);

}  // namespace tagger

#endif  // TAGGER_RULES_PATTERN_ARCHIVE_H_
