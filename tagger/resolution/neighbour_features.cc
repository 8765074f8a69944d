#include "tagger/resolution/features.h"

namespace tagger {
namespace {

void AddBefore(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const uint32_t first = candidate.tokens.first;
  if (first == candidate.sentence.first) return;
  const uint32_t before = first - 1;
  const WordTraits& traits = document.traits(before);
  if (document.IsCapitalised(before)) {
    if (traits.Is(kTraitNationality)) {
      sum->Add(Feature::kPreviousNationality);
    } else if (!traits.Is(kTraitTitle) && !traits.Is(kTraitFunction)) {
      sum->Add(Feature::kPreviousCapitalised);
    }
  }
  if (document.IsHyphen(before)) {
    const bool capital = first >= candidate.sentence.first + 2 && document.IsCapitalised(first - 2);
    sum->Add(capital ? Feature::kHyphenBeforeCapitalised : Feature::kHyphenBefore);
  }
  const bool after_name =
      first >= candidate.sentence.first + 2 &&
      (document.IsCapitalised(first - 2) || document.traits(first - 2).Is(kTraitParticle));
  if (traits.Is(kTraitParticle) && !document.IsCapitalised(before) && after_name)
    sum->Add(Feature::kParticleBefore);
}

void AddAfter(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const uint32_t next = candidate.tokens.last;
  const uint32_t end = candidate.sentence.last;
  if (next >= end) return;
  const bool capital_after_next = next + 1 < end && document.IsCapitalised(next + 1);
  if (document.IsCapitalised(next)) {
    sum->Add(Feature::kNextCapitalised);
  } else if (capital_after_next && document.IsWord(next)) {
    const std::string_view word = document.word(next).lower;
    if (word == "of") sum->Add(Feature::kNextOf);
    if (word == "for") sum->Add(Feature::kNextFor);
  }
  if (document.IsHyphen(next)) {
    sum->Add(capital_after_next ? Feature::kHyphenAfterCapitalised : Feature::kHyphenAfter);
  }
  const bool particle =
      document.IsWord(next) && !document.IsCapitalised(next) && document.traits(next).Is(kTraitParticle);
  if (particle && next + 1 < end && (capital_after_next || document.traits(next + 1).Is(kTraitParticle))) {
    sum->Add(Feature::kParticleAfter);
  }
}

// Does the run of capitalised words go on to a head, which the candidate then cuts off?
void AddRunsOn(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const uint32_t next = candidate.tokens.last;
  if (next >= candidate.sentence.last) return;
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
void AddAfterOf(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const uint32_t begin = candidate.sentence.first;
  uint32_t at = candidate.tokens.first;
  if (at >= begin + 1 && document.word(at - 1).lower == "the") --at;
  if (at < begin + 2) return;
  const std::string_view link = document.word(at - 1).lower;
  if (link != "of" && link != "for") return;
  if (!document.IsCapitalised(at - 2)) return;
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

void AddNeighbourFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  const TokenRange tokens = candidate.tokens;
  if (candidate.document.IsInsidePhrase(tokens.first)) sum->Add(Feature::kCutsPhrase);
  if (candidate.document.IsInsidePhrase(tokens.last)) sum->Add(Feature::kCutsPhrase);
  AddBefore(candidate, sum);
  AddAfter(candidate, sum);
  AddRunsOn(candidate, sum);
  AddAfterOf(candidate, sum);
}

void AddStartFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const uint32_t first = candidate.tokens.first;
  if (!candidate.first_is_capitalised()) return;
  for (uint32_t i = candidate.tokens.first; i < candidate.tokens.last; ++i) {
    if (document.IsDated(i)) {
      sum->Add(Feature::kDated);
      break;
    }
  }
  if (candidate.listed()) return;
  const Start start = document.start(first);
  const bool common = candidate.first_traits().Is(kTraitCommon);
  const bool single = candidate.capitals == 1;
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
  if (!single && candidate.first_traits().Is(kTraitCommonest) && candidate.first_traits().given_grade < 3) {
    sum->Add(Feature::kStartCommonest);
  }
}

}  // namespace tagger
