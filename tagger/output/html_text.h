#ifndef TAGGER_OUTPUT_HTML_TEXT_H_
#define TAGGER_OUTPUT_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace tagger {

// Appends text for HTML, as content or within a quoted attribute: & < > " ' are escaped, control
// characters other than white space (which HTML forbids) and bytes that are not UTF-8 become U+FFFD.
// O(bytes).
void AppendHtml(std::string_view text, std::string* out);

// The same within an open <p>: at each line end the paragraph is closed and the next one opened, with
// class "gap" where empty lines stood between.
void AppendHtmlParagraphs(std::string_view text, std::string* out);

// An http or https address as a link, anything else as text.
void AppendHtmlOrLink(std::string_view text, std::string* out);

// `text` with its tabs and line ends written as spaces.
std::string OneLine(std::string_view text);

// "#rgb" or "#rrggbb".
bool IsCssColour(std::string_view text);

}  // namespace tagger

#endif  // TAGGER_OUTPUT_HTML_TEXT_H_
