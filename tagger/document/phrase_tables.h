#ifndef TAGGER_DOCUMENT_PHRASE_TABLES_H_
#define TAGGER_DOCUMENT_PHRASE_TABLES_H_

// All word lists of the document stage: what news sites print around their
// articles. They are of the genre, not of one site. To teach it a new phrase, add a line to
// phrase_tables.cc; nothing else changes.

#include <cstddef>
#include <string_view>

#include "absl/types/span.h"

namespace tagger {

// A phrase is a line in NormalisePhraseLine's form: lower case, "#" for a run of digits, no punctuation
// at the ends. All questions are O(log of the list + bytes of the phrase).

// The line is boilerplate as a whole: "share this article", "# min read".
bool IsBoilerplatePhrase(std::string_view phrase);
// It is boilerplate because it begins so: "read more: ...", "copyright © ...".
bool BeginsBoilerplate(std::string_view phrase);
// The line itself (not a phrase) ends so, and is boilerplate if it is short: "... All rights reserved."
bool EndsBoilerplate(std::string_view line);
// False if the line itself can be neither of the first two kinds, by its first letters. For speed.
bool MayBeginBoilerplate(std::string_view line);
// The length of the longest phrase of the first and the second kind.
inline constexpr size_t kLongestPhraseBytes = 80;

// After such a line a page is no longer in its article: "hashtags", "comments", "related articles".
bool IsTailPhrase(std::string_view phrase);

// How old an article is, as feeds print it: "# hours ago", "yesterday".
bool IsAgePhrase(std::string_view phrase);
// Words of which, with months and numbers, a line with a date is made: "sat", "updated", "gmt".
bool IsDateLineWord(std::string_view word);
// "may", "sept"; lower case.
bool IsMonthWord(std::string_view word);

// The phrases by which an advertisement is announced within running text. Each holds the word
// "advertisement"; lower case.
absl::Span<const std::string_view> AdvertisementPhrases();

// A word before the colon of a photo credit: "Photo", "Image". As written.
bool IsCreditMarker(std::string_view word);
// What of `text`'s beginning opens a photo credit in brackets: "(Photo by", "(AP Photo"; empty if nothing
// does.
std::string_view LongestBracketedOpening(std::string_view text);
// What of `text`'s beginning, up to a word boundary, is one who supplies pictures, or stands for
// one ("Handout", "supplied"); empty if nothing is.
std::string_view LongestCreditName(std::string_view text);
bool IsCreditName(std::string_view name);

// Capitalised words that begin a sentence rather than go on with a name: "The", "After".
bool IsSentenceStarter(std::string_view word);

// Lower-case words that may stand within a byline or a photo credit: "and", "in", "for".
bool IsNameConnector(std::string_view word);

// A news agency, as datelines have it in brackets: "Reuters", "GLOBE NEWSWIRE".
bool BeginsWithDatelineAgency(std::string_view text);
// Words in capitals before a dash that are no place: "BREAKING", "UPDATE".
bool IsNotDateline(std::string_view word);

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_PHRASE_TABLES_H_
