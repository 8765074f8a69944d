#include "tagger/resolution/evidence.h"

#include <bitset>
#include <cmath>
#include <iterator>

#include "absl/container/flat_hash_map.h"
#include "tagger/base/byte_stream.h"
#include "tagger/base/portable_path.h"
#include "tagger/base/strings.h"
#include "tagger/rules/yaml_file.h"

namespace tagger {
namespace {

constexpr std::string_view kFields[] = {"id", "doc", "weights", "outside"};

constexpr std::string_view kFeatureNames[] = {
#define TAGGER_FEATURE(id, name) name,
#include "tagger/resolution/features.inc"
#undef TAGGER_FEATURE
};
static_assert(std::size(kFeatureNames) == kFeatureCount);

// Reads one file; each method reports what is wrong with its part and goes on.
class EvidenceReader {
 public:
  EvidenceReader(const std::string& path, const LabelTable& labels, FaultList* faults)
      : path_(path), labels_(labels), faults_(faults) {
    for (size_t i = 0; i < kFeatureCount; ++i) features_.emplace(kFeatureNames[i], i);
  }

  // Where what is read goes.
  struct Target {
    std::array<LabelWeights, kFeatureCount>* weights;
    std::array<float, kFeatureCount>* outside;
    std::array<int, kFeatureCount>* lines;
  };

  // `complete`: whether every feature must be there.
  std::bitset<kFeatureCount> Read(const YAML::Node& root, bool complete, const Target& target) {
    std::bitset<kFeatureCount> seen;
    const YAML::Node list = root.IsMap() ? root["features"] : YAML::Node();
    if (!list || !list.IsSequence()) {
      faults_->Add(path_, 1, "expected `features:` and a list of {id, doc, weights}");
      return seen;
    }
    for (const YAML::Node& node : list) {
      const std::optional<size_t> feature = ReadId(node);
      if (!feature.has_value()) continue;
      if (seen.test(*feature)) {
        Fault(node, StrCat("feature ", kFeatureNames[*feature], " stands twice; the first is on line ",
                           std::to_string((*target.lines)[*feature])));
        continue;
      }
      seen.set(*feature);
      (*target.lines)[*feature] = LineOf(node);
      (*target.weights)[*feature] = {};
      if (node["weights"]) ReadWeights(node["weights"], &(*target.weights)[*feature]);
      (*target.outside)[*feature] = node["outside"] ? ReadNumber(node["outside"]) : 0;
    }
    for (size_t i = 0; complete && i < kFeatureCount; ++i) {
      if (!seen.test(i)) faults_->Add(path_, 0, StrCat("feature ", kFeatureNames[i], " is missing"));
    }
    return seen;
  }

 private:
  void Fault(const YAML::Node& node, std::string_view message) { faults_->Add(path_, LineOf(node), message); }

  std::optional<size_t> ReadId(const YAML::Node& node) {
    if (!node.IsMap() || !node["id"] || !node["id"].IsScalar()) {
      Fault(node, "a feature is {id: ..., doc: ..., weights: {LABEL: number}}");
      return std::nullopt;
    }
    CheckKeys(node, kFields, path_, "", faults_);
    const std::string& id = node["id"].Scalar();
    const auto found = features_.find(id);
    if (found != features_.end()) return found->second;
    const std::vector<std::string_view> names(std::begin(kFeatureNames), std::end(kFeatureNames));
    Fault(node, StrCat("unknown feature ", id, DidYouMean(id, names)));
    return std::nullopt;
  }

  void ReadWeights(const YAML::Node& node, LabelWeights* weights) {
    if (!node.IsMap()) {
      Fault(node, "weights are {LABEL: number}");
      return;
    }
    std::bitset<kMaxLabels> seen;
    for (const auto& item : node) {
      const std::string name = item.first.IsScalar() ? item.first.Scalar() : "";
      const std::optional<LabelId> label = labels_.Find(name);
      if (!label.has_value() || *label >= labels_.evidence_size()) {
        Fault(item.first,
              StrCat("'", name, "' is no label that evidence decides", DidYouMean(name, labels_.names())));
      } else if (seen.test(*label)) {
        Fault(item.first, StrCat("label ", name, " stands twice"));
      } else {
        seen.set(*label);
        (*weights)[*label] = ReadNumber(item.second);
      }
    }
  }

  float ReadNumber(const YAML::Node& node) {
    float number = 0;
    if (node.IsScalar() && YAML::convert<float>::decode(node, number) && std::isfinite(number)) return number;
    Fault(node, "expected a number");
    return 0;
  }

  const std::string& path_;
  const LabelTable& labels_;
  FaultList* faults_;
  absl::flat_hash_map<std::string_view, size_t> features_;
};

}  // namespace

std::string_view FeatureName(Feature feature) { return kFeatureNames[static_cast<size_t>(feature)]; }

std::string EvidenceWeights::Archive(std::string_view directory) const {
  ByteWriter writer;
  writer.Number(weights_);
  writer.Number(outside_);
  writer.Number(lines_);
  writer.Number(file_of_);
  writer.Number(static_cast<uint32_t>(files_.size()));
  for (const std::string& file : files_) writer.Text(PortableName(file, directory));
  return writer.bytes();
}

std::optional<EvidenceWeights> EvidenceWeights::LoadArchive(std::string_view archive,
                                                            std::string_view directory) {
  ByteReader reader(archive);
  EvidenceWeights result;
  result.weights_ = reader.Number<decltype(result.weights_)>();
  result.outside_ = reader.Number<decltype(result.outside_)>();
  result.lines_ = reader.Number<decltype(result.lines_)>();
  result.file_of_ = reader.Number<decltype(result.file_of_)>();
  for (uint32_t left = reader.Count(); left > 0 && reader.ok(); --left)
    result.files_.push_back(PathOf(reader.Text(), directory));
  if (!reader.ok() || !reader.at_end()) return std::nullopt;
  for (const uint16_t file : result.file_of_) {
    if (file >= result.files_.size()) return std::nullopt;
  }
  return result;
}

EvidenceWeights EvidenceWeights::Load(const std::string& path, const LabelTable& labels, FaultList* faults) {
  EvidenceWeights result;
  result.files_ = {path};
  const std::optional<std::string> text = ReadTextFile(path, faults);
  if (!text.has_value()) return result;
  const std::optional<YAML::Node> root = ParseYaml(*text, path, faults);
  if (root.has_value()) {
    EvidenceReader(path, labels, faults)
        .Read(*root, true, {&result.weights_, &result.outside_, &result.lines_});
  }
  return result;
}

void EvidenceWeights::Extend(absl::Span<const std::string> paths, const LabelTable& labels,
                             FaultList* faults) {
  for (const std::string& path : paths) {
    FaultList told_by_rules;  // a file that is no YAML is a fault of its rules
    const std::optional<std::string> text = ReadTextFile(path, &told_by_rules);
    if (!text.has_value()) continue;
    if (!text->starts_with("features:") && text->find("\nfeatures:") == std::string::npos) continue;
    const std::optional<YAML::Node> root = ParseYaml(*text, path, &told_by_rules);
    if (!root.has_value()) continue;
    const std::bitset<kFeatureCount> read =
        EvidenceReader(path, labels, faults).Read(*root, false, {&weights_, &outside_, &lines_});
    files_.push_back(path);
    for (size_t i = 0; i < kFeatureCount; ++i) {
      if (read.test(i)) file_of_[i] = static_cast<uint16_t>(files_.size() - 1);
    }
  }
}

EvidenceTable::EvidenceTable(const EvidenceWeights& weights, const RuleSet& rules) {
  weights_.reserve(kFeatureCount + rules.rules().size());
  for (size_t i = 0; i < kFeatureCount; ++i) weights_.push_back(weights.of(static_cast<Feature>(i)));
  for (const Rule& rule : rules.rules()) weights_.push_back(rule.weights);
}

}  // namespace tagger
