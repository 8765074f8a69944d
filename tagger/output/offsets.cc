#include "tagger/output/offsets.h"

#include "tagger/base/utf8.h"

namespace tagger {
namespace {

// A plain loop, of which compilers make one over sixteen bytes at a time.
inline bool IsAllAscii(const char* text, size_t size) {
  unsigned char bits = 0;  // of any byte
  for (size_t i = 0; i < size; ++i) bits |= static_cast<unsigned char>(text[i]);
  return bits < 0x80;
}

}  // namespace

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
  if (unit == OffsetUnit::kByte || IsAllAscii(text.data(), text.size())) return;
  blocks_.resize(text.size() / kBlock + 1);
  uint32_t units = 0;
  for (Block& block : blocks_) {
    const std::string_view bytes = text.substr(0, kBlock);
    // A constant length makes a short loop.
    const bool is_ascii =
        bytes.size() == kBlock ? IsAllAscii(bytes.data(), kBlock) : IsAllAscii(bytes.data(), bytes.size());
    block = {units, is_ascii};
    units += is_ascii ? static_cast<uint32_t>(bytes.size()) : Count(bytes);
    text.remove_prefix(bytes.size());
  }
}

uint32_t OffsetMap::CountInBlock(uint32_t byte_offset) const {
  const uint32_t in_block = byte_offset % kBlock;
  return Count(text_.substr(byte_offset - in_block, in_block));
}

// A character counts where its first byte is, so that blocks may cut characters apart.
uint32_t OffsetMap::Count(std::string_view part) const {
  return static_cast<uint32_t>(unit_ == OffsetUnit::kUtf16 ? CountUtf16(part) : CountCodePoints(part));
}

}  // namespace tagger
