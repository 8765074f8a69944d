#include "tagger/figures/phrase_entries.h"

#include "tagger/base/strings.h"

namespace tagger {

absl::Span<const EntryId> PhraseEntries::Find(std::string_view phrase) {
  if (phrase.size() > kMaxBytes) {
    not_kept_ = gazetteer_.Find(phrase);
    return not_kept_;
  }
  const auto found = entries_.find(ToAbsl(phrase));
  if (found != entries_.end()) return found->second;
  if (entries_.size() == kMaxPhrases) entries_.clear();
  return entries_.emplace(phrase, gazetteer_.Find(phrase)).first->second;
}

}  // namespace tagger
