#ifndef TAGGER_TESTS_UNIT_TOKENS_TOKEN_TESTING_H_
#define TAGGER_TESTS_UNIT_TOKENS_TOKEN_TESTING_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/tokens/tokenizer.h"

namespace tagger {

// A document of one body section, and its tokens.
struct TokenizedSample {
  explicit TokenizedSample(std::string_view text) {
    document.content = std::string(text);
    document.sections = {{SectionKind::kBody, {0, static_cast<uint32_t>(text.size())}}};
    Tokenize(document, &tokenized);
  }

  std::string TextOf(const Token& token) const { return std::string(token.bytes.In(document.content)); }

  // "US|$|5|m"
  std::string Joined() const {
    std::string joined;
    for (const Token& token : tokenized.tokens) {
      if (!joined.empty()) joined += '|';
      joined += TextOf(token);
    }
    return joined;
  }

  std::vector<std::string> Sentences() const {
    std::vector<std::string> sentences;
    for (const Sentence& sentence : tokenized.sentences) {
      const uint32_t begin = tokenized.tokens[sentence.tokens.first].bytes.begin;
      const uint32_t end = tokenized.tokens[sentence.tokens.last - 1].bytes.end;
      sentences.push_back(document.content.substr(begin, end - begin));
    }
    return sentences;
  }

  // The first token with this text; its absence fails the test by an empty token.
  Token Find(std::string_view text) const {
    for (const Token& token : tokenized.tokens) {
      if (token.bytes.In(document.content) == text) return token;
    }
    return {};
  }

  Document document;
  TokenizedText tokenized;
};

inline std::string Cut(std::string_view text) { return TokenizedSample(text).Joined(); }

}  // namespace tagger

#endif  // TAGGER_TESTS_UNIT_TOKENS_TOKEN_TESTING_H_
