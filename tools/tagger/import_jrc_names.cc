#include "tools/tagger/import_jrc_names.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

enum Column : size_t { kId, kType, kLanguage, kName, kColumnCount };

std::string_view ClassOfType(std::string_view type) {
  if (type == "P") return "person";
  return type == "O" ? "organisation" : "";
}

constexpr std::string_view kNoLanguage = "u";

}  // namespace

size_t JrcNamesReader::PreferenceOf(std::string_view language) const {
  const std::vector<std::string>& codes = languages_.codes;
  if (language == kNoLanguage) return codes.size();
  const auto found = std::find(codes.begin(), codes.end(), language);
  return found == codes.end() ? codes.size() + 1 : static_cast<size_t>(found - codes.begin());
}

bool JrcNamesReader::TakeLine(std::string_view line, size_t number) {
  if (line.empty() || line[0] == '#') return true;
  const std::vector<std::string_view> fields = Split(line, '\t');
  if (fields.size() != kColumnCount || fields[kId].empty() || fields[kName].empty()) {
    sink_.fault(number, "must be id, type, language and name, by tabs");
    return true;
  }
  if (fields[kId] != id_) {
    Finish();
    id_ = fields[kId];
    class_name_ = ClassOfType(fields[kType]);
  }
  const size_t preference = PreferenceOf(fields[kLanguage]);
  if (languages_.are_chosen && preference > languages_.codes.size()) return true;
  std::string name(fields[kName]);
  std::replace(name.begin(), name.end(), '+', ' ');
  if (languages_.are_chosen || IsLatin(name)) variants_.push_back({preference, std::move(name)});
  return true;
}

void JrcNamesReader::Finish() {
  std::vector<Variant> variants;
  variants.swap(variants_);
  if (variants.empty() || class_name_.empty()) return;
  std::stable_sort(variants.begin(), variants.end(),
                   [](const Variant& a, const Variant& b) { return a.preference < b.preference; });
  ImportedRow row;
  row.name = std::move(variants.front().name);
  row.class_name = class_name_;
  row.id = StrCat("jrc-names:", id_);
  for (size_t i = 1; i < variants.size(); ++i) row.aliases.push_back(std::move(variants[i].name));
  if (TidyNames(&row, languages_.scripts())) sink_.add(std::move(row));
}

}  // namespace tagger::cli
