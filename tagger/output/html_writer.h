#ifndef TAGGER_OUTPUT_HTML_WRITER_H_
#define TAGGER_OUTPUT_HTML_WRITER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/output/article_view.h"

namespace tagger {

// How a label is shown.
struct HtmlLabel {
  std::string name;
  std::string colour;  // "#rrggbb", light: dark text stands on it
  std::string doc;     // one sentence, shown in the legend
};

// Writes one self-contained page for one or many articles: the text with coloured spans, a
// legend with counts and switches, a card for the span under the pointer, keywords and a table of the
// entities. No external resource; light and dark by the reader's preference. The articles are streamed: no
// more than one is in memory.
//
//   HtmlWriter writer(labels);
//   writer.Begin("tagger annotate news.txt", &out);
//   for (...) writer.AppendArticle({.annotation = &annotation, .text = text}, &out);
//   writer.End(&out);
//
// All text is escaped. Not thread-safe.
class HtmlWriter {
 public:
  // The legend shows `labels` in their order; a span with another label is shown in grey.
  explicit HtmlWriter(std::vector<HtmlLabel> labels);

  void Begin(std::string_view page_title, std::string* out);
  // O(bytes of the article and its annotation).
  void AppendArticle(const ArticleView& article, std::string* out);
  // In the place of an article that could not be read; `line` 0 means none.
  void AppendError(std::string_view id, size_t line, std::string_view error, std::string* out);
  // Appends the legend, with the counts of all articles, and the end of the page.
  void End(std::string* out);

 private:
  void AppendTitleAndText(const Annotation& annotation, std::string_view text, std::string* out);
  // The part of `text`, with those of `spans` that lie in it.
  void AppendMarkedText(std::string_view text, ByteSpan part, const std::vector<const Span*>& spans,
                        const Annotation& annotation, std::string* out);
  void AppendMark(const Span& span, const Annotation& annotation, std::string* out);
  void AppendKeywords(const Annotation& annotation, std::string* out) const;
  void AppendEntities(const Annotation& annotation, std::string* out) const;
  size_t LabelIndex(std::string_view label) const;

  std::vector<HtmlLabel> labels_;
  absl::flat_hash_map<std::string, size_t> label_index_;
  std::vector<size_t> label_counts_;  // as labels_, and one more for all other labels
  size_t article_count_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_OUTPUT_HTML_WRITER_H_
