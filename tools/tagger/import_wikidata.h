#ifndef TOOLS_TAGGER_IMPORT_WIKIDATA_H_
#define TOOLS_TAGGER_IMPORT_WIKIDATA_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "tools/tagger/import_row.h"

namespace tagger::cli {

// Gazetteer classes by the QIDs of Wikidata's classes: {"Q5", "person"}, ...
using WikidataClasses = std::map<std::string, std::string, std::less<>>;

// The classes that are imported unless the user says otherwise: people, countries, towns, divisions, natural
// features, and the kinds of organisations that news names.
WikidataClasses DefaultWikidataClasses();

// Reads Wikidata's JSON dump (latest-all.json;
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html): an array with an entity a line. An
// item becomes a row of the class that its first "instance of" (P31) that is in the map has; of those of
// preferred rank, if there are any such; deprecated ones do not count. Subclasses are not followed: that
// would need the whole dump twice. Name and aliases are those in the languages, in their order, and then
// those for all languages ("mul"), which holds what is the same in most; see TidyNames; the id is
// wikidata:Q42. Countries get their code (P297), places their population (P1082; the preferred one, else the
// last) and a grade by it. Memory: the longest line, some ten times.
class WikidataReader : public ImportReader {
 public:
  // `languages` are codes of Wikidata: "en", "pt-br".
  WikidataReader(WikidataClasses classes, ImportLanguages languages, ImportSink sink);
  ~WikidataReader() override;

  bool TakeLine(std::string_view line, size_t number) override;

 private:
  struct Impl;
  const std::unique_ptr<Impl> impl_;
};

}  // namespace tagger::cli

#endif  // TOOLS_TAGGER_IMPORT_WIKIDATA_H_
