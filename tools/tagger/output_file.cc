#include "tools/tagger/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "tagger/base/strings.h"

namespace tagger::cli {

absl::StatusOr<OutputFile> OutputFile::Open(const std::string& path) {
  if (path.empty() || path == "-") return OutputFile(STDOUT_FILENO, "standard output");
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  OutputFile file(descriptor, path);
  if (descriptor < 0) return file.Fault(errno);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

absl::Status OutputFile::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Fault(errno);
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return absl::OkStatus();
}

absl::Status OutputFile::Close() {
  // Network file systems report a full disk only here.
  const int descriptor = std::exchange(descriptor_, -1);
  if (close(descriptor) != 0 && errno != EINTR) return Fault(errno);
  return absl::OkStatus();
}

absl::Status OutputFile::Fault(int error) const {
  const std::string message = StrCat("cannot write ", name_, ": ", std::strerror(error));
  return error == EPIPE ? absl::CancelledError(ToAbsl(message)) : absl::DataLossError(ToAbsl(message));
}

}  // namespace tagger::cli
