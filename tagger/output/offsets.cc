#include "tagger/output/offsets.h"

#include "tagger/base/utf8.h"

namespace tagger {

std::string_view OffsetUnitName(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::kCodepoint:
      return "codepoint";
    case OffsetUnit::kByte:
      return "byte";
    case OffsetUnit::kUtf16:
      return "utf16";
  }
  return "codepoint";
}

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::kByte || CountCodePoints(text) == text.size()) return;
  before_block_.reserve(text.size() / kBlock + 1);
  uint32_t units = 0;
  for (size_t block = 0; block <= text.size(); block += kBlock) {
    before_block_.push_back(units);
    units += Count(text.substr(block, kBlock));
  }
}

uint32_t OffsetMap::At(uint32_t byte_offset) const {
  if (before_block_.empty()) return byte_offset;
  const uint32_t block = byte_offset / kBlock;
  return before_block_[block] + Count(text_.substr(block * kBlock, byte_offset % kBlock));
}

// A character counts where its first byte is, so that blocks may cut characters apart.
uint32_t OffsetMap::Count(std::string_view part) const {
  return static_cast<uint32_t>(unit_ == OffsetUnit::kUtf16 ? CountUtf16(part) : CountCodePoints(part));
}

}  // namespace tagger
