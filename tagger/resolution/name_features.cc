#include "tagger/resolution/features.h"

namespace tagger {
namespace {

Feature ByGrade(Feature grade_0, uint8_t grade) {
  return static_cast<Feature>(static_cast<uint16_t>(grade_0) + grade);
}

void AddGrades(const CandidateView& candidate, EvidenceSum* sum) {
  const uint32_t first =
      candidate.first_capital >= 0 ? static_cast<uint32_t>(candidate.first_capital) : candidate.tokens.first;
  const WordTraits& given = candidate.document.traits(first);
  const WordTraits& family = candidate.last_traits();
  sum->Add(
      ByGrade(given.Is(kTraitCommon) ? Feature::kFirstCommon0 : Feature::kFirstGrade0, given.given_grade));
  sum->Add(
      ByGrade(family.Is(kTraitCommon) ? Feature::kLastCommon0 : Feature::kLastGrade0, family.family_grade));
  if (candidate.name_words > 0 && candidate.uncommon_known_names == candidate.name_words) {
    sum->Add(Feature::kAllKnownNames);
  } else if (candidate.known_names == 0) {
    sum->Add(Feature::kNoKnownName);
  } else if (candidate.uncommon_known_names == 0) {
    sum->Add(Feature::kOnlyCommonNames);
  }
}

void AddForm(const CandidateView& candidate, EvidenceSum* sum) {
  const bool plain = !candidate.has_connector && !candidate.has_hyphen;
  if (candidate.capitals == 2 && plain && candidate.lower_words == 0) sum->Add(Feature::kTwoNames);
  if (candidate.capitals == 3 && plain) sum->Add(Feature::kThreeNames);
  if (candidate.initials > 0) sum->Add(Feature::kInitials);
  if (candidate.lower_words > 0 && candidate.particles == candidate.lower_words)
    sum->Add(Feature::kParticles);
  const bool upper_line =
      candidate.document.sentence(candidate.tokens.first).letter_case == SentenceCase::kAllUpper;
  const Token& first = candidate.document.token(candidate.tokens.first);
  const bool stop = candidate.first_traits().Is(kTraitStopAcronym);
  if (first.Is(kAllUpper) && !first.Is(kDotted) && !upper_line && candidate.first_word().folded.size() <= 4) {
    sum->Add(candidate.first_word().folded.size() == 2 && !stop ? Feature::kUpperStart2
                                                                : Feature::kUpperStart3);
  }
  if (stop) sum->Add(Feature::kStopStart);
  if (candidate.last_traits().Is(kTraitStopAcronym)) sum->Add(Feature::kStopEnd);
  const unsigned listed_as = candidate.first_traits().listed_as;
  const bool large_place = (listed_as & kListedPlace3) != 0 && candidate.first_traits().given_grade < 2;
  if (candidate.words >= 3 && ((listed_as & kListedCountry) != 0 || large_place))
    sum->Add(Feature::kPlaceStart);
  if (candidate.first_traits().Is(kTraitFamilyNameFirst)) {
    sum->Add(candidate.has_hyphen ? Feature::kFamilyFirstHyphen : Feature::kFamilyFirst);
  }
  if (candidate.last_traits().Is(kTraitFamilyNameFirst)) sum->Add(Feature::kFamilyFirstLast);
  if (candidate.last_traits().Is(kTraitNameSuffix)) sum->Add(Feature::kNameSuffix);
}

void AddSingle(const CandidateView& candidate, EvidenceSum* sum) {
  const WordTraits& traits = candidate.first_traits();
  if (traits.given_grade > 0) {
    sum->Add(ByGrade(Feature::kSingleGiven1, static_cast<uint8_t>(traits.given_grade - 1)));
  }
  if (traits.family_grade > 0) {
    sum->Add(ByGrade(Feature::kSingleFamily1, static_cast<uint8_t>(traits.family_grade - 1)));
  }
  if (traits.given_grade > 0 && traits.family_grade > 0) sum->Add(Feature::kSingleBoth);
  if (!traits.IsName()) sum->Add(Feature::kSingleUnknown);
  if (traits.Is(kTraitCommon)) sum->Add(Feature::kSingleCommon);
}

}  // namespace

void AddNameFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  if (candidate.words >= 2) {
    AddGrades(candidate, sum);
    AddForm(candidate, sum);
  } else {
    AddSingle(candidate, sum);
  }
  const WordTraits& first = candidate.first_traits();
  // A listed name may start like a title: Sri Lanka, Queen Mary University.
  if (candidate.listed()) return;
  if (first.Is(kTraitHonorific)) {
    sum->Add(Feature::kHonorificStart);
  } else if (first.Is(kTraitRole | kTraitRoleModifier)) {
    sum->Add(Feature::kRoleStart);
  }
  if (candidate.words > 1 && candidate.last_traits().Is(kTraitTitle)) sum->Add(Feature::kTitleEnd);
}

}  // namespace tagger
