#ifndef TAGGER_TOKENS_TOKEN_H_
#define TAGGER_TOKENS_TOKEN_H_

#include <cstdint>
#include <vector>

#include "tagger/base/byte_span.h"
#include "tagger/base/token_range.h"
#include "tagger/document/document.h"

namespace tagger {

enum class TokenKind : uint8_t {
  kWord,         // letters, with inner apostrophes and digits: O'Brien, Covid, G20, U.S., Gen., J., Acme.com
  kNumber,       // digits with inner separators: 24,000  51.7  10:30  (letters after them: the next token)
  kPossessive,   // 's or a lone apostrophe after a final s
  kPunctuation,  // one mark: . , - – " ( ...
  kSymbol,       // one symbol: $ % + ° ...
  kAddress,      // a URL, domain in lower case, e-mail address, #hashtag or @handle, whole
};

// What can be read off the characters of one token and its place.
enum TokenFlag : uint16_t {
  kCapitalised = 1 << 0,  // starts with a capital; also iPhone, d'Ivoire, l'Oreal
  kAllUpper = 1 << 1,     // two or more letters, none lower case
  kLowerCase = 1 << 2,    // starts with a lower-case letter (and is not kCapitalised)
  kHasDigit = 1 << 3,
  kCamelCase = 1 << 4,      // a capital after a lower-case letter: YouTube, iPhone (not McDonald)
  kDotted = 1 << 5,         // ends in or holds full stops of its own: U.S.  Gen.  J.
  kInitial = 1 << 6,        // one capital and a full stop, or one capital
  kGlued = 1 << 7,          // no white space before it (false at a line start)
  kSentenceStart = 1 << 8,  // first word of its sentence
  kClauseStart = 1 << 9,    // first word after an opening quote, colon, dash, bullet or bracket
  kLineStart = 1 << 10,     // first token of its line
  kDomain = 1 << 11,        // a word that is a domain: Acme.com
};

struct Token {
  ByteSpan bytes;
  TokenKind kind = TokenKind::kWord;
  uint16_t flags = 0;
  uint32_t sentence = 0;  // index into TokenizedText::sentences
  uint32_t word = 0;      // index into the WordTable (tagger/lexicon); set by it

  bool Is(TokenFlag flag) const { return (flags & flag) != 0; }
};

// How the words of a sentence are cased; in the last two capitals say little.
enum class SentenceCase : uint8_t { kNormal, kTitleCase, kAllUpper };

struct Sentence {
  TokenRange tokens;
  SectionKind section = SectionKind::kBody;
  SentenceCase letter_case = SentenceCase::kNormal;
};

// All tokens of a document in text order; every token is in exactly one
// sentence; boilerplate has none.
struct TokenizedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

}  // namespace tagger

#endif  // TAGGER_TOKENS_TOKEN_H_
