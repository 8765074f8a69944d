#include "tagger/rules/token_stream.h"

#include <algorithm>

namespace tagger {

TokenStream::TokenStream(const AtomTable& atoms) : symbols_(atoms) {
  for (PredicateId id = 0; id < atoms.predicate_count(); ++id) {
    const auto& [kind, class_id] = atoms.predicate(id);
    if (kind < PredicateKind::kSingle || kind > PredicateKind::kEnd) continue;
    if (class_id >= mark_predicates_.size()) mark_predicates_.resize(class_id + 1, {-1, -1, -1, -1});
    mark_predicates_[class_id][static_cast<size_t>(kind) - static_cast<size_t>(PredicateKind::kSingle)] = id;
  }
}

void TokenStream::StartDocument(const TokenizedText& text, const WordTable& words,
                                absl::Span<const ClassMark> marks) {
  text_ = &text;
  symbols_.StartDocument(words);
  marks_.assign(text.tokens.size(), 0);
  stream_.assign(text.tokens.size() + text.sentences.size() + 1 + 2 * kPadding, kBreakSymbol);
  for (const Sentence& sentence : text.sentences) {
    if (sentence.tokens.empty()) continue;
    Symbol* next = &stream_[PlaceOf(sentence.tokens.first)];
    for (uint32_t token = sentence.tokens.first; token < sentence.tokens.last; ++token)
      *next++ = symbols_.Of(text.tokens[token]);
  }
  AddMarks(marks);
}

void TokenStream::AddMarks(absl::Span<const ClassMark> marks) {
  changed_.clear();
  for (const ClassMark& mark : marks) Expand(mark);
  for (const uint32_t token : changed_) {
    stream_[PlaceOf(token)] = symbols_.Of(text_->tokens[token], marks_[token]);
  }
}

void TokenStream::Expand(const ClassMark& mark) {
  if (mark.class_id >= mark_predicates_.size()) return;
  const MarkPredicates& predicates = mark_predicates_[mark.class_id];
  const TokenRange range = mark.tokens;
  if (range.size() == 1) return AddPredicate(PredicateKind::kSingle, predicates, range.first);
  AddPredicate(PredicateKind::kBegin, predicates, range.first);
  for (uint32_t token = range.first + 1; token + 1 < range.last; ++token) {
    AddPredicate(PredicateKind::kInside, predicates, token);
  }
  AddPredicate(PredicateKind::kEnd, predicates, range.last - 1);
}

void TokenStream::AddPredicate(PredicateKind kind, const MarkPredicates& predicates, uint32_t token) {
  const int64_t predicate =
      predicates[static_cast<size_t>(kind) - static_cast<size_t>(PredicateKind::kSingle)];
  if (predicate < 0) return;
  marks_[token] = symbols_.WithMark(marks_[token], static_cast<PredicateId>(predicate));
  if (changed_.empty() || changed_.back() != token) changed_.push_back(token);
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
