#ifndef TOOLS_TAGGER_DIFF_COMMAND_H_
#define TOOLS_TAGGER_DIFF_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger diff`: what a change of rules and gazetteers gains and loses on a corpus. When the subcommand
// is chosen, its exit code is put in *exit_code, which must outlive the parsing.
void AddDiffCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_DIFF_COMMAND_H_
