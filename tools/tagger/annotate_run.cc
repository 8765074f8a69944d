#include "tools/tagger/annotate_run.h"

#include <unistd.h>

#include <filesystem>
#include <utility>

#include "tagger/base/strings.h"
#include "tools/tagger/annotate_job.h"
#include "tools/tagger/annotate_report.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/input_file.h"
#include "tools/tagger/ordered_pipeline.h"
#include "tools/tagger/output_file.h"
#include "tools/tagger/result_format.h"
#include "tools/tagger/result_sink.h"

namespace tagger::cli {
namespace {

// Enough to keep a thread busy for a few milliseconds, so that handing over costs nothing.
constexpr size_t kBlockBytes = 256 * 1024;

using Pipeline = OrderedPipeline<Job, JobResult>;

InputKind KindOf(const std::string& path, const AnnotateOptions& options) {
  if (options.input) return *options.input;
  return path.ends_with(".jsonl") || path.ends_with(".ndjson") ? InputKind::kJsonl : InputKind::kText;
}

// The input that writing to the output would destroy, or empty.
std::string_view OverwrittenInput(const AnnotateOptions& options) {
  for (const std::string& path : options.files) {
    std::error_code ignored;
    if (path != "-" && std::filesystem::is_regular_file(path, ignored) &&
        std::filesystem::equivalent(path, options.output, ignored)) {
      return path;
    }
  }
  return {};
}

// False if the pipeline has stopped.
bool PushLines(const std::string& path, Pipeline* pipeline) {
  absl::StatusOr<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return pipeline->Push({path, InputKind::kJsonl, {}, file.status()});
  bool running = true;
  const absl::Status status = ReadLineBlocks(*std::move(file), kBlockBytes, [&](LineBlock block) {
    return running = pipeline->Push({path, InputKind::kJsonl, std::move(block), absl::OkStatus()});
  });
  if (running && !status.ok()) running = pipeline->Push({path, InputKind::kJsonl, {}, status});
  return running;
}

void PushAll(const AnnotateOptions& options, Pipeline* pipeline) {
  for (const std::string& path : options.files) {
    const InputKind kind = KindOf(path, options);
    const bool running = kind == InputKind::kJsonl ? PushLines(path, pipeline)
                                                   : pipeline->Push({path, kind, {}, absl::OkStatus()});
    if (!running) return;
  }
}

bool IsOneArticle(const AnnotateOptions& options) {
  return options.files.size() == 1 && KindOf(options.files.front(), options) == InputKind::kText;
}

bool ShowsProgress(const AnnotateOptions& options) {
  return !options.quiet && (options.progress || isatty(STDERR_FILENO) != 0);
}

std::vector<HtmlLabel> HtmlLabels(const Tagger& tagger) {
  std::vector<HtmlLabel> labels;
  for (const Tagger::LabelStyle& label : tagger.Labels())
    labels.push_back({label.name, label.colour, label.doc});
  return labels;
}

int Conclude(const absl::Status& status, AnnotateReport* report) {
  if (absl::IsCancelled(status)) {
    report->Abandon();
    return kOk;
  }
  if (!status.ok()) report->Fault(FromAbsl(status.message()));
  report->Finish();
  return report->errors() == 0 ? kOk : kBadData;
}

}  // namespace

int RunAnnotate(const AnnotateOptions& options) {
  AnnotateReport report(
      ShowsProgress(options) ? AnnotateReport::Progress::kShow : AnnotateReport::Progress::kHide,
      !options.quiet);
  if (const std::string_view input = OverwrittenInput(options); !input.empty()) {
    report.Fault(StrCat(input, " is both input and output; nothing was done"));
    return kUsage;
  }
  const Tagger* const tagger = LoadTagger(options.load);
  if (!tagger) return kBadData;
  absl::StatusOr<OutputFile> output = OutputFile::Open(options.output);
  if (!output.ok()) return Conclude(output.status(), &report);
  const ResultFormat format(options, IsOneArticle(options));
  HtmlWriter html(HtmlLabels(*tagger));
  ResultSink sink(*std::move(output), format, options.format == OutputFormat::kHtml ? &html : nullptr,
                  &report);
  const JobRunner runner(*tagger, options, format);
  Pipeline pipeline(
      ThreadCount(options.threads), [&](Job job) { return runner.Run(std::move(job)); },
      [&](const JobResult& result) { return sink.Take(result); });
  PushAll(options, &pipeline);
  pipeline.Finish();
  return Conclude(sink.Finish(), &report);
}

}  // namespace tagger::cli
