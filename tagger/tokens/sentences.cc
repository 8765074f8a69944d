#include "tagger/tokens/sentences.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "absl/types/span.h"
#include "tagger/base/strings.h"
#include "tagger/tokens/abbreviations.h"
#include "tagger/tokens/line_wrapping.h"
#include "tagger/tokens/marks.h"

namespace tagger {
namespace {

// What the tokens so far say about the end of the sentence.
enum class Ending : uint8_t {
  kNone,
  kStop,          // . and closing marks after it
  kMark,          // ! ? … and closing marks after them
  kAlways,        // 。！？, after which no space is written
  kAbbreviation,  // one that may end a sentence: Inc. U.S.
  kTitle,         // one that never does: Gen.
};

// How the words of a sentence are cased: numbers of words of two bytes or more, all in upper case or not; of
// kLongWord or more; of those with a capital. They are fields of one number, so that a word is one addition;
// a sentence has at most kMaxSentenceTokens words.
enum CaseField : uint8_t { kUpperField, kOtherField, kLongField, kLongCapitalisedField };
constexpr int kCaseFieldBits = 16;
constexpr uint32_t kLongWord = 4;  // bytes
static_assert(kMaxSentenceTokens < 1u << kCaseFieldBits);

constexpr uint64_t OneWord(CaseField field) { return uint64_t{1} << (field * kCaseFieldBits); }

// By the bytes of a word (the last row: or more) and its flags.
constexpr auto kCaseCounts = [] {
  std::array<std::array<uint64_t, (kCapitalised | kAllUpper) + 1>, kLongWord + 1> counts{};
  for (size_t bytes = 2; bytes <= kLongWord; ++bytes) {
    for (size_t flags = 0; flags < counts[bytes].size(); ++flags) {
      counts[bytes][flags] = OneWord((flags & kAllUpper) != 0 ? kUpperField : kOtherField);
      if (bytes < kLongWord) continue;
      counts[bytes][flags] += OneWord(kLongField);
      if ((flags & kCapitalised) != 0) counts[bytes][flags] += OneWord(kLongCapitalisedField);
    }
  }
  return counts;
}();

class CaseCounter {
 public:
  void Add(const Token& word) {
    counts_ += kCaseCounts[std::min(word.bytes.size(), kLongWord)][word.flags & (kCapitalised | kAllUpper)];
  }

  // Title case: at least three quarters of the words of four letters or more, and four of these, are
  // capitalised.
  SentenceCase CaseOf(bool has_end_mark) const {
    if (Count(kUpperField) >= 3 && Count(kOtherField) == 0) return SentenceCase::kAllUpper;
    const uint64_t long_words = Count(kLongField);
    const bool is_title =
        long_words >= 4 && Count(kLongCapitalisedField) * 4 >= long_words * 3 && !has_end_mark;
    return is_title ? SentenceCase::kTitleCase : SentenceCase::kNormal;
  }

 private:
  uint64_t Count(CaseField field) const {
    return counts_ >> (field * kCaseFieldBits) & (OneWord(kOtherField) - 1);
  }

  uint64_t counts_ = 0;
};

class Splitter {
 public:
  Splitter(std::string_view content, SectionKind section, uint32_t first, TokenizedText* text)
      : content_(content),
        section_(section),
        base_(first),
        text_(text),
        tokens_(absl::MakeSpan(text->tokens).subspan(first)),
        lines_(content, tokens_),
        sentence_(static_cast<uint32_t>(text->sentences.size())) {}

  void Run() {
    const auto size = static_cast<uint32_t>(tokens_.size());
    while (first_ < size) {
      const uint32_t limit = std::min(size, first_ + kMaxSentenceTokens);
      Finish(AddSentence(limit));
    }
  }

 private:
  std::string_view TextOf(const Token& token) const { return token.bytes.In(content_); }

  uint16_t UsesOf(const Token& token) const {
    const bool is_mark = token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kSymbol;
    return is_mark ? UsesOfMark(TextOf(token)) : 0;
  }

  // Adds tokens to the sentence from first_ on; where it ends, at `limit` at the latest.
  uint32_t AddSentence(uint32_t limit) {
    uint32_t i = first_;
    do {
      AddToSentence(i++);
      if (ending_ == Ending::kNone && tokens_[i - 1].kind == TokenKind::kWord) i = AddPlainWords(i, limit);
    } while (i < tokens_.size() && !EndsBefore(i) && i < limit);
    return i;
  }

  // Adds words on one line that follow a word: none begins or ends anything. The first token that is not
  // added.
  uint32_t AddPlainWords(uint32_t index, uint32_t limit) {
    CaseCounter counter = case_counter_;
    Token* token = tokens_.data() + index;
    for (; index < limit && token->kind == TokenKind::kWord; ++index, ++token) {
      if ((token->flags & (kDotted | kLineStart)) != 0) break;
      token->sentence = sentence_;
      counter.Add(*token);
    }
    case_counter_ = counter;
    return index;
  }

  void AddToSentence(uint32_t index) {
    Token& token = tokens_[index];
    token.sentence = sentence_;
    if (token.kind == TokenKind::kWord) {
      AddWord(index);
      return;
    }
    last_uses_ = UsesOf(token);
    ending_ = token.kind == TokenKind::kPunctuation ? EndingOfMark(token, last_uses_) : Ending::kNone;
  }

  void AddWord(uint32_t index) {
    Token& word = tokens_[index];
    if (!std::exchange(has_word_, true)) word.flags |= kSentenceStart;
    if (last_uses_ != 0 && index > first_ && OpensClause(index - 1, last_uses_)) word.flags |= kClauseStart;
    last_uses_ = 0;
    case_counter_.Add(word);
    ending_ = word.Is(kDotted) ? EndingOfAbbreviation(word) : Ending::kNone;
  }

  Ending EndingOfMark(const Token& token, uint16_t uses) const {
    if (uses & kStopMark) return IsListNumber(token) ? Ending::kNone : Ending::kStop;
    if (uses & kEndMark) return Ending::kMark;
    if (uses & kSpacelessEndMark) return Ending::kAlways;
    const bool closes = (uses & kClosingMark) && (token.Is(kGlued) || !(uses & kStraightQuoteMark));
    if (closes) return ending_;
    return Ending::kNone;
  }

  // "2. China warns": the full stop of a number that starts a sentence.
  bool IsListNumber(const Token& stop) const {
    const Token& first = tokens_[first_];
    return first.kind == TokenKind::kNumber && first.bytes.size() <= 2 && stop.Is(kGlued) &&
           first.bytes.end == stop.bytes.begin;
  }

  Ending EndingOfAbbreviation(const Token& token) const {
    if (token.Is(kInitial)) return Ending::kNone;
    std::string_view word = TextOf(token);
    if (word.back() == '.') word.remove_suffix(1);
    const bool is_dotted_throughout = word.find('.') != std::string_view::npos;
    const Abbreviation kind = FindAbbreviation(word);
    const bool may_end = kind == Abbreviation::kMayEnd || kind == Abbreviation::kAfterComma;
    return is_dotted_throughout || may_end ? Ending::kAbbreviation : Ending::kTitle;
  }

  bool EndsBefore(uint32_t next) {
    if (tokens_[next].Is(kLineStart)) return EndsAtLineBreak(next);
    switch (ending_) {
      case Ending::kNone:
      case Ending::kTitle:
        return false;
      case Ending::kAlways:
        return (UsesOf(tokens_[next]) & kClosingMark) == 0;
      case Ending::kAbbreviation:
        return !tokens_[next].Is(kGlued) && OpensSentence(next);
      case Ending::kStop:
      case Ending::kMark:
        return tokens_[next].Is(kGlued)
                   ? MissesSpace(next)
                   : StartsSentence(next) && !IsSpacedDecimal(next) && !IsSpacedDate(next);
    }
    return false;
  }

  bool EndsAtLineBreak(uint32_t next) {
    const LineBreak kind = lines_.BreakBefore(next);
    if (kind == LineBreak::kParagraph) return true;
    if (StartsWithBullet(next)) return true;
    if (ending_ == Ending::kTitle || GoesOnWith(next)) return false;
    if (kind == LineBreak::kLine) return !GoesOnAfter(tokens_[next - 1]);
    if (ending_ == Ending::kAbbreviation) return OpensSentence(next);
    return ending_ != Ending::kNone;
  }

  // "word.Next": a space lost between two sentences.
  bool MissesSpace(uint32_t next) const {
    const Token& token = tokens_[next];
    return token.kind == TokenKind::kWord && token.Is(kCapitalised) && !token.Is(kInitial) &&
           !token.Is(kAllUpper) && FollowsPlainWord(next);
  }

  // Whether the last token before `next` that is no punctuation is in lower case, or a number.
  bool FollowsPlainWord(uint32_t next) const {
    while (next > 0 && tokens_[next - 1].kind == TokenKind::kPunctuation) --next;
    return next > 0 && (tokens_[next - 1].Is(kLowerCase) || tokens_[next - 1].kind == TokenKind::kNumber);
  }

  // "30 . 84 %": the full stop of one number, in text whose tokens are parted by spaces. A unit, a scale or a
  // currency's sign says so, or a nought: no sentence ends with "0" or begins with "06".
  bool IsSpacedDecimal(uint32_t next) const {
    constexpr size_t kMaxWholeDigits = 3;  // four are a year
    if (next < 2 || tokens_[next].kind != TokenKind::kNumber || tokens_[next - 1].Is(kGlued)) return false;
    const Token& whole = tokens_[next - 2];
    if (whole.kind != TokenKind::kNumber || whole.bytes.size() > kMaxWholeDigits) return false;
    if (TextOf(whole) == "0" || (TextOf(tokens_[next])[0] == '0' && tokens_[next].bytes.size() > 1))
      return true;
    if (next > 2 && tokens_[next - 3].kind == TokenKind::kSymbol) return true;
    return next + 1 < tokens_.size() && IsScaleOrPercent(TextOf(tokens_[next + 1]));
  }

  // "oct . 7": the full stop of a month, in such text.
  bool IsSpacedDate(uint32_t next) const {
    constexpr size_t kMaxDayDigits = 2;
    if (next < 2 || tokens_[next - 1].Is(kGlued) || tokens_[next].kind != TokenKind::kNumber) return false;
    if (tokens_[next].bytes.size() > kMaxDayDigits || tokens_[next - 2].kind != TokenKind::kWord)
      return false;
    const std::string word = AsciiLower(TextOf(tokens_[next - 2]));
    for (const std::string_view month :
         {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}) {
      if (word == month) return true;
    }
    return false;
  }

  static bool IsScaleOrPercent(std::string_view word) {
    for (const std::string_view scale :
         {"%", "per", "percent", "thousand", "million", "billion", "trillion"}) {
      if (word == scale) return true;
    }
    return false;
  }

  bool StartsSentence(uint32_t next) const {
    const uint32_t content = SkipOpening(next);
    if (content == tokens_.size()) return false;
    const Token& token = tokens_[content];
    switch (token.kind) {
      case TokenKind::kWord:
        return !token.Is(kLowerCase);
      case TokenKind::kNumber:
      case TokenKind::kSymbol:
      case TokenKind::kAddress:
        return true;
      case TokenKind::kPossessive:
        return false;
      case TokenKind::kPunctuation:
        break;
    }
    const uint16_t uses = UsesOf(token);
    return (uses & (kBulletMark | kEndMark)) || (ending_ == Ending::kStop && (uses & kDashMark));
  }

  // Whether a word like "The" comes next.
  bool OpensSentence(uint32_t next) const {
    const uint32_t content = SkipOpening(next);
    return content < tokens_.size() && tokens_[content].kind == TokenKind::kWord &&
           IsSentenceOpener(TextOf(tokens_[content]));
  }

  uint32_t SkipOpening(uint32_t next) const {
    const auto size = static_cast<uint32_t>(tokens_.size());
    while (next < size && (UsesOf(tokens_[next]) & kOpeningMark)) ++next;
    return next;
  }

  bool StartsWithBullet(uint32_t index) const {
    const uint16_t uses = UsesOf(tokens_[index]);
    if (uses & kBulletMark) return true;
    if (!(uses & kDashMark) || index + 1 == tokens_.size()) return false;
    const Token& next = tokens_[index + 1];
    return !next.Is(kGlued) && !next.Is(kLowerCase);
  }

  bool GoesOnWith(uint32_t index) const {
    if (tokens_[index].Is(kLowerCase)) return true;
    return ending_ == Ending::kNone && (UsesOf(tokens_[index]) & kDashMark) && index + 1 < tokens_.size() &&
           tokens_[index + 1].Is(kLowerCase);
  }

  bool GoesOnAfter(const Token& token) const {
    if (token.kind == TokenKind::kPunctuation) return (UsesOf(token) & kCommaMark) != 0;
    return token.Is(kLowerCase) && IsLineContinuer(TextOf(token));
  }

  void Finish(uint32_t last) {
    const bool has_end_mark = ending_ == Ending::kStop || ending_ == Ending::kMark;
    text_->sentences.push_back({.tokens = {base_ + first_, base_ + last},
                                .section = section_,
                                .letter_case = case_counter_.CaseOf(has_end_mark)});
    ++sentence_;
    first_ = last;
    has_word_ = false;
    last_uses_ = 0;
    ending_ = Ending::kNone;
    case_counter_ = {};
  }

  // Whether a clause starts after tokens_[index], a mark of the current sentence.
  bool OpensClause(uint32_t index, uint16_t uses) const {
    const Token& token = tokens_[index];
    const bool goes_on = tokens_[index + 1].Is(kGlued);
    if (uses & kStraightQuoteMark) {
      return goes_on && (!token.Is(kGlued) || tokens_[index - 1].kind == TokenKind::kPunctuation);
    }
    if (uses & kOpeningMark) return true;
    if (uses & kColonMark) return !goes_on;
    if (uses & kDashMark) return !goes_on && !token.Is(kGlued);
    return index == first_ && (uses & kBulletMark) != 0;
  }

  std::string_view content_;
  SectionKind section_;
  uint32_t base_;
  TokenizedText* text_;
  absl::Span<Token> tokens_;
  LineWrapping lines_;
  // Of the current sentence.
  uint32_t sentence_;
  uint32_t first_ = 0;  // token
  Ending ending_ = Ending::kNone;
  uint16_t last_uses_ = 0;  // of its last token
  bool has_word_ = false;
  CaseCounter case_counter_;
};

}  // namespace

void SplitSentences(std::string_view content, SectionKind section, uint32_t first, TokenizedText* text) {
  Splitter(content, section, first, text).Run();
}

}  // namespace tagger
