#ifndef TAGGER_BASE_TOKEN_RANGE_H_
#define TAGGER_BASE_TOKEN_RANGE_H_

#include <cstdint>

namespace tagger {

// A half-open range [first, last) of token indexes in one document.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;

  uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool Contains(uint32_t token) const { return first <= token && token < last; }
  bool Contains(TokenRange other) const { return first <= other.first && other.last <= last; }
  bool Overlaps(TokenRange other) const { return first < other.last && other.first < last; }

  friend bool operator==(TokenRange, TokenRange) = default;
};

}  // namespace tagger

#endif  // TAGGER_BASE_TOKEN_RANGE_H_
