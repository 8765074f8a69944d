#ifndef TOOLS_TAGGER_INPUT_FILE_H_
#define TOOLS_TAGGER_INPUT_FILE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace tagger::cli {

// A file, or standard input ("-"), open for reading. Every error says the path and the system's reason.
class InputFile {
 public:
  // NotFound if it cannot be opened or is a directory.
  static absl::StatusOr<InputFile> Open(const std::string& path);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  // Appends up to `size` bytes to `content`; the number of bytes read, 0 at the end.
  absl::StatusOr<size_t> Read(size_t size, std::string* content);

 private:
  InputFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}

  int descriptor_;
  std::string path_;
};

// The whole content.
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

// Some whole lines of a file.
struct LineBlock {
  std::string lines;      // each ends with '\n', except perhaps the last of the file
  size_t first_line = 1;  // 1-based
};

// Reads a file in blocks of whole lines of about `block_size` bytes (more where one line is longer), and
// less where the file is a pipe that has no more yet, so that a slow producer is served line by line. Calls
// `take` with each until it returns false. O(bytes), memory: the block and the longest line.
absl::Status ReadLineBlocks(InputFile file, size_t block_size, const std::function<bool(LineBlock)>& take);

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_INPUT_FILE_H_
