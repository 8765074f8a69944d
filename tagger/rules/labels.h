#ifndef TAGGER_RULES_LABELS_H_
#define TAGGER_RULES_LABELS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/fault_list.h"

namespace tagger {

using LabelId = uint8_t;
inline constexpr LabelId kNoLabel = 0xff;
inline constexpr size_t kMaxLabels = 8;
// One weight a label, by LabelId: evidence for (or against) a candidate having it.
using LabelWeights = std::array<float, kMaxLabels>;

// How spans of a label come about.
enum class DecidedBy : uint8_t {
  kEvidence,    // candidates compete by summed evidence (names)
  kMatch,       // what a rule matches is a span (figures, dates)
  kRefinement,  // spans of another label, renamed (see Label::refines)
};

// One row of rules/labels.yaml.
struct Label {
  std::string name;  // "PERSON"
  DecidedBy decided_by = DecidedBy::kMatch;
  bool output = true;  // false for the junk label, which wins words away from the others
  // A refinement: spans of the label `refines` that a gazetteer row of class `refine_class`
  // names whole have this label instead (a LOCATION that is a <country> is a COUNTRY). Empty for most.
  std::string refines;
  std::string refine_class;
  std::string colour;  // of the HTML writer, "#rrggbb"
  std::string doc;
};

// The labels, in the order of the file: those decided by evidence first, so that
// their ids index LabelWeights. Immutable after loading.
class LabelTable {
 public:
  // Reads rules/labels.yaml:
  //   labels:
  //     - {name: PERSON, decided_by: evidence, colour: '#aabbcc', doc: '...'}
  static LabelTable Load(const std::string& path, FaultList* faults);

  // The table as bytes for a compiled file, and back; nothing if they are damaged.
  std::string Archive() const;
  static std::optional<LabelTable> LoadArchive(std::string_view archive);

  std::optional<LabelId> Find(std::string_view name) const;
  const Label& label(LabelId id) const { return labels_[id]; }
  size_t size() const { return labels_.size(); }
  size_t evidence_size() const { return evidence_size_; }  // ids below it are decided by evidence
  std::vector<std::string_view> names() const;

 private:
  std::vector<Label> labels_;
  size_t evidence_size_ = 0;
};

}  // namespace tagger

#endif  // TAGGER_RULES_LABELS_H_
