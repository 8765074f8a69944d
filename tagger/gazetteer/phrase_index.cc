#include "tagger/gazetteer/phrase_index.h"

#include "tagger/gazetteer/key_case.h"

namespace tagger {

std::string_view PhraseIndex::SpellingOf(const GazetteerKey& key) const {
  size_t at = key.spelling;
  const uint32_t size = ReadVarint(view_.text, &at);
  return Clipped(view_.text, at, size);
}

bool PhraseIndex::CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const {
  if (key.case_policy == CasePolicy::kAny) return true;
  return tagger::CaseAgrees(key, NeedsSpelling(key) ? SpellingOf(key) : std::string_view(), folded_words);
}

}  // namespace tagger
