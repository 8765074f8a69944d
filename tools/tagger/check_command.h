#ifndef TOOLS_TAGGER_CHECK_COMMAND_H_
#define TOOLS_TAGGER_CHECK_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger check`: loads rules and gazetteers, lists every fault and runs the rules' examples. When the
// subcommand is chosen, its exit code is put in *exit_code, which must outlive the parsing.
void AddCheckCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_CHECK_COMMAND_H_
