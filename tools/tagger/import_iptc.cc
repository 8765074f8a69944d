#include "tools/tagger/import_iptc.h"

#include "simdjson.h"
#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

using simdjson::dom::element;

constexpr size_t kMaxBytes = size_t{256} << 20;

void AddName(std::string_view name, ImportedRow* row) {
  if (row->name.empty()) {
    row->name = name;
  } else {
    row->aliases.emplace_back(name);
  }
}

// "en-GB" is of "en".
bool IsOfLanguage(std::string_view language, std::string_view code) {
  return language.starts_with(code) && (language.size() == code.size() || language[code.size()] == '-');
}

// {"en-GB": "text"} or {"en-GB": ["text", ...]}: those of the language.
void AddLabels(element concept_, std::string_view key, std::string_view code, ImportedRow* row) {
  simdjson::dom::object labels;
  if (concept_[key].get(labels)) return;
  for (const auto [language, value] : labels) {
    if (!IsOfLanguage(language, code)) continue;
    std::string_view text;
    simdjson::dom::array texts;
    if (!value.get(text)) AddName(text, row);
    if (value.get(texts)) continue;
    for (const element one : texts) {
      if (!one.get(text)) AddName(text, row);
    }
  }
}

}  // namespace

bool IptcReader::TakeLine(std::string_view line, size_t number) {
  json_ += line;
  json_ += '\n';
  is_too_long_ = json_.size() > kMaxBytes;
  if (is_too_long_) sink_.fault(number, "is too much: Media Topics have a few megabytes");
  return !is_too_long_;
}

void IptcReader::Finish() {
  if (is_too_long_) return;
  simdjson::dom::parser parser;
  element document;
  simdjson::dom::array concepts;
  if (const auto error = parser.parse(json_).get(document)) {
    return sink_.fault(0, StrCat("is no JSON: ", simdjson::error_message(error)));
  }
  if (document["conceptSet"].get(concepts)) {
    return sink_.fault(0, "has no \"conceptSet\"; download the Media Topics with format=json");
  }
  for (const element concept_ : concepts) {
    ImportedRow row;
    for (const char* key : {"prefLabel", "altLabel"}) {
      for (const std::string& code : languages_.codes) AddLabels(concept_, key, code, &row);
    }
    std::string_view id;
    element retired;
    if (row.name.empty() || concept_["qcode"].get(id) || !concept_["retired"].get(retired)) continue;
    row.class_name = "topic";
    row.case_policy = "any";
    row.id = id;
    sink_.add(std::move(row));
  }
}

}  // namespace tagger::cli
