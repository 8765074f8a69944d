#ifndef TAGGER_ALIASES_PLACE_SENSES_H_
#define TAGGER_ALIASES_PLACE_SENSES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// Which of the places of one name a document means: Georgia the country or the state, Victoria in Canada or
// in Australia. Of the rows with an id, the country, else the highest grade, unless the other places of the
// document speak for another: "Atlanta, Georgia", or a text of Texas, Alabama and Georgia that has nothing of
// the country's. One sense for all mentions of a string.
class PlaceSenses {
 public:
  // `names` are all names of the document. O(names).
  PlaceSenses(const NameDocument& document, const NameLabels& labels, absl::Span<const DecidedSpan> names);

  // The row that a name of the place label stands for; nothing if no row with an id has it.
  std::optional<EntryId> RowOf(TokenRange name) const;

 private:
  // What the document has of a country, but for the strings that are to be decided.
  struct Support {
    uint32_t places = 0;  // mentions of places in it
    uint32_t nation = 0;  // of itself and its people
  };
  struct OpenName {
    std::vector<EntryId> rows;
    std::vector<uint32_t> beside;  // by row: how often a place of its country stands before it with a comma
  };

  void Read(const DecidedSpan& name, TokenRange before);
  void AddSupport(const std::vector<EntryId>& rows, bool is_nation);
  void AddBeside(TokenRange before, TokenRange name, OpenName* open) const;
  EntryId Best(const OpenName& open) const;
  bool IsCountry(EntryId row) const;
  std::string_view CountryOf(EntryId row) const { return document_.gazetteer().entry(row).country; }
  // The rows with an id that a name may stand for, the default first.
  std::vector<EntryId> RowsOf(TokenRange name) const;

  const NameDocument& document_;
  const NameLabels& labels_;
  absl::flat_hash_map<std::string_view, Support> support_;  // by country
  absl::flat_hash_map<uint64_t, OpenName> open_;    // by PhraseKey: names with rows of several countries
  absl::flat_hash_map<uint64_t, EntryId> decided_;  // by PhraseKey
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_PLACE_SENSES_H_
