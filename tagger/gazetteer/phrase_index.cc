#include "tagger/gazetteer/phrase_index.h"

#include "tagger/gazetteer/key_case.h"

namespace tagger {

std::string_view PhraseIndex::SpellingOf(const GazetteerKey& key, size_t entry) const {
  if (entry >= view_.entries.size()) return {};
  size_t at = TextsOf(view_, entry).end;
  for (unsigned skipped = 0; skipped < key.spelling_or_capitals && at < view_.text.size(); ++skipped) {
    const size_t spelling_size = ReadVarint(view_.text, &at);
    at += spelling_size;
  }
  const size_t spelling_size = ReadVarint(view_.text, &at);
  return Clipped(view_.text, at, spelling_size);
}

bool PhraseIndex::CaseAgrees(const GazetteerKey& key, size_t entry,
                             absl::Span<const std::string_view> folded_words) const {
  if (key.case_policy() == CasePolicy::kAny) return true;
  if (key.has_spelling == 0) return CapitalsAgree(key.spelling_or_capitals, folded_words);
  const std::string_view spelling = SpellingOf(key, entry);
  return key.case_policy() == CasePolicy::kExact ? IsSpelled(spelling, folded_words)
                                                 : CapitalsAgree(spelling, folded_words);
}

}  // namespace tagger
