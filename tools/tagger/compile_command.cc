#include "tools/tagger/compile_command.h"

#include <iostream>
#include <memory>
#include <string>

#include "tagger/base/section_file.h"
#include "tagger/base/strings.h"
#include "tagger/data_directory.h"
#include "tagger/tagger.h"
#include "tagger/tagger_compiled.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/exit_code.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
Without --output the file is put into the data directory, as tagger.compiled, where every run finds it. It is used as
long as the files that it was made from are unchanged; when one is edited, they are read themselves, which takes a
tenth of a second longer, until `tagger compile` is run again.
With --output it stands for itself, for `tagger annotate --compiled FILE`, on any machine of the same kind.

Examples:
  tagger compile                                        the rules and gazetteers in use
  tagger compile --gazetteer clubs.tsv --output our.bin with a list of our own, for --compiled our.bin)";

struct CompileOptions {
  LoadOptions load;
  std::string output;
};

int Fail(const absl::Status& status) {
  std::cerr << FromAbsl(status.message()) << '\n';
  return kBadData;
}

int RunCompile(const CompileOptions& options) {
  std::string output = options.output;
  if (output.empty()) {
    if (!options.load.extra_gazetteers.empty() || !options.load.extra_rules.empty()) {
      throw CLI::ValidationError(
          "--output",
          "is required with --gazetteer and --rules: the file in the data directory is of "
          "its own files only");
    }
    const absl::StatusOr<std::string> directory = FindDataDirectory(options.load.data_directory);
    if (!directory.ok()) return Fail(directory.status());
    output = StrCat(*directory, "/", kCompiledName);
  }
  const absl::StatusOr<std::string> content = Tagger::Compile(options.load);
  if (!content.ok()) return Fail(content.status());
  const absl::Status written = ReplaceFile(output, *content);
  return written.ok() ? kOk : Fail(written);
}

}  // namespace

void AddCompileCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<CompileOptions>();
  CLI::App* command =
      app->add_subcommand("compile", "Put rules and gazetteers into one file that is loaded at once");
  command->add_option("--output", options->output, "Write here instead of to the data directory")
      ->type_name("FILE");
  AddDataOptions(command, &options->load);
  command->footer(kFooter);
  command->callback([options, exit_code] { *exit_code = RunCompile(*options); });
}

}  // namespace tagger::cli
