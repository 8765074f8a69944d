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
  std::string_view name;     // canonical name
  ClassId class_id = 0;
  uint8_t grade = 1;         // 1 to 4; what it means is said per class in gazetteers/README.md
  bool ambiguous = false;    // needs context: Jordan, Georgia, Chad, May
  CasePolicy case_policy = CasePolicy::kCapital;
  std::string_view id;       // "iso3166:JP", "geonames:1850147", or empty
  std::string_view country;  // ISO 3166 code of the country it belongs to, or empty
  std::string_view value;    // class-specific: "3" for "March", "USD" for "dollar", a role for a person
  uint16_t file = 0;         // index into Gazetteer::files()
  uint32_t line = 0;
};

// All gazetteers, immutable after loading, thread-safe. Memory: about 60 bytes a key
// plus the strings. Format of the files: gazetteers/README.md.
class Gazetteer {
 public:
  // Reads TSV files; classes are interned in `classes`. Every bad row (too few
  // columns, invalid UTF-8, unknown column, class, case policy or grade, empty or
  // duplicate name) is added to `faults` with file and line, and left out. O(bytes).
  static Gazetteer Load(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults);

  const Entry& entry(EntryId id) const;
  size_t size() const;
  const std::vector<std::string>& files() const;

  // Keys of one word / longer phrases: a chain of hashes, one step a word (hyphens are
  // skipped, full stops within words dropped, marks and case folded).
  //   uint64_t state = StartState();
  //   state = NextState(state, word.key);  Lookup(state) -> step
  // Cost of a step: one hash mix and one cache line.
  struct Step {
    bool is_prefix = false;                  // longer phrases go on from here
    absl::Span<const EntryId> entries;       // those that end here (case policy not yet checked)
  };
  static constexpr uint64_t StartState() { return 0x9E3779B97F4A7C15u; }
  static uint64_t NextState(uint64_t state, uint64_t word_key);
  Step Lookup(uint64_t state) const;

  // Whether `text`, the matched slice of the input, satisfies the entry's case policy for the key it matched.
  // `surface` is the slice as it stands; cheap for kAny.
  bool CaseAgrees(EntryId id, std::string_view surface) const;

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
