#ifndef TOOLS_TAGGER_IMPORT_IPTC_H_
#define TOOLS_TAGGER_IMPORT_IPTC_H_

#include <string>
#include <string_view>
#include <utility>

#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Reads the IPTC Media Topics in their JSON (https://cv.iptc.org/newscodes/mediatopic?format=json): an object
// with a "conceptSet". Each concept that is not retired becomes a row of class topic, case any, with its
// qcode (medtop:20000002) as id; its name is the first prefLabel in one of the languages ("en" is en-GB and
// en-US too), aliases the others and the altLabels. It is one JSON text of some megabytes, and held whole;
// 256 MB at most.
class IptcReader : public ImportReader {
 public:
  IptcReader(ImportLanguages languages, ImportSink sink)
      : languages_(std::move(languages)), sink_(std::move(sink)) {}

  bool TakeLine(std::string_view line, size_t number) override;
  void Finish() override;

 private:
  const ImportLanguages languages_;
  const ImportSink sink_;
  std::string json_;
  bool is_too_long_ = false;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_IPTC_H_
