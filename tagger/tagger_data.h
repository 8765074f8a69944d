#ifndef TAGGER_TAGGER_DATA_H_
#define TAGGER_TAGGER_DATA_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "tagger/figures/figure_classes.h"
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
  // Reads rules/*.yaml and gazetteers/*.tsv of the data directory and the extra files. InvalidArgument lists
  // every fault of every file; NotFound if there is no data directory.
  static absl::StatusOr<std::unique_ptr<const TaggerData>> Load(const LoadOptions& options);

  ClassTable classes;
  LabelTable labels;
  Gazetteer gazetteer;
  RuleSet rules;
  EvidenceWeights weights;
  std::unique_ptr<const NameClasses> name_classes;
  FigureClasses figure_classes;
  std::unique_ptr<const KeywordClasses> keyword_classes;
};

}  // namespace tagger

#endif  // TAGGER_TAGGER_DATA_H_
