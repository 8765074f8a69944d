#ifndef TAGGER_DATA_DIRECTORY_H_
#define TAGGER_DATA_DIRECTORY_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace tagger {

// The directory that holds rules/ and gazetteers/: the first of
//   1. `requested`, if it is not empty,
//   2. $TAGGER_DATA, if it is set and not empty,
//   3. the directory that `cmake --install` puts the data in,
//   4. the source tree that the library was built from.
// A place that is asked for (1, 2) must be right; of 3 and 4 the first that exists is taken.
// NotFound says which places were looked at and what to do. Reads the environment:
// not to be called while another thread changes it.
absl::StatusOr<std::string> FindDataDirectory(std::string_view requested);

}  // namespace tagger

#endif  // TAGGER_DATA_DIRECTORY_H_
