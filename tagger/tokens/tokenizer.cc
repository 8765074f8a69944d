#include "tagger/tokens/tokenizer.h"

#include "tagger/tokens/scanner.h"
#include "tagger/tokens/sentences.h"

namespace tagger {

void Tokenize(const Document& document, TokenizedText* text) {
  text->tokens.clear();
  text->sentences.clear();
  text->tokens.reserve(document.content.size() / 5);  // English has 5 to 6 bytes a token
  for (const Section& section : document.sections) {
    if (section.kind == SectionKind::kBoilerplate) continue;
    const auto first = static_cast<uint32_t>(text->tokens.size());
    Scanner(document.content, section.bytes, &text->tokens).Run();
    SplitSentences(document.content, section.kind, first, text);
  }
}

void TokenizePhrase(std::string_view phrase, std::vector<Token>* tokens) {
  const size_t first = tokens->size();
  Scanner(phrase, {0, static_cast<uint32_t>(phrase.size())}, tokens).Run();
  for (size_t i = first; i < tokens->size(); ++i) (*tokens)[i].flags &= static_cast<uint16_t>(~kLineStart);
}

}  // namespace tagger
