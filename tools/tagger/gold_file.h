#ifndef TOOLS_TAGGER_GOLD_FILE_H_
#define TOOLS_TAGGER_GOLD_FILE_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tagger/base/byte_span.h"
#include "tagger/document/jsonl_reader.h"
#include "tagger/output/offsets.h"

namespace tagger::cli {

// A span that somebody annotated.
struct GoldSpan {
  ByteSpan bytes;  // into the text
  std::string label;
};

// A line of a gold file.
struct GoldDocument {
  JsonlRecord record;
  std::vector<GoldSpan> spans;  // by position
};

// Reads "entities":[{"start":0,"end":9,"label":"PERSON"}, ...], the offsets in `unit` into `text`, from 0,
// the end exclusive; other fields of an entity are ignored. InvalidArgument, with the number of the entity,
// if it is anything else, or if an offset is not in the text or within a character. By position; what stands
// twice is there once. O(bytes).
absl::StatusOr<std::vector<GoldSpan>> ParseGoldSpans(std::string_view json, std::string_view text,
                                                     OffsetUnit unit);

// Reads a gold file. `fault` is called with the line and what is wrong of every line that is left out; line 0
// is the file as a whole.
std::vector<GoldDocument> ReadGoldFile(const std::string& path, OffsetUnit unit,
                                       const std::function<void(size_t, const absl::Status&)>& fault);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_GOLD_FILE_H_
