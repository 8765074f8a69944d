#ifndef TESTS_SUPPORT_SHELL_H_
#define TESTS_SUPPORT_SHELL_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace tagger {

// What a shell command left behind.
struct ShellResult {
  int exit_code = -1;  // 128 + signal if a signal ended it
  std::string out;
  std::string err;
};

// A fixture with an empty folder of its own, in which commands run as in a terminal; the folder goes when
// the test ends. `tagger` is the program under test, with the tiny data (tiny_data.h), which loads at once,
// and Kenya, Norway, Oslo and Nairobi besides; --data says otherwise.
//
//   Write("bad.txt", "\xff");
//   EXPECT_EQ(Shell("tagger annotate bad.txt").exit_code, 1);
class ShellTest : public testing::Test {
 protected:
  ShellTest();
  ~ShellTest() override;

  void Write(const std::string& name, std::string_view content) const;
  std::string Read(const std::string& name) const;
  // Runs `command` with bash (pipefail on) in the folder.
  ShellResult Shell(const std::string& command) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace tagger

#endif  // TESTS_SUPPORT_SHELL_H_
