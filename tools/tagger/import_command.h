#ifndef TOOLS_TAGGER_IMPORT_COMMAND_H_
#define TOOLS_TAGGER_IMPORT_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger import`: turns a dump of names into a gazetteer. When the subcommand is chosen, its exit code
// is put in *exit_code, which must outlive the parsing.
void AddImportCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_COMMAND_H_
