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

// Tells what the line breaks of a section are, in one walk from its first line to its last.
class LineWrapping {
 public:
  // Both must outlive this. `tokens` are those of one section.
  LineWrapping(std::string_view content, absl::Span<const Token> tokens)
      : content_(content), tokens_(tokens) {}

  // What the break before tokens[index] is. To be called for each token but the first that has kLineStart, in
  // order. O(bytes of the section) for all calls together; where each paragraph is one line, O(white space).
  //
  // A paragraph (lines without a blank one between) counts as wrapped if a line of it starts in lower case,
  // and at no line end would the next line's first word have fitted within the longest line.
  LineBreak BreakBefore(uint32_t index);

 private:
  struct Line {
    uint32_t first_token = 0;
    uint32_t columns = 0;
    bool ends_sentence = false;
  };

  void ReadParagraph();
  bool ParagraphIsWrapped() const;
  bool IsBlankLineBefore(uint32_t index) const;
  void AddLine(uint32_t first, uint32_t last);
  bool EndsSentence(uint32_t first, uint32_t last) const;

  std::string_view content_;
  absl::Span<const Token> tokens_;
  uint32_t paragraph_begin_ = 0;  // first token of the paragraph at hand
  uint32_t paragraph_end_ = 0;  // first token after the paragraph last read: only those of several lines are
  bool is_wrapped_ = false;
  std::vector<Line> lines_;
};

}  // namespace tagger

#endif  // TAGGER_TOKENS_LINE_WRAPPING_H_
