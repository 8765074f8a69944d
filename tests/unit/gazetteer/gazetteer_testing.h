#ifndef TAGGER_TESTS_UNIT_GAZETTEER_GAZETTEER_TESTING_H_
#define TAGGER_TESTS_UNIT_GAZETTEER_GAZETTEER_TESTING_H_

#include <unistd.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/gazetteer/gazetteer.h"

namespace tagger {

// A file that lives as long as this; its name is unique to the running test.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content) {
    static int count = 0;
    path_ = ::testing::TempDir() + "gazetteer_" + std::to_string(::getpid()) + "_" + std::to_string(count++) +
            ".tsv";
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    if (file == nullptr) return;
    std::fwrite(content.data(), 1, content.size(), file);
    std::fclose(file);
  }
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A gazetteer loaded from one file's content, with its faults; the file's path is cut off the messages.
struct LoadedGazetteer {
  explicit LoadedGazetteer(std::string_view content) {
    const TemporaryFile file(content);
    const std::vector<std::string> paths = {file.path()};
    gazetteer = Gazetteer::Load(paths, &classes, &faults);
    for (const std::string& message : faults.messages()) {
      const bool has_path = message.compare(0, file.path().size(), file.path()) == 0;
      messages.push_back(has_path ? message.substr(file.path().size()) : message);
    }
  }

  ClassTable classes;
  FaultList faults;
  std::vector<std::string> messages;
  Gazetteer gazetteer;
};

}  // namespace tagger

#endif  // TAGGER_TESTS_UNIT_GAZETTEER_GAZETTEER_TESTING_H_
