#ifndef TOOLS_TAGGER_ANNOTATE_JOB_H_
#define TOOLS_TAGGER_ANNOTATE_JOB_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "tagger/document/jsonl_reader.h"
#include "tagger/output/article_view.h"
#include "tagger/tagger.h"
#include "tools/tagger/annotate_options.h"
#include "tools/tagger/input_file.h"
#include "tools/tagger/result_format.h"

namespace tagger::cli {

// A piece of the input: a whole text or page file, or some lines of a JSONL file.
struct Job {
  std::string path;
  InputKind kind = InputKind::kText;
  LineBlock block;      // kJsonl only
  absl::Status status;  // not OK: the input could not be read, here or from here on
};

// An article that is to be formatted later, or the fault in its place (`error` is not empty).
struct KeptArticle {
  Annotation annotation;
  std::shared_ptr<const std::string> text;
  size_t line = 0;
  std::string error;
};

// What became of it.
struct JobResult {
  std::string path;
  std::string output;             // articles in the output format, with separators between them
  std::vector<KeptArticle> kept;  // of HTML, which only one after the other can be formatted
  std::vector<std::pair<size_t, std::string>> faults;  // line, or 0, and what to say on standard error
  std::vector<std::pair<size_t, std::string>> ids;     // line and id of each JSONL record
  size_t articles = 0;
  size_t spans = 0;
  size_t bytes = 0;  // of input
};

// Does jobs. Const and thread-safe; the arguments must outlive it.
class JobRunner {
 public:
  JobRunner(const Tagger& tagger, const AnnotateOptions& options, const ResultFormat& format)
      : tagger_(tagger), options_(options), format_(format) {}

  JobResult Run(Job job) const;

 private:
  void RunLines(const Job& job, JobResult* result) const;
  void RunRecord(JsonlRecord record, JobResult* result) const;
  void RunText(const Job& job, JobResult* result) const;
  void RunPage(const Job& job, JobResult* result) const;
  bool KeepsArticles() const { return options_.format == OutputFormat::kHtml; }
  void Add(Annotation annotation, std::shared_ptr<const std::string> text, const OffsetMap* offsets,
           absl::Span<const std::pair<std::string, std::string>> fields, JobResult* result) const;
  // `line` is 0 for an input that has no lines.
  void AddFault(std::string_view id, size_t line, const absl::Status& fault, JobResult* result) const;

  const Tagger& tagger_;
  const AnnotateOptions& options_;
  const ResultFormat& format_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ANNOTATE_JOB_H_
