#include "tools/tagger/import_wikidata.h"

#include <charconv>
#include <optional>
#include <utility>

#include "simdjson.h"
#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view kInstanceOf = "P31";
constexpr std::string_view kPopulation = "P1082";
constexpr std::string_view kCountryCode = "P297";  // ISO 3166-1 alpha-2
constexpr std::string_view kAllLanguages = "mul";

// The text at a path of keys, or empty.
std::string_view TextAt(element value, std::initializer_list<std::string_view> path) {
  for (const std::string_view key : path) {
    if (value[key].get(value)) return {};
  }
  std::string_view text;
  return value.get(text) ? std::string_view() : text;
}

// Calls `take` with the value of each statement of a property that has one, those of preferred rank first;
// deprecated ones are no statements.
template <typename Take>
void ForEachValue(element entity, std::string_view property, const Take& take) {
  simdjson::dom::array statements;
  if (entity["claims"][property].get(statements)) return;
  for (const bool preferred : {true, false}) {
    for (const element statement : statements) {
      const std::string_view rank = TextAt(statement, {"rank"});
      element value;
      if (rank == "deprecated" || (rank == "preferred") != preferred) continue;
      if (!statement["mainsnak"]["datavalue"]["value"].get(value)) take(value, preferred);
    }
  }
}

// "Q5"; old dumps have the number alone.
std::string QidOf(element value) {
  const std::string_view id = TextAt(value, {"id"});
  if (!id.empty()) return std::string(id);
  uint64_t number = 0;
  return value["numeric-id"].get(number) ? std::string() : StrCat("Q", std::to_string(number));
}

std::string ClassOf(element entity, const WikidataClasses& classes) {
  std::string class_name;
  ForEachValue(entity, kInstanceOf, [&](element value, bool) {
    if (!class_name.empty()) return;
    if (const auto found = classes.find(QidOf(value)); found != classes.end()) class_name = found->second;
  });
  return class_name;
}

// Amounts are text: "+8799800".
std::optional<uint64_t> PopulationOf(element entity) {
  std::optional<uint64_t> population;
  bool is_preferred = false;
  ForEachValue(entity, kPopulation, [&](element value, bool preferred) {
    std::string_view amount = TextAt(value, {"amount"});
    if (amount.starts_with('+')) amount.remove_prefix(1);
    uint64_t number = 0;
    if (std::from_chars(amount.data(), amount.data() + amount.size(), number).ec != std::errc()) return;
    if (preferred || !is_preferred) population = number;
    is_preferred |= preferred;
  });
  return population;
}

std::string CountryCodeOf(element entity) {
  std::string code;
  ForEachValue(entity, kCountryCode, [&](element value, bool) {
    std::string_view text;
    if (code.empty() && !value.get(text) && IsCountryCode(text)) code = text;
  });
  return code;
}

// Labels and aliases; where there are none dumps have [] instead of {}.
void SetNames(element entity, const std::vector<std::string>& languages, ImportedRow* row) {
  for (const std::string_view language : languages) {
    const std::string_view label = TextAt(entity, {"labels", language, "value"});
    if (row->name.empty()) {
      row->name = label;
    } else if (!label.empty()) {
      row->aliases.emplace_back(label);
    }
    simdjson::dom::array aliases;
    if (entity["aliases"][language].get(aliases)) continue;
    for (const element alias : aliases) row->aliases.emplace_back(TextAt(alias, {"value"}));
  }
}

}  // namespace

struct WikidataReader::Impl {
  WikidataClasses classes;
  Scripts scripts;
  std::vector<std::string> languages;
  ImportSink sink;
  simdjson::dom::parser parser;
};

WikidataReader::WikidataReader(WikidataClasses classes, ImportLanguages languages, ImportSink sink)
    : impl_(new Impl{std::move(classes), languages.scripts(), std::move(languages.codes), std::move(sink),
                     simdjson::dom::parser()}) {
  impl_->languages.emplace_back(kAllLanguages);
}

WikidataReader::~WikidataReader() = default;

bool WikidataReader::TakeLine(std::string_view line, size_t number) {
  line = TrimAsciiSpace(line);
  if (line.ends_with(',')) line.remove_suffix(1);
  if (line.empty() || line == "[" || line == "]") return true;
  element entity;
  if (const auto error = impl_->parser.parse(line.data(), line.size()).get(entity)) {
    impl_->sink.fault(number, StrCat("is no JSON: ", simdjson::error_message(error)));
    return true;
  }
  const std::string_view id = TextAt(entity, {"id"});
  if (id.empty()) {
    impl_->sink.fault(number, "is no entity of Wikidata: it must be an object with an \"id\"");
    return true;
  }
  ImportedRow row;
  if (!id.starts_with('Q')) return true;  // properties and lexemes
  row.class_name = ClassOf(entity, impl_->classes);
  if (row.class_name.empty()) return true;
  SetNames(entity, impl_->languages, &row);
  if (!TidyNames(&row, impl_->scripts)) return true;
  row.id = StrCat("wikidata:", id);
  if (row.class_name == "country") row.country = CountryCodeOf(entity);
  if (row.class_name == "place") {
    row.population = PopulationOf(entity);
    row.grade = GradeOfPopulation(row.population.value_or(0));
  }
  impl_->sink.add(std::move(row));
  return true;
}

}  // namespace tagger::cli
