#include "tagger/base/utf8.h"
#include "tagger/keywords/keywords.h"

namespace tagger {

std::string StemOf(std::string_view lower) {
  std::string stem(lower);
  const auto drop = [&](std::string_view ending, std::string_view replacement, size_t least) {
    if (stem.size() < ending.size() + least || !stem.ends_with(ending)) return false;
    stem.resize(stem.size() - ending.size());
    stem += replacement;
    return true;
  };
  if (!drop("sses", "ss", 1) && !drop("xes", "x", 2) && !drop("ies", "i", 2) && !stem.ends_with("ss") &&
      !stem.ends_with("us") && !stem.ends_with("is")) {
    drop("s", "", 3);
  }
  if (!drop("ing", "", 4) && !drop("ed", "", 4)) drop("e", "", 4);
  if (stem.size() > 3 && stem.back() == 'y') stem.back() = 'i';
  return stem;
}

std::string HashtagOf(std::string_view text) {
  std::string tag = "#";
  tag.reserve(text.size() + 1);
  bool word_start = true;
  for (size_t at = 0; at < text.size();) {
    if (const char c = text[at]; (c | 0x20) >= 'a' && (c | 0x20) <= 'z') {  // most are ASCII letters
      tag += word_start ? static_cast<char>(c & ~0x20) : c;
      word_start = false;
      ++at;
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
