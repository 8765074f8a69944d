#ifndef TAGGER_RESOLUTION_CHUNKS_H_
#define TAGGER_RESOLUTION_CHUNKS_H_

#include <vector>

#include "tagger/base/token_range.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// The stretches of a document in which names can lie: runs of capitalised words with what joins them
// ("Bank of England", "Mohammed bin Salman", "Lee Jae-myung", "Smith, Jr"), within one sentence.
// "Defence Minister Anna Berg" is one chunk, and what in it is a name is decided later. In
// text order, disjoint. What match rules found to be names in lower case (NameDocument::lower_case_names) are
// chunks of their own, where no other chunk has a word of them. Appends to `chunks`. O(tokens).
void FindChunks(const NameDocument& document, std::vector<TokenRange>* chunks);

// The candidate spans of one chunk: those that start at a capitalised word or a particle before
// one, and end at a capitalised word, the lower-case second part of a hyphenated name, or a number. A chunk
// without a capital is one candidate, whole; a listed name is one too, whatever its words.
// At most kMaxCandidateTokens long, so linear in the chunk. Ordered by start, then end. Appends.
inline constexpr uint32_t kMaxCandidateTokens = 14;
// A chunk of more tokens than that is no text but a list or noise (A B C D ...): there candidates are short,
// so that each token costs little memory.
inline constexpr uint32_t kLongChunkTokens = 200;
inline constexpr uint32_t kMaxTokensInLongChunk = 4;
void FindCandidates(const NameDocument& document, TokenRange chunk, std::vector<TokenRange>* candidates);

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_CHUNKS_H_
