#include "tagger/gazetteer/phrase_index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "tagger/base/utf8.h"
#include "tagger/gazetteer/word_key.h"
#include "tagger/tokens/tokenizer.h"

namespace tagger {
namespace {

bool HasLowerCase(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = DecodeUtf8(text, at);
    if (c.value < 0x80 ? (c.value >= 'a' && c.value <= 'z') : ClassOf(c.value) == CharClass::kLower)
      return true;
    at += c.size;
  }
  return false;
}

// Where the first capital of `word` is, and how many bytes it has; size 0 if there is none.
std::pair<size_t, size_t> FirstCapital(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    const DecodedCodePoint c = DecodeUtf8(word, at);
    if (c.value < 0x80 ? (c.value >= 'A' && c.value <= 'Z') : ClassOf(c.value) == CharClass::kUpper) {
      return {at, c.size};
    }
    at += c.size;
  }
  return {0, 0};
}

std::string_view TakeWord(std::string_view* spelling) {
  const size_t end = spelling->find(kWordSeparator);
  const std::string_view word = spelling->substr(0, end);
  spelling->remove_prefix(end == std::string_view::npos ? spelling->size() : end + 1);
  return word;
}

bool IsEqual(std::string_view spelling, absl::Span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (TakeWord(&spelling) != word) return false;
  }
  return true;
}

// One bit a word, as GazetteerKey::capital_words.
uint16_t CapitalWords(std::string_view spelling) {
  unsigned capitals = 0;
  for (unsigned word = 0; !spelling.empty(); ++word) {
    const auto [at, size] = FirstCapital(TakeWord(&spelling));
    if (size > 1 || at > 0 || word >= 15) return kIrregularCapitals;
    capitals |= static_cast<unsigned>(size) << word;
  }
  return static_cast<uint16_t>(capitals);
}

// The letters of key and match are known to be alike but for case.
bool RegularCapitalsAgree(unsigned capital_words, absl::Span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if ((capital_words & 1) != 0 && (word[0] < 'A' || word[0] > 'Z')) return false;
    capital_words >>= 1;
  }
  return true;
}

bool CapitalsAgree(std::string_view spelling, absl::Span<const std::string_view> words) {
  for (const std::string_view word : words) {
    const std::string_view key_word = TakeWord(&spelling);
    const auto [at, size] = FirstCapital(key_word);
    if (size == 0 || (word.size() >= at + size && word.substr(at, size) == key_word.substr(at, size)))
      continue;
    return std::none_of(words.begin(), words.end(), HasLowerCase);
  }
  return true;
}

// State 0 marks empty slots; a chain that hashes to it is moved to 1.
uint64_t NonZero(uint64_t state) { return state == 0 ? 1 : state; }

}  // namespace

Gazetteer::Step PhraseIndex::Lookup(uint64_t state) const {
  if (slots_.empty()) return {};
  const uint64_t wanted = NonZero(state);
  const size_t mask = slots_.size() - 1;
  for (size_t i = wanted & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.state == 0) return {};
    if (slot.state != wanted) continue;
    return {.is_prefix = (slot.key_count_and_prefix & 1) != 0,
            .keys = absl::MakeConstSpan(keys_.data() + slot.first_key, slot.key_count_and_prefix >> 1)};
  }
}

PhraseIndex::Slot& PhraseIndex::SlotFor(uint64_t state) {
  const uint64_t wanted = NonZero(state);
  const size_t mask = slots_.size() - 1;
  size_t i = wanted & mask;
  while (slots_[i].state != 0 && slots_[i].state != wanted) i = (i + 1) & mask;
  slots_[i].state = wanted;
  return slots_[i];
}

bool PhraseIndex::CaseAgrees(const GazetteerKey& key, absl::Span<const std::string_view> folded_words) const {
  switch (key.case_policy) {
    case CasePolicy::kAny:
      return true;
    case CasePolicy::kExact:
      return IsEqual(SpellingOf(key), folded_words);
    case CasePolicy::kCapital:
      break;
  }
  return key.capital_words == kIrregularCapitals ? CapitalsAgree(SpellingOf(key), folded_words)
                                                 : RegularCapitalsAgree(key.capital_words, folded_words);
}

bool PhraseIndexBuilder::Add(std::string_view phrase, GazetteerKey key) {
  tokens_.clear();
  TokenizePhrase(phrase, &tokens_);
  if (tokens_.empty()) return false;
  const size_t spelling_begin = index_.spellings_.size();
  uint64_t state = Gazetteer::StartState();
  for (size_t i = 0; i < tokens_.size(); ++i) {
    if (IsJoiningHyphen(phrase, tokens_, i)) continue;
    if (i > 0) {
      prefixes_.push_back(state);
      index_.spellings_ += kWordSeparator;
    }
    folded_.clear();
    AppendFolded(tokens_[i].bytes.In(phrase), &folded_);
    index_.spellings_ += folded_;
    LowerInPlace(&folded_);
    state = Gazetteer::NextState(state, WordKey(folded_));
    if (i > 0) phrases_.push_back(state);
  }
  key.spelling_begin = static_cast<uint32_t>(spelling_begin);
  key.spelling_size = static_cast<uint32_t>(index_.spellings_.size() - spelling_begin);
  key.capital_words = CapitalWords(index_.SpellingOf(key));
  pending_.push_back({state, key});
  return true;
}

PhraseIndex PhraseIndexBuilder::Build() && {
  const auto spelling = [&](const PendingKey& pending) { return index_.SpellingOf(pending.key); };
  std::sort(pending_.begin(), pending_.end(), [&](const PendingKey& a, const PendingKey& b) {
    if (a.state != b.state) return a.state < b.state;
    if (a.key.entry != b.key.entry) return a.key.entry < b.key.entry;
    return spelling(a) < spelling(b);
  });
  const auto same = [&](const PendingKey& a, const PendingKey& b) {
    return a.state == b.state && a.key.entry == b.key.entry && spelling(a) == spelling(b);
  };
  pending_.erase(std::unique(pending_.begin(), pending_.end(), same), pending_.end());
  std::sort(prefixes_.begin(), prefixes_.end());
  prefixes_.erase(std::unique(prefixes_.begin(), prefixes_.end()), prefixes_.end());

  index_.slots_.resize(std::bit_ceil(2 * (pending_.size() + prefixes_.size()) + 1));
  BuildFilter();
  index_.keys_.reserve(pending_.size());
  for (const PendingKey& pending : pending_) {
    PhraseIndex::Slot& slot = index_.SlotFor(pending.state);
    if (slot.key_count_and_prefix == 0) slot.first_key = static_cast<uint32_t>(index_.keys_.size());
    slot.key_count_and_prefix += 2;
    index_.keys_.push_back(pending.key);
  }
  for (const uint64_t state : prefixes_) index_.SlotFor(state).key_count_and_prefix |= 1;
  return std::move(index_);
}

void PhraseIndexBuilder::BuildFilter() {
  if (phrases_.empty()) return;
  std::vector<uint64_t>& filter = index_.phrase_filter_;
  filter.resize(std::bit_ceil(phrases_.size() / 8 + 1));
  for (const uint64_t state : phrases_) {
    const uint64_t bit = (state >> 20) & (64 * filter.size() - 1);
    filter[bit / 64] |= uint64_t{1} << (bit % 64);
  }
}

}  // namespace tagger
