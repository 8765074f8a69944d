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

LineBreak LineWrapping::BreakBefore(uint32_t index) {
  if (index >= paragraph_end_) {
    if (IsBlankLineBefore(index)) {
      paragraph_begin_ = index;
      return LineBreak::kParagraph;
    }
    ReadParagraph();
  }
  return is_wrapped_ ? LineBreak::kWrapped : LineBreak::kLine;
}

void LineWrapping::ReadParagraph() {
  lines_.clear();
  const auto size = static_cast<uint32_t>(tokens_.size());
  uint32_t line_first = paragraph_begin_;
  uint32_t i = line_first + 1;
  for (; i < size; ++i) {
    if (!tokens_[i].Is(kLineStart)) continue;
    AddLine(line_first, i);
    line_first = i;
    if (IsBlankLineBefore(i)) break;
  }
  if (i == size) AddLine(line_first, size);
  paragraph_end_ = i;
  is_wrapped_ = ParagraphIsWrapped();
}

void LineWrapping::AddLine(uint32_t first, uint32_t last) {
  const ByteSpan bytes = {tokens_[first].bytes.begin, tokens_[last - 1].bytes.end};
  const uint32_t columns =
      bytes.size() > kLongestLine ? bytes.size() : static_cast<uint32_t>(CountCodePoints(bytes.In(content_)));
  lines_.push_back({first, columns, EndsSentence(first, last)});
}

// Whether the line's last tokens are . ! or ?, and closing marks after them.
bool LineWrapping::EndsSentence(uint32_t first, uint32_t last) const {
  for (uint32_t i = last; i-- > first && tokens_[i].kind == TokenKind::kPunctuation;) {
    const uint16_t uses = UsesOfMark(tokens_[i].bytes.In(content_));
    if (uses & (kStopMark | kEndMark | kSpacelessEndMark)) return true;
    if (!(uses & kClosingMark)) return false;
  }
  return false;
}

// Whether there is more than one line break before tokens_[index].
bool LineWrapping::IsBlankLineBefore(uint32_t index) const {
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

bool LineWrapping::ParagraphIsWrapped() const {
  if (lines_.size() < 2) return false;
  uint32_t width = 0;
  for (const Line& line : lines_) width = std::max(width, line.columns);
  if (width < kNarrowestWrap || width > kWidestWrap) return false;
  bool has_lower_start = false;
  for (size_t i = 0; i + 1 < lines_.size(); ++i) {
    const Token& next = tokens_[lines_[i + 1].first_token];
    has_lower_start |= next.Is(kLowerCase);
    const bool next_would_fit = lines_[i].columns + 1 + next.bytes.size() + kSlack <= width;
    if (next_would_fit && !lines_[i].ends_sentence) return false;
  }
  return has_lower_start;
}

}  // namespace tagger
