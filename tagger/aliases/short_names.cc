#include "tagger/aliases/short_names.h"

#include <utility>

#include "tagger/base/strings.h"
#include "tagger/resolution/features.h"

namespace tagger {
namespace {

// A word of no list of names, places or everyday words, as an acronym that is read as a word.
bool IsNothingByItself(const NameDocument& document, uint32_t word) {
  constexpr uint64_t kKnown = kTraitCommon | kTraitFunction | kTraitCalendar | kTraitTitleLike | kTraitPlace |
                              kTraitNationality | kTraitStopAcronym | kTraitNumeric;
  const WordTraits& traits = document.traits(word);
  const size_t size = document.word(word).lower.size();
  return size >= 3 && size <= 12 && !traits.Is(kKnown) && !traits.IsName();
}

}  // namespace

size_t CountCapitals(const NameDocument& document, TokenRange name) {
  size_t capitals = 0;
  for (uint32_t i = name.first; i < name.last; ++i) capitals += document.IsCapitalised(i);
  return capitals;
}

std::optional<uint32_t> BracketedShortName(const NameDocument& document, TokenRange name,
                                           bool is_organisation) {
  const std::optional<uint32_t> word = WordInBrackets(document, name.last, document.size());
  if (!word.has_value() || !document.IsCapitalised(*word)) return std::nullopt;
  if (IsAcronymOf(document, name, AsciiUpper(document.word(*word).folded))) return word;
  const bool may_be_foreign = is_organisation && !document.token(*word).Is(kAllUpper) &&
                              CountCapitals(document, name) >= 2 && IsNothingByItself(document, *word);
  return may_be_foreign ? word : std::nullopt;
}

std::optional<TokenRange> HeadOf(const NameDocument& document, TokenRange organisation) {
  constexpr uint64_t kHead = kTraitOrganisationHead | kTraitOrganisationOfHead;
  // The head stands last, or before "of" or "for".
  uint32_t end = organisation.first + 1;
  while (end < organisation.last && !document.traits(end).Is(kTraitOf | kTraitFor)) ++end;
  if (organisation.size() < 2 || !document.IsCapitalised(end - 1) || !document.traits(end - 1).Is(kHead)) {
    return std::nullopt;
  }
  return TokenRange{end - 1, end};
}

absl::InlinedVector<std::string, 2> AcronymsOf(const NameDocument& document, TokenRange name) {
  std::string capitals, words;
  for (uint32_t i = name.first; i < name.last; ++i) {
    if (!document.IsWord(i) || document.word(i).lower.empty()) continue;
    const char c = document.word(i).lower[0];
    const char initial = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    words += initial;
    if (document.IsCapitalised(i)) capitals += initial;
  }
  absl::InlinedVector<std::string, 2> acronyms;
  const bool has_other_words = words.size() > 1 && words != capitals;
  if (capitals.size() > 1) acronyms.push_back(std::move(capitals));
  if (has_other_words) acronyms.push_back(std::move(words));
  return acronyms;
}

}  // namespace tagger
