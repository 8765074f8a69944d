#include "tagger/tokens/marks.h"

#include <array>

#include "tagger/base/utf8.h"

namespace tagger {

namespace {

constexpr uint16_t UsesOfCharacter(char32_t mark) {
  switch (mark) {
    case U'.':
      return kStopMark;
    case U'!':
    case U'?':
    case U'…':
    case U'؟':
    case U'‽':
      return kEndMark;
    case U'。':
    case U'！':
    case U'？':
      return kSpacelessEndMark;
    case U'"':
    case U'\'':
      return kOpeningMark | kClosingMark | kStraightQuoteMark;
    case U'“':
    case U'‘':
    case U'„':
    case U'‚':
    case U'«':
    case U'‹':
      return kOpeningMark;
    case U'(':
    case U'[':
    case U'{':
    case U'（':
    case U'「':
    case U'『':
      return kOpeningMark;
    case U'”':
    case U'’':
    case U'»':
    case U'›':
      return kClosingMark;
    case U')':
    case U']':
    case U'}':
    case U'）':
    case U'」':
    case U'』':
      return kClosingMark;
    case U'-':
    case U'–':
    case U'—':
    case U'―':
      return kDashMark;
    case U'•':
    case U'·':
    case U'*':
    case U'▪':
    case U'◦':
    case U'‣':
    case U'●':
    case U'■':
    case U'►':
    case U'▶':
    case U'○':
    case U'✓':
    case U'✔':
      return kBulletMark;
    case U':':
      return kColonMark;
    case U',':
      return kCommaMark;
    default:
      return 0;
  }
}

// Of each byte; ASCII only.
constexpr std::array<uint16_t, 256> kUsesOfBytes = [] {
  std::array<uint16_t, 256> uses{};
  for (size_t c = 0; c < 0x80; ++c) uses[c] = UsesOfCharacter(static_cast<char32_t>(c));
  return uses;
}();

}  // namespace

uint16_t UsesOfMark(std::string_view mark) {
  if (mark.empty()) return 0;
  const unsigned char first = static_cast<unsigned char>(mark[0]);
  if (first == '.' && mark.size() > 1) return kEndMark;
  return first < 0x80 ? kUsesOfBytes[first] : UsesOfCharacter(DecodeUtf8(mark, 0).value);
}

}  // namespace tagger
