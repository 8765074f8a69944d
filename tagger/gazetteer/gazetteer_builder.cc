#include "tagger/gazetteer/gazetteer_builder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/key_case.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

constexpr size_t kMaxPoolBytes = UINT32_MAX;

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
                            .class_id = static_cast<uint16_t>(class_id & 0x1ff),
                            .grade = static_cast<uint16_t>(row.grade & 7),
                            .policy = static_cast<uint16_t>(static_cast<int>(row.case_policy) & 3)};
  if (row.name.size() > kMaxNameBytes) {
    faults->Add(path, row.line, StrCat("name has more than ", std::to_string(kMaxNameBytes), " bytes"));
    return false;
  }
  const size_t first_key = pending_.size();
  if (!AddKey(row.name, key)) {
    faults->Add(path, row.line, StrCat("name \"", row.name, "\" holds nothing that can be found in a text"));
    return false;
  }
  AddAliases(row, path, key, faults);
  AddToRun(row, file);
  AddRecord(row, class_id, first_key);
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

void GazetteerBuilder::AddToRun(const GazetteerRow& row, uint16_t file) {
  const uint32_t index = static_cast<uint32_t>(tables_.entries.size());
  const uint32_t line = static_cast<uint32_t>(row.line);
  if (!tables_.runs.empty()) {
    const EntryRun& last = tables_.runs.back();
    if (last.file == file && last.line + (index - last.first_entry) == line) return;
  }
  tables_.runs.push_back({.first_entry = index, .line = line, .file = file});
}

void GazetteerBuilder::AddRecord(const GazetteerRow& row, ClassId class_id, size_t first_key) {
  EntryRecord record = {.text = static_cast<uint32_t>(tables_.text.size()),
                        .class_id = static_cast<uint16_t>(class_id & 0x1ff),
                        .grade = static_cast<uint16_t>(row.grade & 7),
                        .policy = static_cast<uint16_t>(static_cast<int>(row.case_policy) & 3),
                        .ambiguous = row.ambiguous,
                        .name_size = static_cast<uint16_t>(row.name.size() & kMaxNameBytes)};
  const std::array<std::string_view, kEntryTexts> texts = {row.id, row.country, row.value};
  unsigned has = 0;
  for (size_t i = 0; i < kEntryTexts; ++i) {
    if (texts[i].empty()) continue;
    has |= 1u << i;
    AppendVarint(static_cast<uint32_t>(texts[i].size()), &tables_.text);
  }
  record.has = has & 7;
  tables_.text += row.name;
  for (const std::string_view text : texts) tables_.text += text;
  tables_.entries.push_back(record);
  AddSpellings(first_key);
}

void GazetteerBuilder::AddSpellings(size_t first_key) {
  uint16_t spellings = 0;
  for (size_t i = first_key; i < pending_.size(); ++i) {
    GazetteerKey& key = pending_[i].key;
    if (key.case_policy() == CasePolicy::kAny) continue;
    const std::optional<uint16_t> capitals = CapitalWords(SpellingOf(pending_[i]));
    key.has_spelling = key.case_policy() == CasePolicy::kExact || !capitals.has_value();
    key.spelling_or_capitals = key.has_spelling != 0 ? spellings++ : *capitals;
    if (key.has_spelling == 0) continue;
    AppendVarint(pending_[i].spelling_size, &tables_.text);
    tables_.text += SpellingOf(pending_[i]);
  }
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
      prefixes_.push_back(state);
      spellings_ += kWordSeparator;
    }
    folded_.clear();
    AppendFolded(tokens_[i].bytes.In(phrase), &folded_);
    spellings_ += folded_;
    LowerInPlace(&folded_);
    state = Gazetteer::NextState(state, WordKey(folded_));
    if (i > 0) phrases_.push_back(state);
  }
  pending.state = state;
  pending.spelling_size = static_cast<uint32_t>(spellings_.size() - pending.spelling_begin);
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

void GazetteerBuilder::BuildSlots(const PhraseIndex& base) {
  const size_t states = CountStates();
  tables_.homes = static_cast<uint32_t>(std::min<size_t>(states + states / 10 + 1, UINT32_MAX));
  while (!PutSlots(base)) tables_.homes += tables_.homes / 4 + 1;
}

// Both lists are sorted by state: merges them into slots.
bool GazetteerBuilder::PutSlots(const PhraseIndex& base) {
  std::vector<PhraseSlot>& slots = tables_.slots;
  std::vector<GazetteerKey>& keys = tables_.keys;
  slots.clear();
  slots.reserve(tables_.homes + 64u);
  keys.clear();
  keys.reserve(pending_.size());
  const auto first_key = [&keys] { return static_cast<uint32_t>(keys.size()); };
  for (size_t key = 0, prefix = 0; key < pending_.size() || prefix < prefixes_.size();) {
    const bool has_prefix =
        prefix < prefixes_.size() && (key == pending_.size() || prefixes_[prefix] <= pending_[key].state);
    const uint64_t state = has_prefix ? prefixes_[prefix] : pending_[key].state;
    prefix += has_prefix;
    const PhrasePlace place = PlaceOf(state, tables_.homes);
    slots.resize(std::max(slots.size(), place.home), {.first_key = first_key()});
    const uint64_t distance = slots.size() - place.home + 1;
    if (distance > PhraseSlot::kMaxDistance) return false;
    const PhraseStep known = base.Lookup(state);
    slots.push_back(PhraseSlot::Of(first_key(), has_prefix || known.is_prefix, place.tag, distance));
    keys.insert(keys.end(), known.keys.begin(), known.keys.end());
    for (; key < pending_.size() && pending_[key].state == state; ++key) keys.push_back(pending_[key].key);
  }
  slots.resize(std::max<size_t>(slots.size(), tables_.homes) + 1, {.first_key = first_key()});
  return true;
}

void GazetteerBuilder::BuildFilter() {
  if (phrases_.empty()) return;
  std::vector<uint64_t>& filter = tables_.filter;
  filter.resize(std::bit_ceil(phrases_.size() / 8 + 1));
  for (const uint64_t state : phrases_) filter[FilterWord(state, filter.size())] |= FilterBits(state);
}

}  // namespace tagger
