#include "tagger/gazetteer/gazetteer_id.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr std::string_view kCountryCodes =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV "
    "BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI "
    "FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO "
    "IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG "
    "MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK "
    "PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC "
    "TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsNumber(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsDigit);
}

bool IsSubdivisionCode(std::string_view code) {
  if (code.size() < 4 || code.size() > 6 || code[2] != '-' || !IsCountryCode(code.substr(0, 2))) return false;
  return std::all_of(code.begin() + 3, code.end(), [](char c) { return IsCapital(c) || IsDigit(c); });
}

bool IsFormerCode(std::string_view code) {
  return code.size() == 4 && std::all_of(code.begin(), code.end(), IsCapital);
}

// Whether the identifier has the form of its scheme; of a scheme that is not known, whether it is one.
bool HasForm(std::string_view scheme, std::string_view rest) {
  if (scheme == "iso3166") return IsCountryCode(rest);
  if (scheme == "iso3166-2") return IsSubdivisionCode(rest);
  if (scheme == "iso3166-3") return IsFormerCode(rest);
  if (scheme == "geonames") return IsNumber(rest);
  if (scheme == "wikidata") return rest.substr(0, 1) == "Q" && IsNumber(rest.substr(1));
  return !scheme.empty() && !rest.empty();
}

}  // namespace

bool IsCountryCode(std::string_view code) {
  return code.size() == 2 && IsCapital(code[0]) && IsCapital(code[1]) &&
         kCountryCodes.find(code) != std::string_view::npos;
}

std::string IdFault(std::string_view id) {
  if (id.empty()) return "";
  const size_t colon = id.find(':');
  if (colon == std::string_view::npos) return StrCat("id \"", id, "\" has no scheme before a colon");
  if (HasForm(id.substr(0, colon), id.substr(colon + 1))) return "";
  return StrCat("id \"", id, "\" is none of its scheme");
}

}  // namespace tagger
