#ifndef TAGGER_KEYWORDS_SPELLINGS_H_
#define TAGGER_KEYWORDS_SPELLINGS_H_

#include "tagger/keywords/keywords.h"

namespace tagger {

// Set `text` and `variants` of a keyword from its mentions: the commonest spelling is the text (ties: the
// first in the text), the others are variants, sorted.

// Of a topic: capitals that the start of a sentence or a headline explains are made small.
void NameTopic(const NameDocument& document, RankedKeyword* keyword);

// Of an entity: the commonest of its full names, as the text has them ("Britain", not "United Kingdom");
// aliases and short forms are variants. `keyword->entity` must be set.
void NameEntity(const NameDocument& document, const LinkedMentions& linked, RankedKeyword* keyword);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_SPELLINGS_H_
