#ifndef TAGGER_KEYWORDS_JOINABLE_HASH_H_
#define TAGGER_KEYWORDS_JOINABLE_HASH_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tagger {

// A hash of a string from which that of a concatenation can be had without putting it together: the letters
// are the digits of a number in a large odd base, modulo 2^64.
struct JoinableHash {
  uint64_t value = 0;
  uint64_t power = 1;  // the base to the power of the size
};

// 2^64 over the golden ratio: odd, without a pattern of bits.
inline constexpr uint64_t kJoinableBase = 0x9E3779B97F4A7C15u;

constexpr uint64_t AddToHash(uint64_t value, char letter) {
  return value * kJoinableBase + static_cast<unsigned char>(letter) + 1;
}

uint64_t JoinablePowerOf(size_t size);               // O(1) for words, else O(size)
JoinableHash JoinableHashOf(std::string_view text);  // O(bytes)
inline uint64_t HashOfJoined(JoinableHash first, JoinableHash last) {
  return first.value * last.power + last.value;
}

// The hash values of a word and of its longest beginnings, in one pass.
class BeginningHashes {
 public:
  static constexpr size_t kMaxDropped = 5;

  explicit BeginningHashes(std::string_view word) {
    const size_t tail = std::min(word.size(), kMaxDropped);
    uint64_t value = 0;
    for (const char c : word.substr(0, word.size() - tail)) value = AddToHash(value, c);
    values_[tail] = value;
    if (tail == kMaxDropped) {  // mostly: unrolled
      AddTail(word.substr(word.size() - kMaxDropped), kMaxDropped);
    } else {
      AddTail(word, tail);
    }
  }

  // Of the word without its last `dropped` bytes, at most kMaxDropped and not more than it has.
  uint64_t Without(size_t dropped) const { return values_[dropped]; }

 private:
  void AddTail(std::string_view letters, size_t size) {
    for (size_t i = 0; i < size; ++i) values_[size - i - 1] = AddToHash(values_[size - i], letters[i]);
  }

  std::array<uint64_t, kMaxDropped + 1> values_;  // by `dropped`
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_JOINABLE_HASH_H_
