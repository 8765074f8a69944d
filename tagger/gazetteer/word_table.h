#ifndef TAGGER_GAZETTEER_WORD_TABLE_H_
#define TAGGER_GAZETTEER_WORD_TABLE_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/tokens/token.h"

namespace tagger {

// What is known of one surface form wherever it stands, worked out once.
struct Word {
  std::string_view surface;  // as in the text
  std::string_view folded;   // marks folded, full stops dropped, case kept: "Gen", "US", "Sao"
  std::string_view lower;    // folded and lower case: the key of gazetteers
  uint64_t key = 0;          // hash of `lower`
  ClassSet classes;          // classes of the one-word entries that match it, grades included
  std::vector<EntryId> entries;

  bool In(ClassId id) const { return classes.test(id); }
};

// Interns the surface forms of tokens. One per thread; a cache over an immutable
// Gazetteer, which must outlive it. Words of earlier documents are kept, for speed, up to a
// bound; Word references and ids are valid until the next StartDocument().
class WordTable {
 public:
  explicit WordTable(const Gazetteer& gazetteer);

  // To be called before each document: empties the table if it has outgrown max_words.
  void StartDocument(size_t max_words = 200'000);

  // Sets Token::word of all tokens. `content` is the document's text.
  void Intern(std::string_view content, absl::Span<Token> tokens);
  uint32_t Intern(std::string_view surface);

  const Word& word(uint32_t id) const { return words_[id]; }
  const Word& word(const Token& token) const { return words_[token.word]; }
  size_t size() const { return words_.size(); }
  // Grows by one each time the table is emptied; caches keyed by word id compare it.
  uint32_t generation() const { return generation_; }

 private:
  const Gazetteer& gazetteer_;
  std::deque<Word> words_;
  std::deque<std::string> strings_;  // what the views of words_ point into
  absl::flat_hash_map<std::string_view, uint32_t> ids_;
  uint32_t generation_ = 0;
};

// A gazetteer phrase of two words or more found in the text. (Single words are in Word::classes.)
struct PhraseMatch {
  TokenRange tokens;
  EntryId entry = 0;
};

// All matches, nested and overlapping ones too, of phrases that start at any word token,
// never across a sentence end. Ordered by first token, then length, then entry. O(tokens).
void FindPhrases(const Gazetteer& gazetteer, const WordTable& words, std::string_view content,
                 const TokenizedText& text, std::vector<PhraseMatch>* matches);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_WORD_TABLE_H_
