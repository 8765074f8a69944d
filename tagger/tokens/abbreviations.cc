#include "tagger/tokens/abbreviations.h"

#include <algorithm>
#include <array>

namespace tagger {
namespace {

struct AbbreviationRow {
  std::string_view word;
  Abbreviation kind;
};

constexpr Abbreviation kInside = Abbreviation::kInside;
constexpr Abbreviation kMayEnd = Abbreviation::kMayEnd;
constexpr Abbreviation kBeforeNumber = Abbreviation::kBeforeNumber;
constexpr Abbreviation kAfterComma = Abbreviation::kAfterComma;

// The abbreviations that news agencies use in running text (titles, ranks, months, states, legal forms).
// Written by hand; in byte order. Words that are as often not abbreviations (Sun, Sat, May, Is) are left out.
constexpr std::array kAbbreviations = {
    AbbreviationRow{"Abp", kInside},       AbbreviationRow{"Adj", kInside},
    AbbreviationRow{"Adm", kInside},       AbbreviationRow{"Ala", kAfterComma},
    AbbreviationRow{"Amb", kInside},       AbbreviationRow{"Apr", kMayEnd},
    AbbreviationRow{"Ariz", kMayEnd},      AbbreviationRow{"Ark", kAfterComma},
    AbbreviationRow{"Art", kBeforeNumber}, AbbreviationRow{"Assn", kMayEnd},
    AbbreviationRow{"Assoc", kInside},     AbbreviationRow{"Asst", kInside},
    AbbreviationRow{"Atty", kInside},      AbbreviationRow{"Aug", kMayEnd},
    AbbreviationRow{"Ave", kMayEnd},       AbbreviationRow{"Blvd", kMayEnd},
    AbbreviationRow{"Brig", kInside},      AbbreviationRow{"Bros", kMayEnd},
    AbbreviationRow{"Calif", kMayEnd},     AbbreviationRow{"Capt", kInside},
    AbbreviationRow{"Cdr", kInside},       AbbreviationRow{"Ch", kBeforeNumber},
    AbbreviationRow{"Cllr", kInside},      AbbreviationRow{"Cmdr", kInside},
    AbbreviationRow{"Co", kMayEnd},        AbbreviationRow{"Col", kInside},
    AbbreviationRow{"Colo", kMayEnd},      AbbreviationRow{"Comdr", kInside},
    AbbreviationRow{"Conn", kMayEnd},      AbbreviationRow{"Corp", kMayEnd},
    AbbreviationRow{"Cos", kMayEnd},       AbbreviationRow{"Cpl", kInside},
    AbbreviationRow{"Dec", kMayEnd},       AbbreviationRow{"Del", kAfterComma},
    AbbreviationRow{"Dept", kInside},      AbbreviationRow{"Det", kInside},
    AbbreviationRow{"Dr", kInside},        AbbreviationRow{"Drs", kInside},
    AbbreviationRow{"Engr", kInside},      AbbreviationRow{"Esq", kMayEnd},
    AbbreviationRow{"Feb", kMayEnd},       AbbreviationRow{"Fig", kBeforeNumber},
    AbbreviationRow{"Fla", kMayEnd},       AbbreviationRow{"Fr", kInside},
    AbbreviationRow{"Ft", kInside},        AbbreviationRow{"Ga", kAfterComma},
    AbbreviationRow{"Gen", kInside},       AbbreviationRow{"Gens", kInside},
    AbbreviationRow{"Gov", kInside},       AbbreviationRow{"Govs", kInside},
    AbbreviationRow{"Hon", kInside},       AbbreviationRow{"Hr", kInside},
    AbbreviationRow{"Ill", kAfterComma},   AbbreviationRow{"Inc", kMayEnd},
    AbbreviationRow{"Ind", kAfterComma},   AbbreviationRow{"Insp", kInside},
    AbbreviationRow{"Intl", kInside},      AbbreviationRow{"Jan", kMayEnd},
    AbbreviationRow{"Jr", kMayEnd},        AbbreviationRow{"Jul", kBeforeNumber},
    AbbreviationRow{"Jun", kBeforeNumber}, AbbreviationRow{"Kan", kAfterComma},
    AbbreviationRow{"Ky", kAfterComma},    AbbreviationRow{"La", kAfterComma},
    AbbreviationRow{"Lt", kInside},        AbbreviationRow{"Ltd", kMayEnd},
    AbbreviationRow{"Maj", kInside},       AbbreviationRow{"Mar", kBeforeNumber},
    AbbreviationRow{"Mass", kAfterComma},  AbbreviationRow{"Md", kAfterComma},
    AbbreviationRow{"Messrs", kInside},    AbbreviationRow{"Mfg", kMayEnd},
    AbbreviationRow{"Mich", kAfterComma},  AbbreviationRow{"Minn", kAfterComma},
    AbbreviationRow{"Miss", kAfterComma},  AbbreviationRow{"Mlle", kInside},
    AbbreviationRow{"Mme", kInside},       AbbreviationRow{"Mo", kAfterComma},
    AbbreviationRow{"Mont", kAfterComma},  AbbreviationRow{"Mr", kInside},
    AbbreviationRow{"Mrs", kInside},       AbbreviationRow{"Ms", kInside},
    AbbreviationRow{"Msgr", kInside},      AbbreviationRow{"Mt", kInside},
    AbbreviationRow{"Neb", kAfterComma},   AbbreviationRow{"Nev", kAfterComma},
    AbbreviationRow{"No", kBeforeNumber},  AbbreviationRow{"Nos", kBeforeNumber},
    AbbreviationRow{"Nov", kMayEnd},       AbbreviationRow{"Oct", kMayEnd},
    AbbreviationRow{"Okla", kMayEnd},      AbbreviationRow{"Ore", kAfterComma},
    AbbreviationRow{"Pa", kAfterComma},    AbbreviationRow{"Penn", kAfterComma},
    AbbreviationRow{"Pfc", kInside},       AbbreviationRow{"Pres", kInside},
    AbbreviationRow{"Prof", kInside},      AbbreviationRow{"Profs", kInside},
    AbbreviationRow{"Pte", kInside},       AbbreviationRow{"Pty", kInside},
    AbbreviationRow{"Pvt", kInside},       AbbreviationRow{"Rd", kMayEnd},
    AbbreviationRow{"Rep", kInside},       AbbreviationRow{"Reps", kInside},
    AbbreviationRow{"Rev", kInside},       AbbreviationRow{"Rs", kBeforeNumber},
    AbbreviationRow{"Sen", kInside},       AbbreviationRow{"Sens", kInside},
    AbbreviationRow{"Sep", kBeforeNumber}, AbbreviationRow{"Sept", kMayEnd},
    AbbreviationRow{"Sgt", kInside},       AbbreviationRow{"Sr", kMayEnd},
    AbbreviationRow{"St", kInside},        AbbreviationRow{"Sta", kInside},
    AbbreviationRow{"Ste", kInside},       AbbreviationRow{"Supt", kInside},
    AbbreviationRow{"Tenn", kAfterComma},  AbbreviationRow{"Tex", kAfterComma},
    AbbreviationRow{"Univ", kInside},      AbbreviationRow{"Va", kAfterComma},
    AbbreviationRow{"Vol", kBeforeNumber}, AbbreviationRow{"Vols", kBeforeNumber},
    AbbreviationRow{"Vt", kAfterComma},    AbbreviationRow{"Wash", kAfterComma},
    AbbreviationRow{"Wis", kAfterComma},   AbbreviationRow{"Wyo", kAfterComma},
    AbbreviationRow{"approx", kInside},    AbbreviationRow{"ca", kBeforeNumber},
    AbbreviationRow{"cf", kInside},        AbbreviationRow{"dept", kInside},
    AbbreviationRow{"est", kBeforeNumber}, AbbreviationRow{"etc", kMayEnd},
    AbbreviationRow{"fig", kBeforeNumber}, AbbreviationRow{"incl", kInside},
    AbbreviationRow{"no", kBeforeNumber},  AbbreviationRow{"nos", kBeforeNumber},
    AbbreviationRow{"p", kBeforeNumber},   AbbreviationRow{"pp", kBeforeNumber},
    AbbreviationRow{"vol", kBeforeNumber}, AbbreviationRow{"vs", kInside},
};

constexpr std::array<std::string_view, 10> kDottedGroups = {"Ed", "Eng",  "LL", "Litt", "Ll",
                                                            "Ph", "Phil", "Sc", "Tech", "Th"};

// Closed-class words and sentence adverbs; in byte order. Words that are also common surnames or
// first names (Do, So, An, Will, Long, Than) are left out.
constexpr std::array<std::string_view, 73> kSentenceOpeners = {
    "A",     "About",   "According", "After",     "All",  "Although", "Among",   "And",     "Another",
    "As",    "At",      "Because",   "Before",    "Both", "But",      "By",      "Despite", "During",
    "Each",  "Earlier", "Even",      "Every",     "Few",  "For",      "From",    "He",      "Her",
    "His",   "How",     "However",   "I",         "If",   "In",       "Instead", "It",      "Its",
    "Last",  "Later",   "Many",      "Meanwhile", "Most", "My",       "Nearly",  "Not",     "Now",
    "On",    "Once",    "One",       "Only",      "Our",  "Out",      "She",     "Since",   "Some",
    "Still", "That",    "The",       "Their",     "Then", "There",    "These",   "They",    "This",
    "Those", "Though",  "Under",     "Until",     "We",   "What",     "When",    "While",   "With",
    "You"};

// Articles, prepositions and conjunctions that no headline or list line ends in; in byte order.
constexpr std::array<std::string_view, 41> kLineContinuers = {
    "a",    "about", "after", "also", "an",   "and",   "are",  "as",   "at",   "be",   "been",
    "but",  "by",    "for",   "from", "had",  "has",   "have", "his",  "in",   "into", "is",
    "its",  "of",    "on",    "or",   "our",  "over",  "such", "than", "that", "the",  "their",
    "this", "to",    "was",   "were", "when", "which", "with", "would"};

template <typename Table>
bool Holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

constexpr size_t kLongestAbbreviation = 6;

// The bytes of an abbreviation, and before them their number, as one number.
constexpr uint64_t PackedWord(std::string_view word) {
  uint64_t packed = word.size();
  for (const char c : word) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

// kAbbreviations by a hash of the word: each full stop asks. Where the slot is taken, in the next free one.
class AbbreviationTable {
 public:
  constexpr AbbreviationTable() {
    for (const AbbreviationRow& row : kAbbreviations) {
      size_t slot = SlotOf(PackedWord(row.word));
      while (slots_[slot].word != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = {PackedWord(row.word), row.kind};
    }
  }

  Abbreviation Find(std::string_view word) const {
    const uint64_t packed = PackedWord(word);
    for (size_t slot = SlotOf(packed); slots_[slot].word != 0; slot = (slot + 1) % kSlots) {
      if (slots_[slot].word == packed) return slots_[slot].kind;
    }
    return Abbreviation::kNone;
  }

 private:
  static constexpr int kSlotBits = 9;
  static constexpr size_t kSlots = size_t{1} << kSlotBits;
  struct Slot {
    uint64_t word = 0;  // 0: free
    Abbreviation kind = Abbreviation::kNone;
  };

  // By the highest bits of a product with 2^64 over the golden ratio.
  static constexpr size_t SlotOf(uint64_t packed) { return packed * 0x9E3779B97F4A7C15u >> (64 - kSlotBits); }

  std::array<Slot, kSlots> slots_{};
};
constexpr AbbreviationTable kAbbreviationTable;

}  // namespace

Abbreviation FindAbbreviation(std::string_view word) {
  return word.size() > kLongestAbbreviation ? Abbreviation::kNone : kAbbreviationTable.Find(word);
}

bool IsDottedGroup(std::string_view word) { return Holds(kDottedGroups, word); }
bool IsSentenceOpener(std::string_view word) { return Holds(kSentenceOpeners, word); }
bool IsLineContinuer(std::string_view word) { return Holds(kLineContinuers, word); }

static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end(),
                             [](const AbbreviationRow& a, const AbbreviationRow& b) {
                               return a.word < b.word;
                             }));
static_assert(std::is_sorted(kDottedGroups.begin(), kDottedGroups.end()));
static_assert(std::is_sorted(kSentenceOpeners.begin(), kSentenceOpeners.end()));
static_assert(std::is_sorted(kLineContinuers.begin(), kLineContinuers.end()));

}  // namespace tagger
