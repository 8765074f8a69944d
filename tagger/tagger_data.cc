#include "tagger/tagger_data.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "tagger/base/fault_list.h"
#include "tagger/base/strings.h"
#include "tagger/data_directory.h"

namespace tagger {
namespace {

// The files of a directory with an ending, but for some names, in byte order.
std::vector<std::string> FilesIn(const std::string& directory, std::string_view ending,
                                 std::initializer_list<std::string_view> left_out, FaultList* faults) {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (!name.ends_with(ending) || std::find(left_out.begin(), left_out.end(), name) != left_out.end())
      continue;
    files.push_back(it->path().string());
  }
  if (error) faults->Add(directory, 0, StrCat("cannot be listed: ", error.message()));
  std::sort(files.begin(), files.end());
  return files;
}

void Append(const std::vector<std::string>& more, std::vector<std::string>* files) {
  files->insert(files->end(), more.begin(), more.end());
}

}  // namespace

absl::StatusOr<std::unique_ptr<const TaggerData>> TaggerData::Load(const LoadOptions& options) {
  const absl::StatusOr<std::string> directory = FindDataDirectory(options.data_directory);
  if (!directory.ok()) return directory.status();
  FaultList faults;
  const std::string rules_directory = *directory + "/rules";
  std::vector<std::string> gazetteer_files =
      FilesIn(*directory + "/gazetteers", ".tsv", {"SOURCES.tsv"}, &faults);
  Append(options.extra_gazetteers, &gazetteer_files);
  std::vector<std::string> rule_files =
      FilesIn(rules_directory, ".yaml", {"labels.yaml", "evidence.yaml"}, &faults);
  Append(options.extra_rules, &rule_files);

  auto data = std::make_unique<TaggerData>();
  data->labels = LabelTable::Load(rules_directory + "/labels.yaml", &faults);
  data->gazetteer = Gazetteer::Load(gazetteer_files, &data->classes, &faults);
  data->rules = RuleSet::Load(rule_files, data->labels, &data->classes, &faults);
  data->weights = EvidenceWeights::Load(rules_directory + "/evidence.yaml", data->labels, &faults);
  data->name_classes = std::make_unique<NameClasses>(data->classes);
  data->figure_classes = FigureClasses::Find(data->classes);
  data->keyword_classes = std::make_unique<KeywordClasses>(data->classes);
  if (const absl::Status status = faults.ToStatus(); !status.ok()) return status;
  return data;
}

}  // namespace tagger
