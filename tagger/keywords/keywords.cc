#include "tagger/keywords/keywords.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "absl/container/flat_hash_map.h"
#include "tagger/keywords/keyword_candidates.h"

namespace tagger {
namespace {

constexpr double kFrequencyExponent = 0.3;  // tf^0.3, from a study of news
constexpr double kTitleFactor = 1.6;
constexpr double kEntityFactor = 0.9;
constexpr double kRepeatedPhraseFactor = 1.25;
constexpr uint32_t kMaxPerStem = 2;

struct Scored {
  RankedKeyword keyword;
  std::vector<std::string> stems;
};

class Ranker {
 public:
  Ranker(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes)
      : document_(document), linked_(linked), finder_(document, linked, classes) {}

  std::vector<RankedKeyword> Rank() {
    for (const TopicCandidate& topic : finder_.Find()) AddTopic(topic);
    for (uint32_t e = 0; e < linked_.entities.size(); ++e) AddEntity(e);
    std::stable_sort(scored_.begin(), scored_.end(), [](const Scored& a, const Scored& b) {
      if (a.keyword.score != b.keyword.score) return a.keyword.score > b.keyword.score;
      return a.keyword.mentions.front().first < b.keyword.mentions.front().first;
    });
    return Select();
  }

 private:
  bool InTitle(uint32_t token) const { return document_.sentence(token).section == SectionKind::kTitle; }

  // Earlier is better: 1 in the first sentence, a half in the seventh, and slowly down.
  double Position(uint32_t token) const {
    return 1.0 / (1.0 + 0.15 * static_cast<double>(std::min<uint32_t>(document_.token(token).sentence, 30)));
  }

  double Score(const std::vector<TokenRange>& mentions, double rarity, bool* in_title) const {
    *in_title = std::any_of(mentions.begin(), mentions.end(), [&](TokenRange m) { return InTitle(m.first); });
    return std::pow(static_cast<double>(mentions.size()), kFrequencyExponent) * rarity *
           Position(mentions.front().first) * (*in_title ? kTitleFactor : 1.0);
  }

  void AddTopic(const TopicCandidate& topic) {
    const size_t words = topic.stems.size();
    double rarity = 0;
    for (uint32_t i = topic.mentions.front().first; i < topic.mentions.front().last; ++i) rarity += finder_.Rarity(i);
    rarity /= static_cast<double>(topic.mentions.front().size());
    Scored scored;
    scored.keyword.mentions = topic.mentions;
    scored.keyword.score = Score(topic.mentions, rarity, &scored.keyword.in_title);
    // A phrase that is said once and not in the title is mostly chance.
    if (words > 1) {
      const bool kept = topic.mentions.size() > 1 || scored.keyword.in_title;
      scored.keyword.score *= kept ? kRepeatedPhraseFactor : 0.6;
    }
    NameSpellings(topic.mentions, &scored.keyword);
    scored.stems = topic.stems;
    scored_.push_back(std::move(scored));
  }

  // The commonest spelling is the text; the others are variants.
  void NameSpellings(const std::vector<TokenRange>& mentions, RankedKeyword* keyword) const {
    std::map<std::string, uint32_t> counts;
    for (const TokenRange mention : mentions) {
      std::string text(document_.surface(mention));
      if (document_.start(mention.first) == Start::kSentence || InTitle(mention.first)) {
        text = std::string(document_.word(mention.first).lower) + text.substr(document_.token(mention.first).bytes.size());
      }
      ++counts[text];
    }
    uint32_t most = 0;
    for (const auto& [text, count] : counts) {
      if (count > most) {
        most = count;
        keyword->text = text;
      }
    }
    for (const auto& [text, count] : counts) {
      if (text != keyword->text) keyword->variants.push_back(text);
    }
  }

  void AddEntity(uint32_t e) {
    const EntityGroup& entity = linked_.entities[e];
    Scored scored;
    for (const uint32_t m : entity.mentions) scored.keyword.mentions.push_back(linked_.mentions[m].span.tokens);
    scored.keyword.score = kEntityFactor * Score(scored.keyword.mentions, 5.0, &scored.keyword.in_title);
    scored.keyword.text = entity.name;
    scored.keyword.is_entity = true;
    scored.keyword.entity = e;
    scored_.push_back(std::move(scored));
  }

  // Best first, leaving out parts of better phrases and too many of one stem.
  std::vector<RankedKeyword> Select() {
    std::vector<RankedKeyword> selected;
    absl::flat_hash_map<std::string, uint32_t> stem_uses;
    std::vector<std::vector<std::string>> chosen;
    for (Scored& scored : scored_) {
      if (selected.size() == kMaxKeywords) break;
      if (!scored.stems.empty()) {
        const bool overused = std::any_of(scored.stems.begin(), scored.stems.end(), [&](const std::string& stem) {
          const auto found = stem_uses.find(stem);
          return found != stem_uses.end() && found->second >= kMaxPerStem;
        });
        const bool part = std::any_of(chosen.begin(), chosen.end(), [&](const std::vector<std::string>& other) {
          return std::search(other.begin(), other.end(), scored.stems.begin(), scored.stems.end()) != other.end();
        });
        if (overused || part) continue;
        for (const std::string& stem : scored.stems) ++stem_uses[stem];
        chosen.push_back(scored.stems);
      }
      selected.push_back(std::move(scored.keyword));
    }
    if (!selected.empty() && selected.front().score > 0) {
      const double best = selected.front().score;
      for (RankedKeyword& keyword : selected) keyword.score /= best;
    }
    return selected;
  }

  const NameDocument& document_;
  const LinkedMentions& linked_;
  TopicFinder finder_;
  std::vector<Scored> scored_;
};

}  // namespace

std::vector<RankedKeyword> RankKeywords(const NameDocument& document, const LinkedMentions& linked,
                                        const KeywordClasses& classes) {
  return Ranker(document, linked, classes).Rank();
}

}  // namespace tagger
