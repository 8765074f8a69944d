#ifndef TOOLS_TAGGER_IMPORT_ALTERNATE_NAMES_H_
#define TOOLS_TAGGER_IMPORT_ALTERNATE_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tools/tagger/import_row.h"

namespace tagger::cli {

// The names that places have in some languages, from alternateNamesV2.txt of geonames.org: lines of 10
// columns by tabs (id of the name, id of the place, language, name, whether it is the preferred, a short, a
// colloquial, a historic one, and from and to when; https://download.geonames.org/export/dump/readme.txt);
// older files lack the last two columns. Colloquial names (Big Apple) are left out. Memory: the names kept,
// some 100 bytes each; of English names there are some hundred thousands. Not thread-safe.
class AlternateNames {
 public:
  // Names of other languages are not kept.
  explicit AlternateNames(std::vector<std::string> languages) : languages_(std::move(languages)) {}

  // False, and `*fault` says why, if the line is not like that. O(bytes).
  bool TakeLine(std::string_view line, std::string* fault);

  // The names of a place: the preferred ones first, the earlier language before the later one, else in the
  // order of the file. O(names of the place).
  std::vector<std::string_view> Of(uint64_t place) const;
  // Whether the first of these is a preferred one.
  bool HasPreferred(uint64_t place) const;

 private:
  struct Name {
    size_t rank = 0;  // lower is better
    std::string text;
  };

  const std::vector<std::string> languages_;
  absl::flat_hash_map<uint64_t, std::vector<Name>> names_;  // by id of the place
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_ALTERNATE_NAMES_H_
