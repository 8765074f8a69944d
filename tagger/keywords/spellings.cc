#include "tagger/keywords/spellings.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Whether the capital of a token is only that of its place: elsewhere the document has the word in lower
// case, or not at all.
bool IsCapitalOfPlace(const NameDocument& document, uint32_t token) {
  if (document.CapitalCount(token) > document.LowerCount(token)) return false;
  if (document.sentence(token).letter_case == SentenceCase::kAllUpper) return true;
  if (document.token(token).Is(kAllUpper) || document.token(token).Is(kCamelCase)) return false;
  return document.start(token) != Start::kNone ||
         document.sentence(token).letter_case != SentenceCase::kNormal;
}

// Whether a topic has the word of a token in lower case though the text has not.
bool IsMadeSmall(const NameDocument& document, uint32_t token) {
  if (!document.IsWord(token)) return false;
  const Word& word = document.word(token);
  const bool is_lower = word.surface.data() == word.lower.data() || word.surface == word.lower;
  return !is_lower && IsCapitalOfPlace(document, token);
}

}  // namespace

void SpellingCounts::Clear() {
  buffer_.clear();
  spellings_.clear();
  full_spellings_ = 0;
  if (!index_.empty()) index_.clear();
}

void SpellingCounts::Append(std::string_view text) {
  while (!text.empty()) {
    size_t run = 0;
    while (run < text.size() && !IsSpace(text[run])) ++run;
    buffer_.append(text.data(), run);
    if (run == text.size()) return;
    if (buffer_.size() == begin_ || buffer_.back() != ' ') buffer_ += ' ';
    text.remove_prefix(run + 1);
  }
}

void SpellingCounts::Count(bool is_full) {
  const std::string_view text = std::string_view(buffer_).substr(begin_);
  last_ = IndexOf(text);
  if (last_ == spellings_.size()) {
    spellings_.push_back({.begin = begin_, .size = text.size()});
    if (last_ >= kSearched) index_.emplace(text, last_);
  } else {
    buffer_.resize(begin_);
  }
  CountLast(is_full);
}

void SpellingCounts::CountLast(bool is_full) {
  if (!is_full) return;
  Spelling& spelling = spellings_[last_];
  if (spelling.full_count == 0) spelling.full_rank = full_spellings_++;
  ++spelling.full_count;
}

// Mostly there are one or two; a look-up is for the others.
size_t SpellingCounts::IndexOf(std::string_view text) const {
  for (size_t i = 0; i < std::min(spellings_.size(), kSearched); ++i) {
    if (TextOf(spellings_[i]) == text) return i;
  }
  if (spellings_.size() <= kSearched) return spellings_.size();
  const auto found = index_.find(ToAbsl(text));
  return found == index_.end() ? spellings_.size() : found->second;
}

std::string_view SpellingCounts::Commonest() const {
  const Spelling* best = nullptr;
  for (const Spelling& spelling : spellings_) {
    if (spelling.full_count == 0) continue;
    const bool is_better = best == nullptr || spelling.full_count > best->full_count ||
                           (spelling.full_count == best->full_count && spelling.full_rank < best->full_rank);
    if (is_better) best = &spelling;
  }
  return best == nullptr ? std::string_view() : TextOf(*best);
}

std::vector<std::string> SpellingCounts::Others(std::string_view text) const {
  std::vector<std::string> others;
  for (const Spelling& spelling : spellings_) {
    if (TextOf(spelling) != text) others.emplace_back(TextOf(spelling));
  }
  std::sort(others.begin(), others.end());
  return others;
}

void KeywordNamer::AppendTopicSpelling(const NameDocument& document, TokenRange tokens) {
  uint32_t at = document.token(tokens.first).bytes.begin;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const ByteSpan bytes = document.token(i).bytes;
    if (at < bytes.begin) counts_.Append(ByteSpan{at, bytes.begin}.In(document.content()));
    counts_.AppendWord(IsMadeSmall(document, i) ? document.word(i).lower : bytes.In(document.content()));
    at = bytes.end;
  }
}

void KeywordNamer::NameTopic(const NameDocument& document, RankedKeyword* keyword) {
  counts_.Clear();
  uint64_t last_word = UINT64_MAX;  // of a mention of one word: what its spelling is made of
  for (const TokenRange tokens : keyword->mentions) {
    const uint64_t word = tokens.size() > 1 ? UINT64_MAX
                                            : uint64_t{document.token(tokens.first).word} << 1 |
                                                  (IsMadeSmall(document, tokens.first) ? 1 : 0);
    if (word != UINT64_MAX && word == last_word) {
      counts_.CountLast(true);
      continue;
    }
    last_word = word;
    counts_.Start();
    AppendTopicSpelling(document, tokens);
    counts_.Count(true);
  }
  keyword->text = counts_.Commonest();
  keyword->variants = counts_.Others(keyword->text);
}

void KeywordNamer::NameEntity(const NameDocument& document, const LinkedMentions& linked,
                              RankedKeyword* keyword) {
  const EntityGroup& entity = linked.entities[keyword->entity];
  counts_.Clear();
  bool has_full = false;
  std::string_view last_surface;
  for (const uint32_t m : entity.mentions) {
    const Mention& mention = linked.mentions[m];
    const bool shouted = document.sentence(mention.span.tokens.first).letter_case == SentenceCase::kAllUpper;
    const bool is_full = mention.alias == AliasKind::kNone && !shouted;
    has_full |= is_full;
    const std::string_view surface = document.surface(mention.span.tokens);
    if (surface == last_surface) {
      counts_.CountLast(is_full);
      continue;
    }
    last_surface = surface;
    counts_.Start();
    counts_.Append(surface);
    counts_.Count(is_full);
  }
  keyword->text = has_full ? counts_.Commonest() : std::string_view(entity.name);
  keyword->variants = counts_.Others(keyword->text);
}

}  // namespace tagger
