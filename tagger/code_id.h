#ifndef TAGGER_CODE_ID_H_
#define TAGGER_CODE_ID_H_

#include <string_view>

namespace tagger {

// A text that stands for the source code that reads and folds words, gazetteers and rules; another one for
// any change of it. Made by code_id.cmake in the build.
std::string_view CodeId();

}  // namespace tagger

#endif  // TAGGER_CODE_ID_H_
