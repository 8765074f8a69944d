#ifndef TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_
#define TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_

#include <string>
#include <string_view>

namespace tagger {

// A folder of its own, which goes with all it holds when this does. Names of files may have folders in
// them; those are made.
//
//   TemporaryDirectory directory;
//   const std::string path = directory.Write("rules/labels.yaml", "labels: []\n");
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  const std::string& path() const { return path_; }
  // The whole path of the file that now has `content`.
  std::string Write(std::string_view name, std::string_view content) const;
  void Remove(std::string_view name) const;

 private:
  std::string path_;
};

}  // namespace tagger

#endif  // TESTS_SUPPORT_TEMPORARY_DIRECTORY_H_
