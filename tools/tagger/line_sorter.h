#ifndef TOOLS_TAGGER_LINE_SORTER_H_
#define TOOLS_TAGGER_LINE_SORTER_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"

namespace tagger::cli {

// Sorts any number of lines by their bytes in a fixed memory: what does not fit is written, sorted, to
// temporary files ($TMPDIR, else /tmp), which have no names and go with the sorter, and merged in the end.
// Errors (a full disk) are DataLoss. Not thread-safe.
//
//   LineSorter sorter;
//   status = sorter.Add("b"); ...
//   status = sorter.ForEach([](std::string_view line) { ... return absl::OkStatus(); });
class LineSorter {
 public:
  static constexpr size_t kDefaultMemory = size_t{64} << 20;

  // Uses about twice `memory` bytes, at most 4 GiB, plus 64 KB for each `memory` bytes of lines.
  explicit LineSorter(size_t memory = kDefaultMemory) : memory_(memory) {}

  // `line` has no LF in it.
  absl::Status Add(std::string_view line);
  // Calls `take` with each line, in order, until it fails. To be called once, at the end. O(n log n).
  absl::Status ForEach(const std::function<absl::Status(std::string_view)>& take);

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using Run = std::unique_ptr<std::FILE, CloseFile>;

  std::string_view At(size_t i) const {
    return std::string_view(bytes_).substr(lines_[i].first, lines_[i].second);
  }
  void Sort();
  absl::Status Spill();
  absl::Status Merge(const std::function<absl::Status(std::string_view)>& take);

  const size_t memory_;
  std::string bytes_;                                 // of the lines that are in memory
  std::vector<std::pair<uint32_t, uint32_t>> lines_;  // where in bytes_, and how long
  std::vector<Run> runs_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_LINE_SORTER_H_
