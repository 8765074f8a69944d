#ifndef TAGGER_DOCUMENT_LINE_KINDS_H_
#define TAGGER_DOCUMENT_LINE_KINDS_H_

// What one line of an article or of a scraped page is, judged by itself. A line is
// given without the white space around it. All are O(kMaxPhraseLineBytes) at most.

#include <string_view>

namespace tagger {

// "Advertisement", "Share this article", "12 Comments", "Read more: ...", "© 2025 ...".
bool IsBoilerplateLine(std::string_view line);

// "Hashtags", "Comments", "Related Articles": what follows is no longer the article.
bool IsTailMarker(std::string_view line);

// "8 hours ago", "Yesterday", "May 3", "Updated 3 May 2025, 10:30 GMT", "2025-05-03".
bool IsAgeLine(std::string_view line);

// "By Jane Doe", "By Jane Doe and Ali Khan in Lagos", "(Reporting by Jane Doe; Editing by ...)".
bool IsBylineLine(std::string_view line);
// The last form alone; it stands at the end of articles.
bool IsReportingCredit(std::string_view line);

// A date or an address: stands before a headline, and is none.
bool IsTechnicalLine(std::string_view line);

// Could be a headline: begins with a capital, a digit or a quote, holds one sentence and does not end as
// one, at least two words with letters, is no technical line, at most 200 bytes.
bool IsTitleLike(std::string_view line);

// Could be the name of a paper or site: at most 60 bytes and 8 words, begins with a capital
// or a digit, does not end as a sentence does.
bool IsSourceLike(std::string_view line);

// For "- South China Morning Post" the name after the dash; else empty.
std::string_view DashedSource(std::string_view line);

// For "Jakarta Globe · 3 hours ago" the part before the separator; else empty.
std::string_view SourceBeforeAge(std::string_view line);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_LINE_KINDS_H_
