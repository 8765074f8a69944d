#ifndef TESTS_UNIT_CLI_IMPORT_TESTING_H_
#define TESTS_UNIT_CLI_IMPORT_TESTING_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/strings.h"
#include "tools/tagger/import_row.h"

namespace tagger::cli {

// What a reader makes of some lines, as text: rows are "name <class> grade id country population
// [alias|alias]", without what is empty; faults "line: message".
struct Imported {
  std::vector<std::string> rows;
  std::vector<std::string> faults;

  ImportSink Sink() {
    return {[this](const ImportedRow& row) { rows.push_back(Describe(row)); },
            [this](size_t line, std::string_view message) {
              faults.push_back(StrCat(std::to_string(line), ": ", message));
            }};
  }

  static std::string Describe(const ImportedRow& row) {
    std::string text = StrCat(row.name, " <", row.class_name, ">");
    if (row.grade) text += StrCat(" ", std::to_string(*row.grade));
    for (const std::string* field : {&row.case_policy, &row.id, &row.country}) {
      if (!field->empty()) text += StrCat(" ", *field);
    }
    if (row.population) text += StrCat(" ", std::to_string(*row.population));
    std::string aliases;
    for (const std::string& alias : row.aliases) aliases += StrCat(aliases.empty() ? "" : "|", alias);
    return aliases.empty() ? text : StrCat(text, " [", aliases, "]");
  }
};

// Gives a reader the lines of `text`, then the end.
inline void Read(std::string_view text, ImportReader* reader) {
  size_t number = 0;
  bool goes_on = true;
  for (const std::string_view line : Split(text, '\n')) {
    if (goes_on) goes_on = reader->TakeLine(line, ++number);
  }
  reader->Finish();
}

}  // namespace tagger::cli

#endif  // TESTS_UNIT_CLI_IMPORT_TESTING_H_
