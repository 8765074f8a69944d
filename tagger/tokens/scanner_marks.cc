// Marks and symbols, and what begins with one: possessives, emoji, tags; email addresses, which have one.

#include "tagger/tokens/scanner.h"

namespace tagger {
namespace {

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
