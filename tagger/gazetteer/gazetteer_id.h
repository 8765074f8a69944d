#ifndef TAGGER_GAZETTEER_GAZETTEER_ID_H_
#define TAGGER_GAZETTEER_GAZETTEER_ID_H_

#include <string>
#include <string_view>

namespace tagger {

// Whether it is an ISO 3166-1 alpha-2 code in use, or XK, which is used for Kosovo. O(1).
bool IsCountryCode(std::string_view code);

// What is wrong with an identifier of a gazetteer row, or "". It must be "scheme:identifier"; those of the
// schemes iso3166, iso3166-2, iso3166-3, geonames and wikidata must have the form of their scheme. O(bytes).
std::string IdFault(std::string_view id);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_GAZETTEER_ID_H_
