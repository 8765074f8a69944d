#include "tagger/tokens/marks.h"

#include "tagger/base/utf8.h"

namespace tagger {

uint16_t UsesOfMark(std::string_view mark) {
  if (mark.empty()) return 0;
  switch (DecodeUtf8(mark, 0).value) {
    case U'.':
      return mark.size() == 1 ? kStopMark : kEndMark;
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

}  // namespace tagger
