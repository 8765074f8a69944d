#ifndef TOOLS_TAGGER_EVALUATE_COMMAND_H_
#define TOOLS_TAGGER_EVALUATE_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger evaluate`: how well the tagger finds what people annotated. When the subcommand is chosen, its
// exit code is put in *exit_code, which must outlive the parsing.
void AddEvaluateCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_EVALUATE_COMMAND_H_
