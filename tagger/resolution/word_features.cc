#include "tagger/resolution/word_features.h"

namespace tagger {
namespace {

constexpr uint16_t kFlagsOfPlace = kGlued | kSentenceStart | kClauseStart | kLineStart;

}  // namespace

void WordFeatures::StartDocument(const NameDocument& document) {
  if (word_generation_ != document.words().generation() || items_.size() > kMaxItems) Forget();
  word_generation_ = document.words().generation();
  known_of_word_.resize(document.words().size());
}

void WordFeatures::Forget() {
  known_of_word_.clear();
  known_.clear();
  items_.clear();
}

WordFeatures::KnownItems WordFeatures::Add(const NameDocument& document, TokenRange candidate,
                                           EvidenceSum* sum) {
  if (candidate.size() == 1 && document.IsCapitalised(candidate.first)) {
    const CandidatePlace place(document, candidate);
    if (!HasFeaturesOfPlace(place)) return AddWord(place, sum);
  }
  AddFeatures(CandidateView(document, candidate), sum);
  return {};
}

WordFeatures::KnownItems WordFeatures::AddWord(const CandidatePlace& place, EvidenceSum* sum) {
  const Token& token = place.document.token(place.tokens.first);
  const uint16_t flags = token.flags & static_cast<uint16_t>(~kFlagsOfPlace);
  const SentenceCase letter_case = place.document.sentence(place.tokens.first).letter_case;
  Known& known = KnownOf(token.word);
  KnownItems items;
  if (known.items.last > 0 && known.flags == flags && known.letter_case == letter_case) {
    sum->AddKnown(known.scores);
    items = known.items;
  } else {
    AddFeaturesOfWords(CandidateView(place.document, place.tokens), sum);
    Learn(sum, &known);
    known.flags = flags;
    known.letter_case = letter_case;
  }
  AddNeighbours(place, sum);
  AddStart(place, /*single=*/true, /*listed=*/false, sum);
  return items;
}

WordFeatures::Known& WordFeatures::KnownOf(uint32_t word) {
  uint32_t& number = known_of_word_[word];
  if (number == 0) {
    known_.emplace_back();
    number = static_cast<uint32_t>(known_.size());
  }
  return known_[number - 1];
}

void WordFeatures::Learn(EvidenceSum* sum, Known* known) {
  known->scores = sum->scores();
  known->items.first = static_cast<uint32_t>(items_.size());
  items_.insert(items_.end(), sum->added().begin(), sum->added().end());
  known->items.last = static_cast<uint32_t>(items_.size());
}

}  // namespace tagger
