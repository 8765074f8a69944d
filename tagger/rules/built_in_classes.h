#ifndef TAGGER_RULES_BUILT_IN_CLASSES_H_
#define TAGGER_RULES_BUILT_IN_CLASSES_H_

#include <optional>
#include <string_view>
#include <vector>

#include "tagger/rules/atom_table.h"

namespace tagger {

// The classes that need no gazetteer, <capitalised>, <number>, <glued>, ...: what can be read off a
// token's characters and place. Listed with their meaning in rules/README.md.
std::optional<AtomExpr> BuiltInClass(std::string_view name, AtomTable* atoms);

std::vector<std::string_view> BuiltInClassNames();

}  // namespace tagger

#endif  // TAGGER_RULES_BUILT_IN_CLASSES_H_
