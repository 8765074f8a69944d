#ifndef TAGGER_DOCUMENT_TEXT_LINES_H_
#define TAGGER_DOCUMENT_TEXT_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"

namespace tagger {

// One line that is not blank, without the white space around it.
struct Line {
  ByteSpan bytes;          // of the whole text; never empty
  bool paragraph = false;  // the first line of the range, or an empty line stands before it
};

// True for what counts as white space between sections: Unicode spaces, control
// characters (NUL included), the byte order mark and the zero-width space.
bool IsBlank(char32_t code_point);

// `span` without the blanks at both ends; empty (at span.begin) if it is all blank. O(blanks).
ByteSpan TrimBlanks(std::string_view text, ByteSpan span);

// The lines of text[range) that are not blank. LF, CRLF and a lone CR end a line. O(bytes).
std::vector<Line> SplitLines(std::string_view text, ByteSpan range);

// The form in which a line is compared with the phrase tables: ASCII lower case,
// white space collapsed, each run of digits written "#", curly apostrophes made straight,
// punctuation and symbols at both ends dropped (a full stop too).
//   "  • 12 Comments » " -> "# comments"
// Lines over kMaxPhraseLineBytes give an empty string. O(bytes).
std::string NormalisePhraseLine(std::string_view line);
inline constexpr size_t kMaxPhraseLineBytes = 300;

// Character tests at a byte offset; false past the end. `text` is valid UTF-8.
bool IsUpperAt(std::string_view text, size_t offset);
bool IsLowerAt(std::string_view text, size_t offset);
// A letter, digit or mark.
bool IsWordAt(std::string_view text, size_t offset);

// The offset of the first byte of the code point before `offset` (> 0).
size_t PreviousCodePoint(std::string_view text, size_t offset);

// True if text[0, offset) ends a sentence: nothing or blanks only, or a full stop,
// "!", "?", "…" or ":" with quotes and brackets after it, before any blanks. Abbreviations are
// not looked at. O(blanks).
bool EndsSentenceBefore(std::string_view text, size_t offset);

// Where the last sentence of text[span) begins. Looks back kMaxSentenceBytes at most; if
// there is no sentence end within, the result is span.begin if that is near enough, else span.end.
size_t LastSentenceBegin(std::string_view text, ByteSpan span);
inline constexpr size_t kMaxSentenceBytes = 800;

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_TEXT_LINES_H_
