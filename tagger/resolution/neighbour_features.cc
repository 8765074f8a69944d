#include "tagger/resolution/features.h"

namespace tagger {
namespace {

void AddBefore(const CandidatePlace& place, EvidenceSum* sum) {
  const NameDocument& document = place.document;
  const uint32_t first = place.tokens.first;
  if (first == place.sentence.first) return;
  const uint32_t before = first - 1;
  const WordTraits& traits = document.traits(before);
  if (!traits.Is(kTraitCapitalised | kTraitHyphen | kTraitParticle)) return;
  if (document.IsCapitalised(before)) {
    if (traits.Is(kTraitNationality)) {
      sum->Add(Feature::kPreviousNationality);
    } else if (!traits.Is(kTraitTitle) && !traits.Is(kTraitFunction)) {
      sum->Add(Feature::kPreviousCapitalised);
    }
  }
  if (document.IsHyphen(before)) {
    const bool capital = first >= place.sentence.first + 2 && document.IsCapitalised(first - 2);
    sum->Add(capital ? Feature::kHyphenBeforeCapitalised : Feature::kHyphenBefore);
  }
  const bool after_name =
      first >= place.sentence.first + 2 &&
      (document.IsCapitalised(first - 2) || document.traits(first - 2).Is(kTraitParticle));
  if (traits.Is(kTraitParticle) && !document.IsCapitalised(before) && after_name)
    sum->Add(Feature::kParticleBefore);
}

void AddAfter(const CandidatePlace& place, EvidenceSum* sum) {
  const NameDocument& document = place.document;
  const uint32_t next = place.tokens.last;
  const uint32_t end = place.sentence.last;
  if (next >= end) return;
  const WordTraits& traits = document.traits(next);
  if (!traits.Is(kTraitCapitalised | kTraitHyphen | kTraitParticle | kTraitOf | kTraitFor)) return;
  const bool capital_after_next = next + 1 < end && document.IsCapitalised(next + 1);
  if (document.IsCapitalised(next)) {
    sum->Add(Feature::kNextCapitalised);
  } else if (capital_after_next && document.IsWord(next)) {
    if (traits.Is(kTraitOf)) sum->Add(Feature::kNextOf);
    if (traits.Is(kTraitFor)) sum->Add(Feature::kNextFor);
  }
  if (document.IsHyphen(next)) {
    sum->Add(capital_after_next ? Feature::kHyphenAfterCapitalised : Feature::kHyphenAfter);
  }
  const bool particle = document.IsWord(next) && !document.IsCapitalised(next) && traits.Is(kTraitParticle);
  if (particle && next + 1 < end && (capital_after_next || document.traits(next + 1).Is(kTraitParticle))) {
    sum->Add(Feature::kParticleAfter);
  }
}

// Does the run of capitalised words go on to a head, which the candidate then cuts off?
void AddRunsOn(const CandidatePlace& place, EvidenceSum* sum) {
  const NameDocument& document = place.document;
  const uint32_t next = place.tokens.last;
  if (next >= place.sentence.last) return;
  const uint32_t end = document.EndOfRun(next);
  if (end == next) return;
  const WordTraits& last = document.traits(end - 1);
  if (last.Is(kTraitOrganisationHead)) {
    sum->Add(Feature::kRunsOnOrganisation);
  } else if (last.Is(kTraitPlaceHead)) {
    sum->Add(Feature::kRunsOnPlace);
  } else if (last.Is(kTraitFacilityHead)) {
    sum->Add(Feature::kRunsOnFacility);
  } else if (last.Is(kTraitEventHead)) {
    sum->Add(Feature::kRunsOnEvent);
  } else if (document.traits(next).Is(kTraitTitleLike)) {
    sum->Add(Feature::kRunsOnTitle);
  }
}

// "Ministry of X", "Bay of X", "President of X": what the candidate is cut from on its left.
void AddAfterOf(const CandidatePlace& place, EvidenceSum* sum) {
  const NameDocument& document = place.document;
  const uint32_t begin = place.sentence.first;
  uint32_t at = place.tokens.first;
  if (at >= begin + 1 && document.traits(at - 1).Is(kTraitThe)) --at;
  if (at < begin + 2) return;
  if (!document.traits(at - 1).Is(kTraitOf | kTraitFor) || !document.IsCapitalised(at - 2)) return;
  const WordTraits& head = document.traits(at - 2);
  if (head.Is(kTraitOrganisationHead | kTraitOrganisationOfHead)) {
    sum->Add(Feature::kAfterOrganisationOf);
  } else if (head.Is(kTraitPlaceHead)) {
    sum->Add(Feature::kAfterPlaceOf);
  } else if (head.Is(kTraitTitle)) {
    sum->Add(Feature::kAfterTitleOf);
  } else {
    sum->Add(Feature::kAfterNameOf);
  }
}

}  // namespace

void AddNeighbourFeatures(const CandidateView& candidate, EvidenceSum* sum) { AddNeighbours(candidate, sum); }

void AddNeighbours(const CandidatePlace& place, EvidenceSum* sum) {
  if (place.document.IsInsidePhrase(place.tokens.first)) sum->Add(Feature::kCutsPhrase);
  if (place.document.IsInsidePhrase(place.tokens.last)) sum->Add(Feature::kCutsPhrase);
  AddBefore(place, sum);
  AddAfter(place, sum);
  AddRunsOn(place, sum);
  AddAfterOf(place, sum);
}

void AddStartFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  AddStart(candidate, candidate.capitals == 1, candidate.listed(), sum);
}

void AddStart(const CandidatePlace& place, bool single, bool listed, EvidenceSum* sum) {
  const NameDocument& document = place.document;
  const uint32_t first = place.tokens.first;
  if (!document.IsCapitalised(first)) return;
  for (uint32_t i = place.tokens.first; i < place.tokens.last; ++i) {
    if (document.IsDated(i)) {
      sum->Add(Feature::kDated);
      break;
    }
  }
  if (listed) return;
  const WordTraits& traits = document.traits(first);
  const Start start = document.start(first);
  const bool common = traits.Is(kTraitCommon);
  const bool seen_lower = document.LowerCount(first) > 0;
  const bool seen_capital = document.CapitalCount(first) > 0;
  if (start == Start::kNone) {
    if (single && common) sum->Add(seen_lower ? Feature::kMidCommonSeenLower : Feature::kMidCommon);
    if (single && !common) sum->Add(Feature::kMidUncommon);
    return;
  }
  if (start == Start::kSentence) {
    if (common) {
      sum->Add(single ? Feature::kSentenceSingleCommon : Feature::kSentenceMultiCommon);
    } else if (single) {
      sum->Add(Feature::kSentenceSingleUncommon);
    }
  } else if (common && single) {
    sum->Add(Feature::kClauseSingleCommon);
  }
  if (common && !seen_capital) {
    if (start == Start::kSentence) sum->Add(Feature::kStartNeverCapital);
    if (single) sum->Add(Feature::kStartNeverCapitalSingle);
  }
  if (seen_lower && !seen_capital) {
    sum->Add(single ? Feature::kStartSeenLowerSingle : Feature::kStartSeenLower);
  }
  if (seen_capital) sum->Add(Feature::kStartSeenCapital);
  if (!single && traits.Is(kTraitCommonest) && traits.given_grade < 3) {
    sum->Add(Feature::kStartCommonest);
  }
}

}  // namespace tagger
