#ifndef TOOLS_TAGGER_IMPORT_CSV_H_
#define TOOLS_TAGGER_IMPORT_CSV_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Which columns of a CSV file hold what; empty: none.
struct CsvColumns {
  std::string name;
  std::string class_name;  // a column, or, if there is none of that name, the class of all rows
  std::string aliases;     // separated by | or ;
  std::string id;
  std::string country;
};

// Splits a record of RFC 4180 (commas, fields in "" may hold commas, line ends and "" for a quote), which
// need not be complete.
struct CsvRecord {
  enum class State { kComplete, kOpen, kBroken };  // kOpen: ends within a quoted field
  State state = State::kComplete;
  std::vector<std::string> fields;
};
CsvRecord ParseCsvRecord(std::string_view text);

// Reads a CSV file with a header. A record may have up to 100 lines; if a quote is not closed by then, its
// first line is a fault and the next is read anew. Rows without a name are faults.
class CsvReader : public ImportReader {
 public:
  CsvReader(CsvColumns columns, ImportSink sink) : columns_(std::move(columns)), sink_(std::move(sink)) {}

  bool TakeLine(std::string_view line, size_t number) override;
  void Finish() override;

 private:
  void DropFirstLine();
  bool TakeRecord(const std::vector<std::string>& fields, size_t line);
  bool TakeHeader(const std::vector<std::string>& fields);
  std::string Field(const std::vector<std::string>& fields, std::optional<size_t> column) const;

  const CsvColumns columns_;
  const ImportSink sink_;
  std::vector<std::string> pending_;  // lines of a record that is not complete
  size_t first_line_ = 0;             // of pending_
  size_t width_ = 0;                  // of the header; 0 before it
  std::optional<size_t> name_, class_, aliases_, id_, country_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_CSV_H_
