#include "tools/tagger/span_context.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

constexpr size_t kContextBytes = 30;
constexpr std::string_view kEllipsis = "\u2026";

bool IsCharacterStart(std::string_view text, size_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
}

}  // namespace

std::string OnOneLine(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    if (!is_space) {
      line += c;
    } else if (line.empty() || line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

std::string InContext(std::string_view text, ByteSpan span) {
  size_t begin = span.begin - std::min<size_t>(span.begin, kContextBytes);
  while (!IsCharacterStart(text, begin)) --begin;
  size_t end = std::min<size_t>(text.size(), span.end + kContextBytes);
  while (!IsCharacterStart(text, end)) ++end;
  return StrCat(begin > 0 ? kEllipsis : "", OnOneLine(text.substr(begin, span.begin - begin)), "[[",
                OnOneLine(span.In(text)), "]]", OnOneLine(text.substr(span.end, end - span.end)),
                end < text.size() ? kEllipsis : "");
}

}  // namespace tagger::cli
