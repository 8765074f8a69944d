#ifndef TAGGER_ALIASES_ROLES_H_
#define TAGGER_ALIASES_ROLES_H_

#include <string_view>

#include "tagger/base/token_range.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The role that the text gives a person beside the name: "Defence Minister" of "Defence Minister Anna Berg",
// "health secretary" of "Anna Berg, the health secretary,". An honorific alone (Mr) is no role, nor is a
// relation (his counterpart Anna Berg). Empty if
// there is none. A view of the document's content. O(1).
std::string_view RoleBeside(const NameDocument& document, TokenRange name);

}  // namespace tagger

#endif  // TAGGER_ALIASES_ROLES_H_
