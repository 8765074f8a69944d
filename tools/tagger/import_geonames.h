#ifndef TOOLS_TAGGER_IMPORT_GEONAMES_H_
#define TOOLS_TAGGER_IMPORT_GEONAMES_H_

#include <cstdint>
#include <string_view>
#include <utility>

#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Reads the dumps of geonames.org (allCountries.txt, cities15000.txt, US.txt): 19 columns, separated by
// tabs, without a header (https://download.geonames.org/export/dump/readme.txt).
//   P (towns)        -> place, grade by population, 4 for capitals; not what is abandoned or destroyed
//   PCL… (countries) -> country
//   ADM1 to ADM4     -> subdivision
//   H, T, and of L continents, regions and areas -> region
// Everything else (roads, buildings, forests) is left out. The id is geonames:N. Other names come in many
// languages: TidyNames, and without codes in capitals (PAR).
class GeonamesReader : public ImportReader {
 public:
  // Towns of fewer than `min_population` people are left out.
  GeonamesReader(uint64_t min_population, ImportSink sink)
      : min_population_(min_population), sink_(std::move(sink)) {}

  bool TakeLine(std::string_view line, size_t number) override;

 private:
  const uint64_t min_population_;
  const ImportSink sink_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_GEONAMES_H_
