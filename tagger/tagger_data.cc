#include "tagger/tagger_data.h"

#include <optional>
#include <utility>

#include "tagger/base/fault_list.h"
#include "tagger/base/strings.h"
#include "tagger/data_directory.h"
#include "tagger/data_files.h"
#include "tagger/tagger_compiled.h"

namespace tagger {
namespace {

std::vector<std::string> Joined(std::vector<std::string> first, const std::vector<std::string>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const TaggerData>> TaggerData::Load(const LoadOptions& options) {
  auto data = std::make_unique<TaggerData>();
  FaultList faults;
  if (absl::Status status = data->LoadFiles(options, &faults); !status.ok()) return status;
  data->name_classes = std::make_unique<NameClasses>(data->classes);
  data->figure_classes = FigureClasses::Find(data->classes);
  data->rule_parts = RuleParts::Find(data->rules);
  data->keyword_classes = std::make_unique<KeywordClasses>(data->classes);
  if (const absl::Status status = faults.ToStatus(); !status.ok()) return status;
  return data;
}

absl::Status TaggerData::LoadFiles(const LoadOptions& options, FaultList* faults) {
  const Verify verify = options.verify_compiled ? Verify::kAll : Verify::kSmall;
  if (!options.compiled_file.empty()) {
    const absl::StatusOr<std::shared_ptr<const SectionFile>> file =
        OpenCompiled(options.compiled_file, verify);
    if (!file.ok()) return file.status();
    return LoadCompiled(*file, CompiledDirectory(**file), options, faults);
  }
  const absl::StatusOr<std::string> directory = FindDataDirectory(options.data_directory);
  if (!directory.ok()) return directory.status();
  const DataFiles files = ListDataFiles(*directory, options, faults);
  if (const std::shared_ptr<const SectionFile> file = FindCompiled(files, &warnings, verify))
    return LoadCompiled(file, files.directory, options, faults);
  labels = LabelTable::Load(files.labels, faults);
  gazetteer = Gazetteer::Load(Joined(files.gazetteers, files.extra_gazetteers), &classes, faults);
  rules = RuleSet::Load(Joined(files.rules, files.extra_rules), labels, &classes, faults);
  weights = EvidenceWeights::Load(files.evidence, labels, faults);
  weights.Extend(Joined(files.rules, files.extra_rules), labels, faults);
  return absl::OkStatus();
}

absl::Status TaggerData::LoadCompiled(const std::shared_ptr<const SectionFile>& file,
                                      const std::string& directory, const LoadOptions& options,
                                      FaultList* faults) {
  absl::StatusOr<Gazetteer> opened = Gazetteer::Open(file, directory, &classes);
  if (!opened.ok()) return opened.status();
  gazetteer = *std::move(opened);
  gazetteer.Extend(options.extra_gazetteers, &classes, faults);
  std::optional<LabelTable> label_table = LabelTable::LoadArchive(file->Section(kLabelSection));
  std::optional<EvidenceWeights> evidence =
      EvidenceWeights::LoadArchive(file->Section(kEvidenceSection), directory);
  if (!label_table.has_value() || !evidence.has_value()) {
    return InvalidArgument(
        StrCat(file->path(), ": is damaged: its labels cannot be read; run `tagger compile` again"));
  }
  labels = *std::move(label_table);
  weights = *std::move(evidence);
  const std::vector<std::string> extra_rules = ExtraRules(directory, options, faults);
  rules = RuleSet::LoadArchive(file->Section(kRuleSection), file->path(), directory, extra_rules, labels,
                               &classes, faults);
  weights.Extend(extra_rules, labels, faults);
  return absl::OkStatus();
}

absl::StatusOr<std::string> TaggerData::Compile(const LoadOptions& options) {
  const absl::StatusOr<std::string> directory = FindDataDirectory(options.data_directory);
  if (!directory.ok()) return directory.status();
  FaultList faults;
  const DataFiles files = ListDataFiles(*directory, options, &faults);
  SectionWriter writer;
  AddOrigin(files, &writer, &faults);
  const LabelTable labels = LabelTable::Load(files.labels, &faults);
  writer.Add(kLabelSection, labels.Archive());
  ClassTable classes;
  Gazetteer::Load(Joined(files.gazetteers, files.extra_gazetteers), &classes, &faults)
      .Save(files.directory, classes, &writer);
  writer.Add(kRuleSection, RuleSet::Archive(Joined(files.rules, files.extra_rules), files.directory, labels,
                                            &classes, &faults));
  EvidenceWeights weights = EvidenceWeights::Load(files.evidence, labels, &faults);
  weights.Extend(Joined(files.rules, files.extra_rules), labels, &faults);
  writer.Add(kEvidenceSection, weights.Archive(files.directory));
  if (absl::Status status = faults.ToStatus(); !status.ok()) return status;
  return std::move(writer).Finish(kCompiledVersion);
}

}  // namespace tagger
