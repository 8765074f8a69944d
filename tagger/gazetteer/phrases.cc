#include "absl/container/inlined_vector.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/gazetteer/word_table.h"

namespace tagger {
namespace {

// Finds the phrases of one sentence.
class PhraseFinder {
 public:
  PhraseFinder(const Gazetteer& gazetteer, const WordTable& words, std::string_view content,
               absl::Span<const Token> tokens, std::vector<PhraseMatch>* matches)
      : gazetteer_(gazetteer), words_(words), content_(content), tokens_(tokens), matches_(matches) {}

  // `offset` is the index of the sentence's first token in its document.
  void Run(uint32_t offset) {
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      if (words_.StartsPhrase(tokens_[i])) FindFrom(i, offset);
    }
  }

 private:
  void FindFrom(uint32_t first, uint32_t offset) {
    const Word& first_word = words_.word(tokens_[first]);
    folded_.assign(1, first_word.folded);
    uint64_t state = Gazetteer::NextState(Gazetteer::StartState(), first_word.key);
    bool goes_on = true;
    for (uint32_t i = first + 1; goes_on && i < tokens_.size(); ++i) {
      if (IsJoiningHyphen(content_, tokens_, i)) continue;
      const Word& word = words_.word(tokens_[i]);
      folded_.push_back(word.folded);
      state = Gazetteer::NextState(state, word.key);
      const Gazetteer::Step step = gazetteer_.LookupPhrase(state);
      AddMatches(step, {offset + first, offset + i + 1});
      goes_on = step.is_prefix;
    }
  }

  void AddMatches(const Gazetteer::Step& step, TokenRange range) {
    bool has_match = false;
    for (const GazetteerKey& key : step.keys) {
      if (has_match && matches_->back().entry == key.entry) continue;
      if (!gazetteer_.CaseAgrees(key, folded_)) continue;
      matches_->push_back({range, key.entry});
      has_match = true;
    }
  }

  const Gazetteer& gazetteer_;
  const WordTable& words_;
  std::string_view content_;
  absl::Span<const Token> tokens_;
  std::vector<PhraseMatch>* matches_;
  absl::InlinedVector<std::string_view, 16> folded_;  // words of the chain being followed
};

}  // namespace

void FindPhrases(const Gazetteer& gazetteer, const WordTable& words, std::string_view content,
                 const TokenizedText& text, std::vector<PhraseMatch>* matches) {
  matches->clear();
  const absl::Span<const Token> tokens(text.tokens);
  for (const Sentence& sentence : text.sentences) {
    PhraseFinder(gazetteer, words, content, tokens.subspan(sentence.tokens.first, sentence.tokens.size()),
                 matches)
        .Run(sentence.tokens.first);
  }
}

}  // namespace tagger
