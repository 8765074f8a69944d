#ifndef TAGGER_OUTPUT_VALID_TEXT_H_
#define TAGGER_OUTPUT_VALID_TEXT_H_

#include <string>
#include <string_view>

namespace tagger {

// `text` with U+FFFD for each byte that is not part of valid UTF-8. Articles are validated when they are
// read; this is for names that were not, such as those of files. O(bytes).
std::string ReplaceInvalidUtf8(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_OUTPUT_VALID_TEXT_H_
