#include "tools/tagger/annotate_command.h"

#include <memory>

#include "tagger/output/json_writer.h"
#include "tools/tagger/annotate_options.h"
#include "tools/tagger/annotate_run.h"
#include "tools/tagger/common_options.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
Inputs:
  text   one article a file; its id is the name of the file, "-" for standard input
  jsonl  one JSON object a line: "text", and if there are "id", "title", "url", "published", "language"
  page   a scraped page; one result an article, with ids "FILE#1", "FILE#2", ...
Formats:
  jsonl  one JSON object an article, one a line
  json   the same, indented; an array unless the input is one text
  html   a self-contained page with coloured spans, to look at
  csv    one line a span

Results come in the order of the inputs, whatever the number of threads. A fault (a file that cannot be read, a line
that is not JSON, text that is not UTF-8) is told on standard error with its place, leaves {"id":...,"line":...,
"error":...} in the JSON output, and does not stop the rest. A closing line accounts for every input.
Exit code: 0 ok, 1 bad data (see standard error), 2 usage.

Examples:
  tagger annotate article.txt --format json
  tagger annotate --format html --output page.html article.txt
  tagger annotate news.jsonl --keep category,source > tags.jsonl
  zcat news.jsonl.gz | tagger annotate --input jsonl | jq -c '.spans[] | select(.label == "PERSON") | .text')";

// Refuses the fields that the output has of its own.
CLI::Validator CanBeKept() {
  return CLI::Validator(
      [](const std::string& field) {
        return IsOutputField(field) ? "the output has a field " + field + " of its own" : std::string();
      },
      "");
}

void AddInputOptions(CLI::App* command, AnnotateOptions* options) {
  command->add_option("FILE", options->files, "Files to read; - or none is standard input")->type_name("");
  AddChoice<InputKind>(command, "--input",
                       "What the files are (default: jsonl for *.jsonl and *.ndjson, else text)",
                       {{"text", InputKind::kText}, {"jsonl", InputKind::kJsonl}, {"page", InputKind::kPage}},
                       &options->input);
  AddPublishedOption(command, "Date of texts, pages and lines without \"published\"; other dates refer to it",
                     &options->published);
}

void AddOutputOptions(CLI::App* command, AnnotateOptions* options) {
  AddChoice<OutputFormat>(command, "--format", "What to write (default: jsonl)",
                          {{"jsonl", OutputFormat::kJsonl},
                           {"json", OutputFormat::kJson},
                           {"html", OutputFormat::kHtml},
                           {"csv", OutputFormat::kCsv}},
                          &options->format);
  AddOffsetsOption(command, "What start and end count", &options->offsets);
  command
      ->add_option("--min-confidence", options->min_confidence,
                   "Leave out spans of less confidence, and entities without any left")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0).description(""));
  command->add_flag("--with-text", options->with_text, "Put the text of the article into its JSON too");
  command->add_option("--keep", options->keep, "Fields of the JSONL input to copy to the output")
      ->type_name("FIELD,...")
      ->delimiter(',')
      ->check(CanBeKept())
      ->allow_extra_args(false);
  command->add_option("--output", options->output, "Write here instead of to standard output")
      ->type_name("FILE");
}

void AddRunOptions(CLI::App* command, AnnotateOptions* options) {
  AddThreadsOption(command, &options->threads);
  CLI::Option* progress = command->add_flag("--progress", options->progress,
                                            "Show progress on standard error even if it is no terminal");
  command->add_flag("--quiet", options->quiet, "No progress and no closing line; faults only")
      ->excludes(progress);
}

}  // namespace

void AddAnnotateCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command = app->add_subcommand("annotate", "Annotate articles");
  AddInputOptions(command, options.get());
  AddOutputOptions(command, options.get());
  AddRunOptions(command, options.get());
  AddDataOptions(command, &options->load);
  AddCompiledOption(command, &options->load);
  command->footer(kFooter);
  command->callback([options, exit_code] {
    if (options->files.empty()) options->files = {"-"};
    *exit_code = RunAnnotate(*options);
  });
}

}  // namespace tagger::cli
