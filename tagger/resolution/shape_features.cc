#include <algorithm>

#include "tagger/resolution/features.h"

namespace tagger {

CandidateView::CandidateView(const NameDocument& document, TokenRange candidate)
    : CandidatePlace(document, candidate), listed_as(document.ListedAs(candidate)) {
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const WordTraits& traits = document.traits(i);
    all_traits |= traits.bits;
    if (!traits.Is(kTraitWord)) continue;
    ++words;
    if (traits.Is(kTraitCalendar)) has_calendar = true;
    if (!traits.Is(kTraitCapitalised)) {
      ++lower_words;
      lower_traits |= traits.bits;
      if (traits.Is(kTraitParticle)) ++particles;
      if (traits.Is(kTraitConnector) && traits.Is(kTraitFunction)) has_connector = true;
      if (of_or_for < 0 && traits.Is(kTraitOf | kTraitFor)) of_or_for = static_cast<int>(i);
      continue;
    }
    if (i + 1 < tokens.last) head_traits |= traits.bits;
    const Token& token = document.token(i);
    if (first_capital < 0) first_capital = static_cast<int>(i);
    ++capitals;
    if (traits.Is(kTraitCommon)) ++common;
    if (token.Is(kAllUpper)) has_upper = true;
    if (token.Is(kInitial)) ++initials;
    if (!traits.Is(kTraitLetter)) {
      ++name_words;
      if (traits.IsName()) ++known_names;
      if (traits.IsName() && !traits.Is(kTraitCommon)) ++uncommon_known_names;
    }
  }
  has_hyphen = (all_traits & kTraitHyphen) != 0;
  has_ampersand = (all_traits & kTraitAmpersand) != 0;
  has_connector |= has_ampersand;
}

namespace {

Feature Nth(Feature first, size_t offset) {
  return static_cast<Feature>(static_cast<size_t>(first) + offset);
}

void AddPossessives(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  for (uint32_t i = candidate.tokens.first + 1; i < candidate.tokens.last; ++i) {
    if (!document.IsPossessive(i)) continue;
    const WordTraits& before = document.traits(i - 1);
    sum->Add(before.Is(kTraitCommon) && !before.Is(kTraitPlace) ? Feature::kPossessiveAfterCommon
                                                                : Feature::kPossessiveAfterName);
  }
}

void AddSeparators(const CandidateView& candidate, EvidenceSum* sum) {
  if ((candidate.all_traits & kTraitPossessive) != 0) AddPossessives(candidate, sum);
  if (candidate.lower_words == 0 && !candidate.has_ampersand && !candidate.has_hyphen) return;
  const auto add = [&](WordTrait trait, Feature feature) {
    if ((candidate.lower_traits & trait) != 0) sum->Add(feature);
  };
  add(kTraitOf, Feature::kInOf);
  add(kTraitFor, Feature::kInFor);
  add(kTraitAnd, Feature::kInAnd);
  if (candidate.has_ampersand) sum->Add(Feature::kInAmpersand);
  add(kTraitThe, Feature::kInThe);
  add(kTraitIn, Feature::kInIn);
  add(kTraitOn, Feature::kInOn);
  add(kTraitTo, Feature::kInTo);
  if (candidate.has_hyphen) sum->Add(Feature::kInHyphen);
}

bool FollowsArticle(const CandidatePlace& place) {
  const uint32_t first = place.tokens.first;
  if (first < place.sentence.first + 2 || !place.document.IsHyphen(first - 1)) return false;
  const std::string_view before = place.document.word(first - 2).lower;
  return before == "al" || before == "el" || before == "ul" || before == "ben" || before == "abu";
}

void AddEdges(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  if (candidate.first_traits().Is(kTraitWord) && !candidate.first_is_capitalised())
    sum->Add(Feature::kLowerStart);
  if (!candidate.last_is_capitalised()) sum->Add(Feature::kLowerEnd);
  if (!candidate.last_is_capitalised() && candidate.tokens.size() > 2 &&
      document.IsHyphen(candidate.tokens.last - 2)) {
    sum->Add(Feature::kHyphenatedEnd);
  }
  const bool ends_in_particle = candidate.words > 1 && candidate.last_traits().Is(kTraitParticle);
  if (ends_in_particle || candidate.last_traits().Is(kTraitNamePart)) sum->Add(Feature::kParticleEnd);
  if (FollowsArticle(candidate)) sum->Add(Feature::kAfterArticle);
}

void AddCase(const CandidateView& candidate, EvidenceSum* sum) {
  const Token& first = candidate.document.token(candidate.tokens.first);
  const SentenceCase letter_case = candidate.document.sentence(candidate.tokens.first).letter_case;
  const bool upper_line = letter_case == SentenceCase::kAllUpper;
  if (letter_case == SentenceCase::kTitleCase) sum->Add(Feature::kTitleCaseLine);
  if (upper_line) sum->Add(Feature::kUpperCaseLine);
  if (!candidate.single()) {
    if (candidate.has_upper && !upper_line) sum->Add(Feature::kSomeUpper);
    return;
  }
  if (candidate.first_traits().Is(kTraitStopAcronym)) sum->Add(Feature::kStopAcronym);
  const size_t letters = candidate.first_word().folded.size();
  const bool one_letter = letters == 1 && first.Is(kCapitalised);
  // UAE, USA, NSW and DC are no acronyms of organisations.
  const bool place = (candidate.listed_as & (kListedCountry | kListedSubdivision | kListedPlace2)) != 0;
  if ((first.Is(kAllUpper) || one_letter) && !upper_line && !place) {
    sum->Add(Nth(Feature::kAcronym1, std::min<size_t>(letters, 6) - 1));
  } else if (first.Is(kCamelCase)) {
    sum->Add(Feature::kCamel);
  }
  if (first.Is(kHasDigit)) sum->Add(Feature::kDigit);
}

}  // namespace

void AddShapeFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  sum->Add(Feature::kBias);
  if (candidate.capitals > 0) sum->Add(Nth(Feature::kWords1, std::min<uint32_t>(candidate.capitals, 5) - 1));
  if (candidate.all_common()) {
    sum->Add(Feature::kAllCommon);
  } else if (candidate.common == 0) {
    sum->Add(Feature::kNoneCommon);
  }
  if (candidate.capitals == 1 && candidate.common == 1) sum->Add(Feature::kOneCommon);
  if (candidate.first_traits().Is(kTraitFunction)) sum->Add(Feature::kFunctionStart);
  if (candidate.has_calendar) sum->Add(Feature::kCalendar);
  AddSeparators(candidate, sum);
  AddEdges(candidate, sum);
  AddCase(candidate, sum);
}

bool HasFeaturesOfPlace(const CandidatePlace& place) {
  return place.document.traits(place.tokens.last).Is(kTraitOpenBracket) || FollowsArticle(place);
}

void AddFeaturesOfWords(const CandidateView& candidate, EvidenceSum* sum) {
  AddShapeFeatures(candidate, sum);
  AddNameFeatures(candidate, sum);
  AddOrganisationFeatures(candidate, sum);
  AddPlaceFeatures(candidate, sum);
}

void AddFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  AddFeaturesOfWords(candidate, sum);
  AddNeighbourFeatures(candidate, sum);
  AddStartFeatures(candidate, sum);
}

}  // namespace tagger
