#ifndef TAGGER_GAZETTEER_KEY_CASE_H_
#define TAGGER_GAZETTEER_KEY_CASE_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/types/span.h"

namespace tagger {

// A spelling is the folded words of a key, as its row spells them, with kWordSeparator between. The words of
// a match are known to be the same letters but for case. O(bytes).

// One bit a word, the first the lowest: whether it starts with an ASCII capital. Nothing if other capitals
// stand in the key (iPhone, Émile), or it has more than 16 words: then its spelling must be kept.
std::optional<uint16_t> CapitalWords(std::string_view spelling);

// Whether every word that has a capital in the key has it in the match, or all of that is in capitals.
bool CapitalsAgree(uint16_t capital_words, absl::Span<const std::string_view> words);
bool CapitalsAgree(std::string_view spelling, absl::Span<const std::string_view> words);

// Whether the match is the key letter for letter.
bool IsSpelled(std::string_view spelling, absl::Span<const std::string_view> words);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_KEY_CASE_H_
