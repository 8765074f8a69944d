#include "tools/tagger/import_geonames.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

// The columns that are used, of readme.txt.
enum Column : size_t {
  kId = 0,
  kName = 1,
  kAsciiName = 2,
  kAlternateNames = 3,
  kFeatureClass = 6,
  kFeatureCode = 7,
  kCountry = 8,
  kPopulation = 14,
  kColumnCount = 19
};

// Towns that are there no more: abandoned, destroyed, historical.
bool IsGone(std::string_view code) { return code == "PPLQ" || code == "PPLW" || code.ends_with("H"); }

// The gazetteer's class, or empty.
std::string_view ClassOfFeature(std::string_view feature, std::string_view code) {
  if (feature == "P") return IsGone(code) ? "" : "place";
  if (feature == "A") {
    if (code == "ADM1" || code == "ADM2" || code == "ADM3" || code == "ADM4") return "subdivision";
    return code.starts_with("PCL") && !IsGone(code) ? "country" : "";
  }
  if (feature == "H" || feature == "T") return "region";
  return feature == "L" && (code == "CONT" || code == "RGN" || code == "AREA") ? "region" : "";
}

// PAR, DXB: codes of airports and the like, which are words in capitals too.
bool IsCode(std::string_view name) {
  return name.size() <= 4 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void AddAlias(std::string_view alias, ImportedRow* row) {
  if (!alias.empty() && !IsCode(alias)) row->aliases.emplace_back(alias);
}

// Nothing if the columns are not what they must be; then `fault` says why.
std::optional<ImportedRow> ReadRow(const std::vector<std::string_view>& fields, std::string* fault) {
  if (fields.size() != kColumnCount) {
    *fault = StrCat("has ", std::to_string(fields.size()), " columns; a GeoNames dump has 19, by tabs");
    return std::nullopt;
  }
  const std::optional<uint64_t> population =
      fields[kPopulation].empty() ? 0 : ParseWholeNumber(fields[kPopulation]);
  if (!ParseWholeNumber(fields[kId]) || !population || fields[kName].empty()) {
    *fault = "must have a number in column 1, a name in column 2 and a number or nothing in column 15";
    return std::nullopt;
  }
  ImportedRow row;
  row.name = fields[kName];
  row.class_name = ClassOfFeature(fields[kFeatureClass], fields[kFeatureCode]);
  row.id = StrCat("geonames:", fields[kId]);
  if (IsCountryCode(fields[kCountry])) row.country = fields[kCountry];
  if (*population > 0) row.population = population;
  AddAlias(fields[kAsciiName], &row);
  for (const std::string_view alias : Split(fields[kAlternateNames], ',')) AddAlias(alias, &row);
  return row;
}

}  // namespace

void GeonamesReader::SetAlternates(std::string_view id, ImportedRow* row) const {
  const uint64_t place = ParseWholeNumber(id).value_or(0);
  row->aliases.clear();
  if (alternates_->HasPreferred(place)) row->aliases.push_back(std::exchange(row->name, {}));
  for (const std::string_view name : alternates_->Of(place)) {
    if (row->name.empty()) {
      row->name = name;
    } else {
      row->aliases.emplace_back(name);
    }
  }
}

bool GeonamesReader::TakeLine(std::string_view line, size_t number) {
  if (line.empty() || line[0] == '#') return true;
  const std::vector<std::string_view> fields = Split(line, '\t');
  std::string fault;
  std::optional<ImportedRow> row = ReadRow(fields, &fault);
  if (!row) {
    sink_.fault(number, fault);
    return true;
  }
  if (row->class_name.empty()) return true;
  if (alternates_ != nullptr) SetAlternates(fields[kId], &*row);
  if (!TidyNames(&*row, alternates_ == nullptr ? Scripts::kLatinOnly : Scripts::kAnyScript)) return true;
  if (row->class_name == "place") {
    if (row->population.value_or(0) < min_population_) return true;
    row->grade = fields[kFeatureCode] == "PPLC" ? 4 : GradeOfPopulation(row->population.value_or(0));
  }
  sink_.add(*std::move(row));
  return true;
}

}  // namespace tagger::cli
