#ifndef TAGGER_RESOLUTION_EVIDENCE_H_
#define TAGGER_RESOLUTION_EVIDENCE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/fault_list.h"
#include "tagger/base/token_range.h"
#include "tagger/rules/labels.h"
#include "tagger/rules/rule_set.h"

namespace tagger {

// Evidence that is worked out in code, because no pattern over tokens can say it: shape, grades of lists,
// the document's own case, aliases. Each has a name and its weights in rules/evidence.yaml;
// what each means is written there. (Everything else is evidence rules.)
enum class Feature : uint16_t {
#define TAGGER_FEATURE(id, name) id,
#include "tagger/resolution/features.inc"
#undef TAGGER_FEATURE
  kCount
};
inline constexpr size_t kFeatureCount = static_cast<size_t>(Feature::kCount);

std::string_view FeatureName(Feature feature);  // "shape.words_2"

// The weights of rules/evidence.yaml. Immutable after loading.
//   features:
//     - {id: shape.words_2, doc: '...', weights: {PERSON: 0.9}}
//     - {id: outside.common, doc: '...', outside: 0.4}
class EvidenceWeights {
 public:
  // Faults, with file and line: unknown, missing or repeated feature, field or label; not a finite number;
  // whatever makes a file no YAML.
  static EvidenceWeights Load(const std::string& path, const LabelTable& labels, FaultList* faults);

  // Takes over the features that rule files have under `features:`, in the same form; they stand for those
  // read before. The file that comes last wins. Faults as of Load, but that none need be there.
  void Extend(absl::Span<const std::string> paths, const LabelTable& labels, FaultList* faults);

  // The weights as bytes for a compiled file, and back; nothing if they are damaged. Names of files in
  // `directory` are kept without it.
  std::string Archive(std::string_view directory) const;
  static std::optional<EvidenceWeights> LoadArchive(std::string_view archive, std::string_view directory);

  const LabelWeights& of(Feature feature) const { return weights_[static_cast<size_t>(feature)]; }
  // Of the features that speak for leaving a token outside any name.
  float outside(Feature feature) const { return outside_[static_cast<size_t>(feature)]; }
  // Where its weights are written.
  int line(Feature feature) const { return lines_[static_cast<size_t>(feature)]; }
  const std::string& file(Feature feature) const { return files_[file_of_[static_cast<size_t>(feature)]]; }

 private:
  std::vector<std::string> files_;
  std::array<uint16_t, kFeatureCount> file_of_{};  // index into files_
  std::array<LabelWeights, kFeatureCount> weights_{};
  std::array<float, kFeatureCount> outside_{};
  std::array<int, kFeatureCount> lines_{};
};

// One thing that spoke for or against a candidate: a feature or a rule.
struct EvidenceItem {
  static EvidenceItem Of(Feature feature) { return {static_cast<uint32_t>(feature)}; }
  static EvidenceItem Of(RuleId rule) { return {static_cast<uint32_t>(kFeatureCount) + rule}; }

  bool is_rule() const { return index >= kFeatureCount; }
  Feature feature() const { return static_cast<Feature>(index); }                       // if it is none
  RuleId rule() const { return RuleId{index - static_cast<uint32_t>(kFeatureCount)}; }  // if it is one

  uint32_t index = 0;  // the features come first, then the rules
};

// The weights of all that can speak for or against a candidate side by side: a rule itself is large, and its
// weights would each be in another part of memory. Immutable.
class EvidenceTable {
 public:
  EvidenceTable(const EvidenceWeights& weights, const RuleSet& rules);

  const LabelWeights& of(EvidenceItem item) const { return weights_[item.index]; }

 private:
  std::vector<LabelWeights> weights_;  // by EvidenceItem::index
};

// Sums the evidence for one candidate, by label. What is added is only noted at first, at the end of
// `items`; scores() sums it up, in the order in which it was added. The arguments must outlive it.
class EvidenceSum {
 public:
  EvidenceSum(const EvidenceTable& table, std::vector<EvidenceItem>* items)
      : table_(table), items_(*items), begin_(items->size()), summed_(items->size()) {}

  void Add(Feature feature) { items_.push_back(EvidenceItem::Of(feature)); }
  void Add(RuleId rule) { items_.push_back(EvidenceItem::Of(rule)); }
  // The sum of what is noted elsewhere. Nothing may have been added before.
  void AddKnown(const LabelWeights& scores) { scores_ = scores; }

  absl::Span<const EvidenceItem> added() const { return absl::MakeConstSpan(items_).subspan(begin_); }
  const LabelWeights& scores() {
    LabelWeights scores = scores_;
    for (; summed_ < items_.size(); ++summed_) {
      const LabelWeights& weights = table_.of(items_[summed_]);
      for (size_t label = 0; label < kMaxLabels; ++label) scores[label] += weights[label];
    }
    return scores_ = scores;
  }

 private:
  const EvidenceTable& table_;
  std::vector<EvidenceItem>& items_;
  size_t begin_;   // of what was added, in items_
  size_t summed_;  // items_ from here on are not in scores_ yet
  LabelWeights scores_{};
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_EVIDENCE_H_
