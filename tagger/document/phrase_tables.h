#ifndef TAGGER_DOCUMENT_PHRASE_TABLES_H_
#define TAGGER_DOCUMENT_PHRASE_TABLES_H_

// All word lists of the document stage: what news sites print around their
// articles. They are of the genre, not of one site. To teach it a new phrase, add a line to
// phrase_tables.cc; nothing else changes.

#include <cstddef>
#include <string_view>

#include "absl/types/span.h"

namespace tagger {

// The lists below are compared with NormalisePhraseLine's form: lower case, "#" for a run
// of digits, no punctuation at the ends.

// Lines that are boilerplate as a whole: "share this article", "# min read".
absl::Span<const std::string_view> BoilerplateLines();

// Lines that are boilerplate if they begin so: "read more:", "copyright ©".
absl::Span<const std::string_view> BoilerplateLinePrefixes();

// Lines that are boilerplate if they end so and have at most 12 words: "all rights reserved".
absl::Span<const std::string_view> BoilerplateLineSuffixes();

// Lines after which a page is no longer in its article: "hashtags", "comments", "related articles".
absl::Span<const std::string_view> TailMarkers();

// How old an article is, as feeds print it: "# hours ago", "yesterday".
absl::Span<const std::string_view> AgeLines();

// Words of which, with numbers, a line with a date is made: "may", "sat", "updated", "gmt".
absl::Span<const std::string_view> DateLineWords();
// Those of them that name a month.
absl::Span<const std::string_view> MonthWords();

// The phrases by which an advertisement is announced within running text. Each holds the word
// "advertisement"; compared without regard to case.
absl::Span<const std::string_view> AdvertisementPhrases();

// Words before the colon of a photo credit: "Photo", "Image". As written.
absl::Span<const std::string_view> CreditMarkers();
// How a photo credit in brackets begins: "(Photo by", "(AP Photo".
absl::Span<const std::string_view> BracketedCreditOpenings();
// Those who supply pictures, and what stands for them ("Handout", "supplied"). As written.
absl::Span<const std::string_view> CreditNames();

// Capitalised words that begin a sentence rather than go on with a name: "The", "After".
absl::Span<const std::string_view> SentenceStarters();

// Lower-case words that may stand within a byline or a photo credit: "and", "in", "for".
absl::Span<const std::string_view> NameConnectors();

// Words in capitals before a dash that are no place: "BREAKING", "UPDATE".
absl::Span<const std::string_view> NotDatelines();

bool Contains(absl::Span<const std::string_view> list, std::string_view word);

// The longest element of `list` that `text` begins with, up to a word boundary; empty if there is none.
std::string_view LongestPrefix(absl::Span<const std::string_view> list, std::string_view text);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_PHRASE_TABLES_H_
