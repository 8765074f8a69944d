#ifndef TAGGER_GAZETTEER_GAZETTEER_H_
#define TAGGER_GAZETTEER_GAZETTEER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/fault_list.h"
#include "tagger/lexicon/class_table.h"

namespace tagger {

// In which case a row matches. Marks are always folded: "Sao Tome" is "São Tomé".
enum class CasePolicy : uint8_t {
  kAny,      // in any case: words of the language ("minister", "per cent")
  kCapital,  // every word that is capitalised in the row is so in the text, or the text is in capitals: names
  kExact,    // letter for letter: "US", "WHO", "May"
};

using EntryId = uint32_t;

// One row of a gazetteer (its aliases are further keys to the same entry).
struct Entry {
  std::string_view name;  // canonical name
  ClassId class_id = 0;
  uint8_t grade = 1;       // 1 to 4; what it means is said per class in gazetteers/README.md
  bool ambiguous = false;  // needs context: Jordan, Georgia, Chad, May
  CasePolicy case_policy = CasePolicy::kCapital;
  std::string_view id;       // "iso3166:JP", "geonames:1850147", or empty
  std::string_view country;  // ISO 3166 code of the country it belongs to, or empty
  std::string_view value;    // class-specific: "3" for "March", "USD" for "dollar", a role for a person
  uint16_t file = 0;         // index into Gazetteer::files()
  uint32_t line = 0;
};

// One string by which an entry is found, its name or an alias, and what is needed of the entry to judge a
// match.
struct GazetteerKey {
  EntryId entry = 0;
  ClassId class_id = 0;
  uint8_t grade = 1;
  CasePolicy case_policy = CasePolicy::kCapital;
  // Internal. Bit i is set if word i starts with an ASCII capital; kIrregularCapitals if capitals stand
  // elsewhere (iPhone, Émile), or the key has more than 15 words: then the spelling decides.
  uint16_t capital_words = 0;
  uint32_t spelling_begin = 0;  // internal: where the key's own spelling is kept
  uint32_t spelling_size = 0;
};

// All gazetteers, immutable after loading, thread-safe. Memory: about 60 bytes a key, 100 an entry,
// plus the files themselves, which it keeps. Format of the files: gazetteers/README.md.
class Gazetteer {
 public:
  // Reads TSV files; classes are interned in `classes`. Everything that is wrong (too few columns, invalid
  // UTF-8, unknown column, case policy or grade, empty or duplicate name, unreadable file) is added to
  // `faults` with file and line, and the row, or the file, is left out. If entries of a class "place" have
  // grades up to 3, the classes "place:2" and "place:3" are interned too. O(bytes + keys x log(keys)):
  // 200,000 rows in about 0.2 s.
  static Gazetteer Load(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults);

  const Entry& entry(EntryId id) const;
  size_t size() const;
  const std::vector<std::string>& files() const;

  // Adds the classes of an entry, one for each grade up to its own: {place, place:2, place:3}.
  void AddClasses(EntryId id, ClassSet* classes) const;
  void AddClasses(const GazetteerKey& key, ClassSet* classes) const;

  // Keys are chains of hashes, one step a word (joining hyphens are skipped, full stops within words dropped,
  // marks and case folded). WordTable and FindPhrases (word_table.h) walk them over a text; by hand:
  //   uint64_t state = StartState();
  //   state = NextState(state, word.key);  Lookup(state) -> step
  // Cost of a step: one hash mix and one cache line.
  struct Step {
    bool is_prefix = false;               // longer phrases go on from here
    absl::Span<const GazetteerKey> keys;  // those that end here, by entry (case policy not yet checked)
  };
  static constexpr uint64_t StartState() { return 0x9E3779B97F4A7C15u; }
  static constexpr uint64_t NextState(uint64_t state, uint64_t word_key) {
    const uint64_t mixed = (state ^ word_key) * 0xBF58476D1CE4E5B9u;
    return mixed ^ (mixed >> 31);
  }
  Step Lookup(uint64_t state) const;
  // The same for chains of two words or more; where nothing is found, as mostly, ten times faster.
  Step LookupPhrase(uint64_t state) const;

  // Whether the case of a match satisfies the policy of the key's entry. `folded_words` are Word::folded of
  // the matched words, without skipped hyphens. Cheap for kAny.
  bool CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const;

  // The entries that `phrase` as a whole is a key of, case agreeing; by id. For single look-ups, as of a name
  // put together from parts; slower than a WordTable. O(bytes).
  std::vector<EntryId> Find(std::string_view phrase) const;

  Gazetteer();
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

 private:
  struct Storage;
  std::unique_ptr<Storage> storage_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_H_
