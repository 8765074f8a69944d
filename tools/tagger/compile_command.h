#ifndef TOOLS_TAGGER_COMPILE_COMMAND_H_
#define TOOLS_TAGGER_COMPILE_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger compile`: puts gazetteers into one file that is loaded as it stands. When the subcommand is
// chosen, its exit code is put in *exit_code, which must outlive the parsing.
void AddCompileCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_COMPILE_COMMAND_H_
