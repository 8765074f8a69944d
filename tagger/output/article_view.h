#ifndef TAGGER_OUTPUT_ARTICLE_VIEW_H_
#define TAGGER_OUTPUT_ARTICLE_VIEW_H_

#include <string>
#include <string_view>
#include <utility>

#include "absl/types/span.h"
#include "tagger/annotation.h"
#include "tagger/output/offsets.h"

namespace tagger {

// One annotated article as the writers take it. Everything in it must outlive the call of the writer.
struct ArticleView {
  const Annotation* annotation = nullptr;
  // What the text offsets of the output count in: the text that was annotated; for an article of a
  // page (annotation->range is set) the whole page.
  std::string_view text = {};
  // Of `text`, in the unit of the output. If null, the writer makes one, which is O(bytes of text): give
  // one to all articles of a large page.
  const OffsetMap* offsets = nullptr;
  // Name and raw JSON value of input fields to be copied to the output (JSON only).
  absl::Span<const std::pair<std::string, std::string>> kept = {};
};

// What the span offsets of `annotation` are relative to, in bytes of ArticleView::text.
inline uint32_t TextBegin(const Annotation& annotation) {
  return annotation.range ? annotation.range->begin : 0;
}

// The text of the article alone.
inline std::string_view ArticleText(const ArticleView& article) {
  return article.annotation->range ? article.annotation->range->In(article.text) : article.text;
}

}  // namespace tagger

#endif  // TAGGER_OUTPUT_ARTICLE_VIEW_H_
