#include "tagger/keywords/spellings.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tagger {
namespace {

// Spellings with their counts, in the order of their first use.
class SpellingCounts {
 public:
  void Add(const std::string& spelling) {
    const auto [found, inserted] = index_.try_emplace(spelling, counts_.size());
    if (inserted) counts_.emplace_back(spelling, 0);
    ++counts_[found->second].second;
  }

  bool empty() const { return counts_.empty(); }

  std::string Commonest() const {
    const auto best = std::max_element(counts_.begin(), counts_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
  }

  std::vector<std::string> Others(const std::string& than) const {
    std::vector<std::string> others;
    for (const auto& [spelling, index] : index_) {
      if (spelling != than) others.push_back(spelling);
    }
    return others;
  }

 private:
  std::map<std::string, size_t> index_;
  std::vector<std::pair<std::string, uint32_t>> counts_;
};

// White space of any length is one space: phrases run over line ends.
std::string Spaced(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      spaced += c;
    } else if (!spaced.ends_with(' ')) {
      spaced += ' ';
    }
  }
  return spaced;
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

std::string TopicSpelling(const NameDocument& document, TokenRange tokens) {
  std::string spelling;
  uint32_t at = document.token(tokens.first).bytes.begin;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const ByteSpan bytes = document.token(i).bytes;
    spelling += document.content().substr(at, bytes.begin - at);
    if (document.IsWord(i) && IsCapitalOfPlace(document, i)) {
      spelling += document.word(i).lower;
    } else {
      spelling += document.content().substr(bytes.begin, bytes.size());
    }
    at = bytes.end;
  }
  return Spaced(spelling);
}

}  // namespace

void NameTopic(const NameDocument& document, RankedKeyword* keyword) {
  SpellingCounts counts;
  for (const TokenRange tokens : keyword->mentions) counts.Add(TopicSpelling(document, tokens));
  keyword->text = counts.Commonest();
  keyword->variants = counts.Others(keyword->text);
}

void NameEntity(const NameDocument& document, const LinkedMentions& linked, RankedKeyword* keyword) {
  const EntityGroup& entity = linked.entities[keyword->entity];
  SpellingCounts all, full;
  for (const uint32_t m : entity.mentions) {
    const Mention& mention = linked.mentions[m];
    const std::string spelling = Spaced(document.surface(mention.span.tokens));
    all.Add(spelling);
    const bool shouted = document.sentence(mention.span.tokens.first).letter_case == SentenceCase::kAllUpper;
    if (mention.alias == AliasKind::kNone && !shouted) full.Add(spelling);
  }
  keyword->text = full.empty() ? entity.name : full.Commonest();
  keyword->variants = all.Others(keyword->text);
}

}  // namespace tagger
