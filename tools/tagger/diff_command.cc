#include "tools/tagger/diff_command.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/tagger.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/corpus.h"
#include "tools/tagger/diff_report.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/ordered_pipeline.h"
#include "tools/tagger/span_difference.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
OLD and NEW are directories that hold rules/ and gazetteers/, as of --data elsewhere. --rules and --gazetteer add
files to NEW alone, so that one directory given twice shows what they do.

Lists the spans of the corpus that only OLD has (-), that only NEW has (+), and that have another label (~), with
the rule or gazetteer row behind each and what stands around it; then the counts by label and by rule. A span that
became longer or shorter is one lost and one gained.
Exit code: 0 ok, whatever differs; 1 bad data (a line of the corpus that is left out, faults in rules or
gazetteers); 2 usage.

Examples:
  tagger diff ../main . --corpus news.jsonl
  tagger diff . . --corpus news.jsonl --rules ours.yaml --limit 20
  tagger diff ../main . --corpus news.jsonl --json | jq '.labels')";

struct DiffOptions {
  LoadOptions old_load;
  LoadOptions new_load;
  std::string corpus;
  size_t limit = 100;
  bool json = false;
  size_t threads = 0;
};

struct ArticleResult {
  size_t line = 0;
  absl::StatusOr<std::vector<SpanDifference>> differences;
};

ArticleResult CompareArticle(const Tagger& old_tagger, const Tagger& new_tagger, const JsonlRecord& record) {
  if (!record.status.ok()) return {record.line, record.status};
  const absl::StatusOr<Annotation> old_one = old_tagger.Annotate(ArticleOf(record));
  const absl::StatusOr<Annotation> new_one = new_tagger.Annotate(ArticleOf(record));
  if (!old_one.ok()) return {record.line, old_one.status()};
  if (!new_one.ok()) return {record.line, new_one.status()};
  return {record.line, DifferencesOf(*old_one, *new_one, record.text)};
}

// What was found in the articles so far.
struct DiffOutcome {
  DifferenceCounts counts;
  std::vector<SpanDifference> shown;  // the first ones
  size_t faults = 0;
};

void TellFault(const DiffOptions& options, size_t line, const absl::Status& status, DiffOutcome* outcome) {
  ++outcome->faults;
  std::cerr << "tagger: " << FaultAt(options.corpus, line, status) << '\n';
}

void Take(const DiffOptions& options, ArticleResult result, DiffOutcome* outcome) {
  if (!result.differences.ok()) return TellFault(options, result.line, result.differences.status(), outcome);
  outcome->counts.AddArticle(*result.differences);
  for (SpanDifference& difference : *result.differences) {
    if (outcome->shown.size() < options.limit) outcome->shown.push_back(std::move(difference));
  }
}

DiffOutcome Compare(const DiffOptions& options, const Tagger& old_tagger, const Tagger& new_tagger) {
  DiffOutcome outcome;
  OrderedPipeline<JsonlRecord, ArticleResult> pipeline(
      ThreadCount(options.threads),
      [&](const JsonlRecord& record) { return CompareArticle(old_tagger, new_tagger, record); },
      [&](ArticleResult result) {
        Take(options, std::move(result), &outcome);
        return true;
      });
  const absl::Status status =
      ReadCorpus(options.corpus, {}, [&](JsonlRecord record) { return pipeline.Push(std::move(record)); });
  pipeline.Finish();
  if (!status.ok()) TellFault(options, 0, status, &outcome);
  return outcome;
}

std::string DiffText(const DiffOutcome& outcome) {
  std::string text;
  for (const SpanDifference& difference : outcome.shown) text += DifferenceText(difference);
  const DifferenceCounts& counts = outcome.counts;
  const size_t all = counts.lost() + counts.gained() + counts.relabelled();
  if (all > outcome.shown.size()) {
    text += StrCat("... and ", std::to_string(all - outcome.shown.size()), " more (--limit)\n");
  }
  if (!text.empty()) text += '\n';
  return text + CountsText(counts);
}

int RunDiff(const DiffOptions& options) {
  const Tagger* const old_tagger = LoadTagger(options.old_load);
  const Tagger* const new_tagger = LoadTagger(options.new_load);
  if (!old_tagger || !new_tagger) return kBadData;
  const DiffOutcome outcome = Compare(options, *old_tagger, *new_tagger);
  const bool written =
      PrintResult(options.json ? DiffJson(outcome.counts, outcome.shown) : DiffText(outcome));
  return written && outcome.faults == 0 ? kOk : kBadData;
}

}  // namespace

void AddDiffCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<DiffOptions>();
  CLI::App* command =
      app->add_subcommand("diff", "Show what a change of rules or gazetteers does to a corpus");
  command->add_option("OLD", options->old_load.data_directory, "Data directory before the change")
      ->type_name("")
      ->required();
  command->add_option("NEW", options->new_load.data_directory, "Data directory after it")
      ->type_name("")
      ->required();
  command->add_option("--corpus", options->corpus, "Articles to compare on, JSON Lines; - is standard input")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--limit", options->limit, "List the first N differences (default: 100); all are counted")
      ->type_name("N")
      ->check(NotNegative);
  command->add_flag("--json", options->json, "One object of JSON instead of lists and tables");
  AddThreadsOption(command, &options->threads);
  AddExtraDataOptions(command, " of NEW", &options->new_load);
  command->footer(kFooter);
  command->callback([options, exit_code] { *exit_code = RunDiff(*options); });
}

}  // namespace tagger::cli
