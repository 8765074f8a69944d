#include "tagger/resolution/name_document.h"

#include <utility>

namespace tagger {

void NameDocument::Reset(std::string_view content, const TokenizedText& text, const WordTable& words,
                         const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases,
                         std::vector<bool> dated) {
  content_ = content;
  text_ = &text;
  words_ = &words;
  gazetteer_ = &gazetteer;
  phrases_ = phrases;
  dated_ = std::move(dated);
  if (word_generation_ != words.generation()) {
    word_traits_.clear();
    word_generation_ = words.generation();
  }
  for (size_t id = word_traits_.size(); id < words.size(); ++id) {
    word_traits_.push_back(TraitsOf(words.word(static_cast<uint32_t>(id)), classes_, gazetteer));
  }
  traits_.clear();
  traits_.reserve(text.tokens.size());
  for (const Token& token : text.tokens) {
    traits_.push_back(word_traits_[token.word]);
    // Capitals are no everyday word, whatever they spell: US, WHO, IT; unless all is in capitals.
    if (token.Is(kAllUpper) && text.sentences[token.sentence].letter_case != SentenceCase::kAllUpper) {
      traits_.back().bits &=
          ~static_cast<uint32_t>(kTraitCommon | kTraitCommonest | kTraitFunction | kTraitConnector);
    }
  }
  first_phrase_.assign(text.tokens.size() + 1, 0);
  uint32_t phrase = 0;
  for (uint32_t i = 0; i <= text.tokens.size(); ++i) {
    while (phrase < phrases.size() && phrases[phrase].tokens.first < i) ++phrase;
    first_phrase_[i] = phrase;
  }
  MarkPhrases();
  MeasureRuns();
  CountCases();
}

void NameDocument::MeasureRuns() {
  run_end_.resize(size());
  for (uint32_t i = size(); i-- > 0;) {
    const bool joins = IsCapitalised(i) || IsHyphen(i) || IsMark(i, '&');
    const bool goes_on = i + 1 < size() && token(i + 1).sentence == token(i).sentence;
    run_end_[i] = !joins ? i : goes_on ? run_end_[i + 1] : i + 1;
  }
}

bool NameDocument::IsNameClass(ClassId class_id) const {
  return class_id == classes_.country || class_id == classes_.region || class_id == classes_.place[0] ||
         class_id == classes_.subdivision || class_id == classes_.organisation[0] ||
         class_id == classes_.person;
}

void NameDocument::MarkPhrases() {
  inside_phrase_.assign(text_->tokens.size() + 1, false);
  for (const PhraseMatch& phrase : phrases_) {
    const Entry& entry = gazetteer_->entry(phrase.entry);
    if (entry.ambiguous || !IsNameClass(entry.class_id)) continue;
    for (uint32_t i = phrase.tokens.first + 1; i < phrase.tokens.last; ++i) inside_phrase_[i] = true;
  }
}

void NameDocument::CountCases() {
  lower_counts_.clear();
  capital_counts_.clear();
  for (uint32_t i = 0; i < size(); ++i) {
    if (!IsWord(i)) continue;
    if (!token(i).Is(kCapitalised)) {
      if (traits_[i].Is(kTraitFunction)) continue;
      ++lower_counts_[word(i).key];
    } else if (start(i) == Start::kNone && sentence(i).letter_case == SentenceCase::kNormal) {
      ++capital_counts_[word(i).key];
    }
  }
}

bool NameDocument::IsMark(uint32_t i, char mark) const {
  const ByteSpan bytes = token(i).bytes;
  return bytes.size() == 1 && content_[bytes.begin] == mark;
}

bool NameDocument::IsHyphen(uint32_t i) const {
  return IsMark(i, '-') && token(i).Is(kGlued) && i + 1 < size() && token(i + 1).Is(kGlued);
}

Start NameDocument::start(uint32_t i) const {
  if (token(i).Is(kSentenceStart)) return Start::kSentence;
  return token(i).Is(kClauseStart) ? Start::kClause : Start::kNone;
}

bool NameDocument::Has(TokenRange range, ClassId class_id) const {
  if (range.size() == 1) return word(range.first).In(class_id);
  for (uint32_t p = first_phrase_[range.first]; p < phrases_.size(); ++p) {
    if (phrases_[p].tokens.first != range.first) break;
    if (phrases_[p].tokens.last != range.last) continue;
    ClassSet classes;  // with those of the lower grades, as a word has them
    gazetteer_->AddClasses(phrases_[p].entry, &classes);
    if (classes.test(class_id)) return true;
  }
  return false;
}

void NameDocument::EntriesOf(TokenRange range, std::vector<EntryId>* entries) const {
  entries->clear();
  if (range.size() == 1) {
    *entries = word(range.first).entries;
    return;
  }
  for (uint32_t p = first_phrase_[range.first]; p < phrases_.size(); ++p) {
    if (phrases_[p].tokens.first != range.first) break;
    if (phrases_[p].tokens.last == range.last) entries->push_back(phrases_[p].entry);
  }
}

uint32_t NameDocument::LowerCount(uint32_t i) const {
  const auto found = lower_counts_.find(word(i).key);
  return found == lower_counts_.end() ? 0 : found->second;
}

uint32_t NameDocument::CapitalCount(uint32_t i) const {
  const auto found = capital_counts_.find(word(i).key);
  return found == capital_counts_.end() ? 0 : found->second;
}

}  // namespace tagger
