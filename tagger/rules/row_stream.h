#ifndef TAGGER_RULES_ROW_STREAM_H_
#define TAGGER_RULES_ROW_STREAM_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/types/span.h"
#include "tagger/rules/compiled_rules.h"
#include "tagger/rules/token_stream.h"

namespace tagger {

// The document in a TokenStream as rows of a PrefilterPlan: what can match where. The rows are worked out
// once for each symbol and kept. One per thread. Memory: the plan's words a symbol, given back before a
// document where they have become many.
class RowStream {
 public:
  using Row = const uint64_t*;

  // Both must outlive it.
  RowStream(const RuleSet::Compiled& rules, const TokenStream* stream);

  // Reads all symbols of a new document; or those that have changed. O(tokens).
  void StartDocument();
  void Update();

  // The row of the symbol at a place of the stream; those of its neighbours stand around it. Valid until the
  // next document.
  const Row* At(uint32_t place) const { return row_at_.data() + place; }
  uint32_t sentence_at(uint32_t place) const { return sentence_at_[place]; }
  // The fields `anywhere` of all stages, of all rows of a sentence and its edges put together.
  Row OfSentence(uint32_t sentence) const { return of_sentences_.data() + sentence * sentence_words_; }
  // Bits by place: where something of a stage, counted from 0, can have its first token.
  absl::Span<const uint64_t> StartsOf(size_t stage) const {
    return absl::MakeConstSpan(starts_).subspan(stage * words_of_places_, words_of_places_);
  }
  // The last two are supersets after an Update.

 private:
  // A row in memory has a word more than the plan's. Its first bit is set if `anywhere` of any stage is not
  // zero; bit i + 1, if something of stage i can start with the symbol.
  size_t size_in_memory() const { return plan_.words() + 1; }
  uint64_t SummaryOf(Row row) const;
  void Forget();
  void GrowToSymbols();
  // The places from `place` up to `end`, all of one sentence.
  void Read(uint32_t place, uint32_t end, uint32_t sentence);
  Row MakeRow(Symbol symbol);

  const std::vector<StagePlan>& stages_;
  const PrefilterPlan& plan_;
  const TokenStream& stream_;
  const size_t sentence_words_;
  uint32_t generation_ = 0;
  std::vector<std::unique_ptr<uint64_t[]>> blocks_;  // of kRowsInBlock rows each
  size_t row_count_ = 0;
  std::vector<Row> row_of_;            // by symbol; or null
  std::vector<Row> row_at_;            // by place
  std::vector<uint32_t> sentence_at_;  // by place of a token
  Bits of_sentences_;
  size_t words_of_places_ = 0;
  Bits starts_;  // by stage and place
};

}  // namespace tagger

#endif  // TAGGER_RULES_ROW_STREAM_H_
