#ifndef TAGGER_RULES_TOKEN_STREAM_H_
#define TAGGER_RULES_TOKEN_STREAM_H_

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
  explicit TokenStream(const AtomTable& atoms) : atoms_(atoms), symbols_(atoms) {}

  void StartDocument(const TokenizedText& text, const WordTable& words, absl::Span<const ClassMark> marks);
  void AddMarks(absl::Span<const ClassMark> marks);

  const SymbolTable& symbols() const { return symbols_; }
  const TokenizedText& text() const { return *text_; }

  // Where a token stands in the stream. Of a boundary: the place of the token after it in the
  // sentence of `token`, which must be the last token before or the first after the boundary.
  uint32_t PlaceOf(uint32_t token) const { return token + text_->tokens[token].sentence + kPadding + 1; }
  const Symbol* At(uint32_t place) const { return &stream_[place]; }
  size_t size() const { return stream_.size(); }

  // The symbols from `place` to the end of its sentence and its break, forwards; or backwards.
  SymbolRun Forward(uint32_t place, uint32_t sentence) const;
  SymbolRun Backward(uint32_t place, uint32_t sentence) const;

  static constexpr uint32_t kPadding = 8;

 private:
  // A predicate that a mark makes true for a token.
  struct MarkPredicate {
    uint32_t token;
    PredicateId predicate;
    auto operator<=>(const MarkPredicate&) const = default;
  };

  void Expand(const ClassMark& mark);
  void AddPredicate(PredicateKind kind, ClassId class_id, uint32_t token);
  void SetMarkedSymbols();

  const AtomTable& atoms_;
  SymbolTable symbols_;
  const TokenizedText* text_ = nullptr;
  std::vector<Symbol> stream_;
  std::vector<MarkPredicate> marks_;  // sorted, unique
  std::vector<PredicateId> scratch_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_TOKEN_STREAM_H_
