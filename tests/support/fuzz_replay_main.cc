// Runs a fuzz target over the files of the folders given, so that every seed and every
// input that once crashed is checked in each ordinary test run, without libFuzzer.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size);

namespace {

void Replay(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), {}};
  std::cerr << path.string() << " (" << content.size() << " bytes)\n";
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(content.data()), content.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::set<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file()) seeds.insert(entry.path());
    }
  }
  if (seeds.empty()) {
    std::cerr << "no seeds found; usage: " << argv[0] << " FOLDER...\n";
    return 1;
  }
  LLVMFuzzerTestOneInput(nullptr, 0);
  for (const std::filesystem::path& seed : seeds) Replay(seed);
  return 0;
}
