#ifndef TAGGER_TOKENS_LINE_WRAPPING_H_
#define TAGGER_TOKENS_LINE_WRAPPING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/tokens/token.h"

namespace tagger {

enum class LineBreak : uint8_t {
  kWrapped,    // the text was wrapped to a width here: as good as a space
  kLine,       // ends a headline, list line or one-line paragraph
  kParagraph,  // a blank line
};

// Tells where the lines of a section begin and what the breaks before them are, in one walk from its first
// line to its last.
class LineWrapping {
 public:
  // Both must outlive this. `tokens` are those of one section. O(tokens).
  LineWrapping(std::string_view content, absl::Span<const Token> tokens);

  // The first token after tokens[index] that begins a line, or the number of tokens. To be called with rising
  // indexes.
  uint32_t NextLineStart(uint32_t index);

  // What the break before tokens[index], which begins a line and is not the first, is. To be called with
  // rising indexes. O(bytes of the section) for all calls together.
  //
  // A paragraph (lines without a blank one between) counts as wrapped if a line of it starts in lower case,
  // and at no line end would the next line's first word have fitted within the longest line.
  LineBreak BreakBefore(uint32_t index);

 private:
  // Lines are numbered from 0 on.
  uint32_t LineStart(size_t line) const {
    return line < line_starts_.size() ? line_starts_[line] : static_cast<uint32_t>(tokens_.size());
  }
  void ReadNextParagraph();
  bool IsWrapped(size_t first_line, size_t last_line) const;
  bool HasBlankLineBefore(uint32_t index) const;
  uint32_t Columns(size_t line) const;
  bool EndsSentence(size_t line) const;

  std::string_view content_;
  absl::Span<const Token> tokens_;
  std::vector<uint32_t> line_starts_;
  size_t next_line_ = 0;            // of NextLineStart
  size_t paragraph_last_line_ = 0;  // after the paragraph last read
  uint32_t paragraph_begin_ = 0;    // its tokens
  uint32_t paragraph_end_ = 0;
  bool is_wrapped_ = false;
};

}  // namespace tagger

#endif  // TAGGER_TOKENS_LINE_WRAPPING_H_
