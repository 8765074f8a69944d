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

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_DOCUMENT_H_
