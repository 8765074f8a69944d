#include "tagger/gazetteer/word_key.h"

#include "tagger/base/eight_bytes.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

// Not zero if one of eight bytes is `byte`.
constexpr uint64_t Holding(uint64_t bytes, uint8_t byte) {
  const uint64_t differing = bytes ^ EachByte(byte);
  return (differing - EachByte(1)) & ~differing & kTopBits;
}

// Not zero if one of eight ASCII bytes is a capital.
constexpr uint64_t HoldingCapital(uint64_t bytes) {
  return (bytes + EachByte(0x80 - 'A')) & ~(bytes + EachByte(0x80 - 'Z' - 1)) & kTopBits;
}

bool IsAscii(std::string_view text) {
  uint64_t any = 0;
  for (size_t at = 0; at < text.size(); at += 8) any |= ReadBytes(text.data() + at, text.size() - at);
  return (any & kTopBits) == 0;
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

WordForm FormOf(std::string_view surface) {
  uint64_t any = 0, marks = 0, capitals = 0;
  for (size_t at = 0; at < surface.size(); at += 8) {
    const uint64_t bytes = ReadBytes(surface.data() + at, surface.size() - at);
    any |= bytes;
    marks |= Holding(bytes, '.') | Holding(bytes, '`');
    capitals |= HoldingCapital(bytes);
  }
  const bool is_folded = ((any & kTopBits) | marks) == 0;
  return {is_folded, is_folded && capitals == 0};
}

void AppendFolded(std::string_view surface, std::string* out) {
  const size_t before = out->size();
  if (FormOf(surface).is_folded) {
    out->append(surface);
  } else if (IsAscii(surface)) {
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
