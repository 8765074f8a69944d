// tagger: annotates news articles with people, places, organisations, figures, dates and keywords.
// One file a subcommand; this one only puts them together.

#include <csignal>
#include <exception>
#include <iostream>

#include "CLI/CLI.hpp"
#include "tools/tagger/annotate_command.h"
#include "tools/tagger/check_command.h"
#include "tools/tagger/compile_command.h"
#include "tools/tagger/diff_command.h"
#include "tools/tagger/evaluate_command.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/explain_command.h"
#include "tools/tagger/import_command.h"

namespace tagger::cli {
namespace {

int Run(int argc, char** argv) {
  CLI::App app(
      "Finds people, countries, nationalities, organisations, locations, figures, dates and keywords in "
      "English news articles.",
      "tagger");
  app.set_version_flag("--version", "tagger " TAGGER_VERSION);
  app.require_subcommand(0, 1);  // so that a misspelled one is named; none at all is seen to below
  app.get_formatter()->column_width(36);
  app.footer("\n`tagger COMMAND --help` says more of each.");
  int exit_code = kOk;
  AddAnnotateCommand(&app, &exit_code);
  AddExplainCommand(&app, &exit_code);
  AddCheckCommand(&app, &exit_code);
  AddCompileCommand(&app, &exit_code);
  AddImportCommand(&app, &exit_code);
  AddDiffCommand(&app, &exit_code);
  AddEvaluateCommand(&app, &exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kOk : kUsage;
  }
  if (app.get_subcommands().empty()) {
    std::cerr << "tagger: a subcommand is required\n\n" << app.help();
    return kUsage;
  }
  return exit_code;
}

}  // namespace
}  // namespace tagger::cli

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a write to a closed pipe is a status (OutputFile), not a death
  try {
    return tagger::cli::Run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "tagger: " << error.what() << '\n';
    return tagger::cli::kBadData;
  }
}
