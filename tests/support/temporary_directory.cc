#include "tests/support/temporary_directory.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "tagger/base/strings.h"

namespace tagger {

TemporaryDirectory::TemporaryDirectory() {
  static std::atomic<int> count = 0;
  path_ = StrCat((std::filesystem::temp_directory_path() / "").string(), "tagger_test_",
                 std::to_string(getpid()), "_", std::to_string(count++));
  std::filesystem::create_directories(path_);
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::string TemporaryDirectory::Write(std::string_view name, std::string_view content) const {
  const std::filesystem::path file = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
  return file.string();
}

void TemporaryDirectory::Remove(std::string_view name) const {
  std::filesystem::remove_all(std::filesystem::path(path_) / name);
}

}  // namespace tagger
