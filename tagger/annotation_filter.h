#ifndef TAGGER_ANNOTATION_FILTER_H_
#define TAGGER_ANNOTATION_FILTER_H_

#include "tagger/annotation.h"

namespace tagger {

// Drops the spans whose confidence is below `minimum` and makes the rest agree:
//   - spans are numbered 1, 2, ... again; `alias_of` goes to the nearest fuller mention that is left, or is
//   0;
//   - an entity loses the mentions that are gone, and goes when it has none left; its name, role and salience
//     stay what they were;
//   - a keyword that was an entity that is gone is a topic: the text is about it all the same.
// O(spans + entities + keywords). The text was read as a whole: what is left is as if nothing had been
// dropped.
void DropSpansBelow(double minimum, Annotation* annotation);

}  // namespace tagger

#endif  // TAGGER_ANNOTATION_FILTER_H_
