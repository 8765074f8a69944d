#ifndef TAGGER_KEYWORDS_STEM_PHRASES_H_
#define TAGGER_KEYWORDS_STEM_PHRASES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tagger {

inline constexpr uint32_t kMaxTopicWords = 3;

// The stems of a phrase in order, the rest kNoStem.
using StemIds = std::array<uint32_t, kMaxTopicWords>;

// The numbers of phrases by their stems. Open addressing; its memory is kept from document to document.
class StemPhrases {
 public:
  StemPhrases() : slots_(kFirstSlots) {}

  void Clear();  // O(phrases)

  // The number of the phrase, to be set by the caller where it is 0, once for each phrase. Valid until the
  // next call.
  uint32_t& NumberOf(const StemIds& stems);

 private:
  static constexpr size_t kFirstSlots = 1 << 10;

  struct Slot {
    StemIds stems = {};
    uint32_t number = 0;  // 0 is an empty slot
  };

  size_t Probe(const StemIds& stems) const;
  void Grow();

  std::vector<Slot> slots_;     // a power of two
  std::vector<uint32_t> used_;  // slots that are not empty
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_STEM_PHRASES_H_
