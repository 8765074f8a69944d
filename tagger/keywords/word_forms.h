#ifndef TAGGER_KEYWORDS_WORD_FORMS_H_
#define TAGGER_KEYWORDS_WORD_FORMS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "tagger/keywords/joinable_hash.h"

namespace tagger {

// A form of a word that is not written down: a beginning of it, and perhaps another letter ("famil" and "y"
// of "families"). A view of the word.
struct WordForm {
  std::string_view beginning;
  char last = '\0';  // none

  size_t size() const { return beginning.size() + (last != '\0' ? 1 : 0); }
  std::string ToString() const {
    return last == '\0' ? std::string(beginning) : std::string(beginning) + last;
  }
  friend bool operator==(const WordForm& form, std::string_view text) {
    return text.size() == form.size() && text.starts_with(form.beginning) &&
           (form.last == '\0' || text.back() == form.last);
  }
  friend bool operator==(const WordForm& a, const WordForm& b) {
    if (a.last == '\0') return b == a.beginning;
    if (b.last == '\0') return a == b.beginning;
    return a.last == b.last && a.beginning == b.beginning;
  }
};

// The value of JoinableHashOf of a form that leaves out at most BeginningHashes::kMaxDropped bytes of `word`,
// whose hashes are `hashes`.
inline uint64_t HashOf(const WordForm& form, std::string_view word, const BeginningHashes& hashes) {
  const uint64_t value = hashes.Without(word.size() - form.beginning.size());
  return form.last == '\0' ? value : AddToHash(value, form.last);
}

// The stem by which spellings of a word are one topic: plural and verbal endings removed, "-y" as "-i". For
// lower-case words; others come back as they are. At most five bytes are left out.
WordForm StemFormOf(std::string_view lower);

// "boosts" -> "boost", "families" -> "family"; others as they are.
WordForm SingularOf(std::string_view lower);

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_WORD_FORMS_H_
