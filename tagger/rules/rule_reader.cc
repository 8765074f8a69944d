#include "tagger/rules/rule_reader.h"

#include <algorithm>
#include <cmath>

#include "tagger/base/strings.h"
#include "tagger/rules/built_in_classes.h"
#include "tagger/rules/rule_test_reader.h"
#include "tagger/rules/yaml_file.h"

namespace tagger {
namespace {

constexpr std::string_view kFileFields[] = {"label", "stage", "rules", "features"};
constexpr std::string_view kRuleFields[] = {"id",       "doc",    "pattern",    "not_before", "not_after",
                                            "label",    "stage",  "weight",     "weights",    "as",
                                            "priority", "reject", "confidence", "set",        "tests"};
constexpr const char* kMatchFields[] = {"as", "confidence", "priority", "reject", "set", "stage"};
constexpr int kDefaultStage = 1;
constexpr double kMaxWeight = 20;
constexpr int kMaxPriority = 1000;

bool IsNameText(std::string_view text, bool dots) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [dots](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (dots && c == '.');
  });
}

// Reads the rules of one file. Every Fault() makes the rule being read faulty.
class RuleFileReader {
 public:
  RuleFileReader(std::string_view file, const LabelTable& labels, ClassTable* classes, FaultList* faults)
      : file_(file), labels_(labels), classes_(*classes), faults_(*faults) {}

  std::vector<RuleDraft> Read(const YAML::Node& root) {
    std::vector<RuleDraft> drafts;
    if (!root.IsMap()) {
      Fault(root, "the file must be a map with label, stage and rules");
      return drafts;
    }
    CheckKeys(root, kFileFields, file_, "", &faults_);
    file_label_ = ReadLabel(root, kNoLabel);
    file_stage_ = static_cast<int>(ReadNumber(root, "stage", 1, 9, kDefaultStage, true));
    const YAML::Node rules = root["rules"];
    if (!rules && root["features"]) return drafts;  // a file of weights alone (EvidenceWeights::Extend)
    if (!rules || !rules.IsSequence()) {
      Fault(rules ? rules : root, "the file must have a list called rules");
      return drafts;
    }
    for (const YAML::Node& node : rules) {
      failed_ = false;
      RuleDraft draft = ReadRule(node);
      draft.faulty = failed_;
      if (!draft.rule.id.empty()) drafts.push_back(std::move(draft));
      where_.clear();
    }
    return drafts;
  }

 private:
  void Fault(const YAML::Node& node, std::string_view message) {
    failed_ = true;
    faults_.Add(file_, LineOf(node), StrCat(where_, message));
  }

  RuleDraft ReadRule(const YAML::Node& node) {
    RuleDraft draft;
    Rule& rule = draft.rule;
    if (!node.IsMap()) {
      Fault(node, "a rule must be a map with id, pattern and tests");
      return draft;
    }
    rule.file = std::string(file_);
    rule.line = LineOf(node);
    rule.id = ReadText(node, "id");
    if (rule.id.empty()) {
      Fault(node, "a rule has no id");
      return draft;
    }
    where_ = StrCat("rule ", rule.id, ": ");
    if (!IsNameText(rule.id, true) || rule.id.find('.') == std::string::npos) {
      Fault(node["id"], "an id must be file.name, in lower case letters, digits and _");
    }
    const size_t faults_before = faults_.messages().size();
    CheckKeys(node, kRuleFields, file_, where_, &faults_);
    failed_ = failed_ || faults_.messages().size() > faults_before;
    rule.doc = ReadText(node, "doc");
    ReadPatterns(node, &draft);
    ReadEffect(node, &rule);
    ReadTests(node, &rule);
    return draft;
  }

  void ReadPatterns(const YAML::Node& node, RuleDraft* draft) {
    Rule& rule = draft->rule;
    rule.pattern = ReadText(node, "pattern");
    rule.not_before = ReadText(node, "not_before");
    rule.not_after = ReadText(node, "not_after");
    if (!node["pattern"]) Fault(node, "there is no pattern");
    draft->pattern_line = LineOf(node["pattern"]);
    draft->not_before_line = LineOf(node["not_before"]);
    draft->not_after_line = LineOf(node["not_after"]);
  }

  // Whether it is evidence or a match, and what follows from that.
  void ReadEffect(const YAML::Node& node, Rule* rule) {
    rule->label = ReadLabel(node, file_label_);
    const bool by_evidence =
        rule->label != kNoLabel && labels_.label(rule->label).decided_by == DecidedBy::kEvidence;
    rule->is_evidence = by_evidence || (rule->label == kNoLabel && node["weights"]);
    if (rule->is_evidence) {
      ReadEvidence(node, rule);
    } else {
      ReadMatch(node, rule);
    }
  }

  void ReadEvidence(const YAML::Node& node, Rule* rule) {
    for (const char* field : kMatchFields) {
      if (node[field]) {
        Fault(node[field], StrCat(field, " is for match rules; ", NameOf(rule->label),
                                  " is decided by evidence (put helper rules in a file without a label)"));
      }
    }
    if (static_cast<bool>(node["weight"]) == static_cast<bool>(node["weights"])) {
      return Fault(node, "an evidence rule must have one of weight and weights");
    }
    if (node["weight"]) {
      rule->weights[rule->label] =
          static_cast<float>(ReadNumber(node, "weight", -kMaxWeight, kMaxWeight, 0, false));
    } else {
      ReadWeights(node["weights"], rule);
    }
    rule->stage = 0;
    const bool all_zero =
        std::all_of(rule->weights.begin(), rule->weights.end(), [](float weight) { return weight == 0; });
    if (all_zero && !failed_) {
      Fault(node, "all weights are 0, so the rule does nothing");
    }
  }

  void ReadWeights(const YAML::Node& weights, Rule* rule) {
    if (!weights.IsMap()) return Fault(weights, "weights must be a map, {PERSON: 2.2, LOCATION: -0.8}");
    for (const auto& entry : weights) {
      const std::string name = entry.first.IsScalar() ? entry.first.Scalar() : "";
      const std::optional<LabelId> label = labels_.Find(name);
      if (!label || *label >= labels_.evidence_size()) {
        Fault(entry.first, StrCat("weights: \"", name, "\" is no label decided by evidence",
                                  label ? "" : DidYouMean(name, labels_.names())));
      } else {
        rule->weights[*label] =
            static_cast<float>(ReadNumber(weights, name.c_str(), -kMaxWeight, kMaxWeight, 0, false));
      }
    }
  }

  void ReadMatch(const YAML::Node& node, Rule* rule) {
    for (const char* field : {"weight", "weights"}) {
      if (node[field]) {
        Fault(node[field],
              StrCat(field, " is for labels decided by evidence; ", NameOf(rule->label), " is not"));
      }
    }
    rule->stage = static_cast<int>(ReadNumber(node, "stage", 1, 9, file_stage_, true));
    rule->confidence = static_cast<float>(ReadNumber(node, "confidence", 0, 1, rule->confidence, false));
    rule->priority = static_cast<int>(ReadNumber(node, "priority", -kMaxPriority, kMaxPriority, 0, true));
    if (node["reject"] && !YAML::convert<bool>::decode(node["reject"], rule->reject)) {
      Fault(node["reject"], "reject must be true or false");
    }
    ReadAs(node, rule);
    ReadAttributes(node["set"], rule);
    if (rule->label == kNoLabel && !rule->as && !rule->reject && !failed_) {
      Fault(node, "the rule makes nothing; give it a label (or its file), `as` or `reject`");
    }
  }

  void ReadAs(const YAML::Node& node, Rule* rule) {
    const std::string name = ReadText(node, "as");
    if (name.empty()) return;
    const std::vector<std::string_view> built_in = BuiltInClassNames();
    if (!IsNameText(name, false))
      return Fault(node["as"], "as must be a class name: lower case letters, digits and _");
    if (std::find(built_in.begin(), built_in.end(), name) != built_in.end()) {
      return Fault(node["as"], StrCat("<", name, "> is built in; choose another name"));
    }
    rule->as = classes_.Intern(name);
    if (!rule->as) Fault(node["as"], "there are too many classes");
  }

  void ReadAttributes(const YAML::Node& set, Rule* rule) {
    if (!set) return;
    if (!set.IsMap()) return Fault(set, "set must be a map, {kind: change}");
    for (const auto& entry : set) {
      if (!entry.first.IsScalar() || !entry.second.IsScalar()) {
        Fault(entry.first, "set: names and values must be plain text");
      } else if (!rule->attributes.emplace(entry.first.Scalar(), entry.second.Scalar()).second) {
        Fault(entry.first, StrCat("set: \"", entry.first.Scalar(), "\" stands twice"));
      }
    }
  }

  void ReadTests(const YAML::Node& node, Rule* rule) {
    const YAML::Node tests = node["tests"];
    if (!tests || !tests.IsSequence() || tests.size() == 0) {
      return Fault(node,
                   "there are no tests; give at least one example with [[ ]] around what the rule must find");
    }
    bool has_positive = false;
    for (const YAML::Node& test : tests) {
      std::string error;
      std::optional<RuleTest> read = ReadRuleTest(test, &error);
      if (!read) {
        Fault(test, StrCat("test: ", error));
        continue;
      }
      has_positive = has_positive || !read->expected.empty();
      rule->tests.push_back(*std::move(read));
    }
    if (!has_positive && !failed_) Fault(tests, "no test has a [[ ]] around what the rule must find");
  }

  LabelId ReadLabel(const YAML::Node& node, LabelId fallback) {
    const std::string name = ReadText(node, "label");
    if (name.empty()) return fallback;
    const std::optional<LabelId> label = labels_.Find(name);
    if (!label) {
      Fault(node["label"], StrCat("unknown label ", name, DidYouMean(name, labels_.names())));
      return fallback;
    }
    if (labels_.label(*label).decided_by == DecidedBy::kRefinement) {
      Fault(node["label"], StrCat(name, " is a refinement; write rules for ", labels_.label(*label).refines));
      return fallback;
    }
    return *label;
  }

  std::string ReadText(const YAML::Node& node, const char* field) {
    const YAML::Node value = node[field];
    if (!value) return "";
    if (value.IsScalar() && !value.Scalar().empty()) return value.Scalar();
    Fault(value, StrCat(field, " must be a text that is not empty"));
    return "";
  }

  double ReadNumber(const YAML::Node& node, const char* field, double min, double max, double fallback,
                    bool whole) {
    const YAML::Node value = node[field];
    if (!value) return fallback;
    double number = 0;
    if (YAML::convert<double>::decode(value, number) && number >= min && number <= max &&
        (!whole || number == std::floor(number))) {
      return number;
    }
    const auto text = [](double limit) { return std::to_string(static_cast<int>(limit)); };
    Fault(value,
          StrCat(field, " must be a ", whole ? "whole " : "", "number from ", text(min), " to ", text(max)));
    return fallback;
  }

  std::string_view NameOf(LabelId label) const {
    return label == kNoLabel ? std::string_view("a rule without a label") : labels_.label(label).name;
  }

  std::string_view file_;
  const LabelTable& labels_;
  ClassTable& classes_;
  FaultList& faults_;
  LabelId file_label_ = kNoLabel;
  int file_stage_ = kDefaultStage;
  std::string where_;  // "rule x.y: "
  bool failed_ = false;
};

}  // namespace

std::vector<RuleDraft> ReadRuleFile(const RuleSet::File& file, const LabelTable& labels, ClassTable* classes,
                                    FaultList* faults) {
  const std::optional<YAML::Node> root = ParseYaml(file.text, file.name, faults);
  if (!root) return {};
  try {
    return RuleFileReader(file.name, labels, classes, faults).Read(*root);
  } catch (const YAML::Exception& error) {
    faults->Add(file.name, error.mark.is_null() ? 0 : error.mark.line + 1, StrCat("YAML: ", error.msg));
    return {};
  }
}

}  // namespace tagger
