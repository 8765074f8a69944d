#ifndef TAGGER_RULES_ROW_STREAM_H_
#define TAGGER_RULES_ROW_STREAM_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "tagger/rules/prefilter.h"
#include "tagger/rules/token_stream.h"

namespace tagger {

// The document in a TokenStream as rows of a PrefilterPlan: what can match where. The rows are worked out
// once for each symbol and kept. One per thread. Memory: the plan's words a symbol, given back before a
// document where they have become many.
class RowStream {
 public:
  using Row = const uint64_t*;

  // The first `sentence_words` words of a row say what asks for the symbol anywhere in its sentence. Both
  // must outlive it.
  RowStream(const PrefilterPlan& plan, size_t sentence_words, const TokenStream* stream)
      : plan_(plan), stream_(*stream), sentence_words_(sentence_words) {}

  // Reads all symbols of a new document; or those that have changed. O(tokens).
  void StartDocument();
  void Update();

  // The row of the symbol at a place of the stream; those of its neighbours stand around it. Valid until the
  // next document.
  const Row* At(uint32_t place) const { return row_at_.data() + place; }
  // The first words of the rows of a sentence and its edges, put together; a superset after an Update.
  Row OfSentence(uint32_t sentence) const { return of_sentences_.data() + sentence * sentence_words_; }

 private:
  // A row in memory has a word more than the plan's: whether its first `sentence_words` are not all zero.
  size_t size_in_memory() const { return plan_.words() + 1; }
  void Forget();
  void Read(uint32_t place, uint32_t sentence);
  Row RowOf(Symbol symbol) {
    if (symbol < row_of_.size() && row_of_[symbol] != nullptr) return row_of_[symbol];
    return Fill(symbol);
  }
  Row Fill(Symbol symbol);

  const PrefilterPlan& plan_;
  const TokenStream& stream_;
  const size_t sentence_words_;
  uint32_t generation_ = 0;
  std::vector<std::unique_ptr<uint64_t[]>> blocks_;  // of kRowsInBlock rows each
  size_t row_count_ = 0;
  std::vector<Row> row_of_;  // by symbol; or null
  std::vector<Row> row_at_;  // by place
  Bits of_sentences_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_ROW_STREAM_H_
