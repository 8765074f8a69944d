#include "tagger/output/html_text.h"

#include <algorithm>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/output/valid_text.h"

namespace tagger {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void AppendValid(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        *out += "&amp;";
        break;
      case '<':
        *out += "&lt;";
        break;
      case '>':
        *out += "&gt;";
        break;
      case '"':
        *out += "&quot;";
        break;
      case '\'':
        *out += "&#39;";
        break;
      case '\t':
      case '\n':
      case '\r':
        *out += c;
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          out->append(kReplacement);
        } else {
          *out += c;
        }
    }
  }
}

}  // namespace

void AppendHtml(std::string_view text, std::string* out) {
  if (FindInvalidUtf8(text)) {
    AppendValid(ReplaceInvalidUtf8(text), out);
  } else {
    AppendValid(text, out);
  }
}

void AppendHtmlParagraphs(std::string_view text, std::string* out) {
  while (true) {
    const size_t line_end = text.find('\n');
    AppendHtml(text.substr(0, line_end), out);
    if (line_end == std::string_view::npos) return;
    const size_t next = std::min(text.find_first_not_of(" \t\r\n", line_end), text.size());
    const std::string_view between = text.substr(line_end, next - line_end);
    *out += std::count(between.begin(), between.end(), '\n') > 1 ? "</p>\n<p class=\"gap\">" : "</p>\n<p>";
    text.remove_prefix(next);
  }
}

void AppendHtmlOrLink(std::string_view text, std::string* out) {
  if (!text.starts_with("http://") && !text.starts_with("https://")) {
    AppendHtml(text, out);
    return;
  }
  *out += "<a rel=\"noreferrer\" href=\"";
  AppendHtml(text, out);
  *out += "\">";
  AppendHtml(text, out);
  *out += "</a>";
}

std::string OneLine(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return line;
}

bool IsCssColour(std::string_view text) {
  return (text.size() == 4 || text.size() == 7) && text[0] == '#' &&
         text.substr(1).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace tagger
