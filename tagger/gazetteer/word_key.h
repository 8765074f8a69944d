#ifndef TAGGER_GAZETTEER_WORD_KEY_H_
#define TAGGER_GAZETTEER_WORD_KEY_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "tagger/tokens/token.h"

namespace tagger {

// What AppendFolded and LowerInPlace would do to a word, as far as it is seen at a glance. O(bytes / 8).
struct WordForm {
  bool is_folded = false;  // the one would leave it as it is
  bool is_lower = false;   // and so would the other
};
WordForm FormOf(std::string_view surface);

// Appends `surface` with marks folded, and full stops and invisible joiners dropped, unless nothing would be
// left ("..."); case is kept. "U.S." gives "US", "São" gives "Sao". O(bytes).
void AppendFolded(std::string_view surface, std::string* out);

// Puts a folded word in lower case. O(bytes).
void LowerInPlace(std::string* folded);

// The hash of a folded word in lower case. The same on all machines of one byte order. O(bytes).
uint64_t WordKey(std::string_view lower);

// For hash tables of texts: a text with its WordKey is found without hashing it again.
struct HashedText {
  std::string_view text;
  uint64_t key = 0;
};
struct WordHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return WordKey(text); }
  size_t operator()(const HashedText& text) const { return text.key; }
};
struct WordEqual {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return a == b; }
  bool operator()(std::string_view a, const HashedText& b) const { return a == b.text; }
  bool operator()(const HashedText& a, std::string_view b) const { return a.text == b; }
};

// Whether tokens[i] is a hyphen that joins the tokens around it, which phrases leave out, so that
// "Guinea-Bissau" and "Guinea Bissau" are alike. IsJoiningMark: the same of a punctuation mark.
bool IsJoiningMark(std::string_view content, absl::Span<const Token> tokens, size_t i);
inline bool IsJoiningHyphen(std::string_view content, absl::Span<const Token> tokens, size_t i) {
  return tokens[i].kind == TokenKind::kPunctuation && IsJoiningMark(content, tokens, i);
}

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_WORD_KEY_H_
