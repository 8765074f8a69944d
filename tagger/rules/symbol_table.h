#ifndef TAGGER_RULES_SYMBOL_TABLE_H_
#define TAGGER_RULES_SYMBOL_TABLE_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/rules/atom_table.h"
#include "tagger/rules/term_memo.h"
#include "tagger/rules/token_regexes.h"
#include "tagger/tokens/token.h"

namespace tagger {

// What all patterns together can see of a token: which atoms hold for it. Tokens
// for which the same atoms hold for the same reasons share a symbol.
using Symbol = uint32_t;
inline constexpr Symbol kBreakSymbol = 0;  // the edge of a sentence

// Numbers lists of predicates, equal lists alike. 0 is the empty list.
class PredicateLists {
 public:
  PredicateLists() { Clear(); }
  // `list` must be sorted and unique.
  uint32_t Intern(absl::Span<const PredicateId> list);
  // The list with one more predicate. Remembered, so that it costs one look-up.
  uint32_t With(uint32_t list, PredicateId predicate);
  absl::Span<const PredicateId> operator[](uint32_t id) const { return lists_[id]; }
  void Clear();

 private:
  std::deque<std::vector<PredicateId>> lists_;  // never moved: ids_ has views into them
  absl::flat_hash_map<std::string_view, uint32_t, WordHash> ids_;
  absl::flat_hash_map<uint64_t, uint32_t> with_;  // by list and predicate
};

// Turns tokens into symbols. A token's predicates are those of its word (looked up once a word), of
// its place (flags), and of the marks on it. One per thread; caches only: symbols do not depend
// on what was read before except in their numbers.
class SymbolTable {
 public:
  explicit SymbolTable(const AtomTable& atoms);

  // To be called before each document, whose tokens must have been interned in `words`; forgets symbols if
  // there are very many, and words if `words` has.
  void StartDocument(const WordTable& words);

  // Of a token without marks.
  Symbol Of(const Token& token) {
    const uint32_t place = PlaceOf(token);
    const WordEntry& entry = word_entries_[token.word];
    return entry.last_place == place ? entry.last_symbol : FindUnmarked(token, place);
  }
  // `marks`: a list of WithMark; the predicates of the class marks on this token.
  Symbol Of(const Token& token, uint32_t marks) {
    return marks == 0 ? Of(token) : Intern(EntryOf(token).list, marks, PlaceOf(token));
  }
  // Numbers lists of marks; 0 is the empty list. Valid until the next document.
  uint32_t WithMark(uint32_t marks, PredicateId predicate) { return mark_lists_.With(marks, predicate); }

  bool Holds(Symbol symbol, AtomId atom) const {
    return rows_[symbol * row_size_ + atom / 64] >> (atom % 64) & 1;
  }
  // All atoms that hold, as bits.
  absl::Span<const uint64_t> Row(Symbol symbol) const { return {&rows_[symbol * row_size_], row_size_}; }
  size_t size() const { return symbol_count_; }
  // Grows by one each time all symbols are forgotten; caches keyed by symbol compare it.
  uint32_t generation() const { return generation_; }

 private:
  struct WordEntry {
    uint32_t list = kUnknown;
    uint32_t last_place = kUnknown;  // the last place key asked for, without marks, and its symbol
    Symbol last_symbol = 0;
  };
  static constexpr uint32_t kUnknown = ~uint32_t{0};
  static constexpr int kFlagBits = 12;              // of TokenFlag
  static constexpr int kPlaceBits = kFlagBits + 3;  // and TokenKind

  static constexpr uint32_t kMaxMarkList = (1u << (40 - kPlaceBits)) - 1;
  struct Recent {
    uint64_t key = ~uint64_t{0};
    Symbol symbol = 0;
  };
  static constexpr int kRecentBits = 11;

  WordEntry& EntryOf(const Token& token);
  uint32_t ListOf(const Word& word);
  void AddRegexes(std::string_view surface, std::vector<PredicateId>* list);
  Symbol FindUnmarked(const Token& token, uint32_t place);
  uint32_t PlaceOf(const Token& token) const {
    return (static_cast<uint32_t>(token.kind) << kFlagBits | token.flags) & place_mask_;
  }
  // The symbol of these, known or new; looks among those last asked for first.
  Symbol Intern(uint32_t word_list, uint32_t mark_list, uint32_t place) {
    const uint64_t key = uint64_t{word_list} << 40 | uint64_t{mark_list} << kPlaceBits | place;
    Recent& recent = recent_[key * 0x9E3779B97F4A7C15u >> (64 - kRecentBits)];
    if (recent.key != key) recent = {key, Find(key)};
    return recent.symbol;
  }
  Symbol Find(uint64_t key);
  // `key`: as in Intern.
  void SetRow(Symbol symbol, uint64_t key);
  // Sets the atoms that hold where predicates_ do.
  void FillRow(uint64_t* row);
  // Adds the atoms of which a part holds, predicates_ having set terms_.
  void EvaluateParts(std::vector<AtomId>* atoms);
  void Clear();

  const AtomTable& atoms_;
  const size_t row_size_;
  const uint32_t place_mask_;  // of flags and kinds that some pattern asks for
  const WordTable* words_ = nullptr;
  uint32_t word_generation_ = 0;
  std::vector<WordEntry> word_entries_;  // by word id
  PredicateLists word_lists_;
  PredicateLists mark_lists_;
  absl::flat_hash_map<uint64_t, Symbol> symbols_;
  std::vector<Recent> recent_;  // symbols last asked for, by hash of their keys
  std::vector<uint64_t> rows_;
  size_t symbol_count_ = 0;
  uint32_t generation_ = 0;
  // Predicates of places: bit of Token::flags, then TokenKind; -1 if no pattern asks for it.
  std::vector<int64_t> flag_predicates_;
  std::vector<int64_t> kind_predicates_;
  int64_t year_predicate_;
  int64_t digits_predicate_;
  std::vector<int64_t> class_predicates_;  // by ClassId: of a word of the class; -1 if not asked for
  TokenRegexes regexes_;
  TermMemo term_memo_;
  std::vector<uint64_t> terms_;          // scratch of FillRow: of AtomConditions, as bits
  std::vector<PredicateId> predicates_;  // scratch: of the row in hand
  std::vector<PredicateId> scratch_;
  std::vector<int> regex_hits_;
};

}  // namespace tagger

#endif  // TAGGER_RULES_SYMBOL_TABLE_H_
