#include "tools/tagger/annotate_job.h"

#include <algorithm>

#include "tagger/annotation_filter.h"
#include "tagger/base/strings.h"
#include "tools/tagger/corpus.h"

namespace tagger::cli {
namespace {

constexpr size_t kMostReserved = 1 << 20;  // of output, for a block of the usual size

}  // namespace

JobResult JobRunner::Run(Job job) const {
  JobResult result;
  result.path = job.path;
  if (!job.status.ok()) {
    AddFault(job.path, 0, job.status, &result);
    return result;
  }
  switch (job.kind) {
    case InputKind::kText:
      RunText(job, &result);
      break;
    case InputKind::kJsonl:
      RunLines(job, &result);
      break;
    case InputKind::kPage:
      RunPage(job, &result);
      break;
  }
  return result;
}

void JobRunner::RunLines(const Job& job, JobResult* result) const {
  result->bytes = job.block.lines.size();
  // What is written of an article is two to three times what is read.
  if (!KeepsArticles()) result->output.reserve(std::min(3 * job.block.lines.size(), kMostReserved));
  JsonlParser parser({.keep = options_.keep});
  JsonlLines lines(job.block.lines, job.block.first_line);
  std::string_view line;
  size_t line_number;
  while (lines.Next(&line, &line_number)) {
    RunRecord(parser.Parse(line, line_number, lines.bytes_behind()), result);
  }
}

void JobRunner::RunRecord(JsonlRecord record, JobResult* result) const {
  if (!record.status.ok()) return AddFault(record.id, record.line, record.status, result);
  Article article = ArticleOf(record);
  if (article.published.empty()) article.published = options_.published;
  absl::StatusOr<Annotation> annotation = tagger_.Annotate(article);
  if (!annotation.ok()) return AddFault(record.id, record.line, annotation.status(), result);
  result->ids.emplace_back(record.line, std::move(record.id));
  Add(*std::move(annotation), std::make_shared<std::string>(std::move(record.text)), nullptr, record.kept,
      result);
}

void JobRunner::RunText(const Job& job, JobResult* result) const {
  absl::StatusOr<std::string> content = ReadWholeFile(job.path);
  if (!content.ok()) return AddFault(job.path, 0, content.status(), result);
  const auto text = std::make_shared<const std::string>(*std::move(content));
  result->bytes = text->size();
  absl::StatusOr<Annotation> annotation =
      tagger_.Annotate({.id = job.path, .text = *text, .published = options_.published});
  if (!annotation.ok()) return AddFault(job.path, 0, annotation.status(), result);
  Add(*std::move(annotation), text, nullptr, {}, result);
}

void JobRunner::RunPage(const Job& job, JobResult* result) const {
  absl::StatusOr<std::string> content = ReadWholeFile(job.path);
  if (!content.ok()) return AddFault(job.path, 0, content.status(), result);
  const auto page = std::make_shared<const std::string>(*std::move(content));
  result->bytes = page->size();
  absl::StatusOr<std::vector<Annotation>> annotations =
      tagger_.AnnotatePage(job.path, *page, options_.published);
  if (!annotations.ok()) return AddFault(job.path, 0, annotations.status(), result);
  const OffsetMap offsets(*page, options_.offsets);
  for (Annotation& annotation : *annotations) Add(std::move(annotation), page, &offsets, {}, result);
}

void JobRunner::Add(Annotation annotation, std::shared_ptr<const std::string> text, const OffsetMap* offsets,
                    absl::Span<const std::pair<std::string, std::string>> fields, JobResult* result) const {
  if (options_.min_confidence > 0) DropSpansBelow(options_.min_confidence, &annotation);
  ++result->articles;
  result->spans += annotation.spans.size();
  if (KeepsArticles()) {
    result->kept.push_back({std::move(annotation), std::move(text), 0, ""});
    return;
  }
  if (!result->output.empty()) result->output += format_.Separator();
  format_.Append({.annotation = &annotation, .text = *text, .offsets = offsets, .kept = fields},
                 &result->output);
}

void JobRunner::AddFault(std::string_view id, size_t line, const absl::Status& fault,
                         JobResult* result) const {
  const std::string_view message = FromAbsl(fault.message());
  result->faults.emplace_back(line, FaultAt(result->path, line, fault));
  if (KeepsArticles()) {
    result->kept.push_back({{}, nullptr, line, std::string(message)});
    result->kept.back().annotation.id = id;
    return;
  }
  std::string record;
  format_.AppendError(id, line, message, &record);
  if (record.empty()) return;
  if (!result->output.empty()) result->output += format_.Separator();
  result->output += record;
}

}  // namespace tagger::cli
