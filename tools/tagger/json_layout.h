#ifndef TOOLS_TAGGER_JSON_LAYOUT_H_
#define TOOLS_TAGGER_JSON_LAYOUT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace tagger::cli {

// Appends compact JSON laid out for reading: the members of an article, and the spans, entities and keywords
// in it, each on a line of its own; what is within those stays on one line.
//
//   {
//     "id": "a1",
//     "spans": [
//       {"id": "T1", "start": 0, ...},
//       {"id": "T2", "start": 9, ...}
//     ]
//   }
//
// `margin` is the number of spaces before every line but the first. `json` must be valid JSON. O(bytes).
void AppendReadableJson(std::string_view json, size_t margin, std::string* out);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_JSON_LAYOUT_H_
