#ifndef TAGGER_GAZETTEER_GAZETTEER_TABLES_H_
#define TAGGER_GAZETTEER_GAZETTEER_TABLES_H_

// What a gazetteer is made of, in memory and, byte for byte, in a compiled file (its frame, checksum and
// version: base/section_file.h). All numbers are in the byte order of the machine that wrote them.
//
//   GZSL  slots      PhraseSlot[], in ascending order of `state`. A chain of word hashes
//   (Gazetteer::NextState)
//                    stands at slot floor(h x homes / 2^32), where h is the upper half of the state, or, that
//                    and the next ones being taken, in the first free one after it; so a look-up goes on from
//                    there for as long as states are less, and most that find nothing end at the first or
//                    second slot. Empty slots, and at least the last one, have state kEmptyState. Two thirds
//                    of the homes are taken.
//   GZFT  filter     uint64_t[], a power of two: a bit for each state of two words or more, of the bits 20
//                    and up of the state; 8 to 16 bits a state
//   GZKY  keys       GazetteerKey[]; those of a slot stand together, by entry, then by spelling
//   GZEN  entries    EntryRecord[], in the order of the rows
//   GZTX  text       what records and keys point into:
//                    of an entry: size of name, of id, of value, as varints (seven bits a byte, the lowest
//                    first, the top bit set in all but the last); then the three texts;
//                    of a key whose spelling can be asked for (case `exact`, or irregular capitals): size as
//                    varint, the folded words with \n between. Offset 0 is taken by no text.
//   GZCL  classes    a line each, in the order of their ids: name, tab, highest grade (0 of a class that is a
//                    grade: place:2)
//   GZFI  files      a line each, in the order of EntryRecord::file (base/portable_path.h)
//   GZSH  shape      uint32_t homes

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer_entry.h"

namespace tagger {

inline constexpr uint64_t kEmptyState = ~uint64_t{0};
inline constexpr uint16_t kIrregularCapitals = 1 << 15;

// Between the words of a spelling; no token holds a line break.
inline constexpr char kWordSeparator = '\n';

struct PhraseSlot {
  uint64_t state = kEmptyState;
  uint32_t first_key = 0;
  uint32_t key_count_and_prefix = 0;  // 2 * keys + (1 if longer keys go on from here)
};
static_assert(sizeof(PhraseSlot) == 16);

// Ascending in `state`.
inline size_t HomeOfState(uint64_t state, uint32_t homes) {
  return static_cast<size_t>((state >> 32) * homes >> 32);
}

struct EntryRecord {
  uint32_t text = 0;
  uint32_t line = 0;
  uint16_t file = 0;
  ClassId class_id = 0;
  uint8_t grade = 1;
  uint8_t flags = 0;               // CasePolicy, and kAmbiguousFlag
  char country[2] = {'\0', '\0'};  // zeros: none
};
static_assert(sizeof(EntryRecord) == 16);
inline constexpr uint8_t kAmbiguousFlag = 0x80;

// The tables wherever they are: in a GazetteerTables, or in a mapped file. What they point to must outlive
// them. Cheap to copy.
struct GazetteerView {
  absl::Span<const PhraseSlot> slots;
  absl::Span<const uint64_t> filter;
  absl::Span<const GazetteerKey> keys;
  absl::Span<const EntryRecord> entries;
  std::string_view text;
  uint32_t homes = 0;
};

// The tables as they are built (gazetteer_builder.h).
struct GazetteerTables {
  std::vector<PhraseSlot> slots;
  std::vector<uint64_t> filter;
  std::vector<GazetteerKey> keys;
  std::vector<EntryRecord> entries;
  std::string text;
  uint32_t homes = 0;

  GazetteerView View() const { return {slots, filter, keys, entries, text, homes}; }
};

// Whether look-ups in the tables stay within them. O(1): what is not looked at here, a look-up is wary of.
bool IsSound(const GazetteerView& view);

// Appends `number` as a varint.
void AppendVarint(uint32_t number, std::string* out);

// Reads a varint at *at and moves *at behind it; 0, and *at behind the end, if it is cut off or too large.
uint32_t ReadVarint(std::string_view text, size_t* at);

// `size` bytes of `text` from `at`; what is there of them if it ends before.
inline std::string_view Clipped(std::string_view text, size_t at, size_t size) {
  return at > text.size() ? std::string_view() : text.substr(at, size);
}

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_TABLES_H_
