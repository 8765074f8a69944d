#include "tools/tagger/result_sink.h"

#include <algorithm>
#include <utility>

#include "tagger/base/strings.h"

namespace tagger::cli {

ResultSink::ResultSink(OutputFile output, const ResultFormat& format, HtmlWriter* html,
                       AnnotateReport* report)
    : output_(std::move(output)), format_(format), html_(html), report_(report) {
  std::string begin = format_.Begin();
  if (html_ != nullptr) html_->Begin("tagger", &begin);
  Write(begin);
}

bool ResultSink::Take(const JobResult& result) {
  const std::string page = Page(result);
  const std::string& output = html_ != nullptr ? page : result.output;
  if (!output.empty()) {
    if (has_articles_) Write(format_.Separator());
    Write(output);
    has_articles_ = true;
  }
  if (!status_.ok()) return false;
  TellFaults(result);
  report_->Add(result);
  return true;
}

absl::Status ResultSink::Finish() {
  std::string end(format_.End());
  if (html_ != nullptr) html_->End(&end);
  Write(end);
  if (status_.ok()) status_ = output_.Close();
  return status_;
}

// In the order of the lines.
void ResultSink::TellFaults(const JobResult& result) {
  std::vector<std::pair<size_t, std::string>> faults = result.faults;
  AddRepeatedIds(result, &faults);
  std::stable_sort(faults.begin(), faults.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [line, message] : faults) report_->Fault(message);
}

void ResultSink::AddRepeatedIds(const JobResult& result,
                                std::vector<std::pair<size_t, std::string>>* faults) {
  if (result.path != path_) {
    path_ = result.path;
    seen_ids_ = {};
  }
  for (const auto& [line, id] : result.ids) {
    if (seen_ids_.Insert(id)) continue;
    faults->emplace_back(line, StrCat(path_, ":", std::to_string(line), ": the id \"", id,
                                      "\" was there before; annotated all the same"));
  }
}

std::string ResultSink::Page(const JobResult& result) const {
  std::string page;
  for (const KeptArticle& article : result.kept) {
    if (!article.error.empty()) {
      html_->AppendError(article.annotation.id, article.line, article.error, &page);
    } else {
      html_->AppendArticle({.annotation = &article.annotation, .text = *article.text}, &page);
    }
  }
  return page;
}

void ResultSink::Write(std::string_view bytes) {
  if (status_.ok()) status_ = output_.Write(bytes);
}

}  // namespace tagger::cli
