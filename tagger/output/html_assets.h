#ifndef TAGGER_OUTPUT_HTML_ASSETS_H_
#define TAGGER_OUTPUT_HTML_ASSETS_H_

#include <string_view>

namespace tagger {

// The style sheet of the HTML page, apart from the colours of the labels: label i has the class
// "l<i>", and the body has the class "off<i>" while label i is switched off.
extern const std::string_view kHtmlStyle;

// The script of the page: the card over spans, the switches of the legend, and the mentions of
// the entity that is clicked in a table. The page can be read without it.
extern const std::string_view kHtmlScript;

}  // namespace tagger

#endif  // TAGGER_OUTPUT_HTML_ASSETS_H_
