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
    uint64_t state = Gazetteer::NextState(Gazetteer::StartState(), words_.key(tokens_[first]));
    for (uint32_t i = first + 1; i < tokens_.size(); ++i) {
      if (IsJoiningHyphen(content_, tokens_, i)) continue;
      state = Gazetteer::NextState(state, words_.key(tokens_[i]));
      if (!gazetteer_.MayHavePhrase(state)) return;
      const Gazetteer::Step step = gazetteer_.Lookup(state);
      if (!step.keys.empty()) {
        ReadWords(first, i + 1);
        AddMatches(step, {offset + first, offset + i + 1});
      }
      if (!step.is_prefix) return;
    }
  }

  // As CaseAgrees wants them.
  void ReadWords(uint32_t first, uint32_t last) {
    folded_.clear();
    for (uint32_t i = first; i < last; ++i) {
      if (i == first || !IsJoiningHyphen(content_, tokens_, i))
        folded_.push_back(words_.word(tokens_[i]).folded);
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
  absl::InlinedVector<std::string_view, 16> folded_;  // words of the phrase in hand
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
