#ifndef TAGGER_DOCUMENT_SECTIONS_H_
#define TAGGER_DOCUMENT_SECTIONS_H_

#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/byte_span.h"
#include "tagger/document/document.h"
#include "tagger/document/text_lines.h"

namespace tagger {

// Sections in text order, as they are found. Blanks around each are cut off, empty
// ones dropped, and neighbouring body sections joined.
class SectionList {
 public:
  // `text` must outlive the list.
  explicit SectionList(std::string_view text) : text_(text) {}
  // `span` must not begin before the end of the last one.
  void Add(SectionKind kind, ByteSpan span);
  std::vector<Section> Take() { return std::move(sections_); }

 private:
  std::string_view text_;
  std::vector<Section> sections_;
};

// How the first line of an article is judged.
enum class FirstLine : uint8_t {
  kGuess,     // a title if it looks like one and more follows
  kHeadline,  // a title
  kNoTitle,   // the title is known from elsewhere
};

// Adds the sections of one article's lines: title, byline, dateline, body, captions, boilerplate.
// O(bytes).
void AddArticleSections(std::string_view text, absl::Span<const Line> lines, FirstLine first_line,
                        SectionList* sections);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_SECTIONS_H_
