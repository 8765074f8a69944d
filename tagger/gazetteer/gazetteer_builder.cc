#include "tagger/gazetteer/gazetteer_builder.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/key_case.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr size_t kMaxPoolBytes = UINT32_MAX;

uint64_t NonEmpty(uint64_t state) { return std::min(state, kEmptyState - 1); }

void SortUnique(std::vector<uint64_t>* states) {
  std::sort(states->begin(), states->end());
  states->erase(std::unique(states->begin(), states->end()), states->end());
}

}  // namespace

bool GazetteerBuilder::Add(const GazetteerRow& row, std::string_view path, uint16_t file, ClassId class_id,
                           FaultList* faults) {
  const size_t bytes = row.name.size() + row.aliases.size() + row.id.size() + row.value.size() + 64;
  if (tables_.text.size() + spellings_.size() + bytes > kMaxPoolBytes) {
    if (!std::exchange(is_full_, true))
      faults->Add(path, row.line, "is too much: all gazetteers together may have 4 GiB of names");
    return false;
  }
  const GazetteerKey key = {.entry = first_entry_ + static_cast<EntryId>(tables_.entries.size()),
                            .class_id = class_id,
                            .grade = static_cast<uint8_t>(row.grade),
                            .case_policy = row.case_policy};
  if (!AddKey(row.name, key)) {
    faults->Add(path, row.line, StrCat("name \"", row.name, "\" holds nothing that can be found in a text"));
    return false;
  }
  AddAliases(row, path, key, faults);
  AddRecord(row, file, class_id);
  return true;
}

void GazetteerBuilder::AddAliases(const GazetteerRow& row, std::string_view path, const GazetteerKey& key,
                                  FaultList* faults) {
  std::string_view rest = row.aliases;
  while (!rest.empty()) {
    const size_t bar = rest.find('|');
    const std::string_view alias = rest.substr(0, bar);
    rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
    if (AddKey(alias, key)) continue;
    faults->Add(path, row.line, StrCat("alias \"", alias, "\" holds nothing that can be found in a text"));
  }
}

void GazetteerBuilder::AddRecord(const GazetteerRow& row, uint16_t file, ClassId class_id) {
  EntryRecord record = {.text = static_cast<uint32_t>(tables_.text.size()),
                        .line = static_cast<uint32_t>(row.line),
                        .file = file,
                        .class_id = class_id,
                        .grade = static_cast<uint8_t>(row.grade),
                        .flags = static_cast<uint8_t>(row.case_policy)};
  if (row.ambiguous) record.flags |= kAmbiguousFlag;
  std::copy_n(row.country.begin(), std::min<size_t>(2, row.country.size()), record.country);
  for (const std::string_view text : {row.name, row.id, row.value})
    AppendVarint(static_cast<uint32_t>(text.size()), &tables_.text);
  for (const std::string_view text : {row.name, row.id, row.value}) tables_.text += text;
  tables_.entries.push_back(record);
}

bool GazetteerBuilder::AddKey(std::string_view phrase, const GazetteerKey& key) {
  tokens_.clear();
  TokenizePhrase(phrase, &tokens_);
  if (tokens_.empty()) return false;
  PendingKey pending = {.spelling_begin = static_cast<uint32_t>(spellings_.size()), .key = key};
  uint64_t state = Gazetteer::StartState();
  for (size_t i = 0; i < tokens_.size(); ++i) {
    if (IsJoiningHyphen(phrase, tokens_, i)) continue;
    if (i > 0) {
      prefixes_.push_back(NonEmpty(state));
      spellings_ += kWordSeparator;
    }
    folded_.clear();
    AppendFolded(tokens_[i].bytes.In(phrase), &folded_);
    spellings_ += folded_;
    LowerInPlace(&folded_);
    state = Gazetteer::NextState(state, WordKey(folded_));
    if (i > 0) phrases_.push_back(state);
  }
  pending.state = NonEmpty(state);
  pending.spelling_size = static_cast<uint32_t>(spellings_.size() - pending.spelling_begin);
  pending.key.capital_words = CapitalWords(SpellingOf(pending));
  pending_.push_back(pending);
  return true;
}

GazetteerTables GazetteerBuilder::Build(const PhraseIndex& base) && {
  SortKeys();
  SortUnique(&prefixes_);
  BuildSlots(base);
  BuildFilter();
  return std::move(tables_);
}

void GazetteerBuilder::SortKeys() {
  std::sort(pending_.begin(), pending_.end(), [&](const PendingKey& a, const PendingKey& b) {
    if (a.state != b.state) return a.state < b.state;
    if (a.key.entry != b.key.entry) return a.key.entry < b.key.entry;
    return SpellingOf(a) < SpellingOf(b);
  });
  const auto same = [&](const PendingKey& a, const PendingKey& b) {
    return a.state == b.state && a.key.entry == b.key.entry && SpellingOf(a) == SpellingOf(b);
  };
  pending_.erase(std::unique(pending_.begin(), pending_.end(), same), pending_.end());
}

size_t GazetteerBuilder::CountStates() const {
  size_t count = 0;
  auto prefix = prefixes_.begin();
  for (size_t i = 0; i < pending_.size(); ++i) {
    const uint64_t state = pending_[i].state;
    if (i > 0 && state == pending_[i - 1].state) continue;
    ++count;
    for (; prefix != prefixes_.end() && *prefix <= state; ++prefix) count += *prefix < state;
  }
  return count + static_cast<size_t>(prefixes_.end() - prefix);
}

// Both lists are sorted by state: merges them into slots.
void GazetteerBuilder::BuildSlots(const PhraseIndex& base) {
  const size_t states = CountStates();
  tables_.homes = static_cast<uint32_t>(std::min<size_t>(states + states / 2 + 1, UINT32_MAX));
  tables_.slots.reserve(tables_.homes + 64);
  tables_.keys.reserve(pending_.size());
  size_t key = 0;
  size_t prefix = 0;
  while (key < pending_.size() || prefix < prefixes_.size()) {
    const uint64_t next_key = key < pending_.size() ? pending_[key].state : kEmptyState;
    const uint64_t next_prefix = prefix < prefixes_.size() ? prefixes_[prefix] : kEmptyState;
    const uint64_t state = std::min(next_key, next_prefix);
    const PhraseStep known = base.Lookup(state);
    PhraseSlot slot = {.state = state, .first_key = static_cast<uint32_t>(tables_.keys.size())};
    tables_.keys.insert(tables_.keys.end(), known.keys.begin(), known.keys.end());
    for (; key < pending_.size() && pending_[key].state == state; ++key) AppendKey(pending_[key]);
    slot.key_count_and_prefix = static_cast<uint32_t>(2 * (tables_.keys.size() - slot.first_key)) |
                                static_cast<uint32_t>(next_prefix == state || known.is_prefix);
    prefix += next_prefix == state;
    tables_.slots.resize(std::max(tables_.slots.size(), HomeOfState(state, tables_.homes)));
    tables_.slots.push_back(slot);
  }
  tables_.slots.resize(std::max<size_t>(tables_.slots.size(), tables_.homes) + 1);
}

void GazetteerBuilder::AppendKey(const PendingKey& pending) {
  tables_.keys.push_back(pending.key);
  if (!NeedsSpelling(pending.key)) return;
  tables_.keys.back().spelling = static_cast<uint32_t>(tables_.text.size());
  AppendVarint(pending.spelling_size, &tables_.text);
  tables_.text += SpellingOf(pending);
}

void GazetteerBuilder::BuildFilter() {
  if (phrases_.empty()) return;
  std::vector<uint64_t>& filter = tables_.filter;
  filter.resize(std::bit_ceil(phrases_.size() / 8 + 1));
  for (const uint64_t state : phrases_) {
    const uint64_t bit = (state >> 20) & (64 * filter.size() - 1);
    filter[bit / 64] |= uint64_t{1} << (bit % 64);
  }
}

}  // namespace tagger
