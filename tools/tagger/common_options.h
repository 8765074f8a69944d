#ifndef TOOLS_TAGGER_COMMON_OPTIONS_H_
#define TOOLS_TAGGER_COMMON_OPTIONS_H_

#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "tagger/output/offsets.h"
#include "tagger/tagger.h"

namespace tagger::cli {

// Adds --data, --rules, --with and --gazetteer. `options` must outlive the parsing.
void AddDataOptions(CLI::App* command, LoadOptions* options);
// Adds --rules, --with and --gazetteer alone; `whose` (" of NEW", or nothing) goes into the help.
void AddExtraDataOptions(CLI::App* command, const std::string& whose, LoadOptions* options);

// Adds --compiled, which stands for --data. To be called after AddDataOptions.
void AddCompiledOption(CLI::App* command, LoadOptions* options);

// Adds --offsets codepoint|byte|utf16. `unit` must outlive the parsing.
void AddOffsetsOption(CLI::App* command, const std::string& help, OffsetUnit* unit);

// Adds --published. What is no date is a usage error. `published` must outlive the parsing.
void AddPublishedOption(CLI::App* command, const std::string& help, std::string* published);

// Adds --threads. `threads` must outlive the parsing; 0, its value if it is not given, means all.
void AddThreadsOption(CLI::App* command, size_t* threads);
// What --threads stands for.
size_t ThreadCount(size_t threads);

// A check for options that are sizes: CLI11 would take "-1" for the largest number.
std::string NotNegative(const std::string& number);

// Adds an option whose values are words, each with what it stands for; in the help they are listed. Anything
// else is a usage error. `value` must outlive the parsing.
template <typename Enum, typename Value>
CLI::Option* AddChoice(CLI::App* command, const std::string& name, const std::string& help,
                       const std::vector<std::pair<std::string, Enum>>& choices, Value* value) {
  std::string words;
  for (const auto& [word, meaning] : choices) words += (words.empty() ? "" : "|") + word;
  return command
      ->add_option_function<std::string>(
          name,
          [choices, value, name, words](const std::string& given) {
            for (const auto& [word, meaning] : choices) {
              if (word == given) {
                *value = meaning;
                return;
              }
            }
            throw CLI::ValidationError(name, given + " is none of " + words);
          },
          help)
      ->type_name(words);
}

// Loads; on a fault prints all of them on standard error and returns null. What it returns is never freed: it
// is of use until the program ends, and its parts, some ten thousand, need not be put away one by one then.
const Tagger* LoadTagger(const LoadOptions& options);

// The gazetteers that would be loaded: those of the data directory, in their order, then the further ones. A
// data directory that cannot be found or listed has none: LoadTagger tells of it.
std::vector<std::string> GazetteersOf(const LoadOptions& options);

// Writes the result of a subcommand to standard output. False, after saying so on standard error, if that
// cannot be done (a reader that has gone away is no fault).
bool PrintResult(std::string_view result);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_COMMON_OPTIONS_H_
