#include "tagger/tokens/scanner.h"

#include <algorithm>
#include <array>

#include "tagger/base/strings.h"
#include "tagger/tokens/abbreviations.h"

namespace tagger {
namespace {

uint8_t AsciiKindOf(char c) { return kAsciiKinds[static_cast<unsigned char>(c)]; }
bool IsLetter(char c) { return (AsciiKindOf(c) & kLetterBits) != 0; }

// Bytes after which no letter, digit or mark of the same word can follow: ASCII, but for these and . : '
constexpr std::array<bool, 256> kEndsWord = [] {
  std::array<bool, 256> ends{};
  for (size_t c = 0; c < 0x80; ++c) {
    ends[c] = (kAsciiKinds[c] & kWordBits) == 0 && c != '.' && c != ':' && c != '\'';
  }
  return ends;
}();

bool IsWordOrNumber(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

bool IsClosingMark(std::string_view mark) {
  return mark == ")" || mark == "]" || mark == "\"" || mark == "”" || mark == "’" || mark == "»";
}

bool IsEmailJoint(std::string_view mark) { return mark == "." || mark == "_" || mark == "-" || mark == "+"; }

bool IsRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool IsSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool IsEmojiTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
constexpr char32_t kZeroWidthJoiner = 0x200D;

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

bool Scanner::ExtendOverUrl(uint32_t begin) {
  const bool has_scheme = Slice(at_, end_).substr(0, 3) == "://";
  const bool has_www = at_ - begin == 3 && ByteIs(at_, '.') && AsciiLower(Slice(begin, at_)) == "www";
  if (!has_scheme && !has_www) return false;
  const uint32_t body = at_ + (has_scheme ? 3 : 1);
  uint32_t end = body;
  for (Character c = At(end); c.size != 0; c = At(end)) {
    const bool is_outside = c.Is(kSpaceBit) || c.value == U'"' || c.value == U'<' || c.value == U'>' ||
                            (c.value >= 0x80 && c.Is(kPunctuationBit));
    if (is_outside) break;
    end += c.size;
  }
  while (end > body && std::string_view(".,;:!?'*)]}").find(text_[end - 1]) != std::string_view::npos) --end;
  if (end == body) return false;
  at_ = end;
  return true;
}

// The codes by which wire services name shares: BARC.L, AMGN.O, 0005.HK.
bool Scanner::ExtendOverExchange(uint32_t begin, const WordShape& shape) {
  if (!ByteIs(at_, '.') || at_ - begin < 2 || shape.HasLower() || !At(begin).Is(kUpperBit)) return false;
  uint32_t end = at_ + 1;
  while (end < end_ && AsciiKindOf(text_[end]) == kUpperBit) ++end;
  if (end == at_ + 1 || end > at_ + 3) return false;
  const Character next = At(end);
  if (next.Is(kWordBits) || next.value == U'.' || next.value == U'&' || next.value == U'\'') return false;
  at_ = end;
  return true;
}

bool Scanner::ExtendOverDomain() {
  static constexpr std::string_view kTopLevels[] = {"com", "org", "net", "co", "tv", "io", "info", "biz"};
  if (!ByteIs(at_, '.')) return false;
  uint32_t end = at_ + 1 + CountLowerCase(text_, at_ + 1, end_);
  const std::string_view top = Slice(at_ + 1, end);
  if (std::find(std::begin(kTopLevels), std::end(kTopLevels), top) == std::end(kTopLevels)) return false;
  if (ByteIs(end, '.') && CountLowerCase(text_, end + 1, end_) == 2) end += 3;  // .com.au, .co.uk
  const Character next = At(end);
  const bool goes_on = next.Is(kWordBits) || next.value == U'/' || next.value == U'@' || next.value == U'-' ||
                       (next.value == U'.' && At(end + 1).Is(kWordBits));
  if (goes_on) return false;
  at_ = end;
  return true;
}

bool Scanner::ExtendOverDottedGroups(uint32_t begin, bool single_letter) {
  if (!ByteIs(at_, '.') || (!single_letter && !IsDottedGroup(Slice(begin, at_)))) return false;
  int groups = 1;
  uint32_t end = at_ + 1;  // after the full stop of the last group
  for (;;) {
    const Character letter = At(end);
    if (!letter.Is(kLowerBit | kUpperBit)) break;
    uint32_t group_end = end + letter.size;
    while (At(group_end).Is(kMarkBit)) group_end += At(group_end).size;
    if (At(group_end).Is(kWordBits)) {
      while (group_end < end + 4 && At(group_end).Is(kLetterBits)) group_end += At(group_end).size;
      if (!ByteIs(group_end, '.') || !IsDottedGroup(Slice(end, group_end))) break;
    }
    ++groups;
    if (!ByteIs(group_end, '.')) {  // "U.S" for "U.S."
      end = group_end;
      break;
    }
    end = group_end + 1;
  }
  if (groups < 2) return false;
  at_ = end;
  return true;
}

bool Scanner::ExtendOverInitial(uint32_t begin) {
  if (!ByteIs(at_, '.')) return false;
  const Token* before = GluedTo(begin);
  if (before != nullptr && before->kind == TokenKind::kNumber) return false;  // $5M.
  uint32_t next = at_ + 1;
  const Character gap = At(next);
  if (gap.value == U' ' || gap.value == 0xA0 || gap.value == U'-') next += gap.size;
  if (!At(next).Is(kUpperBit)) return false;
  uint32_t word_end = next;
  while (word_end < next + 12 && At(word_end).Is(kLetterBits)) word_end += At(word_end).size;
  if (!ByteIs(word_end, '.') && IsSentenceOpener(Slice(next, word_end))) return false;
  ++at_;
  return true;
}

bool Scanner::ExtendOverAbbreviation(uint32_t begin) {
  if (!ByteIs(at_, '.')) return false;
  const Abbreviation kind = FindAbbreviation(Slice(begin, at_));
  if (kind == Abbreviation::kNone) return false;
  const Character next = At(at_ + 1);
  if (next.Is(kLowerBit) || next.value == U'.') return false;  // Inc.com, etc...
  if (kind == Abbreviation::kBeforeNumber) {
    const bool gap = next.value == U' ' || next.value == 0xA0;
    if (!At(at_ + 1 + (gap ? next.size : 0)).Is(kDigitBit)) return false;
  }
  if (kind == Abbreviation::kAfterComma) {
    if (tokens_->size() == first_token_ || tokens_->back().bytes.In(text_) != ",") return false;
  }
  ++at_;
  return true;
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

void Scanner::ScanPunctuation(const Character& c) {
  if (IsApostrophe(c.value) || IsOpeningSingleQuote(c.value)) {
    if (IsApostrophe(c.value) && ScanPossessive(c)) return;
    NoteSingleQuote(c);
  }
  const uint32_t begin = at_;
  at_ += c.size;
  Emit(begin, TokenKind::kPunctuation, 0);
}

bool Scanner::ScanPossessive(const Character& apostrophe) {
  const Token* owner = GluedTo(at_);
  if (owner == nullptr || owner->kind == TokenKind::kPossessive || owner->kind == TokenKind::kSymbol)
    return false;
  const std::string_view owner_text = owner->bytes.In(text_);
  const bool is_mark = owner->kind == TokenKind::kPunctuation;
  if (is_mark && !IsClosingMark(owner_text)) return false;
  const uint32_t begin = at_;
  const Character next = At(at_ + apostrophe.size);
  const bool shouts =
      next.value == U'S' && !owner->Is(kLowerCase) && (owner->Is(kAllUpper) || owner->Is(kInitial));
  const bool has_s = (next.value == U's' || shouts) && !At(at_ + apostrophe.size + 1).Is(kWordBits);
  const char last = owner_text.back();
  const bool is_lone = owner->kind == TokenKind::kWord && (last == 's' || last == 'S') && !quote_is_open_ &&
                       !next.Is(kWordBits);
  if (!has_s && !is_lone) return false;
  at_ += apostrophe.size + (has_s ? 1 : 0);
  Emit(begin, TokenKind::kPossessive, 0);
  return true;
}

void Scanner::NoteSingleQuote(const Character& quote) {
  const Token* before = GluedTo(at_);
  const bool may_open = before == nullptr || before->kind == TokenKind::kPunctuation;
  if (IsOpeningSingleQuote(quote.value) && may_open && At(at_ + quote.size).Is(kLetterBits)) {
    quote_is_open_ = true;
  } else if (IsApostrophe(quote.value)) {
    quote_is_open_ = false;
  }
}

void Scanner::ScanSymbol(const Character& c) {
  if (c.value == U'@' && ScanEmail()) return;
  if ((c.value == U'@' || c.value == U'#') && ScanTag()) return;
  const uint32_t begin = at_;
  at_ += c.size;
  if (IsRegionalIndicator(c.value) && IsRegionalIndicator(At(at_).value)) at_ += At(at_).size;
  for (Character next = At(at_); next.value >= 0x80; next = At(at_)) {
    const Character joined = At(at_ + next.size);
    if (next.value == kZeroWidthJoiner && joined.value >= 0x80 && joined.Is(kSymbolBit)) {
      at_ += joined.size;
    } else if (!next.Is(kMarkBit) && !IsSkinTone(next.value) && !IsEmojiTag(next.value)) {
      break;
    }
    at_ += next.size;
  }
  Emit(begin, TokenKind::kSymbol, 0);
}

bool Scanner::ScanTag() {
  const Token* before = GluedTo(at_);
  if (before != nullptr && IsWordOrNumber(*before)) return false;
  bool has_letter = false;
  uint32_t end = at_ + 1;
  for (Character c = At(end); c.Is(kWordBits) || c.value == U'_'; c = At(end)) {
    has_letter |= c.Is(kLetterBits);
    end += c.size;
  }
  if (!has_letter) return false;
  const uint32_t begin = at_;
  at_ = end;
  Emit(begin, TokenKind::kAddress, 0);
  return true;
}

bool Scanner::ScanEmail() {
  const Token* before = GluedTo(at_);
  if (before == nullptr || !IsWordOrNumber(*before)) return false;
  uint32_t end = at_ + 1;
  uint32_t last_stop = 0;
  for (; end < end_; ++end) {
    const char c = text_[end];
    if (c == '.') {
      last_stop = end;
    } else if (c != '-' && (AsciiKindOf(c) & kWordBits) == 0) {
      break;
    }
  }
  while (end > at_ + 1 && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
  if (last_stop == 0 || text_.substr(at_ + 1, end - at_ - 1).find('.') == std::string_view::npos)
    return false;

  size_t first = tokens_->size() - 1;  // of the local part
  for (size_t i = first; i > first_token_ && (*tokens_)[i].Is(kGlued); --i) {
    const Token& token = (*tokens_)[i - 1];
    if (IsWordOrNumber(token)) {
      first = i - 1;
    } else if (!IsEmailJoint(token.bytes.In(text_))) {
      break;
    }
  }
  at_ = end;
  Token& address = (*tokens_)[first];
  address.bytes.end = end;
  address.kind = TokenKind::kAddress;
  address.flags &= kGlued | kLineStart;
  tokens_->resize(first + 1);
  last_end_ = end;
  return true;
}

}  // namespace tagger
