#include "tagger/figures/document_dollar.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

struct CountryDollar {
  std::string_view country;
  std::string_view currency;
};
// Not Taiwan, whose press writes NT$ throughout.
constexpr CountryDollar kDollars[] = {
    {"AG", "XCD"}, {"AU", "AUD"}, {"BB", "BBD"}, {"BM", "BMD"}, {"BN", "BND"}, {"BS", "BSD"}, {"BZ", "BZD"},
    {"CA", "CAD"}, {"DM", "XCD"}, {"FJ", "FJD"}, {"GD", "XCD"}, {"GY", "GYD"}, {"HK", "HKD"}, {"JM", "JMD"},
    {"KN", "XCD"}, {"KY", "KYD"}, {"LC", "XCD"}, {"NA", "NAD"}, {"NZ", "NZD"}, {"SB", "SBD"}, {"SG", "SGD"},
    {"SR", "SRD"}, {"TT", "TTD"}, {"US", "USD"}, {"VC", "XCD"},
};

constexpr std::string_view kUsDollar = "USD";

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Whether a word of letters stands right before `end`, if only a space or a hyphen is between.
std::string_view WordBefore(std::string_view text, size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-' || text[end - 1] == '.')) --end;
  size_t begin = end;
  while (begin > 0 && (IsLetter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin, end - begin);
}

// A word that may stand before a bare sign: about $5, to $6. All others are letters of a country.
bool IsWordOfItsOwn(std::string_view word) {
  if (word.empty()) return true;
  const std::string lower = AsciiLower(word);
  return lower.size() > 1 && lower == word && lower != "us" && lower != "hk" && lower != "nz";
}

bool IsBareSign(std::string_view amount, size_t sign) {
  if (sign > 0 && IsLetter(amount[sign - 1])) return false;
  return IsWordOfItsOwn(WordBefore(amount, sign));
}

// "dollars", after a word that tells no country: five, million, of.
bool IsBareWord(std::string_view amount, size_t word) {
  const std::string_view before = WordBefore(amount, word);
  const bool opens_sentence = before.data() == amount.data() && before.size() > 2;  // Five dollars
  return before.empty() || opens_sentence || before == AsciiLower(before);
}

struct CountryCounts {
  std::map<std::string_view, uint32_t> mentions;
  uint32_t total = 0;
};

CountryCounts CountCountries(const Annotation& annotation) {
  constexpr uint32_t kWeightOfHead = 3;
  CountryCounts counts;
  for (const Entity& entity : annotation.entities) {
    if (entity.country.empty()) continue;
    for (const uint32_t id : entity.mentions) {
      const Span& span = annotation.spans[id - 1];
      const bool in_head = span.in_title || span.section == "title" || span.section == "dateline";
      const uint32_t weight = in_head ? kWeightOfHead : 1;
      counts.mentions[entity.country] += weight;
      counts.total += weight;
    }
  }
  return counts;
}

// Whether an amount is written with a sign of this currency that names its country: A$5.
bool IsWrittenOut(const Annotation& annotation, std::string_view currency) {
  for (const Span& span : annotation.spans) {
    const bool is_of = span.figure && span.figure->currency == currency;
    if (is_of && span.text.find('$') != std::string::npos && !HasBareDollar(span.text)) return true;
  }
  return false;
}

// The dollar of the country that the article is plainly of; empty if there is none.
std::string_view DollarOfArticle(const Annotation& annotation, const CountryCounts& counts) {
  std::string_view country;
  uint32_t most = 0;
  for (const auto& [name, mentions] : counts.mentions) {
    if (mentions > most) {
      country = name;
      most = mentions;
    }
  }
  const std::string_view currency = DollarOf(country);
  if (most < 2 || currency.empty() || currency == kUsDollar) return {};
  const bool is_told_apart = IsWrittenOut(annotation, kUsDollar);
  const bool is_plain = is_told_apart ? most * 2 >= counts.total : most * 3 >= counts.total * 2;
  return is_plain && !IsWrittenOut(annotation, currency) ? currency : std::string_view();
}

// "10 million yuan ($1.5 million)": most news converts to US dollars, even where it is of another country.
bool IsConversion(const Span& first, const Span& second) {
  constexpr uint32_t kBracket = 2;  // " ("
  const bool is_beside = first.in_title == second.in_title && first.bytes.end <= second.bytes.begin &&
                         second.bytes.begin - first.bytes.end <= kBracket;
  return is_beside && first.figure && !first.figure->currency.empty() && first.figure->currency != kUsDollar;
}

void SetCurrency(std::string_view currency, Figure* figure) {
  if (figure->currency == kUsDollar) figure->currency = std::string(currency);
  for (Figure& end : figure->ends) SetCurrency(currency, &end);
}

}  // namespace

std::string_view DollarOf(std::string_view country) {
  for (const CountryDollar& row : kDollars) {
    if (row.country == country) return row.currency;
  }
  return {};
}

bool HasBareDollar(std::string_view amount) {
  bool found = false;
  for (size_t at = amount.find('$'); at != std::string_view::npos; at = amount.find('$', at + 1)) {
    if (!IsBareSign(amount, at)) return false;
    found = true;
  }
  if (found) return true;
  const std::string lower = AsciiLower(amount);
  for (const std::string_view word : {"dollar", "cent"}) {
    const size_t at = lower.find(word);
    if (at != std::string::npos) return IsBareWord(amount, at);
  }
  return false;
}

void SettleDollars(Annotation* annotation) {
  std::vector<Span*> bare;
  const Span* before = nullptr;
  for (Span& span : annotation->spans) {
    const bool is_open = span.figure && span.figure->currency == kUsDollar && HasBareDollar(span.text);
    if (is_open && (before == nullptr || !IsConversion(*before, span))) bare.push_back(&span);
    before = &span;
  }
  if (bare.empty()) return;
  constexpr double kLessSure = 0.9;
  const CountryCounts counts = CountCountries(*annotation);
  const std::string_view currency = DollarOfArticle(*annotation, counts);
  const bool is_sure = !currency.empty() || counts.mentions.count("US") != 0;
  for (Span* const span : bare) {
    if (!currency.empty()) SetCurrency(currency, &*span->figure);
    if (!is_sure) span->confidence *= kLessSure;
  }
}

}  // namespace tagger
