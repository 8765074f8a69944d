#ifndef TOOLS_TAGGER_OUTPUT_FILE_H_
#define TOOLS_TAGGER_OUTPUT_FILE_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace tagger::cli {

// Standard output (path "" or "-") or a file, open for writing. No byte is lost in silence: writes go
// straight to the system, and every failure, that of the last flush and of closing included, is a status. Not
// thread-safe.
class OutputFile {
 public:
  // Creates or empties the file; the caller has checked that it is none of the inputs.
  static absl::StatusOr<OutputFile> Open(const std::string& path);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  // Cancelled if the reader of a pipe has gone (no fault of anybody); DataLoss for all else: a full disk, ...
  absl::Status Write(std::string_view bytes);
  // To be called once at the end. Nothing may be written after it.
  absl::Status Close();

 private:
  OutputFile(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  absl::Status Fault(int error) const;

  int descriptor_;
  std::string name_;  // for messages
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_OUTPUT_FILE_H_
