#include "tagger/keywords/word_forms.h"

#include "tagger/base/utf8.h"
#include "tagger/keywords/keywords.h"

namespace tagger {
namespace {

// How many ASCII letters the text begins with.
size_t LetterRun(std::string_view text) {
  size_t size = 0;
  while (size < text.size() && (text[size] | 0x20) >= 'a' && (text[size] | 0x20) <= 'z') ++size;
  return size;
}

}  // namespace

WordForm StemFormOf(std::string_view lower) {
  std::string_view stem = lower;
  const auto drop = [&stem](std::string_view ending, size_t dropped, size_t least) {
    if (stem.size() < ending.size() + least || !stem.ends_with(ending)) return false;
    stem.remove_suffix(dropped);
    return true;
  };
  if (stem.ends_with('s') && !drop("sses", 2, 1) && !drop("xes", 2, 2) && !drop("ies", 2, 2) &&
      !stem.ends_with("ss") && !stem.ends_with("us") && !stem.ends_with("is")) {
    drop("s", 1, 3);
  }
  if (!drop("ing", 3, 4) && !drop("ed", 2, 4)) drop("e", 1, 4);
  if (stem.size() > 3 && stem.back() == 'y') return {stem.substr(0, stem.size() - 1), 'i'};
  return {stem};
}

WordForm SingularOf(std::string_view lower) {
  if (!lower.ends_with('s')) return {lower};
  const auto without = [lower](size_t dropped) { return lower.substr(0, lower.size() - dropped); };
  if (lower.ends_with("ies") && lower.size() > 4) return {without(3), 'y'};
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zes"}) {
    if (lower.ends_with(ending)) return {without(2)};
  }
  return {lower.size() > 3 && !lower.ends_with("ss") ? without(1) : lower};
}

std::string StemOf(std::string_view lower) { return StemFormOf(lower).ToString(); }

std::string HashtagOf(std::string_view text) {
  std::string tag = "#";
  tag.reserve(text.size() + 1);
  bool word_start = true;
  for (size_t at = 0; at < text.size();) {
    if (const size_t letters = LetterRun(text.substr(at)); letters > 0) {  // mostly
      const size_t first = tag.size();
      tag.append(text, at, letters);
      if (word_start) tag[first] = static_cast<char>(tag[first] & ~0x20);
      word_start = false;
      at += letters;
      continue;
    }
    const DecodedCodePoint decoded = DecodeUtf8(text, at);
    const std::string_view bytes = text.substr(at, decoded.size);
    at += decoded.size;
    const CharClass kind = ClassOf(decoded.value);
    if (kind == CharClass::kSpace || kind == CharClass::kPunctuation || kind == CharClass::kSymbol ||
        kind == CharClass::kControl) {
      word_start = bytes != "'" && bytes != "’" && bytes != ".";
      continue;
    }
    if (word_start && kind == CharClass::kLower) {
      AppendUtf8(ToUpper(decoded.value), &tag);
    } else {
      tag += bytes;
    }
    word_start = false;
  }
  return tag;
}

}  // namespace tagger
