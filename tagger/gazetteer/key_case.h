#ifndef TAGGER_GAZETTEER_KEY_CASE_H_
#define TAGGER_GAZETTEER_KEY_CASE_H_

#include <cstdint>
#include <string_view>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer_entry.h"

namespace tagger {

// GazetteerKey::capital_words of a key: one bit a word, or kIrregularCapitals. A spelling is the folded words
// of a key with kWordSeparator between. O(bytes).
uint16_t CapitalWords(std::string_view spelling);

// Whether the spelling of a key is asked for when its case is judged.
bool NeedsSpelling(const GazetteerKey& key);

// Whether the case of the matched words satisfies the key's policy. `spelling` may be empty if it is not
// needed. The letters of key and words are known to be alike but for case. O(bytes).
bool CaseAgrees(const GazetteerKey& key, std::string_view spelling, absl::Span<const std::string_view> words);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_KEY_CASE_H_
