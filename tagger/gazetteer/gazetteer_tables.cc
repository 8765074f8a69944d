#include "tagger/gazetteer/gazetteer_tables.h"

#include <algorithm>
#include <bit>

namespace tagger {

bool IsSound(const GazetteerView& view) {
  if (!view.filter.empty() && !std::has_single_bit(view.filter.size())) return false;
  if (view.slots.empty()) return view.homes == 0;
  return view.homes > 0 && view.homes < view.slots.size() && view.slots.back().distance() == 0;
}

EntryTexts TextsOf(const GazetteerView& view, size_t index) {
  const EntryRecord& record = view.entries[index];
  size_t at = record.text;
  std::array<size_t, kEntryTexts> sizes = {};
  for (size_t i = 0; i < kEntryTexts; ++i) {
    if ((record.has >> i & 1) != 0) sizes[i] = ReadVarint(view.text, &at);
  }
  EntryTexts texts = {
      .name = Clipped(view.text, at, record.name_size), .others = {}, .end = at + record.name_size};
  for (size_t i = 0; i < kEntryTexts; texts.end += sizes[i++])
    texts.others[i] = Clipped(view.text, texts.end, sizes[i]);
  return texts;
}

EntryPlace EntryPlaceOf(const GazetteerView& view, size_t index) {
  const auto next =
      std::upper_bound(view.runs.begin(), view.runs.end(), index,
                       [](size_t entry, const EntryRun& run) { return entry < run.first_entry; });
  if (next == view.runs.begin()) return {};
  const EntryRun& run = *std::prev(next);
  return {run.file, run.line + (static_cast<uint32_t>(index) - run.first_entry)};
}

void AppendVarint(uint32_t number, std::string* out) {
  for (; number >= 0x80; number >>= 7) *out += static_cast<char>(number | 0x80);
  *out += static_cast<char>(number);
}

uint32_t ReadVarint(std::string_view text, size_t* at) {
  uint64_t number = 0;
  for (unsigned shift = 0; shift < 35 && *at < text.size(); shift += 7) {
    const uint8_t byte = static_cast<uint8_t>(text[(*at)++]);
    number |= static_cast<uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80 && number <= UINT32_MAX) return static_cast<uint32_t>(number);
  }
  *at = text.size() + 1;
  return 0;
}

}  // namespace tagger
