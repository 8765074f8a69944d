#ifndef TOOLS_TAGGER_IMPORT_RUN_H_
#define TOOLS_TAGGER_IMPORT_RUN_H_

#include <functional>
#include <memory>
#include <string>

#include "tools/tagger/import_alternate_names.h"
#include "tools/tagger/import_row.h"

namespace tagger::cli {

// What `tagger import` was asked to do.
struct ImportOptions {
  std::string format;  // as in `tagger import FORMAT`
  std::string file = "-";
  std::string output;
  bool progress = false;
  bool quiet = false;
};

using MakeImportReader = std::function<std::unique_ptr<ImportReader>(ImportSink)>;

// Reads a file of alternate names. Lines that are not sound are told with their place and left out; the exit
// code.
int ReadAlternateNames(const std::string& path, AlternateNames* names);

// Reads, sorts, writes; the exit code.
int RunImport(const ImportOptions& options, const MakeImportReader& make_reader);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_RUN_H_
