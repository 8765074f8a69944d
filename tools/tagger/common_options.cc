#include "tools/tagger/common_options.h"

#include <iostream>

#include "tagger/base/strings.h"

namespace tagger::cli {

void AddDataOptions(CLI::App* command, LoadOptions* options) {
  command
      ->add_option(
          "--data", options->data_directory,
          "Directory that holds rules/ and gazetteers/ (default: $TAGGER_DATA, else where tagger was "
          "installed, else its source tree)")
      ->type_name("DIR")
      ->group("Data");
  command->add_option("--rules", options->extra_rules, "A further rule file (may be repeated)")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->group("Data");
  command->add_option("--gazetteer", options->extra_gazetteers, "A further gazetteer, TSV (may be repeated)")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->group("Data");
}

void AddCompiledOption(CLI::App* command, LoadOptions* options) {
  command
      ->add_option("--compiled", options->compiled_file,
                   "Rules and gazetteers that `tagger compile --output FILE` put into one file, instead of a "
                   "directory")
      ->type_name("FILE")
      ->excludes(command->get_option("--data"))
      ->group("Data");
}

void AddOffsetsOption(CLI::App* command, const std::string& help, OffsetUnit* unit) {
  AddChoice<OffsetUnit>(
      command, "--offsets", help + " (default: codepoint)",
      {{"codepoint", OffsetUnit::kCodepoint}, {"byte", OffsetUnit::kByte}, {"utf16", OffsetUnit::kUtf16}},
      unit);
}

std::optional<Tagger> LoadTagger(const LoadOptions& options) {
  absl::StatusOr<Tagger> tagger = Tagger::Load(options);
  if (tagger.ok()) {
    for (const std::string& warning : tagger->Warnings()) std::cerr << "tagger: " << warning << '\n';
    return *std::move(tagger);
  }
  std::cerr << FromAbsl(tagger.status().message()) << '\n';
  return std::nullopt;
}

}  // namespace tagger::cli
