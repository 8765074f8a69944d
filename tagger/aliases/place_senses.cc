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

PlaceSenses::PlaceSenses(const NameDocument& document, const NameLabels& labels,
                         absl::Span<const DecidedSpan> names)
    : document_(document), labels_(labels) {
  TokenRange before;
  for (const DecidedSpan& name : names) {
    Read(name, before);
    before = name.label == labels_.location ? name.tokens : TokenRange();
  }
  for (const auto& [key, open] : open_) decided_.emplace(key, Best(open));
}

std::optional<EntryId> PlaceSenses::RowOf(TokenRange name) const {
  const auto found = decided_.find(PhraseKey(document_, name));
  return found == decided_.end() ? std::nullopt : std::optional(found->second);
}

void PlaceSenses::Read(const DecidedSpan& name, TokenRange before) {
  if (name.label == labels_.nationality) {
    std::vector<EntryId> rows;
    document_.EntriesOf(name.tokens, &rows);
    std::erase_if(rows, [&](EntryId row) {
      return document_.gazetteer().facts(row).class_id != document_.classes().demonym;
    });
    return AddSupport(rows, true);
  }
  if (name.label != labels_.location) return;
  const uint64_t key = PhraseKey(document_, name.tokens);
  if (const auto known = open_.find(key); known != open_.end())
    return AddBeside(before, name.tokens, &known->second);
  std::vector<EntryId> rows = RowsOf(name.tokens);
  if (rows.empty()) return;
  const bool is_open = std::any_of(rows.begin(), rows.end(),
                                   [&](EntryId row) { return CountryOf(row) != CountryOf(rows[0]); });
  if (!is_open) {
    decided_.try_emplace(key, rows[0]);
    return AddSupport(rows, IsCountry(rows[0]));
  }
  OpenName& open = open_[key];
  open.beside.resize(rows.size());
  open.rows = std::move(rows);
  AddBeside(before, name.tokens, &open);
}

void PlaceSenses::AddSupport(const std::vector<EntryId>& rows, bool is_nation) {
  if (rows.empty() || CountryOf(rows[0]).empty()) return;
  Support& support = support_[CountryOf(rows[0])];
  ++(is_nation ? support.nation : support.places);
}

void PlaceSenses::AddBeside(TokenRange before, TokenRange name, OpenName* open) const {
  if (before.empty() || before.last + 1 != name.first || !document_.IsMark(before.last, ',')) return;
  for (const EntryId row_before : RowsOf(before)) {
    for (size_t i = 0; i < open->rows.size(); ++i) {
      const std::string_view country = CountryOf(open->rows[i]);
      if (!country.empty() && CountryOf(row_before) == country && !IsCountry(row_before)) ++open->beside[i];
    }
  }
}

EntryId PlaceSenses::Best(const OpenName& open) const {
  EntryId best = open.rows[0];
  float best_score = 0;
  for (size_t i = 0; i < open.rows.size(); ++i) {
    float score = kBesideWeight * static_cast<float>(open.beside[i]) + (i == 0 ? kDefaultLead : 0);
    if (const auto found = support_.find(CountryOf(open.rows[i])); found != support_.end()) {
      const bool counts_nation = IsCountry(open.rows[i]) || !IsCountry(open.rows[0]);
      score += static_cast<float>(found->second.places);
      if (counts_nation) score += kNationWeight * static_cast<float>(found->second.nation);
    }
    if (i > 0 && score <= best_score) continue;
    best = open.rows[i];
    best_score = score;
  }
  return best;
}

bool PlaceSenses::IsCountry(EntryId row) const {
  return document_.gazetteer().facts(row).class_id == document_.classes().country;
}

std::vector<EntryId> PlaceSenses::RowsOf(TokenRange name) const {
  std::vector<EntryId> rows;
  document_.EntriesOf(name, &rows);
  std::erase_if(rows, [&](EntryId row) {
    const Entry& entry = document_.gazetteer().entry(row);
    return entry.id.empty() || !document_.classes().IsPlace(entry.class_id);
  });
  std::stable_sort(rows.begin(), rows.end(), [&](EntryId a, EntryId b) {
    if (IsCountry(a) != IsCountry(b)) return IsCountry(a);
    return document_.gazetteer().entry(a).grade > document_.gazetteer().entry(b).grade;
  });
  return rows;
}

}  // namespace tagger
