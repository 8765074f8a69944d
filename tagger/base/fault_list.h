#ifndef TAGGER_BASE_FAULT_LIST_H_
#define TAGGER_BASE_FAULT_LIST_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace tagger {

// Everything that is wrong with the files being loaded. Loaders add each fault
// they find and go on, so that one run reports them all.
//
//   FaultList faults;
//   faults.Add("rules/date.yaml", 31, "rule date.iso: unknown class <mnth>; did you mean <month>?");
//   return faults.ToStatus();
//
// Not thread-safe.
class FaultList {
 public:
  // `line` is 1-based; 0 means the file as a whole.
  void Add(std::string_view file, int line, std::string_view message);

  bool empty() const { return messages_.empty(); }
  // "file:line: message" each, in the order they were added.
  const std::vector<std::string>& messages() const { return messages_; }

  // OK if there are none; else InvalidArgument, one fault a line.
  absl::Status ToStatus() const;

 private:
  std::vector<std::string> messages_;
};

}  // namespace tagger

#endif  // TAGGER_BASE_FAULT_LIST_H_
