#ifndef TOOLS_TAGGER_SPAN_CONTEXT_H_
#define TOOLS_TAGGER_SPAN_CONTEXT_H_

#include <string>
#include <string_view>

#include "tagger/base/byte_span.h"

namespace tagger::cli {

// A stretch of text on one line with what stands around it, for people:
// "…ster of Norland met [[Anna Berg]] in Hamn on the first d…". White space is single spaces; about 30
// characters on each side, whole characters. `span` must lie in `text` at character boundaries.
std::string InContext(std::string_view text, ByteSpan span);

// `text` with every stretch of white space and control characters as one space.
std::string OnOneLine(std::string_view text);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_SPAN_CONTEXT_H_
