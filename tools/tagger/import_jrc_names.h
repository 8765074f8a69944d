#ifndef TOOLS_TAGGER_IMPORT_JRC_NAMES_H_
#define TOOLS_TAGGER_IMPORT_JRC_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Reads JRC-Names, the name variants of the European Commission's Joint Research Centre: lines of id, type (P
// person, O organisation), language (u: any) and name with + for spaces, separated by tabs. Lines of one
// id must follow each other, as they do there; they become one row with the id jrc-names:N. Its name is the
// first in the first of the languages, and so on, else the first of no particular language, else the first;
// TidyNames. If the languages are chosen, names in others are left out. Other types are left out.
class JrcNamesReader : public ImportReader {
 public:
  JrcNamesReader(ImportLanguages languages, ImportSink sink)
      : languages_(std::move(languages)), sink_(std::move(sink)) {}

  bool TakeLine(std::string_view line, size_t number) override;
  void Finish() override;

 private:
  struct Variant {
    size_t preference = 0;  // 0 is best as the name of the row
    std::string name;
  };

  // Above the number of languages: in another one.
  size_t PreferenceOf(std::string_view language) const;

  const ImportLanguages languages_;
  const ImportSink sink_;
  std::string id_;  // of the variants
  std::string class_name_;
  std::vector<Variant> variants_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_JRC_NAMES_H_
