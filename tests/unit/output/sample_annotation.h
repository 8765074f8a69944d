#ifndef TESTS_UNIT_OUTPUT_SAMPLE_ANNOTATION_H_
#define TESTS_UNIT_OUTPUT_SAMPLE_ANNOTATION_H_

#include <string>
#include <string_view>

#include "tagger/annotation.h"

namespace tagger {

// Adds a span over the `occurrence`th (from 0) place of `slice` in `text`, labelled, and returns it. It must
// be there.
Span& AddSpan(std::string_view text, std::string_view slice, std::string_view label, Annotation* annotation,
              size_t occurrence = 0);

// The change "from 24,000 people at present to at least 50,000 individuals by 2030".
Figure SampleChange();

// An article with characters of one to four bytes, a combining accent and CRLF, and its annotation: every
// field of the contract is set somewhere.
struct SampleArticle {
  SampleArticle();
  std::string text;
  Annotation annotation;
};

}  // namespace tagger

#endif  // TESTS_UNIT_OUTPUT_SAMPLE_ANNOTATION_H_
