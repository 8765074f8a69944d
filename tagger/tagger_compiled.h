#ifndef TAGGER_TAGGER_COMPILED_H_
#define TAGGER_TAGGER_COMPILED_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tagger/base/fault_list.h"
#include "tagger/base/section_file.h"
#include "tagger/data_files.h"

namespace tagger {

// Compiled data: rules and gazetteers in the form in which they are used, in one file (base/section_file.h).
// Its sections are those of gazetteer/gazetteer_tables.h and
//
//   LABL, EVID        what labels.yaml and evidence.yaml say (LabelTable, EvidenceWeights)
//   RULE              the rules: what their YAML says of them (rules/rule_archive.h), and their patterns,
//   parsed
//                     (rules/pattern_archive.h)
//   CODE              a text that stands for the source code that made it (code_id.h)
//   DIRY              absolute path of the data directory that it was made from
//   SRCS              the files that it was made from (data_files.h), to notice that one has changed
//
// It must be of the same bytes of the files and of the same code to be used. Loading verifies all but the
// large sections, the tables of the gazetteers: reading those all through would take longer than loading, and
// look-ups in them are wary of any bytes. `tagger check` verifies them too. Internal to the library.
inline constexpr uint32_t kCompiledVersion = 3;
inline constexpr std::string_view kLabelSection = "LABL";
inline constexpr std::string_view kEvidenceSection = "EVID";
inline constexpr std::string_view kRuleSection = "RULE";

// The name of the compiled file that is looked for in a data directory.
inline constexpr std::string_view kCompiledName = "tagger.compiled";

// The compiled file that belongs to a data directory, if there is one that was made from its files as they
// are now: kCompiledName in it, or that of the build if it is the source tree. Nothing if there is none; it
// is then read file by file. A file that is damaged is named in `warnings`. Of files.extra_... nothing is
// asked. O(files), and O(bytes of the compiled file that are verified).
std::shared_ptr<const SectionFile> FindCompiled(const DataFiles& files, std::vector<std::string>* warnings,
                                                Verify verify = Verify::kSmall);

// A compiled file that was asked for. InvalidArgument, with path and what to do, if it cannot be used, as is
// so if one of the files that it was made from is still where it was and has another content; NotFound if it
// is not there.
absl::StatusOr<std::shared_ptr<const SectionFile>> OpenCompiled(const std::string& path,
                                                                Verify verify = Verify::kSmall);

// Adds CODE, DIRY and SRCS to a file to be written. Files that cannot be read are faults. O(bytes).
void AddOrigin(const DataFiles& files, SectionWriter* writer, FaultList* faults);

// The directory that a compiled file was made from.
std::string CompiledDirectory(const SectionFile& file);

}  // namespace tagger

#endif  // TAGGER_TAGGER_COMPILED_H_
