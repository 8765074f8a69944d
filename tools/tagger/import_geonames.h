#ifndef TOOLS_TAGGER_IMPORT_GEONAMES_H_
#define TOOLS_TAGGER_IMPORT_GEONAMES_H_

#include <cstdint>
#include <string_view>
#include <utility>

#include "tools/tagger/import_alternate_names.h"
#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Reads the dumps of geonames.org (allCountries.txt, cities15000.txt, US.txt): 19 columns, separated by
// tabs, without a header (https://download.geonames.org/export/dump/readme.txt).
//   P (towns)        -> place, grade by population, 4 for capitals; not what is abandoned or destroyed
//   PCL… (countries) -> country
//   ADM1 to ADM4     -> subdivision
//   H, T, and of L continents, regions and areas -> region
// Everything else (roads, buildings, forests) is left out. The id is geonames:N. Other names come in many
// languages, which the dump does not tell: TidyNames, and without codes in capitals (PAR). With
// AlternateNames they are those instead, and a preferred one of them is the name.
class GeonamesReader : public ImportReader {
 public:
  // Towns of fewer than `min_population` people are left out. `alternates`, if not null, must outlive this.
  GeonamesReader(uint64_t min_population, const AlternateNames* alternates, ImportSink sink)
      : min_population_(min_population), alternates_(alternates), sink_(std::move(sink)) {}

  bool TakeLine(std::string_view line, size_t number) override;

 private:
  void SetAlternates(std::string_view id, ImportedRow* row) const;

  const uint64_t min_population_;
  const AlternateNames* const alternates_;
  const ImportSink sink_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_GEONAMES_H_
