#ifndef TAGGER_FIGURES_DOCUMENT_DOLLAR_H_
#define TAGGER_FIGURES_DOCUMENT_DOLLAR_H_

#include <string_view>

#include "tagger/annotation.h"

namespace tagger {

// Which dollar a "$" without a country is, told by the countries that the article speaks of.

// The ISO 4217 code of the dollar of a country (ISO 3166 code): AUD of AU; empty where money is no dollar,
// or none that is written with a bare sign.
std::string_view DollarOf(std::string_view country);

// Whether an amount as written ("about $5 million", "five dollars", "70 cents") leaves open whose dollar it
// is: not so with letters or a country before the sign or word (US$5, A$ 5, 5 Canadian dollars).
bool HasBareDollar(std::string_view amount);

// Gives every figure of `annotation` with a bare "$" the dollar of the article's country, if the article is
// plainly of one: at least two thirds of all mentions of places and bodies with a country, two or more of
// them (a half, where the article itself tells its dollars from "US$"), those of its title and dateline
// counting three times; and nothing there is written with that country's own sign (A$), for then the bare one
// is another. Amounts in brackets after one in another currency stay USD, as do all in other articles, those
// with lower confidence unless the United States are spoken of.
// Needs the spans and entities. O(spans + mentions).
void SettleDollars(Annotation* annotation);

}  // namespace tagger

#endif  // TAGGER_FIGURES_DOCUMENT_DOLLAR_H_
