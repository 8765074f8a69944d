#ifndef TAGGER_TOKENS_ABBREVIATIONS_H_
#define TAGGER_TOKENS_ABBREVIATIONS_H_

#include <cstdint>
#include <string_view>

namespace tagger {

// What a word says about the full stop that follows it.
enum class Abbreviation : uint8_t {
  kNone,          // not an abbreviation: the full stop is punctuation
  kInside,        // never ends a sentence: Mr. Gen. St.
  kMayEnd,        // ends one before a word like "The": Inc. Jan. etc.
  kBeforeNumber,  // an abbreviation only before a digit: No. Fig. p.
  kAfterComma,    // an abbreviation only after a comma, and may end: (Boston,) Mass.
};

// Looks up `word`, which is without its full stop, letter for letter. O(size).
Abbreviation FindAbbreviation(std::string_view word);

// Whether `word` can be a group of a dotted abbreviation though it has more than one letter:
// Ph.D. B.Sc. Ed.D.
bool IsDottedGroup(std::string_view word);

// Whether `word` is a capitalised function word, which after an abbreviation or a
// single capital shows that a new sentence has begun: The, In, He, However.
bool IsSentenceOpener(std::string_view word);

// Whether a line that ends in `word` surely goes on in the next line: the, of, and.
bool IsLineContinuer(std::string_view word);

}  // namespace tagger

#endif  // TAGGER_TOKENS_ABBREVIATIONS_H_
