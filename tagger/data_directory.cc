#include "tagger/data_directory.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

bool HoldsData(std::string_view directory) {
  std::error_code error;
  const std::filesystem::path path(directory);
  return std::filesystem::is_regular_file(path / "rules" / "labels.yaml", error) &&
         std::filesystem::is_directory(path / "gazetteers", error);
}

absl::StatusOr<std::string> Asked(std::string_view directory, std::string_view who) {
  if (HoldsData(directory)) return std::string(directory);
  return NotFound(StrCat("no rules/labels.yaml and gazetteers/ in ", directory, " (from ", who, ")"));
}

}  // namespace

absl::StatusOr<std::string> FindDataDirectory(std::string_view requested) {
  if (!requested.empty()) return Asked(requested, "the data directory given");
  const char* variable = std::getenv("TAGGER_DATA");
  if (variable != nullptr && *variable != '\0') return Asked(variable, "$TAGGER_DATA");
  for (const char* directory : {TAGGER_DEFAULT_DATA_DIRECTORY, TAGGER_SOURCE_DATA_DIRECTORY}) {
    if (HoldsData(directory)) return std::string(directory);
  }
  return NotFound(StrCat("no rules and gazetteers found: looked in ", TAGGER_DEFAULT_DATA_DIRECTORY, " and ",
                         TAGGER_SOURCE_DATA_DIRECTORY,
                         "; set TAGGER_DATA to the directory that holds rules/ and gazetteers/"));
}

}  // namespace tagger
