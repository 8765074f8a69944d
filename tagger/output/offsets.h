#ifndef TAGGER_OUTPUT_OFFSETS_H_
#define TAGGER_OUTPUT_OFFSETS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace tagger {

// What the offsets of the output count.
enum class OffsetUnit : uint8_t { kCodepoint, kByte, kUtf16 };

// "codepoint", "byte", "utf16".
std::string_view OffsetUnitName(OffsetUnit unit);

// Turns byte offsets into one text into offsets in another unit.
//
//   OffsetMap map("aé😀", OffsetUnit::kUtf16);
//   map.At(3) == 2; map.At(7) == 4
//
// Building is O(bytes); a query O(1), or O(64) within 64 bytes that hold a multi-byte character. A text
// without any costs nothing in memory, others 4 bytes for every 64. Immutable; const calls from many threads
// are safe.
class OffsetMap {
 public:
  // `text` must be valid UTF-8, at most kMaxTextBytes, and outlive the map.
  OffsetMap(std::string_view text, OffsetUnit unit);

  // `byte_offset` <= text.size(), at the first byte of a character or at the end.
  uint32_t At(uint32_t byte_offset) const {
    if (blocks_.empty()) return byte_offset;
    const Block block = blocks_[byte_offset / kBlock];
    return block.units_before + (block.is_ascii ? byte_offset % kBlock : CountInBlock(byte_offset));
  }

 private:
  static constexpr uint32_t kBlock = 64;
  struct Block {
    uint32_t units_before : 31;  // texts have at most kMaxTextBytes
    uint32_t is_ascii : 1;
  };

  uint32_t Count(std::string_view part) const;
  // Units from the beginning of its block to this byte.
  uint32_t CountInBlock(uint32_t byte_offset) const;

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<Block> blocks_;  // of kBlock bytes each; empty if units are bytes
};

}  // namespace tagger

#endif  // TAGGER_OUTPUT_OFFSETS_H_
