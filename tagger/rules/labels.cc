#include "tagger/rules/labels.h"

#include <algorithm>
#include <cctype>

#include "tagger/base/byte_stream.h"
#include "tagger/base/strings.h"
#include "tagger/rules/yaml_file.h"

namespace tagger {
namespace {

constexpr std::string_view kFileFields[] = {"labels"};
constexpr std::string_view kFields[] = {"name",         "decided_by", "output", "refines",
                                        "refine_class", "colour",     "doc"};

// Reads one file; holds what every message needs.
class LabelReader {
 public:
  LabelReader(std::string_view file, FaultList* faults) : file_(file), faults_(faults) {}

  std::optional<Label> Read(const YAML::Node& node) {
    if (!node.IsMap()) return Fault(node, "a label must be a map with name, decided_by, colour and doc");
    CheckKeys(node, kFields, file_, "", faults_);
    Label label;
    label.name = Text(node, "name");
    if (label.name.empty()) return Fault(node, "a label has no name");
    where_ = StrCat("label ", label.name, ": ");
    label.refines = Text(node, "refines");
    label.refine_class = Text(node, "refine_class");
    label.colour = Text(node, "colour");
    label.doc = Text(node, "doc");
    if (node["output"] && !YAML::convert<bool>::decode(node["output"], label.output)) {
      return Fault(node["output"], "output must be true or false");
    }
    if (!ReadDecidedBy(node, &label) || !CheckColour(node, label)) return std::nullopt;
    return label;
  }

  std::nullopt_t Fault(const YAML::Node& node, std::string_view message) {
    faults_->Add(file_, LineOf(node), StrCat(where_, message));
    return std::nullopt;
  }

 private:
  std::string Text(const YAML::Node& node, const char* field) {
    const YAML::Node value = node[field];
    if (!value || value.IsNull()) return "";
    if (value.IsScalar()) return value.Scalar();
    Fault(value, StrCat(field, " must be a text"));
    return "";
  }

  bool ReadDecidedBy(const YAML::Node& node, Label* label) {
    const std::string text = Text(node, "decided_by");
    if (text == "evidence") {
      label->decided_by = DecidedBy::kEvidence;
    } else if (text == "match") {
      label->decided_by = DecidedBy::kMatch;
    } else if (text == "refinement") {
      label->decided_by = DecidedBy::kRefinement;
    } else {
      Fault(node, StrCat("decided_by is \"", text, "\"; it must be evidence, match or refinement"));
      return false;
    }
    const bool refinement = label->decided_by == DecidedBy::kRefinement;
    if (refinement == (label->refines.empty() || label->refine_class.empty())) {
      Fault(node, "refines and refine_class are needed for a refinement, and only there");
      return false;
    }
    return true;
  }

  bool CheckColour(const YAML::Node& node, const Label& label) {
    const auto is_hex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    if (label.colour.size() == 7 && label.colour[0] == '#' &&
        std::all_of(label.colour.begin() + 1, label.colour.end(), is_hex)) {
      return true;
    }
    Fault(node, StrCat("colour is \"", label.colour, "\"; it must be like '#a5d8ff' (with quotes)"));
    return false;
  }

  std::string_view file_;
  std::string where_;
  FaultList* faults_;
};

}  // namespace

LabelTable LabelTable::Load(const std::string& path, FaultList* faults) {
  LabelTable table;
  const std::optional<std::string> text = ReadTextFile(path, faults);
  if (!text) return table;
  const std::optional<YAML::Node> root = ParseYaml(*text, path, faults);
  if (!root) return table;
  LabelReader reader(path, faults);
  if (!root->IsMap() || !(*root)["labels"].IsDefined() || !(*root)["labels"].IsSequence()) {
    reader.Fault(*root, "the file must have a list called labels");
    return table;
  }
  CheckKeys(*root, kFileFields, path, "", faults);
  for (const YAML::Node& node : (*root)["labels"]) {
    std::optional<Label> label = LabelReader(path, faults).Read(node);
    if (!label) continue;
    const bool evidence = label->decided_by == DecidedBy::kEvidence;
    if (table.Find(label->name)) {
      reader.Fault(node, StrCat("label ", label->name, " stands twice"));
    } else if (label->decided_by == DecidedBy::kRefinement && !table.Find(label->refines)) {
      reader.Fault(node, StrCat("label ", label->name, " refines ", label->refines,
                                ", which does not stand before it"));
    } else if (evidence && table.evidence_size_ < table.labels_.size()) {
      reader.Fault(node, StrCat("label ", label->name, ": labels decided by evidence must stand first"));
    } else if (evidence ? table.evidence_size_ >= kMaxLabels : table.labels_.size() >= kNoLabel) {
      reader.Fault(node, StrCat("label ", label->name, ": too many labels (at most ",
                                std::to_string(kMaxLabels), " decided by evidence)"));
    } else {
      table.evidence_size_ += evidence;
      table.labels_.push_back(*std::move(label));
    }
  }
  return table;
}

std::string LabelTable::Archive() const {
  ByteWriter writer;
  writer.Number(static_cast<uint32_t>(labels_.size()));
  for (const auto& [name, decided_by, output, refines, refine_class, colour, doc] : labels_) {
    for (const std::string* text : {&name, &refines, &refine_class, &colour, &doc}) writer.Text(*text);
    writer.Number(static_cast<uint8_t>(decided_by));
    writer.Number(static_cast<uint8_t>(output));
  }
  return writer.bytes();
}

std::optional<LabelTable> LabelTable::LoadArchive(std::string_view archive) {
  ByteReader reader(archive);
  LabelTable table;
  for (uint32_t left = reader.Count(); left > 0; --left) {
    Label label;
    for (std::string* text : {&label.name, &label.refines, &label.refine_class, &label.colour, &label.doc})
      *text = std::string(reader.Text());
    label.decided_by = static_cast<DecidedBy>(reader.Number<uint8_t>());
    label.output = reader.Number<uint8_t>() != 0;
    const bool evidence = label.decided_by == DecidedBy::kEvidence;
    if (!reader.ok() || (evidence && table.evidence_size_ < table.labels_.size())) return std::nullopt;
    table.evidence_size_ += evidence;
    table.labels_.push_back(std::move(label));
  }
  const bool fits = table.evidence_size_ <= kMaxLabels && table.labels_.size() <= kNoLabel;
  if (!reader.ok() || !reader.at_end() || !fits) return std::nullopt;
  return table;
}

std::optional<LabelId> LabelTable::Find(std::string_view name) const {
  for (size_t i = 0; i < labels_.size(); ++i) {
    if (labels_[i].name == name) return static_cast<LabelId>(i);
  }
  return std::nullopt;
}

std::vector<std::string_view> LabelTable::names() const {
  std::vector<std::string_view> names;
  for (const Label& label : labels_) names.push_back(label.name);
  return names;
}

}  // namespace tagger
