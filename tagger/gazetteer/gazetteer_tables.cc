#include "tagger/gazetteer/gazetteer_tables.h"

#include <bit>

namespace tagger {

bool IsSound(const GazetteerView& view) {
  if (!view.filter.empty() && !std::has_single_bit(view.filter.size())) return false;
  if (view.slots.empty()) return view.homes == 0;
  return view.homes > 0 && view.homes < view.slots.size() && view.slots.back().distance() == 0;
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
