#include "tools/tagger/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

absl::Status SystemFault(std::string_view path, int error) {
  return NotFound(StrCat(path == "-" ? "standard input" : path, ": ", std::strerror(error)));
}

// How many line ends there are; fast where lines are long.
size_t CountLines(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++count;
  return count;
}

}  // namespace

absl::StatusOr<InputFile> InputFile::Open(const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return SystemFault(path, errno);
  InputFile file(descriptor, path);
  struct stat status;
  if (fstat(descriptor, &status) != 0) return SystemFault(path, errno);
  if (S_ISDIR(status.st_mode)) return SystemFault(path, EISDIR);
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

InputFile::~InputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

absl::StatusOr<size_t> InputFile::Read(size_t size, std::string* content) {
  const size_t old_size = content->size();
  content->resize(old_size + size);
  ssize_t count;
  do {
    count = read(descriptor_, content->data() + old_size, size);
  } while (count < 0 && errno == EINTR);
  const int error = errno;
  content->resize(old_size + static_cast<size_t>(std::max<ssize_t>(count, 0)));
  if (count < 0) return SystemFault(path_, error);
  return static_cast<size_t>(count);
}

absl::StatusOr<std::string> ReadWholeFile(const std::string& path) {
  absl::StatusOr<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.status();
  std::string content;
  while (true) {
    const absl::StatusOr<size_t> count = file->Read(std::max<size_t>(1 << 16, content.size()), &content);
    if (!count.ok()) return count.status();
    if (*count == 0) return content;
  }
}

absl::Status ReadLineBlocks(InputFile file, size_t block_size, const std::function<bool(LineBlock)>& take) {
  LineBlock block;
  while (true) {
    const size_t searched = block.lines.size();
    const absl::StatusOr<size_t> count = file.Read(std::max(block_size, searched), &block.lines);
    if (!count.ok()) return count.status();
    if (*count == 0) break;
    const size_t last_newline = block.lines.rfind('\n');
    if (last_newline == std::string::npos || last_newline < searched) continue;
    LineBlock rest{block.lines.substr(last_newline + 1), block.first_line};
    block.lines.resize(last_newline + 1);
    rest.first_line += CountLines(block.lines);
    if (!take(std::move(block))) return absl::OkStatus();
    block = std::move(rest);
  }
  if (!block.lines.empty()) take(std::move(block));
  return absl::OkStatus();
}

}  // namespace tagger::cli
