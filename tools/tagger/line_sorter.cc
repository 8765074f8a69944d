#include "tools/tagger/line_sorter.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <queue>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

absl::Status DiskFault(int error) {
  const std::string message =
      StrCat("a temporary file for sorting (in $TMPDIR, else /tmp): ", std::strerror(error));
  return absl::DataLossError(ToAbsl(message));
}

// An empty file without a name, or null.
std::FILE* OpenTemporaryFile() {
  const char* directory = std::getenv("TMPDIR");
  std::string path =
      StrCat(directory == nullptr || *directory == '\0' ? "/tmp" : directory, "/tagger-XXXXXX");
  const int descriptor = mkstemp(path.data());
  if (descriptor < 0) return nullptr;
  unlink(path.c_str());
  return fdopen(descriptor, "w+b");
}

// The lines of a sorted file, one after the other.
class RunReader {
 public:
  explicit RunReader(std::FILE* file) : file_(file) { std::rewind(file); }
  RunReader(RunReader&& other) noexcept
      : file_(other.file_), line_(std::exchange(other.line_, nullptr)), capacity_(other.capacity_) {}
  RunReader& operator=(RunReader&&) = delete;
  ~RunReader() { std::free(line_); }

  bool Next() {
    const ssize_t size = getline(&line_, &capacity_, file_);
    if (size <= 0) return false;
    current_ = std::string_view(line_, static_cast<size_t>(size) - 1);
    return true;
  }
  std::string_view current() const { return current_; }
  bool failed() const { return std::ferror(file_) != 0; }

 private:
  std::FILE* file_;
  char* line_ = nullptr;
  size_t capacity_ = 0;
  std::string_view current_;
};

}  // namespace

absl::Status LineSorter::Add(std::string_view line) {
  if (bytes_.size() + line.size() + (lines_.size() + 1) * sizeof(lines_[0]) > memory_ && !lines_.empty()) {
    if (absl::Status status = Spill(); !status.ok()) return status;
  }
  lines_.emplace_back(static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(line.size()));
  bytes_ += line;
  return absl::OkStatus();
}

absl::Status LineSorter::ForEach(const std::function<absl::Status(std::string_view)>& take) {
  if (!runs_.empty()) {
    const absl::Status status = Spill();
    return status.ok() ? Merge(take) : status;
  }
  Sort();
  for (size_t i = 0; i < lines_.size(); ++i) {
    if (absl::Status status = take(At(i)); !status.ok()) return status;
  }
  return absl::OkStatus();
}

void LineSorter::Sort() {
  const std::string_view bytes = bytes_;
  std::sort(lines_.begin(), lines_.end(), [bytes](const auto& a, const auto& b) {
    return bytes.substr(a.first, a.second) < bytes.substr(b.first, b.second);
  });
}

absl::Status LineSorter::Spill() {
  Sort();
  Run run(OpenTemporaryFile());
  if (run == nullptr) return DiskFault(errno);
  for (size_t i = 0; i < lines_.size(); ++i) {
    const std::string_view line = At(i);
    std::fwrite(line.data(), 1, line.size(), run.get());
    std::fputc('\n', run.get());
  }
  if (std::fflush(run.get()) != 0 || std::ferror(run.get()) != 0) return DiskFault(errno);
  runs_.push_back(std::move(run));
  bytes_.clear();
  lines_.clear();
  return absl::OkStatus();
}

absl::Status LineSorter::Merge(const std::function<absl::Status(std::string_view)>& take) {
  std::vector<RunReader> readers;
  for (const Run& run : runs_) readers.emplace_back(run.get());
  const auto is_later = [&](size_t a, size_t b) { return readers[a].current() > readers[b].current(); };
  std::priority_queue<size_t, std::vector<size_t>, decltype(is_later)> queue(is_later);
  for (size_t i = 0; i < readers.size(); ++i) {
    if (readers[i].Next()) queue.push(i);
  }
  while (!queue.empty()) {
    const size_t first = queue.top();
    queue.pop();
    if (absl::Status status = take(readers[first].current()); !status.ok()) return status;
    if (readers[first].Next()) queue.push(first);
  }
  const bool failed = std::any_of(readers.begin(), readers.end(), [](const auto& r) { return r.failed(); });
  return failed ? DiskFault(EIO) : absl::OkStatus();
}

}  // namespace tagger::cli
