#ifndef TAGGER_ALIASES_PLACE_SENSES_H_
#define TAGGER_ALIASES_PLACE_SENSES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/aliases/entry_cache.h"
#include "tagger/base/key_numbers.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// Which of the places of one name a document means: Georgia the country or the state, Victoria in Canada or
// in Australia. Of the rows with an id, the country, else the highest grade, unless the other places of the
// document speak for another: "Atlanta, Georgia", or a text of Texas, Alabama and Georgia that has nothing of
// the country's. One sense for all mentions of a string. One per thread.
class PlaceSenses {
 public:
  explicit PlaceSenses(const NameLabels& labels) : labels_(labels) {}

  // `names` are all names of the document. `entries` has been started on it; both must outlive the use.
  // O(names).
  void Reset(const NameDocument& document, absl::Span<const DecidedSpan> names, EntryCache* entries);

  // The row that a name of the place label stands for; nothing if no row with an id has it.
  std::optional<EntryId> RowOf(TokenRange name) const;

 private:
  // What the document has of a country, but for the strings that are to be decided.
  struct Support {
    uint32_t places = 0;  // mentions of places in it
    uint32_t nation = 0;  // of itself and its people
  };
  // A row of a string with rows of several countries.
  struct OpenRow {
    EntryId row = 0;
    uint32_t beside = 0;  // how often a place of its country stands before the string with a comma
  };
  struct String {
    uint32_t first_open = 0, last_open = 0;  // in open_rows_
    std::optional<EntryId> row = std::nullopt;
    bool is_open() const { return first_open != last_open; }
  };

  void Read(const DecidedSpan& name, TokenRange before);
  void ReadNation(TokenRange name);
  void ReadPlace(TokenRange name, TokenRange before);
  void AddSupport(EntryId row, bool is_nation);
  void AddBeside(TokenRange before, TokenRange name, const String& open);
  EntryId Best(const String& open) const;
  float ScoreOf(const OpenRow& open, bool is_first, bool counts_nation) const;
  bool IsCountry(EntryId row) const;
  uint64_t CountryOf(EntryId row) const { return entries_->Get(row).country_key; }
  // The rows with an id that a name may stand for, the default first.
  void RowsOf(TokenRange name, std::vector<EntryId>* rows) const;

  const NameLabels labels_;
  const NameDocument* document_ = nullptr;
  EntryCache* entries_ = nullptr;
  KeyNumbers countries_;
  std::vector<Support> support_;  // by number of the country
  KeyNumbers numbers_;            // by PhraseKey
  std::vector<String> strings_;
  std::vector<OpenRow> open_rows_;
  std::vector<EntryId> rows_, rows_before_;  // scratch
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_PLACE_SENSES_H_
