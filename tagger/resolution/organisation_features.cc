#include <string>

#include "tagger/resolution/features.h"

namespace tagger {
namespace {

// "X of Y" and "X for Y": what X is decides.
void AddOf(const CandidateView& candidate, EvidenceSum* sum) {
  const uint32_t of = static_cast<uint32_t>(candidate.of_or_for);
  if (of == candidate.tokens.first) return;
  const WordTraits& head = candidate.document.traits(of - 1);
  if (head.Is(kTraitOrganisationOfHead | kTraitOrganisationHead)) {
    sum->Add(Feature::kOrganisationHeadOf);
  } else if (head.Is(kTraitPlaceHead)) {
    sum->Add(Feature::kPlaceHeadOf);
  } else if (head.Is(kTraitTitle)) {
    sum->Add(Feature::kTitleOf);
  } else if (head.Is(kTraitEventHead)) {
    sum->Add(Feature::kEventHeadOf);
  } else {
    sum->Add(Feature::kOtherOf);
  }
}

void AddAcronym(const CandidateView& candidate, EvidenceSum* sum) {
  const NameDocument& document = candidate.document;
  const auto word = WordInBrackets(document, candidate.tokens.last, candidate.sentence.last);
  if (!word.has_value() || !document.token(*word).Is(kAllUpper)) return;
  sum->Add(Feature::kAcronymFollows);
  if (IsAcronymOf(document, candidate.tokens, document.word(*word).folded))
    sum->Add(Feature::kAcronymDefined);
}

}  // namespace

void AddOrganisationFeatures(const CandidateView& candidate, EvidenceSum* sum) {
  const WordTraits& last = candidate.last_traits();
  const bool capital = candidate.last_is_capitalised();
  if (candidate.tokens.size() > 1) {
    if (capital && last.Is(kTraitOrganisationHead)) sum->Add(Feature::kOrganisationHead);
    if (capital && last.Is(kTraitOrganisationSuffix)) sum->Add(Feature::kOrganisationSuffix);
    if (capital && last.Is(kTraitEventHead)) sum->Add(Feature::kEventHead);
    if ((candidate.head_traits & kTraitEventHead) != 0) sum->Add(Feature::kEventHeadInside);
  } else {
    if (last.Is(kTraitOrganisationHead)) sum->Add(Feature::kOrganisationHeadSingle);
    if (last.Is(kTraitEventHead)) sum->Add(Feature::kEventHeadSingle);
  }
  if (candidate.of_or_for >= 0) {
    AddOf(candidate, sum);
  } else if ((candidate.head_traits & kTraitOrganisationHead) != 0) {
    sum->Add(Feature::kOrganisationHeadInside);
  }
  AddAcronym(candidate, sum);
}

std::optional<uint32_t> WordInBrackets(const NameDocument& document, uint32_t at, uint32_t end) {
  if (at + 2 >= end || !document.traits(at).Is(kTraitOpenBracket) ||
      !document.traits(at + 2).Is(kTraitCloseBracket)) {
    return std::nullopt;
  }
  return at + 1;
}

bool IsAcronymOf(const NameDocument& document, TokenRange name, std::string_view acronym) {
  if (acronym.size() < 2 || acronym.size() > 9) return false;
  std::string capitals, words, content_words, letters;
  for (uint32_t i = name.first; i < name.last; ++i) {
    if (!document.IsWord(i)) continue;
    const Word& word = document.word(i);
    if (word.folded.empty()) continue;
    const char initial =
        word.lower[0] >= 'a' && word.lower[0] <= 'z' ? static_cast<char>(word.lower[0] - 32) : word.lower[0];
    words += initial;
    if (document.IsCapitalised(i)) {
      capitals += initial;
      letters += word.lower;
    }
    if (!document.traits(i).Is(kTraitFunction)) content_words += initial;
  }
  if (acronym == capitals || acronym == words || acronym == content_words) return true;
  if (capitals.size() < 2 || acronym[0] != capitals[0] || acronym[1] == 0) return false;
  if (acronym.size() + 1 < capitals.size() || acronym.size() > capitals.size() + 2) return false;
  // The letters in order, with the first two initials among them: "Interfax" is no acronym of "Inter Milan".
  size_t at = 0;
  for (const char c : acronym) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    at = letters.find(lower, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return acronym.find(capitals[1]) != std::string_view::npos;
}

}  // namespace tagger
