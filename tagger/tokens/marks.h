#ifndef TAGGER_TOKENS_MARKS_H_
#define TAGGER_TOKENS_MARKS_H_

#include <cstdint>
#include <string_view>

namespace tagger {

// What a punctuation or symbol token can do; bits, because a straight quote opens and closes.
enum MarkUse : uint16_t {
  kStopMark = 1,          // .
  kEndMark = 2,           // ! ? … ...
  kSpacelessEndMark = 4,  // 。 ！ ？: no space is written after them
  kOpeningMark = 8,       // quotes and brackets
  kClosingMark = 16,
  kStraightQuoteMark = 32,  // " ', which open as well as close
  kDashMark = 64,           // - -- – —
  kBulletMark = 128,
  kColonMark = 256,
  kCommaMark = 512,
};

// The uses of one punctuation or symbol token; 0 if none of these. O(1).
uint16_t UsesOfMark(std::string_view mark);

}  // namespace tagger

#endif  // TAGGER_TOKENS_MARKS_H_
