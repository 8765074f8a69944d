#include "tagger/data_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "tagger/base/section_file.h"
#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer_file.h"

namespace tagger {
namespace {

// A file may change again without its time changing, as that goes in steps; after this long it has moved on.
constexpr int64_t kSettledNanoseconds = 2'000'000'000;

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

struct FileStamp {
  uint64_t size = 0;
  int64_t modified = 0;
};

std::optional<FileStamp> StampOf(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileStamp{static_cast<uint64_t>(status.st_size),
                   int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

int64_t NowInNanoseconds() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

template <typename Number>
bool ReadNumber(std::string_view text, Number* number) {
  return std::from_chars(text.data(), text.data() + text.size(), *number).ec == std::errc();
}

}  // namespace

std::vector<std::string> DataFiles::AllOfDirectory() const {
  std::vector<std::string> all = {labels, evidence};
  Append(gazetteers, &all);
  Append(rules, &all);
  return all;
}

std::vector<std::string> DataFiles::All() const {
  std::vector<std::string> all = AllOfDirectory();
  Append(extra_gazetteers, &all);
  Append(extra_rules, &all);
  return all;
}

std::string LabelsPath(const std::string& directory) { return directory + "/rules/labels.yaml"; }
std::string EvidencePath(const std::string& directory) { return directory + "/rules/evidence.yaml"; }

DataFiles ListDataFiles(const std::string& directory, const LoadOptions& options, FaultList* faults) {
  DataFiles files;
  files.directory = directory;
  files.labels = LabelsPath(directory);
  files.evidence = EvidencePath(directory);
  files.gazetteers = FilesIn(directory + "/gazetteers", ".tsv", {"SOURCES.tsv"}, faults);
  files.rules = FilesIn(directory + "/rules", ".yaml", {"labels.yaml", "evidence.yaml"}, faults);
  files.extra_gazetteers = options.extra_gazetteers;
  files.extra_rules = ExtraRules(directory, options, faults);
  return files;
}

std::vector<std::string> ExtraRules(const std::string& directory, const LoadOptions& options,
                                    FaultList* faults) {
  std::vector<std::string> paths;
  if (options.optional_rules.empty()) return options.extra_rules;
  const std::string optional = directory + "/rules/optional";
  const std::vector<std::string> files = FilesIn(optional, ".yaml", {}, faults);
  for (const std::string& name : options.optional_rules) {
    std::string path = StrCat(optional, "/", name, ".yaml");
    if (std::find(files.begin(), files.end(), path) != files.end()) {
      paths.push_back(std::move(path));
      continue;
    }
    std::string known;
    for (const std::string& file : files)
      known += (known.empty() ? "" : ", ") + std::filesystem::path(file).stem().string();
    faults->Add(optional, 0, StrCat("there are no optional rules called \"", name, "\"; there are: ", known));
  }
  Append(options.extra_rules, &paths);
  return paths;
}

std::vector<SourceFile> DescribeSources(const DataFiles& files, FaultList* faults) {
  std::vector<SourceFile> sources;
  const std::string prefix = files.directory + "/";
  const int64_t now = NowInNanoseconds();
  for (const std::string& path : files.All()) {
    const std::optional<FileStamp> stamp = StampOf(path);
    const std::optional<std::string> content = ReadGazetteerContent(path, faults);
    if (!stamp.has_value() || !content.has_value()) continue;
    const bool is_settled = stamp->modified < now - kSettledNanoseconds;
    sources.push_back({path.starts_with(prefix) ? path.substr(prefix.size()) : AbsolutePath(path),
                       content->size(), is_settled ? stamp->modified : 0, HashBytes(*content)});
  }
  return sources;
}

bool IsUnchanged(const std::string& path, const SourceFile& source) {
  const std::optional<FileStamp> stamp = StampOf(path);
  if (!stamp.has_value() || stamp->size != source.size) return false;
  if (source.modified != 0 && stamp->modified == source.modified) return true;
  FaultList ignored;
  const std::optional<std::string> content = ReadGazetteerContent(path, &ignored);
  return content.has_value() && content->size() == source.size && HashBytes(*content) == source.hash;
}

std::string AbsolutePath(const std::string& path) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  return error ? path : absolute.lexically_normal().string();
}

std::string WriteSources(const std::vector<SourceFile>& sources) {
  std::string text;
  for (const SourceFile& source : sources) {
    text += StrCat(std::to_string(source.size), "\t", std::to_string(source.modified), "\t",
                   std::to_string(source.hash), "\t", source.name, "\n");
  }
  return text;
}

std::vector<SourceFile> ReadSources(std::string_view text) {
  std::vector<SourceFile> sources;
  for (const std::string_view line : Split(text, '\n')) {
    const std::vector<std::string_view> fields = Split(line, '\t');
    SourceFile source;
    if (fields.size() == 4 && ReadNumber(fields[0], &source.size) &&
        ReadNumber(fields[1], &source.modified) && ReadNumber(fields[2], &source.hash)) {
      source.name = std::string(fields[3]);
      sources.push_back(std::move(source));
    }
  }
  return sources;
}

}  // namespace tagger
