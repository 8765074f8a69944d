#ifndef TAGGER_GAZETTEER_GAZETTEER_BUILDER_H_
#define TAGGER_GAZETTEER_GAZETTEER_BUILDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/gazetteer/gazetteer_file.h"
#include "tagger/gazetteer/gazetteer_tables.h"
#include "tagger/gazetteer/phrase_index.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Turns rows into the tables of a gazetteer. Not thread-safe.
//
//   GazetteerBuilder builder(0);
//   builder.Add(row, file, class_id, &faults);  ...
//   GazetteerTables tables = std::move(builder).Build({});
class GazetteerBuilder {
 public:
  // The first entry has id `first_entry`.
  explicit GazetteerBuilder(EntryId first_entry) : first_entry_(first_entry) {}

  // Adds a row with the keys of its name and aliases, and false, and nothing is added, if nothing of its name
  // can be found in a text or it is longer than kMaxNameBytes, which are faults; aliases of that kind are
  // faults too. `path` is for messages. O(bytes).
  bool Add(const GazetteerRow& row, std::string_view path, uint16_t file, ClassId class_id,
           FaultList* faults);

  // Tables that know of every chain of the builder's also what `base` says of it, its keys first: a look-up
  // that finds something here needs no other. O(keys x log(keys)). The builder must not be used afterwards.
  GazetteerTables Build(const PhraseIndex& base) &&;

 private:
  struct PendingKey {
    uint64_t state = 0;
    uint32_t spelling_begin = 0;  // in spellings_
    uint32_t spelling_size = 0;
    GazetteerKey key;
  };

  bool AddKey(std::string_view phrase, const GazetteerKey& key);
  void AddAliases(const GazetteerRow& row, std::string_view path, const GazetteerKey& key, FaultList* faults);
  void AddToRun(const GazetteerRow& row, uint16_t file);
  // Adds the record of a row whose keys are the pending ones from `first_key` on.
  void AddRecord(const GazetteerRow& row, ClassId class_id, size_t first_key);
  // Adds the spellings of these keys, so far as they need them.
  void AddSpellings(size_t first_key);
  std::string_view SpellingOf(const PendingKey& pending) const {
    return std::string_view(spellings_).substr(pending.spelling_begin, pending.spelling_size);
  }
  void SortKeys();
  size_t CountStates() const;
  void BuildSlots(const PhraseIndex& base);
  // False, and nothing is put, if the slot would be too far from its home.
  bool PutSlots(const PhraseIndex& base);
  void BuildFilter();

  EntryId first_entry_;
  GazetteerTables tables_;
  std::vector<PendingKey> pending_;
  std::string spellings_;           // of all keys
  std::vector<uint64_t> phrases_;   // states of two words or more
  std::vector<uint64_t> prefixes_;  // states that longer keys go on from
  std::vector<Token> tokens_;       // of the phrase being added
  std::string folded_;
  bool is_full_ = false;  // already said
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_BUILDER_H_
