#include "tagger/base/fault_list.h"

#include "tagger/base/strings.h"

namespace tagger {

void FaultList::Add(std::string_view file, int line, std::string_view message) {
  messages_.push_back(line > 0 ? StrCat(file, ":", std::to_string(line), ": ", message)
                               : StrCat(file, ": ", message));
}

absl::Status FaultList::ToStatus() const {
  if (messages_.empty()) return absl::OkStatus();
  std::string all;
  for (const std::string& message : messages_) {
    if (!all.empty()) all += '\n';
    all += message;
  }
  return InvalidArgument(all);
}

}  // namespace tagger
