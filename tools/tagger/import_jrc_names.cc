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

// 0 is best as the name of the row.
int Preference(std::string_view language) {
  if (language == "en") return 0;
  return language == "u" ? 1 : 2;
}

}  // namespace

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
  std::string name(fields[kName]);
  std::replace(name.begin(), name.end(), '+', ' ');
  if (IsLatin(name)) variants_.push_back({std::string(fields[kLanguage]), std::move(name)});
  return true;
}

void JrcNamesReader::Finish() {
  std::vector<Variant> variants;
  variants.swap(variants_);
  if (variants.empty() || class_name_.empty()) return;
  std::stable_sort(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
    return Preference(a.language) < Preference(b.language);
  });
  ImportedRow row;
  row.name = std::move(variants.front().name);
  row.class_name = class_name_;
  row.id = StrCat("jrc-names:", id_);
  for (size_t i = 1; i < variants.size(); ++i) row.aliases.push_back(std::move(variants[i].name));
  if (TidyNames(&row)) sink_.add(std::move(row));
}

}  // namespace tagger::cli
