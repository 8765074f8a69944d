#include "tagger/tagger_compiled.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/code_id.h"

namespace tagger {
namespace {

bool IsSourceTree(const std::string& directory) {
  std::error_code error;
  return std::filesystem::equivalent(directory, TAGGER_SOURCE_DATA_DIRECTORY, error);
}

// Whether `file` was made from the files of the directory, and no others, as they are now.
bool IsOf(const SectionFile& file, const DataFiles& files) {
  if (file.Section("CODE") != CodeId()) return false;
  const std::vector<SourceFile> sources = ReadSources(file.Section("SRCS"));
  const std::vector<std::string> paths = files.AllOfDirectory();
  return std::equal(paths.begin(), paths.end(), sources.begin(), sources.end(),
                    [&](const std::string& path, const SourceFile& source) {
                      return path == StrCat(files.directory, "/", source.name) && IsUnchanged(path, source);
                    });
}

bool IsThere(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

}  // namespace

std::shared_ptr<const SectionFile> FindCompiled(const DataFiles& files, std::vector<std::string>* warnings,
                                                Verify verify) {
  std::vector<std::string> candidates = {StrCat(files.directory, "/", kCompiledName)};
  if (IsSourceTree(files.directory)) candidates.push_back(TAGGER_BUILD_COMPILED_FILE);
  for (const std::string& path : candidates) {
    if (!IsThere(path)) continue;
    absl::StatusOr<std::shared_ptr<const SectionFile>> file =
        SectionFile::Open(path, kCompiledVersion, verify);
    if (!file.ok()) {
      warnings->push_back(
          StrCat(FromAbsl(file.status().message()), "; reading rules and gazetteers instead"));
    } else if (IsOf(**file, files)) {
      return *std::move(file);
    }
  }
  return nullptr;
}

absl::StatusOr<std::shared_ptr<const SectionFile>> OpenCompiled(const std::string& path, Verify verify) {
  absl::StatusOr<std::shared_ptr<const SectionFile>> file = SectionFile::Open(path, kCompiledVersion, verify);
  if (!file.ok()) return file.status();
  if ((*file)->Section("CODE") != CodeId())
    return InvalidArgument(
        StrCat(path, ": was made by another version of tagger; run `tagger compile` again"));
  const std::filesystem::path directory(CompiledDirectory(**file));
  for (const SourceFile& source : ReadSources((*file)->Section("SRCS"))) {
    const std::string source_path = (directory / source.name).string();
    if (!IsThere(source_path) || IsUnchanged(source_path, source)) continue;
    return InvalidArgument(
        StrCat(path, ": was made from another content of ", source_path, "; run `tagger compile` again"));
  }
  return file;
}

void AddOrigin(const DataFiles& files, SectionWriter* writer, FaultList* faults) {
  writer->Add("CODE", CodeId());
  writer->Add("DIRY", AbsolutePath(files.directory));
  writer->Add("SRCS", WriteSources(DescribeSources(files, faults)));
}

std::string CompiledDirectory(const SectionFile& file) { return std::string(file.Section("DIRY")); }

}  // namespace tagger
