#ifndef TOOLS_TAGGER_CORPUS_H_
#define TOOLS_TAGGER_CORPUS_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "tagger/document/jsonl_reader.h"
#include "tagger/tagger.h"

namespace tagger::cli {

// Reads a corpus of JSON Lines ("-" is standard input), the fields `keep` too, and gives each record, faulty
// ones too, to `take` until it returns false. A status that is not OK if the file cannot be read, here or
// from here on. O(bytes); memory: a block of lines.
absl::Status ReadCorpus(const std::string& path, const std::vector<std::string>& keep,
                        const std::function<bool(JsonlRecord)>& take);

// The article of a record; its views are into the record.
Article ArticleOf(const JsonlRecord& record);

// "file:line: message", or "file: message" without a line.
std::string FaultAt(const std::string& path, size_t line, const absl::Status& fault);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_CORPUS_H_
