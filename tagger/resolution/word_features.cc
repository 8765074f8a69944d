#include "tagger/resolution/word_features.h"

#include "tagger/resolution/features.h"

namespace tagger {
namespace {

constexpr uint16_t kFlagsOfPlace = kGlued | kSentenceStart | kClauseStart | kLineStart;

}  // namespace

void WordFeatures::StartDocument(const NameDocument& document) {
  if (word_generation_ != document.words().generation()) {
    known_of_word_.clear();
    known_.clear();
    word_generation_ = document.words().generation();
  }
  known_of_word_.resize(document.words().size());
}

WordFeatures::Known& WordFeatures::KnownOf(uint32_t word) {
  uint32_t& number = known_of_word_[word];
  if (number == 0) {
    known_.emplace_back();
    number = static_cast<uint32_t>(known_.size());
  }
  return known_[number - 1];
}

void WordFeatures::Known::Set(absl::Span<const EvidenceItem> items, const LabelWeights& sum) {
  size = 0;
  if (items.size() > kMaxFeatures) return;
  for (const EvidenceItem item : items) features[size++] = static_cast<Feature>(item.id);
  scores = sum;
}

void WordFeatures::Add(const NameDocument& document, uint32_t token, EvidenceSum* sum) {
  const CandidatePlace place(document, {token, token + 1});
  if (HasFeaturesOfPlace(place)) return AddFeatures(CandidateView(document, place.tokens), sum);
  const uint16_t flags = document.token(token).flags & static_cast<uint16_t>(~kFlagsOfPlace);
  const SentenceCase letter_case = document.sentence(token).letter_case;
  Known& known = KnownOf(document.token(token).word);
  if (known.size > 0 && known.flags == flags && known.letter_case == letter_case) {
    sum->AddKnown(absl::MakeConstSpan(known.features.data(), known.size), known.scores);
  } else {
    AddFeaturesOfWords(CandidateView(document, place.tokens), sum);
    known.Set(sum->added(), sum->scores());
    known.flags = flags;
    known.letter_case = letter_case;
  }
  AddNeighbours(place, sum);
  AddStart(place, /*single=*/true, /*listed=*/false, sum);
}

}  // namespace tagger
