#ifndef TAGGER_ALIASES_SHORT_NAMES_H_
#define TAGGER_ALIASES_SHORT_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/container/inlined_vector.h"
#include "tagger/base/token_range.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The token of the short name in brackets after a name: its acronym ("National Election Commission (NEC)",
// "(Nec)"), or, after an organisation of two capitalised words or more, any word that is nothing else by
// itself, as news gives names in translation ("Fund for Tourism (Fonatur)"). Nothing if there is none.
std::optional<uint32_t> BracketedShortName(const NameDocument& document, TokenRange name,
                                           bool is_organisation);

// The word that says what an organisation of two words or more is: the Commission of "European Commission",
// the Bank of "Bank of Norland"; nothing if it ends in no such word.
std::optional<TokenRange> HeadOf(const NameDocument& document, TokenRange organisation);

// The initials of a name's capitalised words ("NEC") and of all its words, as keys of the
// acronym written in capitals. For tests and for linking entities.
absl::InlinedVector<std::string, 2> AcronymsOf(const NameDocument& document, TokenRange name);

// How many words of a name begin with a capital.
size_t CountCapitals(const NameDocument& document, TokenRange name);

}  // namespace tagger

#endif  // TAGGER_ALIASES_SHORT_NAMES_H_
