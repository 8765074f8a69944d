#include "tagger/resolution/name_document.h"

#include <algorithm>
#include <utility>

#include "tagger/tokens/marks.h"

namespace tagger {

void NameDocument::Reset(std::string_view content, const TokenizedText& text, const WordTable& words,
                         const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases,
                         std::vector<bool> dated, std::vector<TokenRange> lower_case_names) {
  content_ = content;
  text_ = &text;
  words_ = &words;
  gazetteer_ = &gazetteer;
  phrases_ = phrases;
  dated_ = std::move(dated);
  lower_case_names_ = std::move(lower_case_names);
  ++document_number_;
  ReadWords();
  ReadTraits();
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

void NameDocument::ReadWords() {
  if (word_generation_ != words_->generation()) {
    word_traits_.clear();
    case_numbers_.clear();
    case_number_of_key_.clear();
    case_counts_.clear();
    word_generation_ = words_->generation();
  }
  for (size_t id = word_traits_.size(); id < words_->size(); ++id) {
    const Word& word = words_->word(static_cast<uint32_t>(id));
    word_traits_.push_back(TraitsOf(word, classes_, *gazetteer_));
    const uint32_t next = static_cast<uint32_t>(case_counts_.size());
    const auto [found, is_new] = case_number_of_key_.try_emplace(word.key, next);
    if (is_new) case_counts_.emplace_back();
    case_numbers_.push_back(found->second);
  }
}

void NameDocument::ReadTraits() {
  const std::vector<Token>& tokens = text_->tokens;
  traits_.resize(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    WordTraits& traits = traits_[i];
    traits = word_traits_[token.word];
    if (token.kind == TokenKind::kWord) {
      traits.bits |= token.Is(kCapitalised) ? kTraitWord | kTraitCapitalised : kTraitWord;
    } else if (token.Is(kGlued) && i + 1 < tokens.size() && tokens[i + 1].Is(kGlued) &&
               IsMark(static_cast<uint32_t>(i), '-')) {
      traits.bits |= kTraitHyphen;
    }
    // Capitals are no everyday word, whatever they spell: US, WHO, IT; unless all is in capitals.
    if (token.Is(kAllUpper) && text_->sentences[token.sentence].letter_case != SentenceCase::kAllUpper) {
      traits.bits &=
          ~static_cast<uint64_t>(kTraitCommon | kTraitCommonest | kTraitFunction | kTraitConnector);
    }
  }
}

void NameDocument::MeasureRuns() {
  run_end_.resize(size());
  for (uint32_t i = size(); i-- > 0;) {
    const bool joins = traits(i).Is(kTraitCapitalised | kTraitHyphen | kTraitAmpersand);
    const bool goes_on = i + 1 < size() && token(i + 1).sentence == token(i).sentence;
    run_end_[i] = !joins ? i : goes_on ? run_end_[i + 1] : i + 1;
  }
}

bool NameDocument::IsNameClass(ClassId class_id) const {
  return classes_.IsPlace(class_id) || class_id == classes_.organisation[0] || class_id == classes_.person;
}

void NameDocument::MarkPhrases() {
  inside_phrase_.assign(text_->tokens.size() + 1, false);
  phrase_listed_as_.clear();
  listed_names_.clear();
  for (const PhraseMatch& phrase : phrases_) {
    ClassSet phrase_classes;  // with those of the lower grades, as a word has them
    gazetteer_->AddClasses(phrase.entry, &phrase_classes);
    phrase_listed_as_.push_back(ListedAsOf(phrase_classes, classes_));
    const EntryFacts entry = gazetteer_->facts(phrase.entry);
    if (entry.ambiguous || !IsNameClass(entry.class_id)) continue;
    for (uint32_t i = phrase.tokens.first + 1; i < phrase.tokens.last; ++i) inside_phrase_[i] = true;
    AddListedName(phrase.tokens);
  }
}

// The longest of those that begin at one token.
void NameDocument::AddListedName(TokenRange tokens) {
  if (listed_names_.empty() || listed_names_.back().first != tokens.first) {
    listed_names_.push_back(tokens);
  } else {
    listed_names_.back().last = std::max(listed_names_.back().last, tokens.last);
  }
}

uint32_t NameDocument::EndOfListedName(uint32_t i) const {
  if (listed_names_.empty()) return i;
  const auto found = std::lower_bound(listed_names_.begin(), listed_names_.end(), i,
                                      [](TokenRange name, uint32_t token) { return name.first < token; });
  return found != listed_names_.end() && found->first == i ? found->last : i;
}

void NameDocument::CountCases() {
  for (uint32_t i = 0; i < size(); ++i) {
    const WordTraits& traits = traits_[i];
    if (!traits.Is(kTraitWord)) continue;
    const bool capital = traits.Is(kTraitCapitalised);
    if (capital ? start(i) != Start::kNone || sentence(i).letter_case != SentenceCase::kNormal
                : traits.Is(kTraitFunction)) {
      continue;
    }
    CaseCount& count = case_counts_[case_numbers_[token(i).word]];
    if (count.document != document_number_) count = {document_number_, 0, 0};
    ++(capital ? count.capital : count.lower);
  }
}

const NameDocument::CaseCount* NameDocument::CountOf(uint32_t i) const {
  const CaseCount& count = case_counts_[case_numbers_[token(i).word]];
  return count.document == document_number_ ? &count : nullptr;
}

bool NameDocument::IsMark(uint32_t i, char mark) const {
  const ByteSpan bytes = token(i).bytes;
  return bytes.size() == 1 && content_[bytes.begin] == mark;
}

// An abbreviation with one full stop, its last character, at the end of a sentence but for closing quotes and
// brackets. Initials (J.) are never written without.
bool NameDocument::EndsWithStopOfSentence(uint32_t i) const {
  if (!token(i).Is(kDotted)) return false;
  const std::string_view text = token(i).bytes.In(content_);
  if (text.size() <= 2 || text.find('.') != text.size() - 1) return false;
  for (uint32_t next = i + 1; next < sentence(i).tokens.last; ++next) {
    if ((UsesOfMark(token(next).bytes.In(content_)) & kClosingMark) == 0) return false;
  }
  return true;
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

uint16_t NameDocument::ListedAs(TokenRange range) const {
  if (range.size() == 1) return traits(range.first).listed_as;
  unsigned listed = 0;
  for (uint32_t p = first_phrase_[range.first]; p < phrases_.size(); ++p) {
    if (phrases_[p].tokens.first != range.first) break;
    if (phrases_[p].tokens.last == range.last) listed |= phrase_listed_as_[p];
  }
  return static_cast<uint16_t>(listed);
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
  const CaseCount* count = CountOf(i);
  return count == nullptr ? 0 : count->lower;
}

uint32_t NameDocument::CapitalCount(uint32_t i) const {
  const CaseCount* count = CountOf(i);
  return count == nullptr ? 0 : count->capital;
}

}  // namespace tagger
