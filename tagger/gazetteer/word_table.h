#ifndef TAGGER_GAZETTEER_WORD_TABLE_H_
#define TAGGER_GAZETTEER_WORD_TABLE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/tokens/token.h"

namespace tagger {

// What is known of one surface form wherever it stands, worked out once.
struct Word {
  std::string_view surface;      // as in the text
  std::string_view folded;       // marks folded, full stops dropped, case kept: "Gen", "US", "Sao"
  std::string_view lower;        // folded and lower case: the key of gazetteers
  uint64_t key = 0;              // hash of `lower`
  ClassSet classes;              // classes of `entries`, grades included
  std::vector<EntryId> entries;  // one-word entries that match it, case agreeing; by id

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

  // Sets Token::word of all tokens, which must be in text order. `content` is the document's text. O(tokens);
  // 10 to 20 ns a token whose word is known.
  void Intern(std::string_view content, absl::Span<Token> tokens);
  uint32_t Intern(std::string_view surface);

  const Word& word(uint32_t id) const { return chunks_[id / kChunkWords][id % kChunkWords]; }
  const Word& word(const Token& token) const { return word(token.word); }
  // Word::key.
  uint64_t key(const Token& token) const { return keys_[token.word]; }
  // Whether some key of two words or more starts with the word of `token`.
  bool StartsPhrase(const Token& token) const { return starts_phrase_[token.word] != 0; }
  size_t size() const { return size_; }
  // Grows by one each time the table is emptied; caches keyed by word id compare it.
  uint32_t generation() const { return generation_; }

 private:
  static constexpr uint32_t kChunkWords = 512;

  // A word of up to 8 bytes is told by its slot alone.
  struct Slot {
    uint64_t first_bytes = 0;
    uint32_t size = 0;
    uint32_t id_plus_one = 0;  // 0 is an empty slot
  };

  struct Probe {
    uint64_t first_bytes = 0;
    uint64_t hash = 0;
  };

  // Makes the probes of some tokens.
  void Hash(std::string_view content, absl::Span<const Token> batch, Probe* probes) const;
  uint32_t Intern(std::string_view surface, const Probe& probe);
  bool Holds(const Slot& slot, std::string_view surface, uint64_t first_bytes) const;
  uint32_t AddWord(std::string_view surface);
  void FindEntries(Word* word);
  void Grow();
  void Clear();
  std::string_view Keep(std::string_view text);

  const Gazetteer& gazetteer_;
  std::vector<Slot> slots_;  // a power of two, open addressing
  int shift_;                // a hash shifted right by it is an index of slots_
  std::vector<std::unique_ptr<Word[]>> chunks_;
  // By word; apart from the words, to stay in the cache.
  std::vector<uint64_t> keys_;
  std::vector<uint8_t> starts_phrase_;
  std::vector<std::unique_ptr<char[]>> blocks_;  // what the views of words point into
  size_t block_used_ = 0;
  size_t block_size_ = 0;
  size_t kept_bytes_ = 0;
  std::string scratch_;
  uint32_t size_ = 0;
  uint32_t generation_ = 0;
};

// A gazetteer phrase of two words or more found in the text. (Single words are in Word::classes.)
struct PhraseMatch {
  TokenRange tokens;
  EntryId entry = 0;
};

// All matches, nested and overlapping ones too, case agreeing, never across a sentence end. Hyphens that join
// words are skipped ("Guinea-Bissau" is "Guinea Bissau"). Replaces *matches, ordered by first token, then
// length, then entry. O(tokens) for keys of bounded length; the tokens must have been interned in `words`.
void FindPhrases(const Gazetteer& gazetteer, const WordTable& words, std::string_view content,
                 const TokenizedText& text, std::vector<PhraseMatch>* matches);

}  // namespace tagger

#endif  // TAGGER_GAZETTEER_WORD_TABLE_H_
