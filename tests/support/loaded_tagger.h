#ifndef TESTS_SUPPORT_LOADED_TAGGER_H_
#define TESTS_SUPPORT_LOADED_TAGGER_H_

#include "tagger/tagger.h"

namespace tagger {

// The rules and gazetteers of the source tree, loaded at the first call, once a process. Ends the
// process with the faults if they do not load: nothing can be tested then. Thread-safe.
const Tagger& LoadedTagger();

}  // namespace tagger

#endif  // TESTS_SUPPORT_LOADED_TAGGER_H_
