#include "tagger/rules/row_stream.h"

#include <algorithm>
#include <array>

namespace tagger {
namespace {

constexpr size_t kRowsInBlock = 256;
constexpr size_t kMaxWords = size_t{4} << 20;  // 32 MB

// Adds bits to a set. `words` is a multiple of kAnywhereBlock, so that the compiler can take several at once.
void AddBits(const uint64_t* bits, size_t words, uint64_t* set) {
  for (size_t word = 0; word < words; word += kAnywhereBlock) {
    std::array<uint64_t, kAnywhereBlock> sum;
    for (size_t i = 0; i < kAnywhereBlock; ++i) sum[i] = set[word + i] | bits[word + i];
    std::copy(sum.begin(), sum.end(), set + word);
  }
}

}  // namespace

RowStream::RowStream(const RuleSet::Compiled& rules, const TokenStream* stream)
    : stages_(rules.stage_plans),
      plan_(rules.prefilter),
      stream_(*stream),
      sentence_words_(rules.prefilter_anywhere) {}

void RowStream::StartDocument() {
  const bool is_known = generation_ == stream_.symbols().generation();
  if (!is_known || row_count_ * size_in_memory() > kMaxWords) Forget();
  GrowToSymbols();
  const Row edge = row_of_[kBreakSymbol];
  const TokenizedText& text = stream_.text();
  row_at_.resize(stream_.size());
  sentence_at_.resize(stream_.size());
  words_of_places_ = WordsFor(stream_.size());
  starts_.assign(stages_.size() * words_of_places_, 0);
  of_sentences_.resize(text.sentences.size() * sentence_words_);
  uint32_t place = 0;
  for (uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) {
    std::copy_n(edge, sentence_words_, of_sentences_.begin() + sentence * sentence_words_);
    const TokenRange tokens = text.sentences[sentence].tokens;
    if (tokens.empty()) continue;
    const uint32_t begin = stream_.PlaceOf(tokens.first);
    while (place < begin) row_at_[place++] = edge;
    place = begin + tokens.size();
    Read(begin, place, sentence);
  }
  std::fill(row_at_.begin() + place, row_at_.end(), edge);
}

void RowStream::Update() {
  GrowToSymbols();
  for (const uint32_t token : stream_.changed()) {
    const uint32_t place = stream_.PlaceOf(token);
    Read(place, place + 1, stream_.text().tokens[token].sentence);
  }
}

void RowStream::Forget() {
  generation_ = stream_.symbols().generation();
  blocks_.clear();
  row_count_ = 0;
  row_of_.clear();
}

void RowStream::GrowToSymbols() {
  if (row_of_.size() < stream_.symbols().size()) row_of_.resize(stream_.symbols().size(), nullptr);
  if (row_of_[kBreakSymbol] == nullptr) row_of_[kBreakSymbol] = MakeRow(kBreakSymbol);
}

void RowStream::Read(uint32_t place, uint32_t end, uint32_t sentence) {
  // Locals, since the compiler cannot know that what is written here leaves the members as they are.
  const Symbol* const symbols = stream_.At(0);
  Row* const row_of = row_of_.data();
  Row* const row_at = row_at_.data();
  uint32_t* const sentence_at = sentence_at_.data();
  uint64_t* const of_sentence = of_sentences_.data() + sentence * sentence_words_;
  uint64_t* const starts = starts_.data();
  const size_t sentence_words = sentence_words_, words_of_places = words_of_places_,
               summary_at = plan_.words();
  for (; place < end; ++place) {
    const Symbol symbol = symbols[place];
    if (row_of[symbol] == nullptr) row_of[symbol] = MakeRow(symbol);
    const Row row = row_of[symbol];
    row_at[place] = row;
    sentence_at[place] = sentence;
    const uint64_t summary = row[summary_at];
    if ((summary & 1) != 0) AddBits(row, sentence_words, of_sentence);
    ForEachBit(summary >> 1, 0, [&](size_t stage) { SetBit(place, starts + stage * words_of_places); });
  }
}

uint64_t RowStream::SummaryOf(Row row) const {
  const auto has_any = [row](size_t word, size_t words) {
    uint64_t any = 0;
    for (const size_t end = word + words; word < end; ++word) any |= row[word];
    return uint64_t{any != 0};
  };
  uint64_t summary = has_any(0, sentence_words_);
  for (size_t stage = 0; stage < stages_.size(); ++stage)
    summary |= has_any(stages_[stage].places[StagePlan::kFirst], stages_[stage].words()) << (stage + 1);
  return summary;
}

RowStream::Row RowStream::MakeRow(Symbol symbol) {
  if (row_count_ % kRowsInBlock == 0)
    blocks_.push_back(std::make_unique_for_overwrite<uint64_t[]>(kRowsInBlock * size_in_memory()));
  uint64_t* const row = &blocks_.back()[row_count_++ % kRowsInBlock * size_in_memory()];
  plan_.FillRow(stream_.symbols().Row(symbol), row);
  row[plan_.words()] = SummaryOf(row);
  return row;
}

}  // namespace tagger
