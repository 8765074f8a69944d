#ifndef TAGGER_BASE_STRINGS_H_
#define TAGGER_BASE_STRINGS_H_

// The one edge between std::string_view, which all of the library uses, and
// Abseil's string functions. Debian 12's Abseil has its own absl::string_view,
// newer ones alias it to std::string_view; nothing here cares which.

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace tagger {

inline absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view FromAbsl(absl::string_view text) { return {text.data(), text.size()}; }

// Appends or concatenates string-like pieces. Numbers: use std::to_string.
std::string Concat(std::initializer_list<std::string_view> pieces);
template <typename... Pieces>
std::string StrCat(const Pieces&... pieces) {
  return Concat({std::string_view(pieces)...});
}

absl::Status InvalidArgument(std::string_view message);
absl::Status NotFound(std::string_view message);

// Views into `text`; never empty: an empty text gives one empty piece.
std::vector<std::string_view> Split(std::string_view text, char separator);
std::string_view TrimAsciiSpace(std::string_view text);
std::string AsciiLower(std::string_view text);
std::string AsciiUpper(std::string_view text);

// The element of `candidates` nearest to `word` by edit distance, if it is near
// enough to be a likely misspelling (distance <= 1 + size / 4); else empty.
// O(candidates x size^2). For error messages.
std::string_view NearestSpelling(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace tagger

#endif  // TAGGER_BASE_STRINGS_H_
