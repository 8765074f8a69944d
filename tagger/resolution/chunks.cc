#include "tagger/resolution/chunks.h"

#include <algorithm>
#include <string_view>

namespace tagger {
namespace {

bool OneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of tokens with which a chunk may start, or go on: at most tokens it does not.
constexpr uint64_t kMayStart = kTraitCapitalised | kTraitListedStart | kTraitLowerStart | kTraitArabicArticle;
constexpr uint64_t kMayGoOn = kTraitCapitalised | kTraitHyphen | kTraitNumber | kTraitComma |
                              kTraitOpenBracket | kTraitQuote | kTraitConnector | kTraitAmpersand |
                              kTraitPossessive;

// The closing bracket of CPI(M).
bool IsFactionEnd(const NameDocument& document, uint32_t i) {
  return document.traits(i).Is(kTraitCloseBracket) && document.token(i).Is(kGlued);
}

// Finds the end of a chunk step by step; every step is one way to go on.
class ChunkScanner {
 public:
  ChunkScanner(const NameDocument& document, TokenRange sentence)
      : document_(document), sentence_(sentence) {}

  bool StartsAt(uint32_t i) const {
    if (!document_.traits(i).Is(kMayStart)) return false;
    if (document_.IsCapitalised(i)) return true;
    if (document_.token(i).kind == TokenKind::kNumber) return document_.EndOfListedName(i) > i;
    if (!document_.IsWord(i)) return false;
    if (document_.traits(i).Is(kTraitLowerStart) && CapitalisedAt(i + 1))
      return !OneOf(document_.word(i).lower, {"la", "da"});
    return document_.traits(i).Is(kTraitArabicArticle) && i + 2 < sentence_.last &&
           document_.IsHyphen(i + 1) && CapitalisedAt(i + 2);
  }

  uint32_t EndOfChunk(uint32_t first) const {
    uint32_t i = std::max(first + 1, document_.EndOfListedName(first));
    for (;;) {
      const uint32_t next = Step(first, i);
      if (next == i) return i;
      i = next;
    }
  }

 private:
  bool CapitalisedAt(uint32_t i) const { return i < sentence_.last && document_.IsCapitalised(i); }

  uint32_t Step(uint32_t first, uint32_t i) const {
    if (i >= sentence_.last || !document_.traits(i).Is(kMayGoOn) || IsLetterOfWord(i)) return i;
    if (document_.IsCapitalised(i)) return std::max(i + 1, document_.EndOfListedName(i));
    if (document_.IsHyphen(i)) return StepHyphen(first, i);
    if (document_.traits(i).Is(kTraitNumber)) return StepNumber(i);
    if (document_.traits(i).Is(kTraitComma)) return StepComma(first, i);
    if (document_.traits(i).Is(kTraitOpenBracket)) return StepFaction(i);
    if (IsQuote(i)) return StepNickname(i);
    return StepConnectors(i);
  }

  // The T of T-shirt, the U of U-20: no part of the name before it.
  bool IsLetterOfWord(uint32_t i) const {
    if (!document_.IsCapitalised(i) || document_.token(i).bytes.size() != 1) return false;
    return i + 2 < sentence_.last && document_.IsHyphen(i + 1) && !CapitalisedAt(i + 2);
  }

  // Burkina-Faso, Jae-myung, al-Sadr, Noor-ul-Haq.
  uint32_t StepHyphen(uint32_t first, uint32_t i) const {
    if (CapitalisedAt(i + 1)) return i + 2;
    if (i + 1 >= sentence_.last || !document_.IsWord(i + 1)) return i;
    const std::string_view part = document_.word(i + 1).lower;
    if (OneOf(part, {"al", "el", "ul", "ur", "e", "de", "i"}) && i + 3 < sentence_.last &&
        document_.IsHyphen(i + 2) && CapitalisedAt(i + 3)) {
      return i + 4;
    }
    if (part.size() > 6) return i;
    const WordTraits& traits = document_.traits(i + 1);
    const bool east_asian = HasFamilyNameFirst(first, i) && part.size() <= 5 && i > first + 1;
    const bool unknown_word = !traits.Is(kTraitCommon) && i > first + 1;
    return east_asian || unknown_word ? i + 2 : i;
  }

  bool HasFamilyNameFirst(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i < last; ++i) {
      if (document_.traits(i).Is(kTraitFamilyNameFirst)) return true;
    }
    return false;
  }

  // "Area 51 Group", not a year, not a day after a month.
  uint32_t StepNumber(uint32_t i) const {
    const bool short_number = document_.token(i).bytes.size() < 4;
    const bool after_month = i > sentence_.first && document_.traits(i - 1).Is(kTraitCalendar);
    return short_number && !after_month && CapitalisedAt(i + 1) && !document_.IsDated(i) ? i + 1 : i;
  }

  // ", Inc" and ", Jr".
  uint32_t StepSuffix(uint32_t i) const {
    if (!CapitalisedAt(i + 1)) return i;
    return OneOf(document_.word(i + 1).lower, {"inc", "ltd", "llc", "corp", "jr", "sr"}) ? i + 2 : i;
  }

  // CPI(M), JD(S): the letters in brackets that tell parties of one name apart, without a space.
  uint32_t StepFaction(uint32_t i) const {
    if (i + 2 >= sentence_.last || !document_.token(i - 1).Is(kAllUpper)) return i;
    const Token& letters = document_.token(i + 1);
    const bool is_glued = document_.token(i).Is(kGlued) && letters.Is(kGlued);
    const bool is_short = CapitalisedAt(i + 1) && letters.bytes.size() <= 3;
    return is_glued && is_short && IsFactionEnd(document_, i + 2) ? i + 3 : i;
  }

  bool IsQuote(uint32_t i) const { return document_.traits(i).Is(kTraitQuote) && !document_.IsPossessive(i); }

  // Marites "Tess" Dayrit: one or two words in quotes between names.
  uint32_t StepNickname(uint32_t i) const {
    for (uint32_t end = i + 1; end < sentence_.last && end < i + 4; ++end) {
      if (document_.IsCapitalised(end)) continue;
      return end > i + 1 && IsQuote(end) && CapitalisedAt(end + 1) ? end + 1 : i;
    }
    return i;
  }

  uint32_t StepComma(uint32_t first, uint32_t i) const {
    const uint32_t suffix = StepSuffix(i);
    return suffix != i ? suffix : StepMinistryList(first, i);
  }

  // "Ministry of Trade, Industry and Energy": the comma joins if the list goes on to "and" within a few
  // words.
  uint32_t StepMinistryList(uint32_t first, uint32_t i) const {
    if (!CapitalisedAt(i + 1) || !HasMinistryOf(first, i)) return i;
    for (uint32_t end = i + 1; end < sentence_.last && end < i + 6; ++end) {
      if (document_.IsCapitalised(end) || document_.traits(end).Is(kTraitComma)) continue;
      const bool joins = document_.traits(end).Is(kTraitAmpersand | kTraitAnd);
      return joins && CapitalisedAt(end + 1) ? i + 1 : i;
    }
    return i;
  }

  bool HasMinistryOf(uint32_t first, uint32_t last) const {
    for (uint32_t i = first; i + 1 < last; ++i) {
      const bool links = document_.traits(i + 1).Is(kTraitOf | kTraitFor | kTraitOn);
      if (links && document_.traits(i).Is(kTraitOrganisationOfHead)) return true;
    }
    return false;
  }

  uint32_t StepConnectors(uint32_t i) const {
    uint32_t end = i;
    while (end < sentence_.last && end - i < 3 && IsConnector(end)) ++end;
    // Ahmed al-Sulaiti, Sheikh bin al-Hussein.
    if (end > i && CapitalisedAt(end + 1) && document_.IsHyphen(end) &&
        document_.traits(end - 1).Is(kTraitArabicArticle)) {
      return end + 1;
    }
    if (end == i || !CapitalisedAt(end) || !MayJoin(i, end)) return i;
    return end;
  }

  bool IsConnector(uint32_t i) const {
    if (document_.IsCapitalised(i)) return false;
    if (document_.traits(i).Is(kTraitAmpersand | kTraitPossessive)) return true;
    return document_.IsWord(i) && document_.traits(i).Is(kTraitConnector);
  }

  // Which sequences of connectors join: "of the", "for the", "van der", but not "and the" or "to the".
  bool MayJoin(uint32_t first, uint32_t last) const {
    const uint32_t size = last - first;
    if (document_.IsPossessive(first)) return size == 1;
    const WordTraits& head = document_.traits(first);
    const bool before_the = size == 2 && document_.traits(first + 1).Is(kTraitThe);
    if (head.Is(kTraitTo)) return false;
    if (head.Is(kTraitThe)) return size == 1;
    if (head.Is(kTraitIn | kTraitOn)) return size == 1 || before_the;
    return !head.Is(kTraitAnd) || !before_the;
  }

  const NameDocument& document_;
  TokenRange sentence_;
};

// The M of CPI(M), which is no candidate without the rest.
bool IsFaction(const NameDocument& document, TokenRange chunk, uint32_t i) {
  return i > chunk.first && i + 1 < chunk.last && document.traits(i - 1).Is(kTraitOpenBracket) &&
         IsFactionEnd(document, i + 1);
}

bool StartsCandidate(const NameDocument& document, TokenRange chunk, uint32_t i) {
  if (IsFaction(document, chunk, i)) return false;
  if (document.IsCapitalised(i)) return true;
  if (!document.IsWord(i) || i + 1 >= chunk.last) return false;
  if (!document.traits(i).Is(kTraitParticle | kTraitArabicArticle)) return false;
  return document.IsCapitalised(i + 1) || document.IsHyphen(i + 1);
}

bool EndsCandidate(const NameDocument& document, TokenRange chunk, uint32_t last) {
  const uint32_t i = last - 1;
  if (IsFactionEnd(document, i)) return true;
  if (IsFaction(document, chunk, i)) return false;
  if (document.IsCapitalised(i) || document.traits(i).Is(kTraitNumber)) return true;
  return document.IsWord(i) && i > chunk.first && document.IsHyphen(i - 1);
}

// The first token from `i` on with which a chunk may start; `last` if there is none before.
uint32_t SkipPlain(const NameDocument& document, uint32_t i, uint32_t last) {
  while (i < last && !document.traits(i).Is(kMayStart)) ++i;
  return i;
}

}  // namespace

void FindChunks(const NameDocument& document, std::vector<TokenRange>* chunks) {
  const TokenRange* lower = document.lower_case_names().begin();
  const TokenRange* const lower_end = document.lower_case_names().end();
  for (const Sentence& sentence : document.text().sentences) {
    const ChunkScanner scanner(document, sentence.tokens);
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
      while (lower != lower_end && lower->first < i) ++lower;
      const uint32_t next_lower = lower != lower_end ? lower->first : sentence.tokens.last;
      i = SkipPlain(document, i, std::min(next_lower, sentence.tokens.last));
      if (i == sentence.tokens.last) break;
      const bool is_lower = lower != lower_end && lower->first == i;
      if (!is_lower && !scanner.StartsAt(i)) {
        ++i;
        continue;
      }
      const uint32_t end = is_lower ? lower->last : scanner.EndOfChunk(i);
      chunks->push_back({i, end});
      i = end;
    }
  }
}

void FindCandidates(const NameDocument& document, TokenRange chunk, std::vector<TokenRange>* candidates) {
  if (chunk.size() == 1 && document.IsCapitalised(chunk.first)) return candidates->push_back(chunk);
  const size_t before = candidates->size();
  const uint32_t longest = chunk.size() <= kLongChunkTokens ? kMaxCandidateTokens : kMaxTokensInLongChunk;
  for (uint32_t first = chunk.first; first < chunk.last; ++first) {
    const bool starts = StartsCandidate(document, chunk, first);
    const uint32_t listed_end = document.EndOfListedName(first);
    if (!starts && listed_end == first) continue;
    const uint32_t limit = std::min(chunk.last, first + longest);
    for (uint32_t last = first + 1; last <= limit; ++last) {
      if (last == listed_end || (starts && EndsCandidate(document, chunk, last)))
        candidates->push_back({first, last});
    }
  }
  if (candidates->size() == before && !document.lower_case_names().empty()) candidates->push_back(chunk);
}

}  // namespace tagger
