#include "tagger/document/advertisements.h"

#include <algorithm>
#include <optional>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/phrase_tables.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

constexpr std::string_view kWord = "advertisement";

bool MayFollow(std::string_view line, size_t at) {
  if (IsWordAt(line, at)) return false;
  while (at < line.size() && IsBlank(DecodeUtf8(line, at).value)) at += DecodeUtf8(line, at).size;
  if (at == line.size()) return true;
  const char32_t c = DecodeUtf8(line, at).value;
  const bool opens = c == '"' || c == '\'' || c == '(' || c == '[' || c == U'“' || c == U'‘';
  return opens || (IsWordAt(line, at) && !IsLowerAt(line, at));
}

// The longest phrase that has its word "advertisement" at `word`.
std::optional<ByteSpan> PhraseAround(std::string_view line, size_t floor, size_t word) {
  std::optional<ByteSpan> longest;
  for (std::string_view phrase : AdvertisementPhrases()) {
    const size_t before = phrase.find(kWord);
    if (word < floor + before || (longest && longest->size() >= phrase.size())) continue;
    const size_t begin = word - before;
    if (AsciiLower(line.substr(begin, phrase.size())) != phrase) continue;
    if (IsLowerAt(line, begin) || !EndsSentenceBefore(line.substr(floor, begin - floor), begin - floor))
      continue;
    if (!MayFollow(line, begin + phrase.size())) continue;
    longest = ByteSpan{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + phrase.size())};
  }
  return longest;
}

}  // namespace

// A loop without a way out, of which compilers make one over sixteen bytes at a time.
bool MayHoldAdvertisement(std::string_view text) {
  constexpr size_t kLast = 7;  // of "v..t.s.m" in "advertisement"
  const auto letter = [&text](size_t at) { return static_cast<unsigned char>(text[at] | 0x20); };
  unsigned char found = 0;
  for (size_t i = 0; i + kLast < text.size(); ++i) {
    const int differing =
        (letter(i) ^ 'v') | (letter(i + 3) ^ 't') | (letter(i + 5) ^ 's') | (letter(i + kLast) ^ 'm');
    found |= static_cast<unsigned char>(differing == 0);
  }
  return found != 0;
}

std::vector<ByteSpan> FindAdvertisements(std::string_view text, ByteSpan span) {
  std::vector<ByteSpan> found;
  const std::string_view line = text.substr(0, span.end);
  size_t floor = span.begin;
  // One search for each way the word is written; all hold these letters.
  size_t lower = line.find("vertisement", floor);
  size_t upper = line.find("VERTISEMENT", floor);
  while (std::min(lower, upper) != std::string_view::npos) {
    const size_t at = std::min(lower, upper);
    if (at >= floor + 2) {
      if (const std::optional<ByteSpan> phrase = PhraseAround(line, floor, at - 2)) {
        found.push_back(*phrase);
        floor = phrase->end;
      }
    }
    if (at == lower) {
      lower = line.find("vertisement", at + 1);
    } else {
      upper = line.find("VERTISEMENT", at + 1);
    }
  }
  return found;
}

}  // namespace tagger
