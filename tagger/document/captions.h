#ifndef TAGGER_DOCUMENT_CAPTIONS_H_
#define TAGGER_DOCUMENT_CAPTIONS_H_

#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"

namespace tagger {

// A photo caption with its credit. In
//   "Talks went on. Boats at anchor on Monday. Photo: Reuters After the vote, ..."
// `caption` is "Boats at anchor on Monday.", `marker` "Photo:", `credit` "Reuters". Each may be
// empty but the marker. Offsets are into the whole text.
struct Caption {
  ByteSpan caption;
  ByteSpan marker;
  ByteSpan credit;
};

// The captions of one line (or part of a line), in order, disjoint. Recognised are "Photo: X" and
// its like ("Image:", "Picture:", "Credit:"; "Source:" if X is a picture agency or ends the line) and
// credits in brackets ("(Photo by X/Agency)"). Behind "FILE PHOTO:" at its start, the line is all `credit`.
// A line that ends in a credit and has at most two sentences before it is a caption
// as a whole; else the sentence before the credit is. Where the text runs on after the credit, the credit is
// a known agency (CreditNames), or else at most three capitalised words. O(bytes).
std::vector<Caption> FindCaptions(std::string_view text, ByteSpan line);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_CAPTIONS_H_
