#include "tagger/resolution/outside_scores.h"

#include <cmath>
#include <limits>

#include "tagger/resolution/features.h"

namespace tagger {
namespace {

// What is asked of a token, as bits: these traits where they are, then what follows.
constexpr uint64_t kTraitsAsked = kTraitCommon | kTraitFunction | kTraitCalendar | kTraitTitleLike;
static_assert(kTraitsAsked < 1 << 7);
enum OutsideFact : uint32_t {
  kIsUpper = 1 << 7,
  kIsAtStart = 1 << 8,
  kIsSeenLower = 1 << 9,
  kIsInHeadline = 1 << 10,
  kIsStopAcronym = 1 << 11,
  kIsDated = 1 << 12,
};
constexpr size_t kSetsOfFacts = 1 << 13;

uint32_t If(bool holds, OutsideFact fact) { return holds ? uint32_t{fact} : 0u; }

uint32_t FactsOf(const NameDocument& document, uint32_t i) {
  const WordTraits& traits = document.traits(i);
  const Token& token = document.token(i);
  return static_cast<uint32_t>(traits.bits & kTraitsAsked) | If(token.Is(kAllUpper), kIsUpper) |
         If((token.flags & (kSentenceStart | kClauseStart)) != 0, kIsAtStart) |
         If(document.LowerCount(i) > 0, kIsSeenLower) |
         If(document.sentence(i).letter_case != SentenceCase::kNormal, kIsInHeadline) |
         If(traits.Is(kTraitStopAcronym), kIsStopAcronym) | If(document.IsDated(i), kIsDated);
}

float Sum(uint32_t facts, const EvidenceWeights& weights, std::vector<Feature>* features) {
  float score = 0;
  const auto add = [&](Feature feature) {
    score += weights.outside(feature);
    if (features != nullptr) features->push_back(feature);
  };
  const auto is = [&](uint64_t any_of) { return (facts & any_of) != 0; };
  if (is(kTraitCommon)) add(Feature::kOutsideCommon);
  if (is(kTraitHonorific)) {
    add(Feature::kOutsideHonorific);
  } else if (is(kTraitTitleLike)) {
    add(Feature::kOutsideTitle);
  }
  if (is(kTraitFunction)) add(Feature::kOutsideFunction);
  if (is(kTraitCalendar)) add(Feature::kOutsideCalendar);
  if (is(kIsUpper)) add(Feature::kOutsideUpper);
  if (is(kIsAtStart) && is(kTraitCommon)) add(Feature::kOutsideStartCommon);
  if (is(kIsSeenLower)) add(Feature::kOutsideSeenLower);
  if (!is(kIsAtStart) && !is(kIsInHeadline))
    add(is(kTraitCommon) ? Feature::kOutsideMidCommon : Feature::kOutsideMidUncommon);
  if (is(kIsStopAcronym)) add(Feature::kOutsideStopAcronym);
  if (is(kIsDated)) add(Feature::kOutsideDated);
  return score;
}

}  // namespace

float OutsideScore(const NameDocument& document, uint32_t token, const EvidenceWeights& weights,
                   std::vector<Feature>* features) {
  return document.IsCapitalised(token) ? Sum(FactsOf(document, token), weights, features) : 0;
}

OutsideScores::OutsideScores(const EvidenceWeights& weights)
    : weights_(weights), scores_(kSetsOfFacts, std::numeric_limits<float>::quiet_NaN()) {}

float OutsideScores::Of(const NameDocument& document, uint32_t token) {
  if (!document.IsCapitalised(token)) return 0;
  const uint32_t facts = FactsOf(document, token);
  float& score = scores_[facts];
  if (std::isnan(score)) score = Sum(facts, weights_, nullptr);
  return score;
}

}  // namespace tagger
