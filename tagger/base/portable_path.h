#ifndef TAGGER_BASE_PORTABLE_PATH_H_
#define TAGGER_BASE_PORTABLE_PATH_H_

#include <string>
#include <string_view>

namespace tagger {

// Names of files that are kept in a compiled file, and hold when the directory they are in is moved: such a
// name begins with a byte that no path begins with.
//   PortableName("/data/rules/date.yaml", "/data") is "\x01rules/date.yaml";  "ours.tsv" stays
//   PathOf("\x01rules/date.yaml", "/usr/share/tagger") is "/usr/share/tagger/rules/date.yaml"
std::string PortableName(std::string_view path, std::string_view directory);
std::string PathOf(std::string_view portable_name, std::string_view directory);

}  // namespace tagger

#endif  // TAGGER_BASE_PORTABLE_PATH_H_
