#ifndef TAGGER_GAZETTEER_GAZETTEER_H_
#define TAGGER_GAZETTEER_GAZETTEER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "tagger/base/fault_list.h"
#include "tagger/base/section_file.h"
#include "tagger/gazetteer/gazetteer_entry.h"
#include "tagger/gazetteer/phrase_index.h"
#include "tagger/lexicon/class_table.h"

namespace tagger {

// All gazetteers, immutable after loading, thread-safe. Format of the files: gazetteers/README.md. Its tables
// (gazetteer_tables.h) are built in memory, about 80 bytes a row, or stand in a compiled file that is mapped
// into memory: then nothing is built or copied, and all processes share it. Further files lie on top.
class Gazetteer {
 public:
  // Reads TSV files; classes are interned in `classes`. Everything that is wrong (too few columns, invalid
  // UTF-8, unknown column, case policy or grade, empty or duplicate name, unreadable file) is added to
  // `faults` with file and line, and the row, or the file, is left out. If entries of a class "place" have
  // grades up to 3, the classes "place:2" and "place:3" are interned too. O(bytes + keys x log(keys)):
  // 200,000 rows in about 0.2 s.
  static Gazetteer Load(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults);

  // Takes the tables of a compiled file, which it keeps. `classes` must be empty; afterwards it is as it was
  // when the file was made. Files under the data directory (Save) are looked for in `data_directory`.
  // InvalidArgument if sections are missing or do not fit each other. O(classes + files): some 20 us.
  static absl::StatusOr<Gazetteer> Open(std::shared_ptr<const SectionFile> file,
                                        std::string_view data_directory, ClassTable* classes);

  // Reads further files, as Load does, on top of what is there: finds then what a Gazetteer loaded from
  // all files together finds, in the same order. May be called once. O(bytes of the further files).
  void Extend(absl::Span<const std::string> paths, ClassTable* classes, FaultList* faults);

  // Adds the tables to a file to be written. Not to be called after Open or Extend.
  void Save(std::string_view data_directory, const ClassTable& classes, SectionWriter* writer) const;

  // In the order of the rows. Some tens of nanoseconds: it is put together from its record and texts.
  Entry entry(EntryId id) const;
  // A part of it, for a tenth of the cost.
  EntryFacts facts(EntryId id) const;
  size_t size() const { return base_.view().entries.size() + extra_.view().entries.size(); }
  const std::vector<std::string>& files() const;

  // Adds the classes of an entry, one for each grade up to its own: {place, place:2, place:3}.
  void AddClasses(EntryId id, ClassSet* classes) const;
  void AddClasses(const GazetteerKey& key, ClassSet* classes) const;

  // Keys are chains of hashes, one step a word (joining hyphens are skipped, full stops within words dropped,
  // marks and case folded). WordTable and FindPhrases (word_table.h) walk them over a text; by hand:
  //   uint64_t state = StartState();
  //   state = NextState(state, word.key);  Lookup(state) -> step
  // Cost of a step: one hash mix and one cache line.
  using Step = PhraseStep;
  static constexpr uint64_t StartState() { return 0x9E3779B97F4A7C15u; }
  static constexpr uint64_t NextState(uint64_t state, uint64_t word_key) {
    const uint64_t mixed = (state ^ word_key) * 0xBF58476D1CE4E5B9u;
    return mixed ^ (mixed >> 31);
  }
  Step Lookup(uint64_t state) const {
    if (!extra_.view().slots.empty()) {
      // What stands in the extra tables is complete.
      const Step step = extra_.Lookup(state);
      if (step.is_prefix || !step.keys.empty()) return step;
    }
    return base_.Lookup(state);
  }
  // The same for chains of two words or more; where nothing is found, as mostly, ten times faster.
  Step LookupPhrase(uint64_t state) const { return MayHavePhrase(state) ? Lookup(state) : Step(); }
  // False: LookupPhrase finds nothing.
  bool MayHavePhrase(uint64_t state) const {
    return base_.MayHavePhrase(state) || extra_.MayHavePhrase(state);
  }

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
  class Loader;

  // Entries from this id on are those of the extra tables.
  EntryId first_extra() const { return static_cast<EntryId>(base_.view().entries.size()); }
  // Parts of Open; false or nothing if the file is damaged.
  static std::optional<GazetteerView> OpenView(const SectionFile& file);
  bool OpenClasses(std::string_view section, ClassTable* classes);
  void OpenFiles(std::string_view section, std::string_view data_directory);

  PhraseIndex base_;
  PhraseIndex extra_;  // empty for most
  std::unique_ptr<Storage> storage_;
};

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_H_
