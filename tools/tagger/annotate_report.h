#ifndef TOOLS_TAGGER_ANNOTATE_REPORT_H_
#define TOOLS_TAGGER_ANNOTATE_REPORT_H_

#include <cstddef>
#include <string>

#include "tools/tagger/annotate_job.h"
#include "tools/tagger/progress_line.h"

namespace tagger::cli {

// What `tagger annotate` tells the person at the terminal, all on standard error: faults as they come, a
// line of progress that renews itself, and a closing line that accounts for every input.
// Not thread-safe.
class AnnotateReport {
 public:
  enum class Progress { kHide, kShow };

  AnnotateReport(Progress progress, bool with_summary);

  void Fault(std::string_view message);
  // Counts what the result holds; its faults are told one by one by Fault.
  void Add(const JobResult& result);
  // "3 articles, 57 spans, 1 error, 0.1 MB in 0.2 s (0.5 MB/s)". Removes the line of progress.
  void Finish();
  // Removes the line of progress and says no more.
  void Abandon();

  size_t errors() const { return errors_; }

 private:
  std::string Totals() const;

  const bool with_summary_;
  ProgressLine progress_;
  size_t articles_ = 0;
  size_t spans_ = 0;
  size_t errors_ = 0;
  size_t bytes_ = 0;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_ANNOTATE_REPORT_H_
