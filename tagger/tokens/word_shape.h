#ifndef TAGGER_TOKENS_WORD_SHAPE_H_
#define TAGGER_TOKENS_WORD_SHAPE_H_

#include <cstdint>
#include <string_view>

#include "tagger/tokens/character.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Gathers the letter-case flags of a word while its characters go by.
class WordShape {
 public:
  WordShape() = default;
  // Of a word that begins with so many letters of ASCII, all in lower case but perhaps the first.
  WordShape(uint32_t letters, bool is_capitalised)
      : letters_(letters),
        cased_(letters),
        first_(is_capitalised ? kUpperBit : kLowerBit),
        previous_(letters > 1 ? uint8_t{kLowerBit} : first_) {
    seen_ = first_ | previous_;
  }

  // A letter, digit or mark; `offset` is its place in the word.
  void Add(uint8_t kind, uint32_t offset) {
    if (kind == kMarkBit) return;
    if (kind == kUpperBit && previous_ == kLowerBit && camel_humps_++ == 0) first_hump_ = offset;
    if (kind & (kLowerBit | kUpperBit)) AddCased(kind);
    seen_ |= kind;
    letters_ += (kind & kLetterBits) != 0;
    previous_ = kind;
  }

  // An apostrophe, full stop or joiner within the word.
  void AddBreak() {
    previous_ = 0;
    after_break_ = true;
  }

  bool HasLower() const { return (seen_ & kLowerBit) != 0; }
  bool IsOneCapital() const { return letters_ == 1 && seen_ == kUpperBit; }
  bool IsOneLetter() const { return letters_ == 1 && (seen_ & kDigitBit) == 0; }

  // kCapitalised, kAllUpper, kLowerCase, kHasDigit, kCamelCase, kInitial.
  uint16_t Flags(std::string_view word) const {
    unsigned flags = 0;
    if (seen_ & kDigitBit) flags |= kHasDigit;
    if (first_ == kUpperBit || capital_inside_) flags |= kCapitalised;
    if (first_ == kLowerBit && !capital_inside_) flags |= kLowerCase;
    if (letters_ >= 2 && (seen_ & kLetterBits) == kUpperBit) flags |= kAllUpper;
    if (IsOneCapital()) flags |= kInitial;
    if (camel_humps_ > 1 || (camel_humps_ == 1 && !IsNamePrefix(word.substr(0, first_hump_)))) {
      flags |= kCamelCase;
    }
    return static_cast<uint16_t>(flags);
  }

 private:
  void AddCased(uint8_t kind) {
    ++cased_;
    if (cased_ == 1) {
      first_ = kind;
    } else if (kind == kUpperBit && (cased_ == 2 || after_break_)) {
      capital_inside_ = true;  // iPhone, d'Ivoire
    }
    after_break_ = false;
  }

  // McDonald and DeSantis are not camel case.
  static bool IsNamePrefix(std::string_view prefix) {
    for (std::string_view known :
         {"Mc", "Mac", "De", "Del", "La", "Le", "Di", "Du", "Van", "Von", "Fitz", "El", "Al", "Ben"}) {
      if (prefix == known) return true;
    }
    return false;
  }

  uint32_t letters_ = 0;
  uint32_t cased_ = 0;
  uint32_t camel_humps_ = 0;
  uint32_t first_hump_ = 0;
  uint8_t seen_ = 0;
  uint8_t first_ = 0;
  uint8_t previous_ = 0;
  bool after_break_ = false;
  bool capital_inside_ = false;
};

}  // namespace tagger

#endif  // TAGGER_TOKENS_WORD_SHAPE_H_
