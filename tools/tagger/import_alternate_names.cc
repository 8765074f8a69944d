#include "tools/tagger/import_alternate_names.h"

#include <algorithm>
#include <optional>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

enum Column : size_t {
  kPlace = 1,
  kLanguage = 2,
  kName = 3,
  kIsPreferred = 4,
  kIsColloquial = 6,
  kMinColumns = 8,
  kMaxColumns = 10
};

}  // namespace

bool AlternateNames::TakeLine(std::string_view line, std::string* fault) {
  if (line.empty() || line[0] == '#') return true;
  const std::vector<std::string_view> fields = Split(line, '\t');
  if (fields.size() < kMinColumns || fields.size() > kMaxColumns) {
    *fault = StrCat("has ", std::to_string(fields.size()),
                    " columns; a file of GeoNames' alternate names has 8 to 10, by tabs");
    return false;
  }
  const std::optional<uint64_t> place = ParseWholeNumber(fields[kPlace]);
  if (!place || fields[kName].empty()) {
    *fault = "must have a number in column 2 and a name in column 4";
    return false;
  }
  const auto language = std::find(languages_.begin(), languages_.end(), fields[kLanguage]);
  if (language == languages_.end() || fields[kIsColloquial] == "1") return true;
  const size_t order = static_cast<size_t>(language - languages_.begin());
  const size_t rank = fields[kIsPreferred] == "1" ? order : languages_.size() + order;
  names_[*place].push_back({rank, std::string(fields[kName])});
  return true;
}

std::vector<std::string_view> AlternateNames::Of(uint64_t place) const {
  const auto found = names_.find(place);
  if (found == names_.end()) return {};
  std::vector<const Name*> sorted;
  for (const Name& name : found->second) sorted.push_back(&name);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Name* a, const Name* b) { return a->rank < b->rank; });
  std::vector<std::string_view> names;
  for (const Name* name : sorted) names.push_back(name->text);
  return names;
}

bool AlternateNames::HasPreferred(uint64_t place) const {
  const auto found = names_.find(place);
  return found != names_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const Name& name) { return name.rank < languages_.size(); });
}

}  // namespace tagger::cli
