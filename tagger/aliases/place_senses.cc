#include "tagger/aliases/place_senses.h"

#include <algorithm>

namespace tagger {
namespace {

// In mentions of other places.
constexpr float kDefaultLead = 1.5f;
constexpr float kBesideWeight = 5;
// "Australian" says little of where Victoria is, and nothing against a country.
constexpr float kNationWeight = 0.5f;

}  // namespace

void PlaceSenses::Reset(const NameDocument& document, absl::Span<const DecidedSpan> names,
                        EntryCache* entries) {
  document_ = &document;
  entries_ = entries;
  countries_.Clear();
  support_.clear();
  numbers_.Clear();
  strings_.clear();
  open_rows_.clear();
  TokenRange before;
  for (const DecidedSpan& name : names) {
    Read(name, before);
    before = name.label == labels_.location ? name.tokens : TokenRange();
  }
  for (String& string : strings_) {
    if (string.is_open() && !string.row.has_value()) string.row = Best(string);
  }
}

std::optional<EntryId> PlaceSenses::RowOf(TokenRange name) const {
  const uint32_t number = numbers_.Find(PhraseKey(*document_, name));
  return number == KeyNumbers::kNone ? std::nullopt : strings_[number].row;
}

void PlaceSenses::Read(const DecidedSpan& name, TokenRange before) {
  if (name.label == labels_.nationality) return ReadNation(name.tokens);
  if (name.label == labels_.location) ReadPlace(name.tokens, before);
}

void PlaceSenses::ReadNation(TokenRange name) {
  for (const EntryId row : document_->ViewEntries(name, &rows_)) {
    if (document_->gazetteer().facts(row).class_id == document_->classes().demonym)
      return AddSupport(row, true);
  }
}

void PlaceSenses::ReadPlace(TokenRange name, TokenRange before) {
  const uint64_t key = PhraseKey(*document_, name);
  const uint32_t known = numbers_.Find(key);
  if (known != KeyNumbers::kNone && strings_[known].is_open())
    return AddBeside(before, name, strings_[known]);
  RowsOf(name, &rows_);
  if (rows_.empty()) return;
  const uint32_t number = numbers_.Number(key);
  if (number == strings_.size()) strings_.emplace_back();
  String& string = strings_[number];
  const uint64_t country = CountryOf(rows_[0]);
  const bool is_open =
      std::any_of(rows_.begin(), rows_.end(), [&](EntryId row) { return CountryOf(row) != country; });
  if (!is_open) {
    if (!string.row.has_value()) string.row = rows_[0];
    return AddSupport(rows_[0], IsCountry(rows_[0]));
  }
  string.first_open = static_cast<uint32_t>(open_rows_.size());
  for (const EntryId row : rows_) open_rows_.push_back({row});
  string.last_open = static_cast<uint32_t>(open_rows_.size());
  AddBeside(before, name, string);
}

void PlaceSenses::AddSupport(EntryId row, bool is_nation) {
  const uint64_t country = CountryOf(row);
  if (country == 0) return;
  const uint32_t number = countries_.Number(country);
  if (number == support_.size()) support_.emplace_back();
  ++(is_nation ? support_[number].nation : support_[number].places);
}

void PlaceSenses::AddBeside(TokenRange before, TokenRange name, const String& open) {
  if (before.empty() || before.last + 1 != name.first || !document_->traits(before.last).Is(kTraitComma))
    return;
  RowsOf(before, &rows_before_);
  for (const EntryId row_before : rows_before_) {
    const uint64_t country = CountryOf(row_before);
    if (country == 0 || IsCountry(row_before)) continue;
    for (uint32_t i = open.first_open; i < open.last_open; ++i)
      open_rows_[i].beside += CountryOf(open_rows_[i].row) == country;
  }
}

EntryId PlaceSenses::Best(const String& open) const {
  const OpenRow& first = open_rows_[open.first_open];
  const bool is_country_first = IsCountry(first.row);
  EntryId best = first.row;
  float best_score = 0;
  for (uint32_t i = open.first_open; i < open.last_open; ++i) {
    const OpenRow& row = open_rows_[i];
    const bool is_first = i == open.first_open;
    const float score = ScoreOf(row, is_first, !is_country_first || IsCountry(row.row));
    if (!is_first && score <= best_score) continue;
    best = row.row;
    best_score = score;
  }
  return best;
}

float PlaceSenses::ScoreOf(const OpenRow& open, bool is_first, bool counts_nation) const {
  float score = kBesideWeight * static_cast<float>(open.beside) + (is_first ? kDefaultLead : 0);
  const uint64_t country = CountryOf(open.row);
  const uint32_t number = country == 0 ? KeyNumbers::kNone : countries_.Find(country);
  if (number == KeyNumbers::kNone) return score;
  score += static_cast<float>(support_[number].places);
  if (counts_nation) score += kNationWeight * static_cast<float>(support_[number].nation);
  return score;
}

bool PlaceSenses::IsCountry(EntryId row) const {
  return document_->gazetteer().facts(row).class_id == document_->classes().country;
}

void PlaceSenses::RowsOf(TokenRange name, std::vector<EntryId>* rows) const {
  document_->EntriesOf(name, rows);
  std::erase_if(*rows, [&](EntryId row) {
    return !document_->classes().IsPlace(document_->gazetteer().facts(row).class_id) ||
           entries_->Get(row).entry.id.empty();
  });
  const auto is_before = [&](EntryId a, EntryId b) {
    if (IsCountry(a) != IsCountry(b)) return IsCountry(a);
    return document_->gazetteer().facts(a).grade > document_->gazetteer().facts(b).grade;
  };
  if (!std::is_sorted(rows->begin(), rows->end(), is_before))
    std::stable_sort(rows->begin(), rows->end(), is_before);
}

}  // namespace tagger
