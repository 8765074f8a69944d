#include "tagger/tokens/scanner.h"

#include <array>

#include "tagger/base/strings.h"
#include "tagger/tokens/abbreviations.h"

namespace tagger {
namespace {

bool IsLetter(char c) { return (AsciiKindOf(c) & kLetterBits) != 0; }

// Bytes after which no letter, digit or mark of the same word can follow: ASCII, but for these and . : '
constexpr std::array<bool, 256> kEndsWord = [] {
  std::array<bool, 256> ends{};
  for (size_t c = 0; c < 0x80; ++c) {
    ends[c] = (kAsciiKinds[c] & kWordBits) == 0 && c != '.' && c != ':' && c != '\'';
  }
  return ends;
}();

}  // namespace

Scanner::Scanner(std::string_view text, ByteSpan range, std::vector<Token>* tokens)
    : text_(text), at_(range.begin), end_(range.end), first_token_(tokens->size()), tokens_(tokens) {}

void Scanner::Run() {
  while (at_ < end_) {
    const uint8_t kind = AsciiKindOf(text_[at_]);
    if ((kind & kLetterBits) != 0) {
      ScanWords();
    } else if (kind == kSpaceBit) {
      SkipSpace();
    } else if (kind == kPunctuationBit && text_[at_] != '\'') {
      ScanMark();
    } else {
      ScanToken();
    }
  }
}

// At a space or control character of ASCII.
void Scanner::SkipSpace() {
  for (; at_ < end_ && AsciiKindOf(text_[at_]) == kSpaceBit; ++at_) {
    if (IsLineBreak(static_cast<unsigned char>(text_[at_]))) NoteLineBreak();
  }
}

void Scanner::NoteLineBreak() {
  place_ = kLineStart;
  quote_is_open_ = false;
}

// At a mark of ASCII that is no apostrophe. Dots and hyphens are taken together.
void Scanner::ScanMark() {
  const uint32_t begin = at_;
  const char mark = text_[at_++];
  if (mark == '.' || mark == '-') {
    while (ByteIs(at_, mark)) ++at_;
  }
  Emit(begin, TokenKind::kPunctuation, 0);
}

// At what is none of these.
void Scanner::ScanToken() {
  const Character c = At(at_);
  if (c.Is(kLetterBits)) {
    ScanWord(at_, {});
  } else if (c.Is(kDigitBit)) {
    ScanNumber();
  } else if (c.Is(kPunctuationBit)) {
    ScanPunctuation(c);
  } else if (c.Is(kSpaceBit)) {
    if (IsLineBreak(c.value)) NoteLineBreak();
    at_ += c.size;
  } else {
    ScanSymbol(c);
  }
}

inline uint32_t Scanner::PlaceOf(uint32_t begin) const {
  return place_ | (begin == last_end_ ? uint32_t{kGlued} : 0);
}

inline void Scanner::Append(ByteSpan bytes, TokenKind kind, uint32_t flags) {
  tokens_->push_back({.bytes = bytes, .kind = kind, .flags = static_cast<uint16_t>(flags)});
  last_end_ = bytes.end;
  place_ = 0;
}

void Scanner::Emit(uint32_t begin, TokenKind kind, uint32_t flags) {
  Append({begin, at_}, kind, flags | PlaceOf(begin));
}

// At a letter of ASCII. Nearly all text is words of plain letters, with single spaces between them: those go
// by in one loop. The first word that is anything else ends it.
void Scanner::ScanWords() {
  const std::string_view text = text_;
  uint32_t begin = at_;
  uint32_t place = PlaceOf(begin);  // 0 after the first word
  for (;;) {
    const uint32_t end = begin + CountPlainLetters(text, begin, end_);
    const bool is_capitalised = IsCapital(text[begin]);
    at_ = end;
    if (!IsWholeWord(begin)) return ScanWord(begin, WordShape(end - begin, is_capitalised));
    uint32_t flags = is_capitalised ? kCapitalised : kLowerCase;
    if (is_capitalised && end == begin + 1) flags |= kInitial;
    Append({begin, end}, TokenKind::kWord, flags | place);
    const bool goes_on = end + 1 < end_ && text[end] == ' ' && IsLetter(text[end + 1]);
    if (!goes_on) return;
    begin = end + 1;
    place = 0;
  }
}

// Whether nothing behind the plain letters from `begin` to at_ can belong to their word: neither letters nor
// digits, nor an apostrophe, full stop or colon that may.
inline bool Scanner::IsWholeWord(uint32_t begin) const {
  return at_ == end_ || kEndsWord[static_cast<unsigned char>(text_[at_])] || EndsAtMark(begin);
}

// The same where an apostrophe, full stop or colon is behind them: what ReadWord and ScanPastStop would say,
// for the commonest cases.
bool Scanner::EndsAtMark(uint32_t begin) const {
  const auto kind_at = [this](uint32_t at) {
    return at < end_ ? AsciiKindOf(text_[at]) : uint8_t{kSpaceBit};
  };
  const uint8_t next = kind_at(at_ + 1);
  switch (text_[at_]) {
    case ':':
      return !ByteIs(at_ + 1, '/');
    case '.':
      return (next == kSpaceBit || ByteIs(at_ + 1, '"')) && at_ - begin > 1 &&
             FindAbbreviation(Slice(begin, at_)) == Abbreviation::kNone;
    case '\'': {
      if ((next & kLetterBits) == 0) return next != 0;
      const uint8_t after_next = kind_at(at_ + 2);
      return ByteIs(at_ + 1, 's') && after_next != 0 && (after_next & kWordBits) == 0;
    }
    default:
      return false;
  }
}

// At the letters, digits, marks, and what joins them, that follow `shape`, the letters from `begin` on.
void Scanner::ScanWord(uint32_t begin, WordShape shape) {
  ReadWord(begin, &shape);
  const bool may_go_on = ByteIs(at_, ':') || ByteIs(at_, '.');
  if (may_go_on && ScanPastStop(begin, shape)) return;
  Emit(begin, TokenKind::kWord, shape.Flags(Slice(begin, at_)));
}

// Moves at_ over letters, digits, marks, and what joins them.
void Scanner::ReadWord(uint32_t begin, WordShape* shape) {
  for (;;) {
    while (at_ < end_ && (AsciiKindOf(text_[at_]) & kWordBits) != 0) {
      shape->Add(AsciiKindOf(text_[at_]), at_ - begin);
      ++at_;
    }
    const Character c = At(at_);
    if (IsApostrophe(c.value) || IsInvisibleJoiner(c.value)) {
      const uint32_t size = InnerMarkSize(c, !shape->HasLower());
      if (size == 0) return;
      shape->AddBreak();
      at_ += size;
    } else if (c.value >= 0x80 && c.Is(kWordBits)) {
      shape->Add(c.kind, at_ - begin);
      at_ += c.size;
    } else {
      return;
    }
  }
}

// Emits the token of the word read, if a colon or full stop after it belongs to it.
bool Scanner::ScanPastStop(uint32_t begin, const WordShape& shape) {
  if (ExtendOverUrl(begin)) {
    Emit(begin, TokenKind::kAddress, 0);
    return true;
  }
  if (ExtendOverExchange(begin, shape)) {
    Emit(begin, TokenKind::kWord, shape.Flags(Slice(begin, at_)));
    return true;
  }
  if (ExtendOverDomain()) {
    const WordShape whole = ShapeOf(begin, at_);
    const bool is_name = At(begin).Is(kUpperBit);
    Emit(begin, is_name ? TokenKind::kWord : TokenKind::kAddress,
         is_name ? whole.Flags(Slice(begin, at_)) | kDomain : uint16_t{0});
    return true;
  }
  if (ExtendOverDottedGroups(begin, shape.IsOneLetter())) {
    Emit(begin, TokenKind::kWord, ShapeOf(begin, at_).Flags(Slice(begin, at_)) | kDotted);
    return true;
  }
  if ((shape.IsOneCapital() && ExtendOverInitial(begin)) || ExtendOverAbbreviation(begin)) {
    Emit(begin, TokenKind::kWord, shape.Flags(Slice(begin, at_)) | kDotted);
    return true;
  }
  return false;
}

WordShape Scanner::ShapeOf(uint32_t begin, uint32_t end) const {
  WordShape shape;
  for (uint32_t i = begin; i < end;) {
    const Character c = At(i);
    if (c.Is(kWordBits)) {
      shape.Add(c.kind, i - begin);
    } else {
      shape.AddBreak();
    }
    i += c.size;
  }
  return shape;
}

uint32_t Scanner::InnerMarkSize(const Character& mark, bool word_is_upper) const {
  const uint32_t after_mark = at_ + mark.size;
  const Character next = At(after_mark);
  if (!next.Is(kLetterBits)) return 0;
  const bool may_be_possessive = next.value == U's' || (next.value == U'S' && word_is_upper);
  if (IsApostrophe(mark.value) && may_be_possessive && !At(after_mark + 1).Is(kWordBits)) return 0;
  return mark.size;
}

void Scanner::ScanNumber() {
  const uint32_t begin = at_;
  for (Character c = At(at_); c.size != 0; c = At(at_)) {
    const bool is_separator = c.value == U'.' || c.value == U',' || c.value == U':';
    if (!c.Is(kDigitBit) && !(is_separator && At(at_ + 1).Is(kDigitBit))) break;
    at_ += c.size;
  }
  Emit(begin, TokenKind::kNumber, kHasDigit);
}

}  // namespace tagger
