#ifndef TAGGER_OUTPUT_JSON_WRITER_H_
#define TAGGER_OUTPUT_JSON_WRITER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "tagger/annotation.h"
#include "tagger/output/article_view.h"
#include "tagger/output/offsets.h"

namespace tagger {

struct JsonOptions {
  OffsetUnit offset_unit = OffsetUnit::kCodepoint;
  bool with_text = false;  // adds "text", of a page the article's part of it
};

// Appends the JSON object of one article on one line, without a line end: the output
// contract of the project (README.md). Fields that have no value are left out, but an entity's
// "kb_id" and a keyword's "entity" are null. The same annotation gives the same bytes. O(bytes of
// the article and its annotation). Thread-safe.
void AppendJson(const ArticleView& article, const JsonOptions& options, std::string* out);

// Appends {"id":"a7","line":7,"error":"..."}, which stands in the place of a record that could not be
// read. `line` is left out if it is 0.
void AppendJsonError(std::string_view id, size_t line, std::string_view error, std::string* out);

// True for the names of the fields that AppendJson writes itself; such input fields cannot be kept.
bool IsOutputField(std::string_view name);

// The "figure" and "timex" objects of a span.
void AppendFigureJson(const Figure& figure, std::string* out);
void AppendTimexJson(const Timex& timex, std::string* out);

}  // namespace tagger

#endif  // TAGGER_OUTPUT_JSON_WRITER_H_
