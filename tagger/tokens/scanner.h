#ifndef TAGGER_TOKENS_SCANNER_H_
#define TAGGER_TOKENS_SCANNER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"
#include "tagger/tokens/character.h"
#include "tagger/tokens/token.h"
#include "tagger/tokens/word_shape.h"

namespace tagger {

// Cuts one range of a text into tokens, from left to right, without sentences. Internal to this
// folder; callers use tokenizer.h. `text` must be valid UTF-8 and outlive the scanner.
// O(bytes): what is looked at ahead is bounded, or becomes part of the token.
//
// What separates tokens and is in none: white space, and control and format characters (NUL, byte
// order mark, zero-width space), except soft hyphens and joiners between two letters.
class Scanner {
 public:
  Scanner(std::string_view text, ByteSpan range, std::vector<Token>* tokens);

  // Appends the tokens of the whole range.
  void Run();

 private:
  void SkipSpace();
  void NoteLineBreak();
  void ScanMark();
  void ScanToken();
  void ScanWords();
  bool IsWholeWord(uint32_t begin) const;
  bool EndsAtMark(uint32_t begin) const;
  void ScanWord(uint32_t begin, WordShape shape);
  void ReadWord(uint32_t begin, WordShape* shape);
  bool ScanPastStop(uint32_t begin, const WordShape& shape);
  WordShape ShapeOf(uint32_t begin, uint32_t end) const;
  void ScanNumber();
  void ScanPunctuation(const Character& c);
  void ScanSymbol(const Character& c);
  bool ScanPossessive(const Character& apostrophe);
  bool ScanTag();
  bool ScanEmail();

  // Each extends at_ over what belongs to the word that started at `begin`, if anything does.
  bool ExtendOverUrl(uint32_t begin);
  bool ExtendOverDomain();                                          // .com, .org, .com.au ...
  bool ExtendOverExchange(uint32_t begin, const WordShape& shape);  // the .L of BARC.L
  bool ExtendOverDottedGroups(uint32_t begin, bool single_letter);
  bool ExtendOverAbbreviation(uint32_t begin);
  bool ExtendOverInitial(uint32_t begin);
  // The bytes of the apostrophe or joiner at at_ if the word goes on after it, else 0.
  uint32_t InnerMarkSize(const Character& mark, bool word_is_upper) const;

  // kLineStart or kGlued if the token that begins here is.
  uint32_t PlaceOf(uint32_t begin) const;
  void Append(ByteSpan bytes, TokenKind kind, uint32_t flags);
  // Appends the token from `begin` to at_; its place is added to the flags.
  void Emit(uint32_t begin, TokenKind kind, uint32_t flags);
  void NoteSingleQuote(const Character& quote);

  Character At(uint32_t offset) const { return CharacterAt(text_, offset, end_); }
  bool ByteIs(uint32_t offset, char byte) const { return offset < end_ && text_[offset] == byte; }
  std::string_view Slice(uint32_t begin, uint32_t end) const { return text_.substr(begin, end - begin); }
  // The token that ends where the next one begins, or null.
  const Token* GluedTo(uint32_t begin) const { return begin == last_end_ ? &tokens_->back() : nullptr; }

  std::string_view text_;
  uint32_t at_;
  uint32_t end_;
  size_t first_token_;              // of this range, in *tokens_
  uint32_t last_end_ = UINT32_MAX;  // of the last token
  uint32_t place_ = kLineStart;  // of the next token: kLineStart if none is since the last line break, or 0
  bool quote_is_open_ = false;   // a single quotation mark was opened on this line
  std::vector<Token>* tokens_;
};

}  // namespace tagger

#endif  // TAGGER_TOKENS_SCANNER_H_
