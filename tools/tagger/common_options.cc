#include "tools/tagger/common_options.h"

#include <algorithm>
#include <iostream>
#include <thread>

#include "tagger/base/strings.h"
#include "tagger/data_directory.h"
#include "tagger/data_files.h"
#include "tagger/figures/civil_date.h"
#include "tools/tagger/output_file.h"

namespace tagger::cli {

void AddDataOptions(CLI::App* command, LoadOptions* options) {
  command
      ->add_option(
          "--data", options->data_directory,
          "Directory that holds rules/ and gazetteers/ (default: $TAGGER_DATA, else where tagger was "
          "installed, else its source tree)")
      ->type_name("DIR")
      ->group("Data");
  AddExtraDataOptions(command, "", options);
}

void AddExtraDataOptions(CLI::App* command, const std::string& whose, LoadOptions* options) {
  command
      ->add_option("--rules", options->extra_rules,
                   StrCat("A further rule file", whose, " (may be repeated)"))
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->group("Data");
  command
      ->add_option("--with", options->optional_rules,
                   StrCat("Rules", whose,
                          " that are off by default, a file of rules/optional/: lower_case_organisations, "
                          "organisation_short_forms (may be repeated)"))
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->group("Data");
  command
      ->add_option("--gazetteer", options->extra_gazetteers,
                   StrCat("A further gazetteer", whose, ", TSV (may be repeated)"))
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

void AddPublishedOption(CLI::App* command, const std::string& help, std::string* published) {
  const auto fault = [](const std::string& date) {
    return ParsePublished(date) ? std::string() : date + " is no date like 2025-06-30";
  };
  command->add_option("--published", *published, help)
      ->type_name("YYYY-MM-DD")
      ->check(CLI::Validator(fault, ""));
}

void AddThreadsOption(CLI::App* command, size_t* threads) {
  command->add_option("--threads", *threads, "Threads to work with (default: all the machine has)")
      ->type_name("N")
      ->check(CLI::Range(size_t{1}, size_t{1024}).description(""));
}

size_t ThreadCount(size_t threads) {
  return threads > 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
}

std::string NotNegative(const std::string& number) {
  return number.starts_with('-') ? number + " is less than 0" : std::string();
}

const Tagger* LoadTagger(const LoadOptions& options) {
  static std::vector<const Tagger*>& loaded = *new std::vector<const Tagger*>;  // seen by leak checkers
  absl::StatusOr<Tagger> tagger = Tagger::Load(options);
  if (!tagger.ok()) {
    std::cerr << FromAbsl(tagger.status().message()) << '\n';
    return nullptr;
  }
  for (const std::string& warning : tagger->Warnings()) std::cerr << "tagger: " << warning << '\n';
  return loaded.emplace_back(new Tagger(*std::move(tagger)));
}

std::vector<std::string> GazetteersOf(const LoadOptions& options) {
  std::vector<std::string> paths;
  if (options.compiled_file.empty()) {
    const absl::StatusOr<std::string> directory = FindDataDirectory(options.data_directory);
    FaultList faults;
    if (directory.ok()) paths = ListDataFiles(*directory, options, &faults).gazetteers;
  }
  paths.insert(paths.end(), options.extra_gazetteers.begin(), options.extra_gazetteers.end());
  return paths;
}

bool PrintResult(std::string_view result) {
  OutputFile output = OutputFile::Open("").value();
  absl::Status status = output.Write(result);
  if (status.ok()) status = output.Close();
  if (status.ok() || absl::IsCancelled(status)) return true;
  std::cerr << "tagger: " << FromAbsl(status.message()) << '\n';
  return false;
}

}  // namespace tagger::cli
