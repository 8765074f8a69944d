#ifndef TOOLS_TAGGER_EXPLAIN_COMMAND_H_
#define TOOLS_TAGGER_EXPLAIN_COMMAND_H_

#include <optional>
#include <string_view>

#include "CLI/CLI.hpp"
#include "tagger/output/offsets.h"

namespace tagger::cli {

// Adds `tagger explain`: what holds at one place of a text, and why. When the subcommand is chosen, its exit
// code is put in *exit_code, which must outlive the parsing.
void AddExplainCommand(CLI::App* app, int* exit_code);

// The byte at which the character lies that holds unit number `offset` of the text (an offset within a
// character, of UTF-16 or bytes, is its first byte). Nothing if the text has no such unit. O(bytes).
std::optional<size_t> ByteOfOffset(std::string_view text, OffsetUnit unit, size_t offset);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_EXPLAIN_COMMAND_H_
