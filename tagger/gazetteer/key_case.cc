#include "tagger/gazetteer/key_case.h"

#include <algorithm>
#include <utility>

#include "tagger/base/utf8.h"
#include "tagger/gazetteer/gazetteer_tables.h"

namespace tagger {
namespace {

bool HasLowerCase(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = DecodeUtf8(text, at);
    if (c.value < 0x80 ? (c.value >= 'a' && c.value <= 'z') : ClassOf(c.value) == CharClass::kLower)
      return true;
    at += c.size;
  }
  return false;
}

// Where the first capital of `word` is, and how many bytes it has; size 0 if there is none.
std::pair<size_t, size_t> FirstCapital(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    const DecodedCodePoint c = DecodeUtf8(word, at);
    if (c.value < 0x80 ? (c.value >= 'A' && c.value <= 'Z') : ClassOf(c.value) == CharClass::kUpper) {
      return {at, c.size};
    }
    at += c.size;
  }
  return {0, 0};
}

std::string_view TakeWord(std::string_view* spelling) {
  const size_t end = spelling->find(kWordSeparator);
  const std::string_view word = spelling->substr(0, end);
  spelling->remove_prefix(end == std::string_view::npos ? spelling->size() : end + 1);
  return word;
}

}  // namespace

std::optional<uint16_t> CapitalWords(std::string_view spelling) {
  unsigned capitals = 0;
  for (unsigned word = 0; !spelling.empty(); ++word) {
    const auto [at, size] = FirstCapital(TakeWord(&spelling));
    if (size > 1 || at > 0 || word >= 16) return std::nullopt;
    capitals |= static_cast<unsigned>(size) << word;
  }
  return static_cast<uint16_t>(capitals);
}

bool CapitalsAgree(uint16_t capital_words, absl::Span<const std::string_view> words) {
  unsigned rest = capital_words;
  for (const std::string_view word : words) {
    if ((rest & 1) != 0 && (word[0] < 'A' || word[0] > 'Z')) return false;
    rest >>= 1;
  }
  return true;
}

bool CapitalsAgree(std::string_view spelling, absl::Span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const std::string_view key_word = TakeWord(&spelling);
    const auto [at, size] = FirstCapital(key_word);
    if (size == 0 || (word.size() >= at + size && word.substr(at, size) == key_word.substr(at, size)))
      continue;
    return std::none_of(words.begin(), words.end(), HasLowerCase);
  }
  return true;
}

bool IsSpelled(std::string_view spelling, absl::Span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (TakeWord(&spelling) != word) return false;
  }
  return true;
}

}  // namespace tagger
