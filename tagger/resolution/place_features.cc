#include <bit>
#include <vector>

#include "tagger/resolution/features.h"

namespace tagger {
namespace {

Feature ByGrade(Feature grade_1, size_t grade) {
  return static_cast<Feature>(static_cast<size_t>(grade_1) + grade - 1);
}

size_t PlaceGrade(uint16_t listed_as) {
  return static_cast<size_t>(std::bit_width(unsigned{listed_as} & (2u * kListedPlace4 - 1)));
}

bool IsPlace(uint16_t listed_as) { return (listed_as & kListedAnyPlace) != 0; }

bool IsCountry(uint16_t listed_as) { return (listed_as & kListedCountry) != 0; }

bool IsAmbiguous(const CandidateView& candidate) {
  std::vector<EntryId> scratch;
  const NameClasses& classes = candidate.document.classes();
  for (const EntryId id : candidate.document.ViewEntries(candidate.tokens, &scratch)) {
    const EntryFacts entry = candidate.document.gazetteer().facts(id);
    if (entry.ambiguous && classes.IsPlace(entry.class_id)) return true;
  }
  return false;
}

void AddListed(const CandidateView& candidate, EvidenceSum* sum) {
  const size_t grade = PlaceGrade(candidate.listed_as);
  const bool subdivision = (candidate.listed_as & kListedSubdivision) != 0;
  const bool common = candidate.all_common() && candidate.words == 1;  // not New South Wales
  const WordTraits& traits = candidate.first_traits();
  const bool name_like = candidate.words == 1 && traits.given_grade + traits.family_grade >= 3;
  if (subdivision && grade < 3) {
    sum->Add(common ? Feature::kPlaceSubdivisionCommon : Feature::kPlaceSubdivision);
  } else if (grade > 0) {
    sum->Add(ByGrade(common      ? Feature::kPlaceCommon1
                     : name_like ? Feature::kPlaceName1
                                 : Feature::kPlaceGrade1,
                     grade));
  }
  if (!IsPlace(candidate.listed_as)) return;
  if (candidate.words > 1) sum->Add(Feature::kPlaceMulti);
  if (IsAmbiguous(candidate)) sum->Add(Feature::kAmbiguousEntry);
}

void AddHeads(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const WordTraits& last = candidate.last_traits();
  if (candidate.words == 1) {
    if (last.Is(kTraitPlaceHead)) sum->Add(Feature::kPlaceHeadSingle);
    return;
  }
  const bool capital = candidate.last_is_capitalised();
  if (capital && last.Is(kTraitPlaceHead)) {
    sum->Add(Feature::kPlaceHead);
    if (IsPlace(document.ListedAs({candidate.tokens.first, candidate.tokens.last - 1})))
      sum->Add(Feature::kPlaceHeadAfterPlace);
  }
  if (capital && last.Is(kTraitFacilityHead)) sum->Add(Feature::kFacilityHead);
  if (candidate.first_traits().Is(kTraitPlacePrefix)) sum->Add(Feature::kPlacePrefix);
}

void AddParts(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const TokenRange tokens = candidate.tokens;
  const TokenRange rest = {tokens.first + 1, tokens.last};
  if (candidate.first_traits().Is(kTraitCompass) && document.IsWord(rest.first)) {
    if (IsPlace(document.ListedAs(rest))) {
      sum->Add(Feature::kCompassPlace);
    } else if ((document.ListedAs(rest) & kListedDemonym) != 0) {
      sum->Add(Feature::kCompassNationality);
    }
  }
  if (candidate.first_traits().Is(kTraitNationality)) sum->Add(Feature::kNationalityStart);
  if (candidate.last_traits().Is(kTraitNationality)) sum->Add(Feature::kNationalityEnd);
  const bool country_start =
      IsCountry(candidate.first_traits().listed_as) ||
      (tokens.size() > 2 && IsCountry(document.ListedAs({tokens.first, tokens.first + 2})));
  if (country_start) sum->Add(Feature::kCountryStart);
  if (IsCountry(candidate.last_traits().listed_as)) sum->Add(Feature::kCountryEnd);
}

}  // namespace

void AddPlaceFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  AddListed(candidate, sum);
  AddHeads(candidate, sum);
  if (candidate.words > 1 && !IsPlace(candidate.listed_as)) AddParts(candidate, sum);
}

}  // namespace tagger
