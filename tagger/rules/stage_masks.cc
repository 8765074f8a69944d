#include "tagger/rules/matcher_state.h"

namespace tagger {
namespace {

constexpr uint32_t kKnown = 1u << 16;

}  // namespace

StageMasks::StageMasks(const RuleSet::Compiled& rules, const TokenStream* stream)
    : rules_(rules), stream_(*stream), of_atoms_(rules.atoms.atom_count(), 0) {
  for (size_t stage = 0; stage < rules_.stage_plans.size(); ++stage) {
    for (AtomId atom = 0; atom < of_atoms_.size(); ++atom) {
      if (!rules_.stage_plans[stage].triggers.Waiting(atom).empty()) of_atoms_[atom] |= BitOf(stage);
    }
  }
}

void StageMasks::StartDocument() {
  GrowToSymbols();
  at_.assign(stream_.size(), 0);
  const std::vector<Sentence>& sentences = stream_.text().sentences;
  of_sentences_.assign(sentences.size(), 0);
  for (uint32_t sentence = 0; sentence < sentences.size(); ++sentence) {
    const TokenRange tokens = sentences[sentence].tokens;
    if (tokens.empty()) continue;
    const uint32_t begin = stream_.PlaceOf(tokens.first) - 1;  // both edges can be waited for
    for (uint32_t place = begin; place <= begin + tokens.size() + 1; ++place) {
      at_[place] = Of(*stream_.At(place));
      of_sentences_[sentence] |= at_[place];
    }
  }
}

void StageMasks::Update() {
  GrowToSymbols();
  for (const uint32_t token : stream_.changed()) {
    const uint32_t place = stream_.PlaceOf(token);
    at_[place] = Of(*stream_.At(place));
    of_sentences_[stream_.text().tokens[token].sentence] |= at_[place];
  }
}

void StageMasks::GrowToSymbols() {
  if (generation_ != stream_.symbols().generation()) {
    generation_ = stream_.symbols().generation();
    of_symbols_.clear();
  }
  if (of_symbols_.size() < stream_.symbols().size()) of_symbols_.resize(stream_.symbols().size(), 0);
}

StageMasks::Mask StageMasks::Of(Symbol symbol) {
  if (of_symbols_[symbol] == 0) Fill(symbol);
  return static_cast<Mask>(of_symbols_[symbol]);
}

void StageMasks::Fill(Symbol symbol) {
  uint32_t mask = kKnown;
  const absl::Span<const uint64_t> row = stream_.symbols().Row(symbol);
  for (size_t word = 0; word < row.size(); ++word)
    ForEachBit(row[word], word * 64, [&](size_t atom) { mask |= of_atoms_[atom]; });
  of_symbols_[symbol] = mask;
}

}  // namespace tagger
