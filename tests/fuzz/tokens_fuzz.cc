// Any valid UTF-8, as a document and as a phrase: tokens are in order, disjoint, begin and end at characters,
// cover every visible byte of the sections that are not boilerplate, and each is in exactly one sentence.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/utf8.h"
#include "tagger/document/document.h"
#include "tagger/tokens/tokenizer.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

bool IsBoundary(std::string_view text, uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void RequireInvisible(std::string_view gap) {
  for (size_t at = 0; at < gap.size();) {
    const tagger::DecodedCodePoint c = tagger::DecodeUtf8(gap, at);
    const tagger::CharClass kind = tagger::ClassOf(c.value);
    Require(kind == tagger::CharClass::kSpace || kind == tagger::CharClass::kControl);
    at += c.size;
  }
}

// Checks tokens[from, to) against the part `range` of `text`.
void CheckTokens(std::string_view text, tagger::ByteSpan range, const std::vector<tagger::Token>& tokens,
                 size_t from, size_t to) {
  uint32_t end = range.begin;
  for (size_t i = from; i < to; ++i) {
    const tagger::ByteSpan bytes = tokens[i].bytes;
    Require(end <= bytes.begin && bytes.begin < bytes.end && bytes.end <= range.end);
    Require(IsBoundary(text, bytes.begin) && IsBoundary(text, bytes.end));
    Require(tokens[i].Is(tagger::kGlued) == (i > from && end == bytes.begin));
    RequireInvisible(text.substr(end, bytes.begin - end));
    end = bytes.end;
  }
  RequireInvisible(text.substr(end, range.end - end));
}

void CheckSentences(const tagger::TokenizedText& text) {
  uint32_t next = 0;
  for (uint32_t i = 0; i < text.sentences.size(); ++i) {
    const tagger::TokenRange range = text.sentences[i].tokens;
    Require(range.first == next && !range.empty());
    for (uint32_t t = range.first; t < range.last; ++t) Require(text.tokens[t].sentence == i);
    next = range.last;
  }
  Require(next == text.tokens.size());
}

void CheckDocument(const tagger::Document& document) {
  tagger::TokenizedText text;
  Tokenize(document, &text);
  CheckSentences(text);
  size_t from = 0;
  for (const tagger::Section& section : document.sections) {
    if (section.kind == tagger::SectionKind::kBoilerplate) continue;
    size_t to = from;
    while (to < text.tokens.size() && text.tokens[to].bytes.end <= section.bytes.end) ++to;
    CheckTokens(document.content, section.bytes, text.tokens, from, to);
    from = to;
  }
  Require(from == text.tokens.size());
}

// A section each 16 bytes or so, every third of them boilerplate.
tagger::Document CutIntoSections(std::string_view text) {
  constexpr tagger::SectionKind kKinds[] = {tagger::SectionKind::kBody, tagger::SectionKind::kCaption,
                                            tagger::SectionKind::kBoilerplate};
  tagger::Document document;
  document.content = std::string(text);
  uint32_t begin = 0;
  while (begin < text.size()) {
    uint32_t end = std::min(begin + 16, static_cast<uint32_t>(text.size()));
    while (!IsBoundary(text, end)) ++end;
    document.sections.push_back({kKinds[document.sections.size() % 3], {begin, end}});
    begin = end;
  }
  return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (tagger::FindInvalidUtf8(input).has_value()) return 0;
  std::vector<tagger::Token> tokens;
  tagger::TokenizePhrase(input, &tokens);
  CheckTokens(input, {0, static_cast<uint32_t>(size)}, tokens, 0, tokens.size());
  CheckDocument(CutIntoSections(input));
  const absl::StatusOr<tagger::Document> document = tagger::MakeDocument("", input);
  if (document.ok()) CheckDocument(*document);
  return 0;
}
