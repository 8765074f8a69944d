#ifndef TAGGER_DATA_FILES_H_
#define TAGGER_DATA_FILES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/fault_list.h"
#include "tagger/tagger.h"

namespace tagger {

// The files of a data directory, in the order in which they are read, and further ones behind them.
struct DataFiles {
  std::string directory;
  std::string labels;    // rules/labels.yaml
  std::string evidence;  // rules/evidence.yaml
  std::vector<std::string> gazetteers;
  std::vector<std::string> rules;
  std::vector<std::string> extra_gazetteers;
  std::vector<std::string> extra_rules;

  // Those of the directory, or with the further ones too.
  std::vector<std::string> AllOfDirectory() const;
  std::vector<std::string> All() const;
};

std::string LabelsPath(const std::string& directory);
std::string EvidencePath(const std::string& directory);

// Lists rules/*.yaml and gazetteers/*.tsv of a directory, in byte order. A directory that cannot be listed is
// a fault.
DataFiles ListDataFiles(const std::string& directory, const LoadOptions& options, FaultList* faults);

// The further rule files that `options` give: those of a data directory that are off unless asked for
// (rules/optional/NAME.yaml), then others. A name that is not there is a fault.
std::vector<std::string> ExtraRules(const std::string& directory, const LoadOptions& options,
                                    FaultList* faults);

// What is noted of a file that was compiled, to tell whether it is still the same.
struct SourceFile {
  std::string name;  // relative to the data directory, or absolute
  uint64_t size = 0;
  int64_t modified = 0;  // nanoseconds since 1970; 0 if it changed too shortly before to rely on it
  uint64_t hash = 0;     // HashBytes of its content
};

// As they are now. A file that cannot be read is a fault. O(bytes).
std::vector<SourceFile> DescribeSources(const DataFiles& files, FaultList* faults);

// Whether the file at `path` is as noted: size and time of change are the same, or size and content. A
// file that is not there is not. O(1), or O(bytes) if it was touched.
bool IsUnchanged(const std::string& path, const SourceFile& source);

// `path` made absolute from the current directory, without . and .. in it.
std::string AbsolutePath(const std::string& path);

// The list as text, a file a line, and back. Lines that are not sound are left out.
std::string WriteSources(const std::vector<SourceFile>& sources);
std::vector<SourceFile> ReadSources(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_DATA_FILES_H_
