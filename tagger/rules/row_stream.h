#ifndef TAGGER_RULES_ROW_STREAM_H_
#define TAGGER_RULES_ROW_STREAM_H_

#include <cstdint>
#include <vector>

#include "tagger/rules/prefilter.h"
#include "tagger/rules/token_stream.h"

namespace tagger {

// The document in a TokenStream as rows of a PrefilterPlan: what can match where. The rows are worked out
// once for each symbol and kept. One per thread. Memory: the plan's words a symbol, given back before a
// document where they have become many.
class RowStream {
 public:
  // The first `sentence_words` words of a row say what asks for the symbol anywhere in its sentence. Both
  // must outlive it.
  RowStream(const PrefilterPlan& plan, size_t sentence_words, const TokenStream* stream)
      : plan_(plan), stream_(*stream), sentence_words_(sentence_words) {}

  // Reads all symbols of a new document; or those that have changed. O(tokens).
  void StartDocument();
  void Update();

  // The row of the symbol at a place of the stream. Valid until the next Update.
  const uint64_t* At(uint32_t place) const { return rows_.data() + row_at_[place]; }
  // The first words of the rows of a sentence, put together: a superset of what stands there.
  const uint64_t* OfSentence(uint32_t sentence) const {
    return of_sentences_.data() + sentence * sentence_words_;
  }

 private:
  void Forget();
  void Read(uint32_t place, uint32_t sentence);
  size_t RowOf(Symbol symbol);

  const PrefilterPlan& plan_;
  const TokenStream& stream_;
  const size_t sentence_words_;
  uint32_t generation_ = 0;
  Bits rows_;                   // that of kBreakSymbol is the first
  std::vector<size_t> row_of_;  // by symbol, into rows_; or kNone
  std::vector<size_t> row_at_;  // by place, into rows_
  Bits of_sentences_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_ROW_STREAM_H_
