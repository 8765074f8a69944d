#ifndef TAGGER_TAGGER_DATA_H_
#define TAGGER_TAGGER_DATA_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "tagger/base/section_file.h"
#include "tagger/figures/figure_classes.h"
#include "tagger/figures/rule_parts.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/keywords/keywords.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/resolution/evidence.h"
#include "tagger/resolution/name_classes.h"
#include "tagger/rules/labels.h"
#include "tagger/rules/rule_set.h"
#include "tagger/tagger.h"

namespace tagger {

// Everything that is loaded: immutable, shared by all threads. Internal to the library.
struct TaggerData {
  // Reads rules/*.yaml and gazetteers/*.tsv of the data directory, or a compiled file that was made from
  // them, and the extra files. InvalidArgument lists every fault of every file; NotFound if there is no data
  // directory.
  static absl::StatusOr<std::unique_ptr<const TaggerData>> Load(const LoadOptions& options);

  // The content of a compiled file (tagger_compiled.h) of all that `options` name. Faults as of Load.
  static absl::StatusOr<std::string> Compile(const LoadOptions& options);

  ClassTable classes;
  LabelTable labels;
  Gazetteer gazetteer;
  RuleSet rules;
  EvidenceWeights weights;
  std::unique_ptr<const NameClasses> name_classes;
  FigureClasses figure_classes;
  RuleParts rule_parts;
  std::unique_ptr<const KeywordClasses> keyword_classes;
  std::vector<std::string> warnings;

 private:
  absl::Status LoadFiles(const LoadOptions& options, FaultList* faults);
  absl::Status LoadCompiled(const std::shared_ptr<const SectionFile>& file, const std::string& directory,
                            const LoadOptions& options, FaultList* faults);
};

}  // namespace tagger

#endif  // TAGGER_TAGGER_DATA_H_
