#include "tools/tagger/annotate_report.h"

#include <iostream>

#include "tagger/base/strings.h"

namespace tagger::cli {

AnnotateReport::AnnotateReport(Progress progress, bool with_summary)
    : with_summary_(with_summary), progress_(progress == Progress::kShow) {}

void AnnotateReport::Fault(std::string_view message) {
  progress_.Clear();
  std::cerr << "tagger: " << message << '\n';
  ++errors_;
}

void AnnotateReport::Add(const JobResult& result) {
  articles_ += result.articles;
  spans_ += result.spans;
  bytes_ += result.bytes;
  if (progress_.IsDue()) progress_.Show(Totals());
}

void AnnotateReport::Finish() {
  progress_.Clear();
  if (with_summary_) std::cerr << "tagger: " << Totals() << '\n';
}

void AnnotateReport::Abandon() { progress_.Clear(); }

std::string AnnotateReport::Totals() const {
  return StrCat(Count(articles_, "article"), ", ", Count(spans_, "span"), ", ", Count(errors_, "error"), ", ",
                progress_.Speed(bytes_));
}

}  // namespace tagger::cli
