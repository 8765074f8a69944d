#include "tagger/rules/token_stream.h"

#include <algorithm>

namespace tagger {

void TokenStream::StartDocument(const TokenizedText& text, const WordTable& words,
                                absl::Span<const ClassMark> marks) {
  text_ = &text;
  symbols_.StartDocument(words);
  marks_.clear();
  stream_.assign(text.tokens.size() + text.sentences.size() + 1 + 2 * kPadding, kBreakSymbol);
  for (uint32_t token = 0; token < text.tokens.size(); ++token) {
    stream_[PlaceOf(token)] = symbols_.Of(text.tokens[token], {});
  }
  AddMarks(marks);
}

void TokenStream::AddMarks(absl::Span<const ClassMark> marks) {
  const size_t before = marks_.size();
  for (const ClassMark& mark : marks) Expand(mark);
  if (marks_.size() == before) return;
  std::sort(marks_.begin(), marks_.end());
  marks_.erase(std::unique(marks_.begin(), marks_.end()), marks_.end());
  SetMarkedSymbols();
}

void TokenStream::Expand(const ClassMark& mark) {
  const TokenRange range = mark.tokens;
  if (range.size() == 1) return AddPredicate(PredicateKind::kSingle, mark.class_id, range.first);
  AddPredicate(PredicateKind::kBegin, mark.class_id, range.first);
  for (uint32_t token = range.first + 1; token + 1 < range.last; ++token) {
    AddPredicate(PredicateKind::kInside, mark.class_id, token);
  }
  AddPredicate(PredicateKind::kEnd, mark.class_id, range.last - 1);
}

void TokenStream::AddPredicate(PredicateKind kind, ClassId class_id, uint32_t token) {
  const int64_t predicate = atoms_.Find(kind, class_id);
  if (predicate >= 0) marks_.push_back({token, static_cast<PredicateId>(predicate)});
}

void TokenStream::SetMarkedSymbols() {
  for (size_t i = 0; i < marks_.size();) {
    const uint32_t token = marks_[i].token;
    scratch_.clear();
    for (; i < marks_.size() && marks_[i].token == token; ++i) scratch_.push_back(marks_[i].predicate);
    stream_[PlaceOf(token)] = symbols_.Of(text_->tokens[token], scratch_);
  }
}

SymbolRun TokenStream::Forward(uint32_t place, uint32_t sentence) const {
  const uint32_t end = text_->sentences[sentence].tokens.last + sentence + kPadding + 1;  // its break
  return {&stream_[place], 1, std::min(end + 1 - place, kMaxMatchTokens)};
}

SymbolRun TokenStream::Backward(uint32_t place, uint32_t sentence) const {
  const uint32_t begin = text_->sentences[sentence].tokens.first + sentence + kPadding;  // its break
  return {&stream_[place], -1, std::min(place + 1 - begin, kMaxMatchTokens)};
}

}  // namespace tagger
