#ifndef TAGGER_BASE_EIGHT_BYTES_H_
#define TAGGER_BASE_EIGHT_BYTES_H_

// Text eight bytes at a time, each eight as one number.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tagger {

// The number whose eight bytes are all `byte`.
constexpr uint64_t EachByte(uint8_t byte) { return 0x0101010101010101u * byte; }

// The highest bit of each byte: set in none of ASCII.
inline constexpr uint64_t kTopBits = EachByte(0x80);

// The eight bytes that stand at `text`, in the byte order of the machine.
inline uint64_t ReadEightBytes(const char* text) {
  uint64_t bytes;
  std::memcpy(&bytes, text, 8);
  return bytes;
}

// The first `size` of them, at most eight, with zeros after them; no other byte is read. O(1).
inline uint64_t ReadBytes(const char* text, size_t size) {
  if (size >= 8) return ReadEightBytes(text);
  uint64_t bytes = 0;
  if constexpr (std::endian::native == std::endian::little) {
    if (size >= 4) {
      // Of two overlapping reads, which agree where they overlap.
      uint32_t first, last;
      std::memcpy(&first, text, 4);
      std::memcpy(&last, text + size - 4, 4);
      return first | uint64_t{last} << (8 * (size - 4));
    }
    for (size_t i = 0; i < size; ++i) bytes |= uint64_t{static_cast<uint8_t>(text[i])} << (8 * i);
  } else {
    std::memcpy(&bytes, text, size);
  }
  return bytes;
}

}  // namespace tagger

#endif  // TAGGER_BASE_EIGHT_BYTES_H_
