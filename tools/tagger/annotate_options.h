#ifndef TOOLS_TAGGER_ANNOTATE_OPTIONS_H_
#define TOOLS_TAGGER_ANNOTATE_OPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tagger/output/offsets.h"
#include "tagger/tagger.h"

namespace tagger::cli {

enum class InputKind : uint8_t { kText, kJsonl, kPage };
enum class OutputFormat : uint8_t { kJsonl, kJson, kHtml, kCsv };

// The command line of `tagger annotate`.
struct AnnotateOptions {
  LoadOptions load;
  std::vector<std::string> files;  // "-" is standard input; never empty once parsed
  std::optional<InputKind> input;  // not given: by the name of each file
  OutputFormat format = OutputFormat::kJsonl;
  OffsetUnit offsets = OffsetUnit::kCodepoint;
  size_t threads = 0;  // 0: as many as the machine has
  bool with_text = false;
  std::vector<std::string> keep;  // JSONL fields that are copied to the output
  std::string published;          // of what has no date of its own
  double min_confidence = 0;      // spans below it are dropped
  std::string output;             // "" or "-" is standard output
  bool progress = false;
  bool quiet = false;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ANNOTATE_OPTIONS_H_
