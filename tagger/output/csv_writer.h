#ifndef TAGGER_OUTPUT_CSV_WRITER_H_
#define TAGGER_OUTPUT_CSV_WRITER_H_

#include <string>

#include "tagger/output/article_view.h"
#include "tagger/output/offsets.h"

namespace tagger {

// CSV as RFC 4180 has it: one row a span, CRLF at the end of rows, fields quoted where they must be.
// The columns:
//   id           of the article
//   span         T1, T2, ...
//   start, end   as in the JSON
//   field        "title" or "text": what the offsets count in
//   text, label
//   entity, entity_name   empty if the span has none
//   confidence, rule, source, section, sentence
//   figure, timex         the JSON objects, or empty

void AppendCsvHeader(std::string* out);

// Appends a row for each span of the article; none if it has none. O(bytes of the text and the spans).
void AppendCsvRows(const ArticleView& article, OffsetUnit offset_unit, std::string* out);

}  // namespace tagger

#endif  // TAGGER_OUTPUT_CSV_WRITER_H_
