#ifndef TAGGER_DOCUMENT_ADVERTISEMENTS_H_
#define TAGGER_DOCUMENT_ADVERTISEMENTS_H_

#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"

namespace tagger {

// Where an advertisement is announced within a line: "... hard hit. Advertisement On average, ...".
// Only between sentences, or at the start or end of the line, and only if no lower-case word follows
// ("Advertisement spending rose" is none). In order, disjoint. O(bytes).
std::vector<ByteSpan> FindAdvertisements(std::string_view text, ByteSpan line);

// False for nearly all texts: FindAdvertisements finds nothing anywhere. O(bytes), a fraction of its time.
bool MayHoldAdvertisement(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_ADVERTISEMENTS_H_
