#include "tests/support/shell.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace tagger {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What every command starts with.
constexpr char kPreamble[] =
    "set -o pipefail\n"
    "export TAGGER_DATA='" TAGGER_SOURCE_DIR
    "'\n"
    "tagger() { '" TAGGER_PROGRAM
    "' \"$@\"; }\n"
    "tagger_program='" TAGGER_PROGRAM "'\n";

}  // namespace

ShellTest::ShellTest() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tagger_test_XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) std::abort();
  folder_ = pattern;
  std::filesystem::create_directory(folder_ / "work");
}

ShellTest::~ShellTest() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void ShellTest::Write(const std::string& name, std::string_view content) const {
  std::ofstream(folder_ / "work" / name, std::ios::binary) << content;
}

std::string ShellTest::Read(const std::string& name) const { return ReadFile(folder_ / "work" / name); }

ShellResult ShellTest::Shell(const std::string& command) const {
  const std::string base = folder_.string();
  std::ofstream(folder_ / "command.sh") << kPreamble << command << '\n';
  const int status =
      std::system(("cd '" + base + "/work' && exec bash ../command.sh </dev/null >../out 2>../err").c_str());
  const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit_code, ReadFile(folder_ / "out"), ReadFile(folder_ / "err")};
}

}  // namespace tagger
