#include "tagger/rules/row_stream.h"

namespace tagger {
namespace {

constexpr size_t kNone = ~size_t{0};
constexpr size_t kMaxWords = size_t{4} << 20;  // 32 MB

}  // namespace

void RowStream::StartDocument() {
  if (generation_ != stream_.symbols().generation() || rows_.size() > kMaxWords) Forget();
  const TokenizedText& text = stream_.text();
  row_at_.assign(stream_.size(), 0);
  of_sentences_.assign(text.sentences.size() * sentence_words_, 0);
  for (uint32_t sentence = 0; sentence < text.sentences.size(); ++sentence) {
    const TokenRange tokens = text.sentences[sentence].tokens;
    if (tokens.empty()) continue;
    const uint32_t begin = stream_.PlaceOf(tokens.first) - 1;
    // With both edges, which can be asked for too.
    for (uint32_t place = begin; place <= begin + tokens.size() + 1; ++place) Read(place, sentence);
  }
}

void RowStream::Update() {
  for (const uint32_t token : stream_.changed())
    Read(stream_.PlaceOf(token), stream_.text().tokens[token].sentence);
}

void RowStream::Forget() {
  generation_ = stream_.symbols().generation();
  rows_.clear();
  row_of_.clear();
  RowOf(kBreakSymbol);
}

void RowStream::Read(uint32_t place, uint32_t sentence) {
  const size_t row = RowOf(*stream_.At(place));
  row_at_[place] = row;
  for (size_t word = 0; word < sentence_words_; ++word)
    of_sentences_[sentence * sentence_words_ + word] |= rows_[row + word];
}

size_t RowStream::RowOf(Symbol symbol) {
  if (symbol >= row_of_.size()) row_of_.resize(stream_.symbols().size(), kNone);
  size_t& row = row_of_[symbol];
  if (row == kNone) {
    row = rows_.size();
    rows_.resize(row + plan_.words());
    plan_.FillRow(stream_.symbols().Row(symbol), rows_.data() + row);
  }
  return row;
}

}  // namespace tagger
