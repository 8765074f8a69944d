#ifndef TAGGER_GAZETTEER_GAZETTEER_FILE_H_
#define TAGGER_GAZETTEER_GAZETTEER_FILE_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "tagger/base/fault_list.h"
#include "tagger/gazetteer/gazetteer.h"

namespace tagger {

// One row of a gazetteer file, defaults filled in. Views into the file's content.
struct GazetteerRow {
  std::string_view name;
  std::string_view aliases;  // separated by |
  std::string_view class_name;
  int grade = 1;
  CasePolicy case_policy = CasePolicy::kCapital;
  bool ambiguous = false;
  bool is_sure = false;  // the row says that it is not ambiguous
  std::string_view id;
  std::string_view country;
  std::string_view value;
  std::string_view source;
  int line = 0;
};

// The content of a file; nothing, and a fault, if it is a directory or cannot be read. O(bytes).
std::optional<std::string> ReadGazetteerContent(const std::string& path, FaultList* faults);

// Calls `take_row` for each sound row of `content`, in order, and adds a fault for each unsound one. `path`
// is only for messages. The format is that of gazetteers/README.md. O(bytes).
void ParseGazetteer(std::string_view path, std::string_view content,
                    const std::function<void(const GazetteerRow&)>& take_row, FaultList* faults);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_FILE_H_
