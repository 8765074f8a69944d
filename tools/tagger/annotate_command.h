#ifndef TOOLS_TAGGER_ANNOTATE_COMMAND_H_
#define TOOLS_TAGGER_ANNOTATE_COMMAND_H_

#include "CLI/CLI.hpp"

namespace tagger::cli {

// Adds `tagger annotate`: files, standard input or a stream of JSON Lines in; JSON, HTML or CSV out. When
// the subcommand is chosen, its exit code is put in *exit_code, which must outlive the parsing.
void AddAnnotateCommand(CLI::App* app, int* exit_code);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ANNOTATE_COMMAND_H_
