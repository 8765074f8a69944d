#ifndef TOOLS_TAGGER_IMPORT_TABLE_H_
#define TOOLS_TAGGER_IMPORT_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "tools/tagger/import_row.h"
#include "tools/tagger/line_sorter.h"
#include "tools/tagger/output_file.h"

namespace tagger::cli {

// Gathers rows and writes them as a gazetteer: sorted by name, each name once in its class. Of rows that
// have name and class in common the one with the highest grade stays, then that with most people, then the
// first. Memory as LineSorter's. Not thread-safe.
class ImportTable {
 public:
  explicit ImportTable(size_t memory = LineSorter::kDefaultMemory) : sorter_(memory) {}

  // Cleans the names (CleanName); a row whose name cannot be one is left out and counted. DataLoss as
  // LineSorter. The aliases are written once each, in their order, without those that are found by the name.
  absl::Status Add(const ImportedRow& row);
  // To be called once. `comment` is put on top.
  absl::Status Write(std::string_view comment, OutputFile* output);

  size_t rows() const { return rows_; }          // added; once written: written
  size_t left_out() const { return left_out_; }  // for their names, or as there is a stronger one

 private:
  LineSorter sorter_;
  size_t rows_ = 0;
  size_t left_out_ = 0;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_TABLE_H_
