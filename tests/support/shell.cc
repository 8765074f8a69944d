#include "tests/support/shell.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace tagger {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr char kWorldGazetteer[] =
    "name\tclass\tgrade\tid\tcountry\n"
    "Kenya\tcountry\t\tiso3166:KE\tKE\n"
    "Norway\tcountry\t\tiso3166:NO\tNO\n"
    "Oslo\tplace\t4\tplaces:6\tNO\n"
    "Nairobi\tplace\t4\tplaces:7\tKE\n";

// Written once a process.
const std::string& SmallData() {
  static const TemporaryDirectory* const directory = [] {
    auto* written = new TemporaryDirectory;
    WriteTinyData(*written);
    written->Write("gazetteers/world.tsv", kWorldGazetteer);
    std::atexit([] { std::filesystem::remove_all(SmallData()); });
    return written;
  }();
  return directory->path();
}

// What every command starts with.
std::string Preamble() {
  return "set -o pipefail\n"
         "export TAGGER_DATA='" +
         SmallData() +
         "'\n"
         "tagger() { '" TAGGER_PROGRAM "' \"$@\"; }\n";
}

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
  std::ofstream(folder_ / "command.sh") << Preamble() << command << '\n';
  const int status =
      std::system(("cd '" + base + "/work' && exec bash ../command.sh </dev/null >../out 2>../err").c_str());
  const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit_code, ReadFile(folder_ / "out"), ReadFile(folder_ / "err")};
}

}  // namespace tagger
