#include "tagger/rules/symbol_table.h"

#include <algorithm>
#include <bit>

namespace tagger {
namespace {

constexpr size_t kMaxRowBytes = size_t{32} << 20;
constexpr size_t kMaxSymbols = 50'000;
constexpr size_t kUsualSymbols = 16'000;  // room is reserved for so many
constexpr int kTokenKinds = 6;

void SetBit(uint32_t bit, uint64_t* bits) { bits[bit / 64] |= uint64_t{1} << (bit % 64); }

}  // namespace

uint32_t PredicateLists::Intern(absl::Span<const PredicateId> list) {
  const auto bytes = [](absl::Span<const PredicateId> ids) {
    return std::string_view(reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(PredicateId));
  };
  const auto found = ids_.find(bytes(list));
  if (found != ids_.end()) return found->second;
  const uint32_t id = static_cast<uint32_t>(lists_.size());
  lists_.emplace_back(list.begin(), list.end());
  ids_.emplace(bytes(lists_.back()), id);
  return id;
}

uint32_t PredicateLists::With(uint32_t list, PredicateId predicate) {
  const auto [found, is_new] = with_.try_emplace(uint64_t{list} << 32 | predicate, list);
  if (!is_new) return found->second;
  std::vector<PredicateId> longer = lists_[list];
  const auto at = std::lower_bound(longer.begin(), longer.end(), predicate);
  if (at == longer.end() || *at != predicate) {
    longer.insert(at, predicate);
    found->second = Intern(longer);
  }
  return found->second;
}

void PredicateLists::Clear() {
  ids_.clear();
  with_.clear();
  lists_.clear();
  lists_.emplace_back();
  ids_.emplace(std::string_view(), 0);
}

SymbolTable::SymbolTable(const AtomTable& atoms)
    : atoms_(atoms),
      row_size_((atoms.atom_count() + 63) / 64),
      place_mask_((atoms.uses_kinds() ? ~uint32_t{0} << kFlagBits : 0) | atoms.flag_mask()),
      year_predicate_(atoms.Find(PredicateKind::kYear, 0)),
      digits_predicate_(atoms.Find(PredicateKind::kDigits, 0)),
      regexes_(atoms.regexes()),
      terms_((atoms.part_conditions().term_count() + 63) / 64) {
  rows_.reserve(kUsualSymbols * row_size_);
  for (int bit = 0; bit < kFlagBits; ++bit) {
    flag_predicates_.push_back(atoms.Find(PredicateKind::kFlag, 1u << bit));
  }
  for (uint32_t kind = 0; kind < kTokenKinds; ++kind) {
    kind_predicates_.push_back(atoms.Find(PredicateKind::kTokenKind, kind));
  }
  for (const AtomTable::ClassPredicates& of_class : atoms.single_classes()) {
    if (of_class.class_id >= class_predicates_.size()) class_predicates_.resize(of_class.class_id + 1u, -1);
    class_predicates_[of_class.class_id] = of_class.single;
  }
  Clear();
}

void SymbolTable::Clear() {
  symbols_.clear();
  recent_.assign(size_t{1} << kRecentBits, {});
  rows_.assign(row_size_, 0);
  term_memo_.Clear();
  // At the edge of a sentence one predicate holds.
  predicates_.assign(1, atoms_.expr(atoms_.break_atom()).predicate);
  FillRow(rows_.data());
  symbol_count_ = 1;
  word_entries_.clear();
  word_lists_.Clear();
  mark_lists_.Clear();
  ++generation_;
}

void SymbolTable::StartDocument(const WordTable& words) {
  if (symbol_count_ > kMaxSymbols || rows_.size() * sizeof(uint64_t) > kMaxRowBytes) Clear();
  if (words_ != &words || word_generation_ != words.generation()) word_entries_.clear();
  word_entries_.resize(words.size());
  words_ = &words;
  word_generation_ = words.generation();
}

Symbol SymbolTable::FindUnmarked(const Token& token, uint32_t place) {
  WordEntry& entry = EntryOf(token);
  entry.last_symbol = Intern(entry.list, 0, place);
  entry.last_place = place;
  return entry.last_symbol;
}

SymbolTable::WordEntry& SymbolTable::EntryOf(const Token& token) {
  WordEntry& entry = word_entries_[token.word];
  if (entry.list == kUnknown) entry.list = ListOf(words_->word(token));
  return entry;
}

uint32_t SymbolTable::ListOf(const Word& word) {
  scratch_.clear();
  const auto add = [this](int64_t predicate) {
    if (predicate >= 0) scratch_.push_back(static_cast<PredicateId>(predicate));
  };
  for (size_t id = word.classes._Find_first(); id < class_predicates_.size();
       id = word.classes._Find_next(id))
    add(class_predicates_[id]);
  const std::string_view key = LiteralKey(word.lower, word.surface);
  const uint64_t key_hash = key == word.lower ? word.key : WordKey(key);
  add(atoms_.FindText(PredicateKind::kLower, {key, key_hash}));
  add(atoms_.FindText(PredicateKind::kExact,
                      {word.surface, word.surface == key ? key_hash : WordKey(word.surface)}));
  if (year_predicate_ >= 0 && AtomTable::IsYear(word.surface)) add(year_predicate_);
  if (digits_predicate_ >= 0 && AtomTable::IsDigits(word.surface)) add(digits_predicate_);
  AddRegexes(word.surface, &scratch_);
  std::sort(scratch_.begin(), scratch_.end());
  return word_lists_.Intern(scratch_);
}

void SymbolTable::AddRegexes(std::string_view surface, std::vector<PredicateId>* list) {
  regex_hits_.clear();
  regexes_.Match(surface, &regex_hits_);
  for (const int hit : regex_hits_) list->push_back(atoms_.regex_predicate(static_cast<size_t>(hit)));
}

Symbol SymbolTable::Find(uint64_t key) {
  const auto [found, is_new] = symbols_.try_emplace(key, static_cast<Symbol>(symbol_count_));
  if (is_new) {
    ++symbol_count_;
    rows_.resize(symbol_count_ * row_size_);
    SetRow(found->second, key);
  }
  return found->second;
}

void SymbolTable::FillRow(uint64_t* row) {
  const AtomConditions& conditions = atoms_.part_conditions();
  std::fill(terms_.begin(), terms_.end(), 0);
  for (const PredicateId predicate : predicates_) {
    for (const uint32_t term : conditions.TermsOf(predicate)) SetBit(term, terms_.data());
    for (const AtomId atom : atoms_.AtomsOf(predicate)) SetBit(atom, row);
  }
  const auto work_out = [this](std::vector<AtomId>* atoms) { EvaluateParts(atoms); };
  for (const AtomId atom : term_memo_.AtomsOf(terms_, work_out)) SetBit(atom, row);
}

void SymbolTable::EvaluateParts(std::vector<AtomId>* atoms) {
  const auto evaluate = [&](absl::Span<const uint32_t> parts) {
    for (const uint32_t part : parts) {
      if (atoms_.part_conditions().Holds(part, terms_.data())) atoms->push_back(atoms_.atom_of_part(part));
    }
  };
  evaluate(atoms_.unbound_parts());
  for (const PredicateId predicate : predicates_) evaluate(atoms_.PartsOf(predicate));
}

void SymbolTable::SetRow(Symbol symbol, uint64_t key) {
  const uint32_t word_list = static_cast<uint32_t>(key >> 40);
  const uint32_t mark_list = static_cast<uint32_t>(key >> kPlaceBits) & kMaxMarkList;
  const uint32_t place = static_cast<uint32_t>(key) & ((1u << kPlaceBits) - 1);
  const auto add = [this](int64_t predicate) {
    if (predicate >= 0) predicates_.push_back(static_cast<PredicateId>(predicate));
  };
  const absl::Span<const PredicateId> of_word = word_lists_[word_list], of_marks = mark_lists_[mark_list];
  predicates_.assign(of_word.begin(), of_word.end());
  predicates_.insert(predicates_.end(), of_marks.begin(), of_marks.end());
  predicates_.push_back(atoms_.expr(atoms_.token_atom()).predicate);
  for (uint32_t flags = place & ((1u << kFlagBits) - 1); flags != 0; flags &= flags - 1)
    add(flag_predicates_[static_cast<size_t>(std::countr_zero(flags))]);
  if (atoms_.uses_kinds()) add(kind_predicates_[place >> kFlagBits]);
  FillRow(&rows_[symbol * row_size_]);
}

}  // namespace tagger
