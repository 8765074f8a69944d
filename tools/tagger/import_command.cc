#include "tools/tagger/import_command.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "tools/tagger/common_options.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/import_alternate_names.h"
#include "tools/tagger/import_csv.h"
#include "tools/tagger/import_geonames.h"
#include "tools/tagger/import_iptc.h"
#include "tools/tagger/import_jrc_names.h"
#include "tools/tagger/import_run.h"
#include "tools/tagger/import_wikidata.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
Each reads a dump line by line and writes a gazetteer, sorted, each name once in its class (of two towns the larger
one). Memory does not grow with the dump (some 150 MB; rows are sorted in temporary files in $TMPDIR, else /tmp);
iptc and --alternate-names alone are held whole. Names in other scripts than the Latin are left out, except from csv
and of languages that are asked for.
A broken line, or one that is not UTF-8, is told on standard error with its number and does not stop the rest.
Exit code: 0 ok, 1 bad data (see standard error), 2 usage.

Examples:
  tagger import geonames cities15000.txt --output towns.tsv && tagger check towns.tsv
  zcat latest-all.json.gz | tagger import wikidata --class Q215380=organisation --output wikidata.tsv
  tagger annotate --gazetteer towns.tsv news.jsonl

`tagger import FORMAT --help` says more of each.)";

constexpr char kWikidataFooter[] = R"(
The dump is latest-all.json of dumps.wikimedia.org, unpacked: an entity a line. An item's class is that of its first
"instance of" that is known: people, countries, towns, divisions, natural features and the usual kinds of
organisations are; subclasses are not followed, so name further ones with --class. Names and aliases are the
English ones, or those of --language; countries get their ISO code, towns their population and a grade by it.)";

constexpr char kGeonamesFooter[] = R"(
allCountries.txt, cities15000.txt, DE.txt of download.geonames.org/export/dump, unpacked. Towns become <place>, graded
by population; countries <country>; ADM1 to ADM4 <subdivision>; waters, mountains, continents and regions <region>;
everything else is left out. The dump does not tell the languages of its other names; alternateNamesV2.txt (unpacked) does:

  tagger import geonames DE.txt --alternate-names alternateNamesV2.txt --language en --output germany.tsv)";

constexpr char kJrcFooter[] = R"(
Lines of id, type (P, O), language and name by tabs; the lines of an id follow each other and become one row of
<person> or <organisation>. Names in all languages are variants; with --language only those in these and in none.)";

constexpr char kIptcFooter[] = R"(
The JSON of cv.iptc.org/newscodes/mediatopic (format=json&lang=en-GB). Topics become rows of class <topic>, case any. The
rules and the keywords that come with tagger do not use that class: it is for rules of your own.)";

constexpr char kCsvFooter[] = R"(
RFC 4180: commas, quotes, a header in the first line.

Example:
  tagger import csv clubs.csv --name Club --class organisation --aliases "Short name" --country ISO > clubs.tsv)";

CLI::App* AddFormat(CLI::App* import, const std::string& format, const std::string& help, const char* footer,
                    ImportOptions* options) {
  CLI::App* command = import->add_subcommand(format, help);
  options->format = format;
  command->add_option("FILE", options->file, "File to read; - or none is standard input")->type_name("");
  command->add_option("--output", options->output, "Write here instead of to standard output")
      ->type_name("FILE");
  CLI::Option* progress = command->add_flag("--progress", options->progress,
                                            "Show progress on standard error even if it is no terminal");
  command->add_flag("--quiet", options->quiet, "No progress and no closing line; faults only")
      ->excludes(progress);
  command->footer(footer);
  return command;
}

// Nothing if it is QID=CLASS.
std::string FaultOfMapping(const std::string& mapping) {
  const size_t equals = mapping.find('=');
  const bool is_sound = equals != std::string::npos && equals > 1 && mapping[0] == 'Q' &&
                        mapping.find_first_not_of("0123456789", 1) == equals &&
                        IsClassName(std::string_view(mapping).substr(equals + 1));
  return is_sound ? std::string() : mapping + " is not like Q5=person";
}

// Adds --language. `languages` must outlive the parsing.
CLI::Option* AddLanguageOption(CLI::App* command, const std::string& help, ImportLanguages* languages) {
  const auto set = [languages](const std::vector<std::string>& codes) {
    *languages = {.codes = codes, .are_chosen = true};
  };
  const auto check = [](const std::string& code) {
    const bool is_code = !code.empty() && code.find_first_not_of(
                                              "abcdefghijklmnopqrstuvwxyz"
                                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == std::string::npos;
    return is_code ? std::string() : code + " is no code of a language, such as en or pt-br";
  };
  return command->add_option_function<std::vector<std::string>>("--language", set, help)
      ->type_name("CODE,...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check, ""));
}

void AddWikidata(CLI::App* import, int* exit_code) {
  auto options = std::make_shared<ImportOptions>();
  auto mappings = std::make_shared<std::vector<std::string>>();
  auto languages = std::make_shared<ImportLanguages>();
  CLI::App* command = AddFormat(import, "wikidata", "Wikidata's JSON dump", kWikidataFooter, options.get());
  command->add_option("--class", *mappings, "Items that are instances of QID are <CLASS> (may be repeated)")
      ->type_name("QID=CLASS")
      ->allow_extra_args(false)
      ->check(CLI::Validator(FaultOfMapping, ""));
  AddLanguageOption(command, "Languages of names and aliases, the first before the others (default: en)",
                    languages.get());
  command->callback([options, mappings, languages, exit_code] {
    WikidataClasses classes = DefaultWikidataClasses();
    for (const std::string& mapping : *mappings) {
      const size_t equals = mapping.find('=');
      classes[mapping.substr(0, equals)] = mapping.substr(equals + 1);
    }
    *exit_code = RunImport(*options, [&](ImportSink sink) {
      return std::make_unique<WikidataReader>(classes, *languages, std::move(sink));
    });
  });
}

void AddGeonames(CLI::App* import, int* exit_code) {
  auto options = std::make_shared<ImportOptions>();
  auto min_population = std::make_shared<uint64_t>(0);
  CLI::App* command = AddFormat(import, "geonames", "A dump of GeoNames", kGeonamesFooter, options.get());
  command->add_option("--min-population", *min_population, "Leave out towns of fewer people (default: 0)")
      ->type_name("N")
      ->check(NotNegative);
  auto alternates_file = std::make_shared<std::string>();
  CLI::Option* alternates = command
                                ->add_option("--alternate-names", *alternates_file,
                                             "Take other names from here: alternateNamesV2.txt")
                                ->type_name("FILE");
  auto languages = std::make_shared<ImportLanguages>();
  AddLanguageOption(command, "Languages of the alternate names (default: en)", languages.get())
      ->needs(alternates);
  command->callback([=] {
    AlternateNames names(languages->codes);
    const bool use = !alternates_file->empty();
    if (*alternates_file == "-" && options->file == "-")
      throw CLI::ValidationError("--alternate-names",
                                 "FILE and the alternate names cannot both be standard input");
    const int names_code = use ? ReadAlternateNames(*alternates_file, &names) : kOk;
    const int code = RunImport(*options, [&](ImportSink sink) {
      return std::make_unique<GeonamesReader>(*min_population, use ? &names : nullptr, std::move(sink));
    });
    *exit_code = std::max(code, names_code);
  });
}

template <typename Reader>
void AddPlain(CLI::App* import, const std::string& format, const std::string& help, const char* footer,
              int* exit_code) {
  auto options = std::make_shared<ImportOptions>();
  auto languages = std::make_shared<ImportLanguages>();
  CLI::App* command = AddFormat(import, format, help, footer, options.get());
  AddLanguageOption(command, "Languages of the names, the first before the others (default: en)",
                    languages.get());
  command->callback([options, languages, exit_code] {
    *exit_code = RunImport(
        *options, [&](ImportSink sink) { return std::make_unique<Reader>(*languages, std::move(sink)); });
  });
}

void AddCsv(CLI::App* import, int* exit_code) {
  auto options = std::make_shared<ImportOptions>();
  auto columns = std::make_shared<CsvColumns>();
  CLI::App* command = AddFormat(import, "csv", "A CSV file with a header", kCsvFooter, options.get());
  const auto add = [&](const char* name, std::string* value, const char* help) {
    return command->add_option(name, *value, help)->type_name("COLUMN");
  };
  add("--name", &columns->name, "Column of the names")->required();
  add("--class", &columns->class_name, "Column of the classes, or the class of all rows")
      ->required()
      ->type_name("CLASS|COLUMN");
  add("--aliases", &columns->aliases, "Column of other names, separated by | or ;");
  add("--id", &columns->id, "Column of the ids");
  add("--country", &columns->country, "Column of the countries, as ISO 3166-1 alpha-2 codes");
  command->callback([options, columns, exit_code] {
    *exit_code = RunImport(
        *options, [&](ImportSink sink) { return std::make_unique<CsvReader>(*columns, std::move(sink)); });
  });
}

}  // namespace

void AddImportCommand(CLI::App* app, int* exit_code) {
  CLI::App* import = app->add_subcommand("import", "Turn a dump of names into a gazetteer");
  import->require_subcommand(1);
  import->footer(kFooter);
  AddWikidata(import, exit_code);
  AddGeonames(import, exit_code);
  AddPlain<JrcNamesReader>(import, "jrc-names", "JRC-Names, variants of names", kJrcFooter, exit_code);
  AddPlain<IptcReader>(import, "iptc", "The IPTC Media Topics", kIptcFooter, exit_code);
  AddCsv(import, exit_code);
}

}  // namespace tagger::cli
