#ifndef TAGGER_RULES_TOKEN_STREAM_H_
#define TAGGER_RULES_TOKEN_STREAM_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/rules/rule_matcher.h"
#include "tagger/rules/symbol_run.h"
#include "tagger/rules/symbol_table.h"

namespace tagger {

// One document as symbols: a break, the tokens of the first sentence, a break, and so on, and a
// last break; padded with breaks on both sides so that prefilters may look beyond the ends.
class TokenStream {
 public:
  explicit TokenStream(const AtomTable& atoms);

  void StartDocument(const TokenizedText& text, const WordTable& words, absl::Span<const ClassMark> marks);
  void AddMarks(absl::Span<const ClassMark> marks);

  const SymbolTable& symbols() const { return symbols_; }
  const TokenizedText& text() const { return *text_; }

  // Where a token stands in the stream. Of a boundary: the place of the token after it in the
  // sentence of `token`, which must be the last token before or the first after the boundary.
  uint32_t PlaceOf(uint32_t token) const { return token + text_->tokens[token].sentence + kPadding + 1; }
  // The other way round, of the place of a token.
  static uint32_t TokenAt(uint32_t place, uint32_t sentence) { return place - sentence - kPadding - 1; }
  const Symbol* At(uint32_t place) const { return &stream_[place]; }
  size_t size() const { return stream_.size(); }
  // Tokens whose symbols the last AddMarks has changed; some may stand there twice.
  absl::Span<const uint32_t> changed() const { return changed_; }

  // The symbols from `place` to the end of its sentence and its break, forwards; or backwards.
  SymbolRun Forward(uint32_t place, uint32_t sentence) const;
  SymbolRun Backward(uint32_t place, uint32_t sentence) const;

  static constexpr uint32_t kPadding = 8;

 private:
  // What pattern atoms can ask of a token in a mark: that it is one of PredicateKind kSingle to kEnd of its
  // class.
  static constexpr size_t kMarkKinds = 4;
  using MarkPredicates = std::array<int64_t, kMarkKinds>;  // -1: not asked

  void Expand(const ClassMark& mark);
  void AddPredicate(PredicateKind kind, const MarkPredicates& predicates, uint32_t token);

  std::vector<MarkPredicates> mark_predicates_;  // by ClassId
  SymbolTable symbols_;
  const TokenizedText* text_ = nullptr;
  std::vector<Symbol> stream_;
  std::vector<uint32_t> marks_;    // by token: the list of its marks, see SymbolTable::WithMark
  std::vector<uint32_t> changed_;  // tokens whose marks have changed
};

}  // namespace tagger

#endif  // TAGGER_RULES_TOKEN_STREAM_H_
