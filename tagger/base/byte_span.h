#ifndef TAGGER_BASE_BYTE_SPAN_H_
#define TAGGER_BASE_BYTE_SPAN_H_

#include <cstdint>
#include <string_view>

namespace tagger {

// A half-open range [begin, end) of bytes in one text. All offsets inside the
// library are bytes into the original, unnormalised text; code points and
// UTF-16 units exist only in the writers (tagger/output).
struct ByteSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(uint32_t offset) const { return begin <= offset && offset < end; }
  bool Contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }

  // The bytes of `text` in this span. The span must lie within the text.
  std::string_view In(std::string_view text) const { return text.substr(begin, size()); }

  friend bool operator==(ByteSpan, ByteSpan) = default;
};

// Texts longer than this are refused (offsets are 32 bits): 2 GiB - 1.
inline constexpr size_t kMaxTextBytes = 0x7fffffff;

}  // namespace tagger

#endif  // TAGGER_BASE_BYTE_SPAN_H_
