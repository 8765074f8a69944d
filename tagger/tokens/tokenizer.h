#ifndef TAGGER_TOKENS_TOKENIZER_H_
#define TAGGER_TOKENS_TOKENIZER_H_

#include <string_view>
#include <vector>

#include "tagger/document/document.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Cuts a document into tokens and sentences. Every non-space byte of the non-boilerplate
// sections is in exactly one token. `text` is cleared first; its memory is reused. O(bytes).
void Tokenize(const Document& document, TokenizedText* text);

// Appends the tokens of a bare string (a gazetteer name, a rule's literal), without sentences and
// positional flags, cut exactly as Tokenize would cut it in running text. O(bytes).
void TokenizePhrase(std::string_view phrase, std::vector<Token>* tokens);

}  // namespace tagger

#endif  // TAGGER_TOKENS_TOKENIZER_H_
