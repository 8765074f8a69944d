#include "tagger/gazetteer/word_key.h"

#include <algorithm>

#include "tagger/base/utf8.h"

namespace tagger {
namespace {

bool IsAscii(std::string_view text) {
  uint64_t any = 0;
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) any |= ReadBytes(text.data() + at, 8);
  any |= ReadBytes(text.data() + at, text.size() - at);
  return (any & 0x8080808080808080u) == 0;
}

// Whether AppendFolded leaves an ASCII text as it is.
bool IsFolded(std::string_view ascii) {
  bool has_marks = false;
  for (const char c : ascii) has_marks |= (c == '.') | (c == '`');
  return !has_marks;
}

// What stands inside words without being seen: soft hyphen, zero-width (non-)joiner, word joiner.
constexpr std::string_view kInvisible[] = {"\u00AD", "\u200C", "\u200D", "\u2060"};

std::string WithoutInvisible(std::string_view text) {
  std::string visible;
  while (!text.empty()) {
    bool skipped = false;
    for (std::string_view mark : kInvisible) {
      if (text.substr(0, mark.size()) != mark) continue;
      text.remove_prefix(mark.size());
      skipped = true;
      break;
    }
    if (skipped) continue;
    visible += text.front();
    text.remove_prefix(1);
  }
  return visible;
}

// Full stops after digits stay: 5.1 is not 51.
void AppendWithoutStops(std::string_view text, std::string* out) {
  char before = 0;
  for (const char c : text) {
    if (c != '.' || (before >= '0' && before <= '9')) *out += c == '`' ? '\'' : c;
    before = c;
  }
}

}  // namespace

void AppendFolded(std::string_view surface, std::string* out) {
  const size_t before = out->size();
  if (IsAscii(surface)) {
    if (IsFolded(surface)) {
      out->append(surface);
      return;
    }
    AppendWithoutStops(surface, out);
  } else {
    AppendWithoutStops(FoldMarks(WithoutInvisible(surface)), out);
  }
  if (out->size() == before) out->append(surface);
}

void LowerInPlace(std::string* folded) {
  if (!IsAscii(*folded)) {
    *folded = FoldMarksAndCase(*folded);
    return;
  }
  for (char& c : *folded) c = static_cast<char>(c | ((c >= 'A' && c <= 'Z') ? 0x20 : 0));
}

uint64_t WordKey(std::string_view lower) {
  // Eight bytes at a time, multiplied by the odd constants of MurmurHash3's finaliser.
  uint64_t key = 0x9E3779B97F4A7C15u ^ lower.size();
  for (size_t at = 0; at < lower.size(); at += 8) {
    key = (key ^ ReadBytes(lower.data() + at, lower.size() - at)) * 0xFF51AFD7ED558CCDu;
    key ^= key >> 32;
  }
  key *= 0xC4CEB9FE1A85EC53u;
  return key ^ (key >> 29);
}

bool IsJoiningMark(std::string_view content, absl::Span<const Token> tokens, size_t i) {
  if (i == 0 || i + 1 >= tokens.size()) return false;
  if (!tokens[i].Is(kGlued) || !tokens[i + 1].Is(kGlued)) return false;
  const std::string_view mark = tokens[i].bytes.In(content);
  return mark == "-" || mark == "‐" || mark == "‑" || mark == "–";
}

}  // namespace tagger
