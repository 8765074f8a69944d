#include "tagger/resolution/name_document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "tagger/tokens/marks.h"

namespace tagger {
namespace {

// Of a token of the kind with a capital, by TokenKind.
constexpr uint64_t kTraitsOfKind[] = {
    kTraitWord | kTraitCapitalised, kTraitNumber, kTraitPossessive, 0, 0, 0};
static_assert(static_cast<size_t>(TokenKind::kAddress) + 1 == std::size(kTraitsOfKind));

// Which traits of a word a token of it keeps, by its flags kCapitalised and kAllUpper.
constexpr size_t kCaseFlags = kCapitalised | kAllUpper;
using KeptTraits = std::array<uint64_t, kCaseFlags + 1>;
constexpr KeptTraits KeptTraitsOf(bool may_be_acronym) {
  KeptTraits kept{};
  for (size_t flags = 0; flags < kept.size(); ++flags) {
    kept[flags] = ~uint64_t{0};
    if ((flags & kCapitalised) == 0) kept[flags] &= ~uint64_t{kTraitCapitalised};
    // Capitals are no everyday word, whatever they spell: US, WHO, IT; unless all is in capitals.
    if ((flags & kAllUpper) != 0 && may_be_acronym)
      kept[flags] &= ~uint64_t{kTraitCommon | kTraitCommonest | kTraitFunction | kTraitConnector};
  }
  return kept;
}
constexpr std::array<KeptTraits, 2> kKeptTraits = {KeptTraitsOf(false), KeptTraitsOf(true)};

// What a token adds to the count of its case, by what CaseIndex has of it.
constexpr size_t CaseIndex(uint64_t bits, uint16_t flags) {
  static_assert(kTraitFunction == 4 && kTraitWord == uint64_t{1} << 40 &&
                kTraitCapitalised == 2 * kTraitWord && kSentenceStart == 1 << 8 && kClauseStart == 1 << 9);
  return (bits >> 40 & 3) | (bits & kTraitFunction) | (size_t{flags} >> 8 & 3) << 3;
}
using CaseCounts = std::array<uint64_t, 32>;
constexpr CaseCounts CaseCountsOf(bool capitals_count, uint64_t one_capital) {
  CaseCounts counts{};
  for (size_t i = 0; i < counts.size(); ++i) {
    const bool is_word = (i & 1) != 0, is_capital = (i & 2) != 0, is_function = (i & 4) != 0;
    const bool is_at_start = i >= 8;
    if (is_capital) counts[i] = capitals_count && !is_at_start ? one_capital : 0;
    if (is_word && !is_capital && !is_function) counts[i] = 1;
  }
  return counts;
}

}  // namespace

void NameDocument::Reset(std::string_view content, const TokenizedText& text, const WordTable& words,
                         const Gazetteer& gazetteer, absl::Span<const PhraseMatch> phrases,
                         std::vector<bool> dated, std::vector<TokenRange> lower_case_names) {
  ForgetCases();
  content_ = content;
  text_ = &text;
  words_ = &words;
  gazetteer_ = &gazetteer;
  phrases_ = phrases;
  dated_ = std::move(dated);
  lower_case_names_ = std::move(lower_case_names);
  size_ = static_cast<uint32_t>(text.tokens.size());
  last_run_ = {};
  ReadWords();
  ReadTraits();
  MarkPhrases();
}

void NameDocument::ForgetCases() {
  for (const uint32_t number : case_of_token_) case_counts_[number] = 0;
}

void NameDocument::ReadWords() {
  if (word_generation_ != words_->generation()) {
    word_traits_.clear();
    case_numbers_.clear();
    case_number_of_key_.Clear();
    case_counts_.clear();
    word_generation_ = words_->generation();
  }
  for (size_t id = word_traits_.size(); id < words_->size(); ++id) {
    const Word& word = words_->word(static_cast<uint32_t>(id));
    word_traits_.push_back(TraitsOf(word, classes_, *gazetteer_));
    case_numbers_.push_back(case_number_of_key_.Number(word.key));
  }
  case_counts_.resize(case_number_of_key_.size());
}

void NameDocument::ReadTraits() {
  traits_.resize(size_ + 1);
  traits_[size_] = {};
  case_of_token_.resize(size_);
  static constexpr std::array<CaseCounts, 2> kCaseCounts = {CaseCountsOf(false, kOneCapital),
                                                            CaseCountsOf(true, kOneCapital)};
  const Token* const tokens = text_->tokens.data();
  const WordTraits* const word_traits = word_traits_.data();
  const uint32_t* const case_numbers = case_numbers_.data();
  WordTraits* const traits = traits_.data();
  uint32_t* const case_of_token = case_of_token_.data();
  uint64_t* const case_counts = case_counts_.data();
  for (const Sentence& sentence : text_->sentences) {
    const CaseCounts& counts = kCaseCounts[sentence.letter_case == SentenceCase::kNormal];
    const KeptTraits& kept = kKeptTraits[sentence.letter_case != SentenceCase::kAllUpper];
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const Token& token = tokens[i];
      const WordTraits& of_word = word_traits[token.word];
      uint64_t bits = of_word.bits | kTraitsOfKind[static_cast<size_t>(token.kind)];
      bits &= kept[token.flags & kCaseFlags];
      if ((bits & kTraitHyphen) != 0 && !JoinsWords(i)) bits &= ~uint64_t{kTraitHyphen};
      WordTraits& of_token = traits[i];
      of_token.bits = bits;
      of_token.listed_as = of_word.listed_as;
      of_token.given_grade = of_word.given_grade;
      of_token.family_grade = of_word.family_grade;
      const uint32_t number = case_numbers[token.word];
      case_of_token[i] = number;
      case_counts[number] += counts[CaseIndex(bits, token.flags)];
    }
  }
}

// Whether there is no space on either side of a token.
bool NameDocument::JoinsWords(uint32_t i) const {
  return token(i).Is(kGlued) && i + 1 < size_ && token(i + 1).Is(kGlued);
}

uint32_t NameDocument::FindEndOfRun(uint32_t i) const {
  const uint32_t end = sentence(i).tokens.last;
  while (i < end && traits(i).Is(kJoinsRun)) ++i;
  return i;
}

bool NameDocument::IsNameClass(ClassId class_id) const {
  return classes_.IsPlace(class_id) || class_id == classes_.organisation[0] || class_id == classes_.person;
}

void NameDocument::MarkPhrases() {
  first_phrase_.assign(size_ + 1, 0);
  phrase_listed_as_.clear();
  listed_names_.clear();
  for (const PhraseMatch& phrase : phrases_) {
    ClassSet phrase_classes;  // with those of the lower grades, as a word has them
    gazetteer_->AddClasses(phrase.entry, &phrase_classes);
    phrase_listed_as_.push_back(ListedAsOf(phrase_classes, classes_));
    uint32_t& first = first_phrase_[phrase.tokens.first];
    if (first == 0) first = static_cast<uint32_t>(phrase_listed_as_.size());
    const EntryFacts entry = gazetteer_->facts(phrase.entry);
    if (entry.ambiguous || !IsNameClass(entry.class_id)) continue;
    for (uint32_t i = phrase.tokens.first + 1; i < phrase.tokens.last; ++i)
      traits_[i].bits |= kTraitInsidePhrase;
    traits_[phrase.tokens.first].bits |= kTraitListedStart;
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

uint32_t NameDocument::FindEndOfListedName(uint32_t i) const {
  return std::lower_bound(listed_names_.begin(), listed_names_.end(), i,
                          [](TokenRange name, uint32_t token) { return name.first < token; })
      ->last;
}

// An abbreviation with one full stop, its last character, at the end of a sentence but for closing quotes and
// brackets. Initials (J.) are never written without.
bool NameDocument::HasStopOfSentence(uint32_t i) const {
  const std::string_view text = token(i).bytes.In(content_);
  if (text.size() <= 2 || text.find('.') != text.size() - 1) return false;
  for (uint32_t next = i + 1; next < sentence(i).tokens.last; ++next) {
    if ((UsesOfMark(token(next).bytes.In(content_)) & kClosingMark) == 0) return false;
  }
  return true;
}

template <typename Act>
void NameDocument::ForEachPhrase(TokenRange range, Act act) const {
  if (first_phrase_[range.first] == 0) return;
  for (size_t p = first_phrase_[range.first] - 1; p < phrases_.size(); ++p) {
    if (phrases_[p].tokens.first != range.first) return;
    if (phrases_[p].tokens.last == range.last) act(p);
  }
}

bool NameDocument::Has(TokenRange range, ClassId class_id) const {
  if (range.size() == 1) return word(range.first).In(class_id);
  ClassSet classes;  // with those of the lower grades, as a word has them
  ForEachPhrase(range, [&](size_t p) { gazetteer_->AddClasses(phrases_[p].entry, &classes); });
  return classes.test(class_id);
}

uint16_t NameDocument::ListedAs(TokenRange range) const {
  if (range.size() == 1) return traits(range.first).listed_as;
  unsigned listed = 0;
  ForEachPhrase(range, [&](size_t p) { listed |= phrase_listed_as_[p]; });
  return static_cast<uint16_t>(listed);
}

void NameDocument::EntriesOf(TokenRange range, std::vector<EntryId>* entries) const {
  entries->clear();
  if (range.size() == 1) {
    *entries = word(range.first).entries;
    return;
  }
  ForEachPhrase(range, [&](size_t p) { entries->push_back(phrases_[p].entry); });
}

}  // namespace tagger
