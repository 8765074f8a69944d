#ifndef TAGGER_RESOLUTION_NAME_DOCUMENT_H_
#define TAGGER_RESOLUTION_NAME_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/base/key_numbers.h"
#include "tagger/gazetteer/word_table.h"
#include "tagger/resolution/name_classes.h"
#include "tagger/tokens/token.h"

namespace tagger {

// Where a token stands, as far as its capital is concerned.
enum class Start : uint8_t { kNone, kClause, kSentence };

// One document as the resolution of names sees it: the tokens with the traits of their
// words, the phrases by place, and how the document cases its words.
// Views of the arguments of Reset; they must outlive the use. Memory is reused. One per thread: EndOfRun
// remembers what it was asked last.
class NameDocument {
 public:
  explicit NameDocument(const NameClasses& classes) : classes_(classes) {}

  // `phrases` as FindPhrases orders them; `dated` has one entry a token: whether a
  // date or a figure covers it; `lower_case_names`, in text order and disjoint, are what match rules found
  // that may be a name though no word of it has a capital. O(tokens + phrases).
  void Reset(std::string_view content, const TokenizedText& text, const WordTable& words,
             const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases, std::vector<bool> dated,
             std::vector<TokenRange> lower_case_names = {});

  const NameClasses& classes() const { return classes_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }
  const TokenizedText& text() const { return *text_; }
  const WordTable& words() const { return *words_; }
  uint32_t size() const { return size_; }

  const Token& token(uint32_t i) const { return text_->tokens[i]; }
  const Word& word(uint32_t i) const { return words_->word(text_->tokens[i]); }
  // Of size(), none.
  const WordTraits& traits(uint32_t i) const { return traits_[i]; }
  const Sentence& sentence(uint32_t i) const { return text_->sentences[token(i).sentence]; }
  std::string_view content() const { return content_; }
  // Without a full stop that ends the sentence as well as the last word: "Acme Ltd" of "They left Acme Ltd.",
  // but "Acme Ltd." of "Acme Ltd. fell." and "U.S." anywhere.
  ByteSpan bytes(TokenRange range) const {
    return {token(range.first).bytes.begin,
            token(range.last - 1).bytes.end - (EndsWithStopOfSentence(range.last - 1) ? 1 : 0)};
  }
  std::string_view surface(TokenRange range) const { return bytes(range).In(content_); }

  bool IsWord(uint32_t i) const { return traits(i).Is(kTraitWord); }
  bool IsCapitalised(uint32_t i) const { return traits(i).Is(kTraitCapitalised); }  // a word with a capital
  // The traits of marks say the same of those that have one.
  bool IsMark(uint32_t i, char mark) const {
    const ByteSpan bytes = token(i).bytes;
    return bytes.size() == 1 && content_[bytes.begin] == mark;
  }
  bool EndsWithStopOfSentence(uint32_t i) const { return token(i).Is(kDotted) && HasStopOfSentence(i); }
  bool IsHyphen(uint32_t i) const { return traits(i).Is(kTraitHyphen); }  // with no space on either side
  bool IsPossessive(uint32_t i) const { return token(i).kind == TokenKind::kPossessive; }
  absl::Span<const TokenRange> lower_case_names() const { return lower_case_names_; }
  bool IsDated(uint32_t i) const { return dated_[i]; }
  // Whether a listed name of two words or more goes on across the edge before token `i`.
  bool IsInsidePhrase(uint32_t i) const { return traits(i).Is(kTraitInsidePhrase); }
  // Where the longest listed name of two tokens or more that begins at `i` ends: 3M, Channel 4, American
  // University in Cairo; `i` if there is none, or only one that is as often something else.
  uint32_t EndOfListedName(uint32_t i) const {
    return traits(i).Is(kTraitListedStart) ? FindEndOfListedName(i) : i;
  }
  Start start(uint32_t i) const {
    if (token(i).Is(kSentenceStart)) return Start::kSentence;
    return token(i).Is(kClauseStart) ? Start::kClause : Start::kNone;
  }
  // Where the run of capitalised words, hyphens and "&" that starts at `i` ends in its sentence; `i` if there
  // is none.
  uint32_t EndOfRun(uint32_t i) const {
    if (!traits(i).Is(kJoinsRun)) return i;
    if (!last_run_.Contains(i)) last_run_ = {i, FindEndOfRun(i)};
    return last_run_.last;
  }

  // Whether the range, whole, is a gazetteer phrase or word of the class.
  bool Has(TokenRange range, ClassId class_id) const;
  // As what lists have the range, whole: ListedAs, as bits.
  uint16_t ListedAs(TokenRange range) const;
  // The phrases of exactly this range (two words or more). For one word, see Word::entries.
  void EntriesOf(TokenRange range, std::vector<EntryId>* entries) const;

  // The same as a view of the word's, or of `scratch`.
  absl::Span<const EntryId> ViewEntries(TokenRange range, std::vector<EntryId>* scratch) const {
    if (range.size() == 1) return word(range.first).entries;
    EntriesOf(range, scratch);
    return *scratch;
  }

  // The number of the token's word, which words that differ in case only share; below case_numbers().
  uint32_t case_number(uint32_t i) const { return case_of_token_[i]; }
  uint32_t case_numbers() const { return case_number_of_key_.size(); }
  // How often the word occurs in lower case, and capitalised where a capital means something.
  uint32_t LowerCount(uint32_t i) const { return static_cast<uint32_t>(case_counts_[case_of_token_[i]]); }
  uint32_t CapitalCount(uint32_t i) const {
    return static_cast<uint32_t>(case_counts_[case_of_token_[i]] / kOneCapital);
  }

 private:
  // Counts of a word in lower case, and in its upper half with a capital.
  static constexpr uint64_t kOneCapital = uint64_t{1} << 32;
  static constexpr uint64_t kJoinsRun = kTraitCapitalised | kTraitHyphen | kTraitAmpersand;

  void ForgetCases();
  void ReadWords();
  void ReadTraits();
  bool JoinsWords(uint32_t i) const;
  uint32_t FindEndOfRun(uint32_t i) const;
  void MarkPhrases();
  void AddListedName(TokenRange tokens);
  bool IsNameClass(ClassId class_id) const;
  bool HasStopOfSentence(uint32_t i) const;
  uint32_t FindEndOfListedName(uint32_t i) const;
  // Calls `act` with the index of each phrase of exactly this range.
  template <typename Act>
  void ForEachPhrase(TokenRange range, Act act) const;

  const NameClasses& classes_;
  std::string_view content_;
  const TokenizedText* text_ = nullptr;
  const WordTable* words_ = nullptr;
  const Gazetteer* gazetteer_ = nullptr;
  absl::Span<const PhraseMatch> phrases_;
  std::vector<bool> dated_;
  std::vector<TokenRange> lower_case_names_;
  uint32_t size_ = 0;
  mutable TokenRange last_run_;             // that was asked for: the next is mostly the same
  std::vector<WordTraits> traits_;          // by token, and one of none
  std::vector<TokenRange> listed_names_;    // in text order
  std::vector<uint32_t> first_phrase_;      // by token: one more than the index of the first phrase from it
  std::vector<uint16_t> phrase_listed_as_;  // by phrase: ListedAs
  // Traits by word id, kept while the word table keeps its words.
  std::vector<WordTraits> word_traits_;
  uint32_t word_generation_ = 0;
  // Words that differ in case only share a number, kept likewise; how often the document has them.
  std::vector<uint32_t> case_numbers_;   // by word id
  KeyNumbers case_number_of_key_;        // by Word::key
  std::vector<uint64_t> case_counts_;    // by case number; 0 of those of other documents
  std::vector<uint32_t> case_of_token_;  // by token: its case number
};

}  // namespace tagger

#endif  // TAGGER_RESOLUTION_NAME_DOCUMENT_H_
