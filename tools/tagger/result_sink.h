#ifndef TOOLS_TAGGER_RESULT_SINK_H_
#define TOOLS_TAGGER_RESULT_SINK_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "tagger/document/jsonl_reader.h"
#include "tagger/output/html_writer.h"
#include "tools/tagger/annotate_job.h"
#include "tools/tagger/annotate_report.h"
#include "tools/tagger/output_file.h"
#include "tools/tagger/result_format.h"

namespace tagger::cli {

// The end of the line of `tagger annotate`: takes the results of the jobs in order, writes them, and keeps
// the report. `format` and `report` must outlive it. Not thread-safe.
class ResultSink {
 public:
  // For HTML, `html` writes the page; else it is null.
  ResultSink(OutputFile output, const ResultFormat& format, HtmlWriter* html, AnnotateReport* report);

  // False if the output cannot be written.
  bool Take(const JobResult& result);
  // Ends the output. What went wrong with it, if anything has: see OutputFile.
  absl::Status Finish();

 private:
  void TellFaults(const JobResult& result);
  void AddRepeatedIds(const JobResult& result, std::vector<std::pair<size_t, std::string>>* faults);
  std::string Page(const JobResult& result) const;
  void Write(std::string_view bytes);

  OutputFile output_;
  const ResultFormat& format_;
  HtmlWriter* const html_;
  AnnotateReport* const report_;
  absl::Status status_;  // of the output
  bool has_articles_ = false;
  std::string path_;
  SeenIds seen_ids_;  // of the file path_
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_RESULT_SINK_H_
