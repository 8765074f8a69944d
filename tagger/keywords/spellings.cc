#include "tagger/keywords/spellings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

// Spellings with their counts, in the order of their first use.
class SpellingCounts {
 public:
  void Add(std::string_view spelling) {
    // Mostly there are one or two; a look-up is for the others.
    const size_t index = IndexOf(spelling);
    if (index == counts_.size()) {
      counts_.emplace_back(spelling, 0);
      if (index >= kSearched) index_.emplace(spelling, index);
    }
    ++counts_[index].second;
  }

  bool empty() const { return counts_.empty(); }

  const std::string& Commonest() const {
    const auto best = std::max_element(counts_.begin(), counts_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
  }

  // Sorted.
  std::vector<std::string> Others(const std::string& than) const {
    std::vector<std::string> others;
    for (const auto& [spelling, count] : counts_) {
      if (spelling != than) others.push_back(spelling);
    }
    std::sort(others.begin(), others.end());
    return others;
  }

 private:
  static constexpr size_t kSearched = 8;

  size_t IndexOf(std::string_view spelling) const {
    for (size_t i = 0; i < std::min(counts_.size(), kSearched); ++i) {
      if (counts_[i].first == spelling) return i;
    }
    if (counts_.size() <= kSearched) return counts_.size();
    const auto found = index_.find(ToAbsl(spelling));
    return found == index_.end() ? counts_.size() : found->second;
  }

  std::vector<std::pair<std::string, uint32_t>> counts_;
  absl::flat_hash_map<std::string, size_t> index_;  // of those behind the first kSearched
};

// Appends `text`, white space of any length as one space: phrases run over line ends.
void AppendSpaced(std::string_view text, std::string* out) {
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      *out += c;
    } else if (!out->ends_with(' ')) {
      *out += ' ';
    }
  }
}

// Whether the capital of a token is only that of its place: elsewhere the document has the word in lower
// case, or not at all.
bool IsCapitalOfPlace(const NameDocument& document, uint32_t token) {
  if (document.CapitalCount(token) > document.LowerCount(token)) return false;
  if (document.sentence(token).letter_case == SentenceCase::kAllUpper) return true;
  if (document.token(token).Is(kAllUpper) || document.token(token).Is(kCamelCase)) return false;
  return document.start(token) != Start::kNone ||
         document.sentence(token).letter_case != SentenceCase::kNormal;
}

void AppendTopicSpelling(const NameDocument& document, TokenRange tokens, std::string* out) {
  uint32_t at = document.token(tokens.first).bytes.begin;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const ByteSpan bytes = document.token(i).bytes;
    AppendSpaced(ByteSpan{at, bytes.begin}.In(document.content()), out);
    const bool has_capital = document.IsWord(i) && document.word(i).surface != document.word(i).lower;
    AppendSpaced(
        has_capital && IsCapitalOfPlace(document, i) ? document.word(i).lower : bytes.In(document.content()),
        out);
    at = bytes.end;
  }
}

}  // namespace

void NameTopic(const NameDocument& document, RankedKeyword* keyword) {
  SpellingCounts counts;
  std::string spelling;
  for (const TokenRange tokens : keyword->mentions) {
    spelling.clear();
    AppendTopicSpelling(document, tokens, &spelling);
    counts.Add(spelling);
  }
  keyword->text = counts.Commonest();
  keyword->variants = counts.Others(keyword->text);
}

void NameEntity(const NameDocument& document, const LinkedMentions& linked, RankedKeyword* keyword) {
  const EntityGroup& entity = linked.entities[keyword->entity];
  SpellingCounts all, full;
  std::string spelling;
  for (const uint32_t m : entity.mentions) {
    const Mention& mention = linked.mentions[m];
    spelling.clear();
    AppendSpaced(document.surface(mention.span.tokens), &spelling);
    all.Add(spelling);
    const bool shouted = document.sentence(mention.span.tokens.first).letter_case == SentenceCase::kAllUpper;
    if (mention.alias == AliasKind::kNone && !shouted) full.Add(spelling);
  }
  keyword->text = full.empty() ? entity.name : full.Commonest();
  keyword->variants = all.Others(keyword->text);
}

}  // namespace tagger
