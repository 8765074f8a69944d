#include "tagger/output/offsets.h"

#include "tagger/base/utf8.h"

namespace tagger {
namespace {

// A plain loop, of which compilers make one over sixteen bytes at a time.
bool IsAllAscii(std::string_view text) {
  unsigned char bits = 0;  // of any byte
  for (const char c : text) bits |= static_cast<unsigned char>(c);
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
  if (unit == OffsetUnit::kByte || IsAllAscii(text)) return;
  blocks_.reserve(text.size() / kBlock + 1);
  uint32_t units = 0;
  for (size_t begin = 0; begin <= text.size(); begin += kBlock) {
    const std::string_view bytes = text.substr(begin, kBlock);
    const bool is_ascii = IsAllAscii(bytes);
    blocks_.push_back({units, is_ascii});
    units += is_ascii ? static_cast<uint32_t>(bytes.size()) : Count(bytes);
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
