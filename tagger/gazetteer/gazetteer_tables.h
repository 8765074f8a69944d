#ifndef TAGGER_GAZETTEER_GAZETTEER_TABLES_H_
#define TAGGER_GAZETTEER_GAZETTEER_TABLES_H_

// What a gazetteer is made of, in memory and, byte for byte, in a compiled file (its frame, checksum and
// version: base/section_file.h). All numbers are in the byte order of the machine that wrote them.
//
//   GZSL  slots      PhraseSlot[], in ascending order of the states of chains of word hashes
//                    (Gazetteer::NextState). The product state x homes has 96 bits: the upper 32 are the home
//                    of the state, where it stands, or, that slot and the next ones being taken, in the first
//                    free one; the next 48 are its tag. Both together are the state itself, for homes of
//                    65,536 and more, in the same order; so a look-up goes on from the home only as long as
//                    states are less. Ten of eleven homes are taken; the last slot is empty.
//   GZFT  filter     uint64_t[], a power of two: for each state of two words or more two bits of one word, of
//                    8 to 16 bits a state; so 2 to 5 of 100 other states are taken for one of them (a Bloom
//                    filter of one cache line: F. Putze and others, 2007)
//   GZKY  keys       GazetteerKey[]; those of a slot stand together, by entry, then by spelling; they go on
//                    to where those of the next slot begin (empty ones too say where that is)
//   GZEN  entries    EntryRecord[], in the order of the rows
//   GZTX  text       of an entry: the sizes of those of id, country and value that it has, as varints (seven
//                    bits a byte, the lowest first, the top bit set in all but the last); its name; these
//                    texts; then the spellings of its keys that have them, from 0: size as varint, the folded
//                    words with \n between
//   GZRU  runs       EntryRun[]: where the rows stand that the entries are made of
//   GZCL  classes    a line each, in the order of their ids: name, tab, highest grade (0 of a class that is a
//                    grade: place:2)
//   GZFI  files      a line each, in the order of EntryRun::file (base/portable_path.h)
//   GZSH  shape      uint32_t homes

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer_entry.h"

namespace tagger {

// Id, country, value: what an entry may have besides its name.
inline constexpr size_t kEntryTexts = 3;
// The size of a name, at most.
inline constexpr size_t kMaxNameBytes = (size_t{1} << 13) - 1;

// Between the words of a spelling; no token holds a line break.
inline constexpr char kWordSeparator = '\n';

// A place of the table of states, 12 bytes: what a state is compared with, and where its keys begin.
struct PhraseSlot {
  uint32_t first_key = 0;
  uint32_t low = 0;
  uint32_t high = 0;

  // From the lowest bit: 1 bit whether longer keys go on from here; 48 bits of tag; 15 bits of distance from
  // home, plus 1. 0: empty.
  uint64_t mark() const { return uint64_t{high} << 32 | low; }
  bool is_prefix() const { return (low & 1) != 0; }
  uint64_t tag() const { return mark() >> 1 & kTagMask; }
  uint64_t distance() const { return mark() >> 49; }

  static PhraseSlot Of(uint32_t first_key, bool is_prefix, uint64_t tag, uint64_t distance) {
    const uint64_t mark = distance << 49 | tag << 1 | (is_prefix ? 1 : 0);
    return {first_key, static_cast<uint32_t>(mark), static_cast<uint32_t>(mark >> 32)};
  }
  static constexpr uint64_t kTagMask = (uint64_t{1} << 48) - 1;
  static constexpr uint64_t kMaxDistance = (1 << 15) - 1;
};
static_assert(sizeof(PhraseSlot) == 12);

// Where a state stands; see GZSL.
struct PhrasePlace {
  size_t home = 0;
  uint64_t tag = 0;
};
inline PhrasePlace PlaceOf(uint64_t state, uint32_t homes) {
  const uint64_t low_carry = (state & 0xffffffff) * homes >> 32;
  return {static_cast<size_t>(((state >> 32) * homes + low_carry) >> 32), state * homes >> 16};
}

// The word of the filter, of so many, in which a state has its bits; and these.
inline size_t FilterWord(uint64_t state, size_t words) { return state >> 20 & (words - 1); }
inline uint64_t FilterBits(uint64_t state) {
  return uint64_t{1} << (state >> 58) | uint64_t{1} << (state >> 52 & 63);
}

struct EntryRecord {
  uint32_t text = 0;  // offset into the text
  uint16_t class_id : 9 = 0;
  uint16_t grade : 3 = 1;
  uint16_t policy : 2 = 0;
  uint16_t ambiguous : 1 = 0;
  uint16_t name_size : 13 = 0;
  uint16_t has : 3 = 0;  // from the lowest bit: an id, a country, a value
};
static_assert(sizeof(EntryRecord) == 8 && kEntryTexts == 3);

// Entries of rows that follow each other in a file, line by line, up to the first entry of the next run.
struct EntryRun {
  uint32_t first_entry = 0;
  uint32_t line = 0;  // of the first entry
  uint32_t file = 0;
};
static_assert(sizeof(EntryRun) == 12);

// The tables wherever they are: in a GazetteerTables, or in a mapped file. What they point to must outlive
// them. Cheap to copy.
struct GazetteerView {
  absl::Span<const PhraseSlot> slots;
  absl::Span<const uint64_t> filter;
  absl::Span<const GazetteerKey> keys;
  absl::Span<const EntryRecord> entries;
  absl::Span<const EntryRun> runs;  // in the order of their first entries
  std::string_view text;
  uint32_t homes = 0;
};

// The tables as they are built (gazetteer_builder.h).
struct GazetteerTables {
  std::vector<PhraseSlot> slots;
  std::vector<uint64_t> filter;
  std::vector<GazetteerKey> keys;
  std::vector<EntryRecord> entries;
  std::vector<EntryRun> runs;
  std::string text;
  uint32_t homes = 0;

  GazetteerView View() const { return {slots, filter, keys, entries, runs, text, homes}; }
};

// Whether look-ups in the tables stay within them. O(1): what is not looked at here, a look-up is wary of.
bool IsSound(const GazetteerView& view);

// The texts of an entry.
struct EntryTexts {
  std::string_view name;
  std::array<std::string_view, kEntryTexts> others;  // id, country, value; empty if there is none
  size_t end = 0;                                    // where in the text its spellings begin
};
// Of the entry at `index`, which must be one of `view`. O(1); within the text, whatever it holds.
EntryTexts TextsOf(const GazetteerView& view, size_t index);

// Where the row of the entry at `index` stands: its line, and the index of its file. Zeros if it is not
// known. O(log(runs)).
struct EntryPlace {
  uint32_t file = 0;
  uint32_t line = 0;
};
EntryPlace EntryPlaceOf(const GazetteerView& view, size_t index);

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
