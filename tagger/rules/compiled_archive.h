#ifndef TAGGER_RULES_COMPILED_ARCHIVE_H_
#define TAGGER_RULES_COMPILED_ARCHIVE_H_

#include <string>
#include <string_view>

#include "tagger/lexicon/class_table.h"
#include "tagger/rules/compiled_rules.h"

namespace tagger {

// What the patterns of rules have become, in bytes, so that a compiled file is loaded without parsing any:
//
//   names       of captures
//   predicates  in the order of their ids: kind, and argument; of a class its name, of a literal its text
//   atoms       in the order of their ids: expressions, each operator before its arguments
//   programs    their patterns, each node before its children
//   rules       a CompiledRule each
//   plans       PlanConditions
//
// For compiled files of this very code (code_id.h), so the format is nowhere else. Texts and counts are those
// of ByteWriter. O(bytes), both.
std::string WriteCompiled(const RuleSet::Compiled& compiled, const PlanConditions& conditions,
                          const ClassTable& classes);

// Fills all of `compiled` but its rules, which must be there and in the order in which they were written.
// Interns classes as parsing the patterns does. False if the bytes are damaged: whatever they are, what is
// read is safe to run.
bool ReadCompiled(std::string_view bytes, ClassTable* classes, RuleSet::Compiled* compiled);

}  // namespace tagger

#endif  // TAGGER_RULES_COMPILED_ARCHIVE_H_
