#include "tools/tagger/check_command.h"

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer_lint.h"
#include "tagger/tagger.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/exit_code.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
Prints a summary on standard output, with warnings of gazetteer rows that are likely mistakes: at most 10 of a
kind, or all of the gazetteers given, and of these alone. Faults go to standard error as "file:line: message".
Exit code: 0 all is well (warnings or not), 1 faults or failing examples, 2 usage.

Examples:
  tagger check                        the rules and gazetteers in use
  tagger check my_rules.yaml          with a further rule file (*.yaml)
  tagger check clubs.tsv ours.yaml    and a further gazetteer (*.tsv)
  tagger check --data ~/tagger-data   another set of data)";

struct CheckOptions {
  LoadOptions load;
  std::vector<std::string> files;
  bool all_warnings = false;
};

constexpr size_t kMostWarnings = 10;  // of a kind

// Sorts the files into rules and gazetteers by their endings.
void Distribute(const CheckOptions& options, LoadOptions* load) {
  *load = options.load;
  for (const std::string& file : options.files) {
    if (file.ends_with(".yaml") || file.ends_with(".yml")) {
      load->extra_rules.push_back(file);
    } else if (file.ends_with(".tsv")) {
      load->extra_gazetteers.push_back(file);
    } else {
      throw CLI::ValidationError("FILE",
                                 StrCat(file, ": neither a rule file (*.yaml) nor a gazetteer (*.tsv)"));
    }
  }
}

// What is likely to be a mistake in the gazetteers given, or, if there are none, in those of the data
// directory.
std::string GazetteerWarnings(const LoadOptions& load, bool all) {
  const std::vector<std::string>& ours = load.extra_gazetteers;
  std::vector<LintFinding> findings = LintGazetteers(GazetteersOf(load));
  if (ours.empty()) return FormatLint(findings, all ? SIZE_MAX : kMostWarnings);
  std::erase_if(findings, [&](const LintFinding& finding) {
    return std::find(ours.begin(), ours.end(), finding.path) == ours.end();
  });
  return FormatLint(findings, SIZE_MAX);
}

int RunCheck(const CheckOptions& options) {
  LoadOptions load;
  Distribute(options, &load);
  load.verify_compiled = true;
  const Tagger* const tagger = LoadTagger(load);
  if (!tagger) return kBadData;
  const RuleTestReport report = tagger->TestRules();
  for (const std::string& failure : report.failures) std::cerr << failure << '\n';
  const bool written = PrintResult(StrCat(
      std::to_string(report.rules), " rules, ", std::to_string(report.tests), " examples, ",
      std::to_string(report.failures.size()), " failed\n", GazetteerWarnings(load, options.all_warnings)));
  return written && report.failures.empty() ? kOk : kBadData;
}

}  // namespace

void AddCheckCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app->add_subcommand("check", "Check rules and gazetteers, and run the rules' examples");
  command
      ->add_option("FILE", options->files,
                   "Further rule files (*.yaml) and gazetteers (*.tsv) to check with the rest")
      ->type_name("");
  command->add_flag("--all", options->all_warnings, "Show all warnings, not only 10 of a kind");
  AddDataOptions(command, &options->load);
  AddCompiledOption(command, &options->load);
  command->footer(kFooter);
  command->callback([options, exit_code] { *exit_code = RunCheck(*options); });
}

}  // namespace tagger::cli
