#include "tools/tagger/corpus.h"

#include <utility>

#include "tagger/base/strings.h"
#include "tools/tagger/input_file.h"

namespace tagger::cli {
namespace {

constexpr size_t kBlockBytes = 256 * 1024;

}  // namespace

absl::Status ReadCorpus(const std::string& path, const std::vector<std::string>& keep,
                        const std::function<bool(JsonlRecord)>& take) {
  absl::StatusOr<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.status();
  JsonlParser parser({.keep = keep});
  return ReadLineBlocks(*std::move(file), kBlockBytes, [&](const LineBlock& block) {
    JsonlLines lines(block.lines, block.first_line);
    std::string_view line;
    size_t line_number;
    while (lines.Next(&line, &line_number)) {
      if (!take(parser.Parse(line, line_number))) return false;
    }
    return true;
  });
}

Article ArticleOf(const JsonlRecord& record) {
  return {.id = record.id,
          .title = record.title,
          .text = record.text,
          .url = record.url,
          .published = record.published,
          .language = record.language};
}

std::string FaultAt(const std::string& path, size_t line, const absl::Status& fault) {
  const std::string_view message = FromAbsl(fault.message());
  if (line > 0) return StrCat(path, ":", std::to_string(line), ": ", message);
  // What the system says of a file names the file already.
  return absl::IsNotFound(fault) ? std::string(message) : StrCat(path, ": ", message);
}

}  // namespace tagger::cli
