#ifndef TAGGER_RULES_RULE_ARCHIVE_H_
#define TAGGER_RULES_RULE_ARCHIVE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/lexicon/class_table.h"
#include "tagger/rules/rule_reader.h"

namespace tagger {

// Rules as their YAML gives them, in bytes that are read fifty times faster; for compiled files, which are
// of this very code (code_id.h), so the format is nowhere else. What becomes of their patterns is in
// pattern_archive.h. O(bytes), both.

// `directory` is cut off the names of files that are in it.
std::string WriteRuleDrafts(const std::vector<RuleDraft>& drafts, std::string_view directory,
                            const ClassTable& classes);

// Interns the classes of `as` as reading the YAML does, and puts `directory` before the names of files that
// were in it. Nothing if the bytes are damaged.
std::optional<std::vector<RuleDraft>> ReadRuleDrafts(std::string_view bytes, std::string_view directory,
                                                     size_t label_count, ClassTable* classes);

}  // namespace tagger

#endif  // TAGGER_RULES_RULE_ARCHIVE_H_
