#ifndef TAGGER_KEYWORDS_SPELLINGS_H_
#define TAGGER_KEYWORDS_SPELLINGS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/keywords/keywords.h"

namespace tagger {

// Spellings with their counts, in the order of their first use. They stand in one buffer; its memory is
// reused.
class SpellingCounts {
 public:
  void Clear();

  // Begins a spelling, to be added to with Append; Count ends it.
  void Start() { begin_ = buffer_.size(); }
  // White space of any length is one space: phrases run over line ends.
  void Append(std::string_view text);
  // The same of a text without white space, as words are.
  void AppendWord(std::string_view word) { buffer_.append(word); }
  // Counts the spelling begun. Of the full ones, the commonest is found apart.
  void Count(bool is_full);
  // Counts the spelling before once more.
  void CountLast(bool is_full);

  // The commonest of the full spellings, the first used of several; empty if there is none.
  std::string_view Commonest() const;
  // Those that are not `text`, sorted.
  std::vector<std::string> Others(std::string_view text) const;

 private:
  struct Spelling {
    size_t begin = 0, size = 0;  // in buffer_
    uint32_t full_count = 0;
    uint32_t full_rank = 0;  // in the order of first full use
  };

  static constexpr size_t kSearched = 8;

  std::string_view TextOf(const Spelling& spelling) const {
    return std::string_view(buffer_).substr(spelling.begin, spelling.size);
  }
  size_t IndexOf(std::string_view text) const;

  std::string buffer_;
  size_t begin_ = 0;
  size_t last_ = 0;  // index of the spelling counted last
  std::vector<Spelling> spellings_;
  uint32_t full_spellings_ = 0;
  absl::flat_hash_map<std::string, size_t> index_;  // of those behind the first kSearched
};

// Sets `text` and `variants` of keywords from their mentions: the commonest spelling is the text (ties: the
// first in the text), the others are variants, sorted. Keeps its memory. One per thread.
class KeywordNamer {
 public:
  // Of a topic: capitals that the start of a sentence or a headline explains are made small.
  void NameTopic(const NameDocument& document, RankedKeyword* keyword);

  // Of an entity: the commonest of its full names, as the text has them ("Britain", not "United Kingdom");
  // aliases and short forms are variants. `keyword->entity` must be set.
  void NameEntity(const NameDocument& document, const LinkedMentions& linked, RankedKeyword* keyword);

 private:
  void AppendTopicSpelling(const NameDocument& document, TokenRange tokens);

  SpellingCounts counts_;
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_SPELLINGS_H_
