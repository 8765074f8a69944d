#ifndef TAGGER_DOCUMENT_DATELINES_H_
#define TAGGER_DOCUMENT_DATELINES_H_

#include <cstddef>
#include <string_view>

namespace tagger {

// The length of the dateline that a paragraph begins with, with its dash; 0 if it has none.
//   "SEOUL (Reuters) - The ..."        with an agency in brackets: in any paragraph
//   "NAIROBI, Kenya — Doctors ..."     a place in capitals
//   "Geneva, 3 June 2025 – The ..."    a place and a date
// The last two are weaker evidence: only with `near_top`, and only if what follows the dash begins
// as a sentence does. O(kMaxDatelineBytes).
size_t DatelineLength(std::string_view paragraph, bool near_top);
inline constexpr size_t kMaxDatelineBytes = 90;

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_DATELINES_H_
