#ifndef TOOLS_TAGGER_ANNOTATE_RUN_H_
#define TOOLS_TAGGER_ANNOTATE_RUN_H_

#include "tools/tagger/annotate_options.h"

namespace tagger::cli {

// Runs `tagger annotate`: reads the inputs in order, annotates by several threads, writes in
// order. Memory stays flat however long a JSONL stream is. The exit code.
int RunAnnotate(const AnnotateOptions& options);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ANNOTATE_RUN_H_
