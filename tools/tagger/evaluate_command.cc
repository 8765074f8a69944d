#include "tools/tagger/evaluate_command.h"

#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tagger/base/strings.h"
#include "tagger/tagger.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/corpus.h"
#include "tools/tagger/evaluation.h"
#include "tools/tagger/evaluation_report.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/gold_file.h"
#include "tools/tagger/list_coverage.h"
#include "tools/tagger/ordered_pipeline.h"
#include "tools/tagger/output_file.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
GOLD is JSON Lines, an article a line, as for `annotate`, with what is to be found in its text:
  {"id":"a1","text":"Anna Berg met reporters in Oslo.","entities":[{"start":0,"end":9,"label":"PERSON"},
   {"start":27,"end":31,"label":"LOCATION"}]}
Offsets are from 0, the end exclusive.

Prints, by label and for all (micro): precision, recall and F1 of spans with exactly the same begin, end and label,
and F1 of spans that overlap one of the same label. Then how often spans are right by their confidence: in a
calibrated tagger the two columns are alike. Labels that the gold uses nowhere are not judged.
The mistakes of --errors: missed; invented (overlaps nothing in the gold); label (the span is right); extent
(the label is right); label and extent.
--lists does not tag: it counts by label the mentions in the gold that a gazetteer holds as they stand, and with
--errors N lists the N that are missing most often.
--rename brings the labels of gold and tagger together, in both alike; a label that is renamed to nothing is left out.
Exit code: 0 ok, however many the mistakes; 1 bad data (a line that is left out, faults in rules or
gazetteers); 2 usage.

Examples:
  tagger evaluate gold.jsonl
  tagger evaluate gold.jsonl --errors 50 --rules ours.yaml
  tagger evaluate gold.jsonl --json | jq .micro.f1
  tagger evaluate gold.jsonl --lists --errors 50 --gazetteer ours.tsv
  tagger evaluate conll.jsonl --rename PER=PERSON,ORG=ORGANISATION,LOC=LOCATION,COUNTRY=LOCATION,MISC=)";

struct EvaluateOptions {
  LoadOptions load;
  std::string gold;
  OffsetUnit offsets = OffsetUnit::kCodepoint;
  std::vector<std::string> renames;  // "FROM=TO"
  size_t errors = 0;
  bool json = false;
  bool lists = false;
  size_t threads = 0;
};

using LabelNames = std::map<std::string, std::string, std::less<>>;

LabelNames NamesOf(const std::vector<std::string>& renames) {
  LabelNames names;
  for (const std::string& rename : renames) {
    const size_t equals = rename.find('=');
    names[rename.substr(0, equals)] = rename.substr(equals + 1);
  }
  return names;
}

CLI::Validator IsRename() {
  return CLI::Validator(
      [](const std::string& rename) {
        const size_t equals = rename.find('=');
        return equals == 0 || equals == std::string::npos ? rename + " is not FROM=TO" : std::string();
      },
      "");
}

// Renames the labels of spans, and drops those whose label becomes empty.
template <typename SpanType>
void Rename(const LabelNames& names, std::vector<SpanType>* spans) {
  for (SpanType& span : *spans) {
    if (const auto name = names.find(span.label); name != names.end()) span.label = name->second;
  }
  std::erase_if(*spans, [](const SpanType& span) { return span.label.empty(); });
}

std::set<std::string, std::less<>> LabelsOf(const std::vector<GoldDocument>& gold) {
  std::set<std::string, std::less<>> labels;
  for (const GoldDocument& document : gold) {
    for (const GoldSpan& span : document.spans) labels.insert(span.label);
  }
  return labels;
}

// A label that the tagger does not have is more likely misspelt than meant.
void WarnOfUnknownLabels(const std::set<std::string, std::less<>>& labels, const Tagger& tagger,
                         const LabelNames& names) {
  std::set<std::string, std::less<>> known;
  for (const Tagger::LabelStyle& label : tagger.Labels()) {
    const auto name = names.find(label.name);
    known.insert(name == names.end() ? label.name : name->second);
  }
  for (const std::string& label : labels) {
    if (!known.contains(label)) {
      std::cerr << "tagger: warning: the tagger has no label " << label
                << "; all its spans count as missed\n";
    }
  }
}

// Annotates by several threads and compares in order. The number of articles that could not be annotated.
size_t Compare(const EvaluateOptions& options, const Tagger& tagger, const LabelNames& names,
               const std::vector<GoldDocument>& gold, Evaluation* evaluation) {
  using Result = std::pair<const GoldDocument*, absl::StatusOr<Annotation>>;
  size_t faults = 0;
  OrderedPipeline<const GoldDocument*, Result> pipeline(
      ThreadCount(options.threads),
      [&](const GoldDocument* document) {
        absl::StatusOr<Annotation> found = tagger.Annotate(ArticleOf(document->record));
        if (found.ok()) Rename(names, &found->spans);
        return Result(document, std::move(found));
      },
      [&](const Result& result) {
        if (result.second.ok()) {
          evaluation->Add(*result.first, *result.second);
        } else {
          ++faults;
          std::cerr << "tagger: " << FaultAt(options.gold, result.first->record.line, result.second.status())
                    << '\n';
        }
        return true;
      });
  for (const GoldDocument& document : gold) pipeline.Push(&document);
  pipeline.Finish();
  return faults;
}

// With its spans renamed. Lines that are left out are told and counted.
std::vector<GoldDocument> ReadGold(const EvaluateOptions& options, const LabelNames& names, size_t* faults) {
  std::vector<GoldDocument> gold =
      ReadGoldFile(options.gold, options.offsets, [&](size_t line, const absl::Status& status) {
        ++*faults;
        std::cerr << "tagger: " << FaultAt(options.gold, line, status) << '\n';
      });
  for (GoldDocument& document : gold) Rename(names, &document.spans);
  return gold;
}

int EvaluateLists(const EvaluateOptions& options) {
  ClassTable classes;
  FaultList list_faults;  // LoadTagger has told of them
  const Gazetteer gazetteer = Gazetteer::Load(GazetteersOf(options.load), &classes, &list_faults);
  size_t faults = 0;
  ListCoverage coverage(gazetteer, classes);
  for (const GoldDocument& document : ReadGold(options, NamesOf(options.renames), &faults))
    coverage.Add(document);
  const bool written = PrintResult(options.json ? ListCoverageJson(coverage, options.errors)
                                                : ListCoverageText(coverage, options.errors));
  return written && faults == 0 ? kOk : kBadData;
}

int RunEvaluate(const EvaluateOptions& options) {
  const Tagger* const tagger = LoadTagger(options.load);
  if (!tagger) return kBadData;
  if (options.lists) return EvaluateLists(options);
  size_t faults = 0;
  const LabelNames names = NamesOf(options.renames);
  const std::vector<GoldDocument> gold = ReadGold(options, names, &faults);
  const std::set<std::string, std::less<>> labels = LabelsOf(gold);
  WarnOfUnknownLabels(labels, *tagger, names);
  Evaluation evaluation(labels, options.errors);
  faults += Compare(options, *tagger, names, gold, &evaluation);
  const bool written = PrintResult(options.json ? EvaluationJson(evaluation) : EvaluationText(evaluation));
  return written && faults == 0 ? kOk : kBadData;
}

}  // namespace

void AddEvaluateCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<EvaluateOptions>();
  CLI::App* command = app->add_subcommand("evaluate", "Measure how well annotated articles are tagged");
  command->add_option("GOLD", options->gold, "Annotated articles, JSON Lines; - is standard input")
      ->type_name("")
      ->required();
  command->add_option("--errors", options->errors, "List the first N mistakes, with what stands around them")
      ->type_name("N")
      ->check(NotNegative);
  command->add_flag("--json", options->json, "One object of JSON instead of tables");
  command->add_flag("--lists", options->lists,
                    "Count the mentions that are in a gazetteer, instead of tagging");
  AddOffsetsOption(command, "What start and end in GOLD count", &options->offsets);
  command->add_option("--rename", options->renames, "Call the label FROM by the name TO (may be repeated)")
      ->type_name("FROM=TO,...")
      ->delimiter(',')
      ->check(IsRename())
      ->allow_extra_args(false);
  AddThreadsOption(command, &options->threads);
  AddDataOptions(command, &options->load);
  command->footer(kFooter);
  command->callback([options, exit_code] { *exit_code = RunEvaluate(*options); });
}

}  // namespace tagger::cli
