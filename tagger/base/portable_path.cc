#include "tagger/base/portable_path.h"

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr std::string_view kInDirectory = "\x01";

}  // namespace

std::string PortableName(std::string_view path, std::string_view directory) {
  const bool is_in = path.size() > directory.size() && path.substr(0, directory.size()) == directory &&
                     path[directory.size()] == '/';
  return is_in ? StrCat(kInDirectory, path.substr(directory.size() + 1)) : std::string(path);
}

std::string PathOf(std::string_view portable_name, std::string_view directory) {
  if (portable_name.substr(0, 1) != kInDirectory) return std::string(portable_name);
  return StrCat(directory, "/", portable_name.substr(1));
}

}  // namespace tagger
