#include "tools/tagger/result_format.h"

#include "tagger/output/csv_writer.h"
#include "tools/tagger/json_layout.h"

namespace tagger::cli {

ResultFormat::ResultFormat(const AnnotateOptions& options, bool is_one_article)
    : format_(options.format),
      json_options_{.offset_unit = options.offsets, .with_text = options.with_text},
      is_one_article_(is_one_article) {}

std::string ResultFormat::Begin() const {
  std::string begin;
  if (IsArray()) begin = "[\n  ";
  if (format_ == OutputFormat::kCsv) AppendCsvHeader(&begin);
  return begin;
}

std::string_view ResultFormat::Separator() const {
  if (IsArray()) return ",\n  ";
  return "";
}

std::string_view ResultFormat::End() const {
  if (IsArray()) return "\n]\n";
  return "";
}

void ResultFormat::Append(const ArticleView& article, std::string* out) const {
  if (format_ == OutputFormat::kCsv) return AppendCsvRows(article, json_options_.offset_unit, out);
  if (format_ == OutputFormat::kJsonl) {
    AppendJson(article, json_options_, out);
    *out += '\n';
    return;
  }
  std::string json;
  AppendJson(article, json_options_, &json);
  AppendLaidOut(json, out);
}

void ResultFormat::AppendError(std::string_view id, size_t line, std::string_view error,
                               std::string* out) const {
  if (format_ == OutputFormat::kCsv) return;
  std::string json;
  AppendJsonError(id, line, error, &json);
  if (format_ == OutputFormat::kJson) return AppendLaidOut(json, out);
  *out += json;
  *out += '\n';
}

void ResultFormat::AppendLaidOut(std::string_view json, std::string* out) const {
  AppendReadableJson(json, IsArray() ? 2 : 0, out);
  if (!IsArray()) *out += '\n';
}

}  // namespace tagger::cli
