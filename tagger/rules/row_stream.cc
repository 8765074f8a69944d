#include "tagger/rules/row_stream.h"

#include <algorithm>

namespace tagger {
namespace {

constexpr size_t kRowsInBlock = 256;
constexpr size_t kMaxWords = size_t{4} << 20;  // 32 MB

}  // namespace

RowStream::RowStream(const RuleSet::Compiled& rules, const TokenStream* stream)
    : stages_(rules.stage_plans),
      plan_(rules.prefilter),
      stream_(*stream),
      sentence_words_(rules.prefilter_anywhere) {}

void RowStream::StartDocument() {
  const bool is_known = generation_ == stream_.symbols().generation();
  if (!is_known || row_count_ * size_in_memory() > kMaxWords) Forget();
  const Row edge = RowOf(kBreakSymbol);
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

void RowStream::Read(uint32_t place, uint32_t end, uint32_t sentence) {
  const size_t summary_at = plan_.words();
  const size_t words = sentence_words_;
  uint64_t* const of_sentence = of_sentences_.data() + sentence * words;
  for (; place < end; ++place) {
    const Row row = RowOf(*stream_.At(place));
    row_at_[place] = row;
    sentence_at_[place] = sentence;
    const uint64_t summary = row[summary_at];
    if ((summary & 1) != 0) {
      for (size_t word = 0; word < words; ++word) of_sentence[word] |= row[word];
    }
    ForEachBit(summary >> 1, 0, [&](size_t stage) { SetBit(place, &starts_[stage * words_of_places_]); });
  }
}

uint64_t RowStream::SummaryOf(Row row) const {
  const auto has_any = [row](size_t first, size_t words) {
    return std::any_of(row + first, row + first + words, [](uint64_t word) { return word != 0; });
  };
  uint64_t summary = has_any(0, sentence_words_) ? 1 : 0;
  for (size_t stage = 0; stage < stages_.size(); ++stage) {
    if (has_any(stages_[stage].places[StagePlan::kFirst], stages_[stage].words()))
      SetBit(stage + 1, &summary);
  }
  return summary;
}

RowStream::Row RowStream::Fill(Symbol symbol) {
  if (row_count_ % kRowsInBlock == 0)
    blocks_.push_back(std::make_unique_for_overwrite<uint64_t[]>(kRowsInBlock * size_in_memory()));
  uint64_t* const row = &blocks_.back()[row_count_++ % kRowsInBlock * size_in_memory()];
  plan_.FillRow(stream_.symbols().Row(symbol), row);
  row[plan_.words()] = SummaryOf(row);
  if (symbol >= row_of_.size()) row_of_.resize(stream_.symbols().size(), nullptr);
  return row_of_[symbol] = row;
}

}  // namespace tagger
