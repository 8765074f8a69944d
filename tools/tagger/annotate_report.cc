#include "tools/tagger/annotate_report.h"

#include <cstdio>
#include <iostream>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

constexpr std::chrono::milliseconds kProgressInterval{200};

std::string Count(size_t number, const char* noun) {
  return StrCat(std::to_string(number), " ", noun, number == 1 ? "" : "s");
}

std::string OneDecimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

}  // namespace

AnnotateReport::AnnotateReport(Progress progress, bool with_summary)
    : shows_progress_(progress == Progress::kShow), with_summary_(with_summary) {}

void AnnotateReport::Fault(std::string_view message) {
  ClearProgress();
  std::cerr << "tagger: " << message << '\n';
  ++errors_;
}

void AnnotateReport::Add(const JobResult& result) {
  articles_ += result.articles;
  spans_ += result.spans;
  bytes_ += result.bytes;
  if (shows_progress_) ShowProgress();
}

void AnnotateReport::Finish() {
  ClearProgress();
  if (with_summary_) std::cerr << "tagger: " << Totals() << '\n';
}

void AnnotateReport::Abandon() { ClearProgress(); }

void AnnotateReport::ShowProgress() {
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_at_ < kProgressInterval) return;
  shown_at_ = now;
  progress_is_shown_ = true;
  std::cerr << "\r\x1b[K" << Totals() << std::flush;
}

void AnnotateReport::ClearProgress() {
  if (progress_is_shown_) std::cerr << "\r\x1b[K" << std::flush;
  progress_is_shown_ = false;
}

std::string AnnotateReport::Totals() const {
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  return StrCat(Count(articles_, "article"), ", ", Count(spans_, "span"), ", ", Count(errors_, "error"), ", ",
                OneDecimal(megabytes), " MB in ", OneDecimal(seconds), " s (",
                OneDecimal(seconds > 0 ? megabytes / seconds : 0), " MB/s)");
}

}  // namespace tagger::cli
