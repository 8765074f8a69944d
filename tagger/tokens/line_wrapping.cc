#include "tagger/tokens/line_wrapping.h"

#include <algorithm>

#include "tagger/base/utf8.h"
#include "tagger/tokens/character.h"
#include "tagger/tokens/marks.h"

namespace tagger {
namespace {

// Widths between which people and programs wrap text; bytes above kLongestLine are not counted in columns.
constexpr uint32_t kNarrowestWrap = 36;
constexpr uint32_t kWidestWrap = 120;
constexpr uint32_t kLongestLine = 500;
// How far short of the width a wrapped line may be: hyphens and wide characters are counted differently.
constexpr uint32_t kSlack = 3;

}  // namespace

LineWrapping::LineWrapping(std::string_view content, absl::Span<const Token> tokens)
    : content_(content), tokens_(tokens) {
  for (uint32_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].Is(kLineStart)) line_starts_.push_back(i);
  }
}

uint32_t LineWrapping::NextLineStart(uint32_t index) {
  while (LineStart(next_line_) <= index && next_line_ < line_starts_.size()) ++next_line_;
  return LineStart(next_line_);
}

LineBreak LineWrapping::BreakBefore(uint32_t index) {
  while (index >= paragraph_end_) ReadNextParagraph();
  if (index == paragraph_begin_) return LineBreak::kParagraph;
  return is_wrapped_ ? LineBreak::kWrapped : LineBreak::kLine;
}

void LineWrapping::ReadNextParagraph() {
  const size_t first_line = paragraph_last_line_;
  size_t last_line = first_line + 1;
  while (last_line < line_starts_.size() && !HasBlankLineBefore(line_starts_[last_line])) ++last_line;
  paragraph_begin_ = paragraph_end_;
  paragraph_end_ = LineStart(last_line);
  paragraph_last_line_ = last_line;
  is_wrapped_ = IsWrapped(first_line, last_line);
}

uint32_t LineWrapping::Columns(size_t line) const {
  const ByteSpan bytes = {tokens_[LineStart(line)].bytes.begin, tokens_[LineStart(line + 1) - 1].bytes.end};
  return bytes.size() > kLongestLine ? bytes.size()
                                     : static_cast<uint32_t>(CountCodePoints(bytes.In(content_)));
}

// Whether the line's last tokens are . ! or ?, and closing marks after them.
bool LineWrapping::EndsSentence(size_t line) const {
  const uint32_t first = LineStart(line);
  for (uint32_t i = LineStart(line + 1); i-- > first && tokens_[i].kind == TokenKind::kPunctuation;) {
    const uint16_t uses = UsesOfMark(tokens_[i].bytes.In(content_));
    if (uses & (kStopMark | kEndMark | kSpacelessEndMark)) return true;
    if (!(uses & kClosingMark)) return false;
  }
  return false;
}

// Whether there is more than one line break before tokens_[index].
bool LineWrapping::HasBlankLineBefore(uint32_t index) const {
  uint32_t breaks = 0;
  const uint32_t end = tokens_[index].bytes.begin;
  for (uint32_t at = tokens_[index - 1].bytes.end; at < end;) {
    const Character c = CharacterAt(content_, at, end);
    at += c.size;
    if (c.value == U'\r' && at < end && content_[at] == '\n') continue;
    if (IsLineBreak(c.value) && ++breaks > 1) return true;
  }
  return false;
}

bool LineWrapping::IsWrapped(size_t first_line, size_t last_line) const {
  if (last_line - first_line < 2) return false;
  uint32_t width = 0;
  for (size_t line = first_line; line < last_line; ++line) width = std::max(width, Columns(line));
  if (width < kNarrowestWrap || width > kWidestWrap) return false;
  bool has_lower_start = false;
  for (size_t line = first_line; line + 1 < last_line; ++line) {
    const Token& next = tokens_[LineStart(line + 1)];
    has_lower_start |= next.Is(kLowerCase);
    const bool next_would_fit = Columns(line) + 1 + next.bytes.size() + kSlack <= width;
    if (next_would_fit && !EndsSentence(line)) return false;
  }
  return has_lower_start;
}

}  // namespace tagger
