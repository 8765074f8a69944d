// The marks that belong to the word before them: of addresses, share codes, abbreviations, initials.

#include <algorithm>

#include "tagger/base/strings.h"
#include "tagger/tokens/abbreviations.h"
#include "tagger/tokens/scanner.h"

namespace tagger {

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

}  // namespace tagger
