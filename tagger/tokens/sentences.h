#ifndef TAGGER_TOKENS_SENTENCES_H_
#define TAGGER_TOKENS_SENTENCES_H_

#include <cstdint>
#include <string_view>

#include "tagger/document/document.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Sentences longer than this are cut, so that no later stage meets a sentence of 50 MB.
inline constexpr uint32_t kMaxSentenceTokens = 1000;

// Appends the sentences of the tokens from `first` on, which are those of one section, to
// text->sentences, and sets Token::sentence, kSentenceStart and kClauseStart. O(tokens + bytes).
//
// A sentence ends at a blank line; at a line break, unless the text is wrapped there; and after
// . ! ? … (and closing quotes and brackets) before white space and what can start a sentence.
// Abbreviations end none, but "Inc.", "U.S." or "a.m." do before a word like "The" or "He".
void SplitSentences(std::string_view content, SectionKind section, uint32_t first, TokenizedText* text);

}  // namespace tagger

#endif  // TAGGER_TOKENS_SENTENCES_H_
