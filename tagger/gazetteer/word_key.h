#ifndef TAGGER_GAZETTEER_WORD_KEY_H_
#define TAGGER_GAZETTEER_WORD_KEY_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Appends `surface` with marks folded, and full stops and invisible joiners dropped, unless nothing would be
// left ("..."); case is kept. "U.S." gives "US", "São" gives "Sao". O(bytes).
void AppendFolded(std::string_view surface, std::string* out);

// Puts a folded word in lower case. O(bytes).
void LowerInPlace(std::string* folded);

// The hash of a folded word in lower case. The same on all machines of one byte order. O(bytes).
uint64_t WordKey(std::string_view lower);

// Whether tokens[i] is a hyphen that joins the tokens around it, which phrases leave out, so that
// "Guinea-Bissau" and "Guinea Bissau" are alike.
bool IsJoiningHyphen(std::string_view content, absl::Span<const Token> tokens, size_t i);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_WORD_KEY_H_
