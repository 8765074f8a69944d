#ifndef TAGGER_DOCUMENT_PAGE_H_
#define TAGGER_DOCUMENT_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "tagger/base/byte_span.h"
#include "tagger/document/document.h"

namespace tagger {

// One article of a scraped page: where it lies, and what the page says of it.
struct PageArticle {
  ByteSpan range;                 // of the page
  std::string source;             // "South China Morning Post", or empty
  std::string age;                // "8 hours ago", or empty
  std::vector<Section> sections;  // offsets into the page; boilerplate included
};

// Splits a scraped page into its articles: the leading one, then each related
// one. A related article is announced by lines with its source and its age, in one of these forms,
// above its headline:
//   Jakarta Globe         Jakarta Globe       Jakarta Globe · 8 hours ago
//   8 hours ago           8 hours ago
//   - Jakarta Globe
// or, behind a line such as "Related Articles", by a headline before a long paragraph. Such lines,
// and the blocks between articles ("Hashtags", "Comments"), are boilerplate.
// The ranges are disjoint, in order, and together with white space cover the page. A page in which
// nothing is recognised is one article; a blank one has none. O(bytes). `page` must be valid UTF-8 and
// at most kMaxTextBytes long.
std::vector<PageArticle> SplitPage(std::string_view page);

// The document for one article of a page. `content` is the slice
// page[range), so offsets in it are relative to range.begin.
Document MakePageDocument(std::string_view page, const PageArticle& article);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_PAGE_H_
