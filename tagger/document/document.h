#ifndef TAGGER_DOCUMENT_DOCUMENT_H_
#define TAGGER_DOCUMENT_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tagger/base/byte_span.h"

namespace tagger {

// What a part of an article is. Boilerplate is never tokenised, so none of its
// words can be, or be glued to, an entity.
enum class SectionKind : uint8_t { kTitle, kByline, kDateline, kBody, kCaption, kBoilerplate };

// "title", "byline", "dateline", "body", "caption", "boilerplate".
std::string_view SectionName(SectionKind kind);

struct Section {
  SectionKind kind = SectionKind::kBody;
  ByteSpan bytes;
};

// One article as the later stages see it: one buffer that holds the title (where
// it is a field of its own), a blank line, and the text, with sections that cover
// the buffer in order without overlap (gaps are white space).
struct Document {
  std::string content;
  // Bytes of `content` that are the title field; empty if the input has none.
  ByteSpan title_field;
  // Where the `text` field starts in `content`.
  uint32_t text_begin = 0;
  std::vector<Section> sections;
};

// Builds a document from a title (may be empty) and a plain text. Finds the sections that
// plain articles have: a byline, a dateline, captions ("... Photo: Reuters") and boilerplate
// ("Advertisement" alone on a line, or glued before a sentence). InvalidArgument, with the byte
// offset within the field, if either is not valid UTF-8; and if they are too long.
// NUL bytes, CRLF and a byte order mark are kept, as white space. O(bytes).
absl::StatusOr<Document> MakeDocument(std::string_view title, std::string_view text);

// One article of a scraped page: where it lies, and what the page says of it.
struct PageArticle {
  ByteSpan range;                 // of the page
  std::string source;             // "South China Morning Post", or empty
  std::string age;                // "8 hours ago", or empty
  std::vector<Section> sections;  // offsets into the page; boilerplate included
};

// Splits a scraped page into its articles: the leading one, then each related
// one (source line, age line, "- Source", headline, body). The ranges are
// disjoint, in order, and together with white space cover the page. A page in which
// nothing is recognised is one article. O(bytes). `page` must be valid UTF-8.
std::vector<PageArticle> SplitPage(std::string_view page);

// The document for one article of a page. `content` is the slice
// page[range), so offsets in it are relative to range.begin.
Document MakePageDocument(std::string_view page, const PageArticle& article);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_DOCUMENT_H_
