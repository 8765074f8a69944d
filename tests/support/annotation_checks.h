#ifndef TESTS_SUPPORT_ANNOTATION_CHECKS_H_
#define TESTS_SUPPORT_ANNOTATION_CHECKS_H_

#include <string>
#include <string_view>

#include "tagger/annotation.h"

namespace tagger {

// Checks what must hold of every annotation, whatever the text:
//   - each span lies within its field, at character boundaries, and its text is its slice;
//   - spans are sorted (title first) and do not overlap; ids are 1, 2, ...;
//   - no span begins or ends with white space, or is empty;
//   - references (entity, alias_of, mentions) exist, and mentions point back;
//   - confidence, salience and score are within 0 to 1; keyword spans are within the field.
// Returns the first breach in words, or an empty string. `text` is what was annotated.
std::string FindBreach(const Annotation& annotation, std::string_view title, std::string_view text);

}  // namespace tagger

#endif  // TESTS_SUPPORT_ANNOTATION_CHECKS_H_
