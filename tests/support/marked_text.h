#ifndef TESTS_SUPPORT_MARKED_TEXT_H_
#define TESTS_SUPPORT_MARKED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "tagger/annotation.h"

namespace tagger {

// One expected or found span, as the marks show it.
struct MarkedSpan {
  ByteSpan bytes;
  std::string label;

  friend bool operator==(const MarkedSpan&, const MarkedSpan&) = default;
};

// A text with its spans marked inline: "[PERSON Anna Berg] met reporters in [LOCATION Oslo]."
// A mark is a '[', one of the labels, a space, the span and ']'; marks do not nest, and
// every other bracket is text.
struct MarkedText {
  std::string text;  // without the marks
  std::vector<MarkedSpan> spans;
};

// InvalidArgument, with the mark, if one is not closed. `labels` are the words that make a '[' a mark.
absl::StatusOr<MarkedText> ParseMarkedText(std::string_view marked, const std::vector<std::string>& labels);

// The inverse: the text with marks around the spans, which must be sorted and not overlap.
std::string FormatMarkedText(std::string_view text, const std::vector<MarkedSpan>& spans);

// One case of a case file (format: tests/cases/README.md).
struct MarkedCase {
  std::string name;  // "file.name_of_the_case", unique in its file
  std::string file;
  int line = 0;
  std::string marked;             // the paragraphs, as in the file
  std::vector<std::string> only;  // labels that are judged; empty: all
};

// Reads a case file. InvalidArgument, with file and line, if a name is not unique or a case is empty.
absl::StatusOr<std::vector<MarkedCase>> ReadCaseFile(const std::string& path);

}  // namespace tagger

#endif  // TESTS_SUPPORT_MARKED_TEXT_H_
