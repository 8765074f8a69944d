#include "tagger/keywords/keywords.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "tagger/keywords/keyword_candidates.h"
#include "tagger/keywords/spellings.h"

namespace tagger {
namespace {

constexpr double kFrequencyExponent = 0.5;
constexpr double kTitleFactor = 1.5;
constexpr double kEntityRarity = 4.0;
constexpr double kNationalityFactor = 0.5;
constexpr double kGenericFactor = 0.5;
// A phrase says more than its words; by number of words.
constexpr double kPhraseFactors[] = {0, 1.0, 1.7, 1.8};
constexpr double kUnfinishedFactor = 0.5;  // of phrases that always go on: "sea drone" of "sea drone attack"
constexpr double kPartWeight = 0.5;        // of a mention within a longer phrase
constexpr uint32_t kMaxPerStem = 2;
constexpr size_t kMaxConsidered = 256;

struct Scored {
  double score = 0;
  uint32_t first = 0;  // token
  bool is_entity = false;
  uint32_t index = 0;  // of the topic or the entity
};

class Ranker {
 public:
  Ranker(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes)
      : document_(document), linked_(linked), classes_(classes), finder_(document, linked, classes) {}

  std::vector<RankedKeyword> Rank() {
    finder_.Find();
    for (uint32_t t = 0; t < finder_.topics().size(); ++t) ScoreTopic(t);
    for (uint32_t e = 0; e < linked_.entities.size(); ++e) ScoreEntity(e);
    const size_t considered = std::min(scored_.size(), kMaxConsidered);
    std::partial_sort(scored_.begin(), scored_.begin() + static_cast<ptrdiff_t>(considered), scored_.end(),
                      Before);
    scored_.resize(considered);
    Select();
    return Keywords();
  }

 private:
  static bool Before(const Scored& a, const Scored& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.first != b.first) return a.first < b.first;
    if (a.is_entity != b.is_entity) return a.is_entity;
    return a.index < b.index;
  }

  // Earlier is better: 1 in the first sentence, a half in the ninth, and no less than a fifth.
  double Position(uint32_t token) const {
    return 1.0 / (1.0 + 0.125 * static_cast<double>(std::min<uint32_t>(document_.token(token).sentence, 32)));
  }

  // What a word adds to its phrases: rare words and those that stand in many phrases say more.
  double WordWeight(uint32_t stem) const {
    return finder_.Rarity(stem) * std::pow(static_cast<double>(finder_.Count(stem)), 0.4);
  }

  void ScoreTopic(uint32_t index) {
    const TopicCandidate& topic = finder_.topics()[index];
    double weight = 0;
    for (uint32_t i = 0; i < topic.words; ++i) weight += WordWeight(topic.stems[i]);
    weight *= kPhraseFactors[topic.words] / topic.words;
    if (topic.words > 1 && topic.end_count == 0) weight *= kUnfinishedFactor;
    if (topic.generic) weight *= kGenericFactor;
    const double frequency = kPartWeight * topic.count + (1 - kPartWeight) * topic.whole_count;
    const double score = std::pow(frequency, kFrequencyExponent) * weight * Position(topic.first.first) *
                         (topic.in_title ? kTitleFactor : 1.0);
    scored_.push_back({score, topic.first.first, false, index});
  }

  bool IsNationality(const EntityGroup& entity) const {
    return std::all_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      const TokenRange tokens = linked_.mentions[m].span.tokens;
      return tokens.size() == 1 && document_.word(tokens.first).In(classes_.demonym);
    });
  }

  void ScoreEntity(uint32_t e) {
    const EntityGroup& entity = linked_.entities[e];
    if (entity.mentions.empty()) return;
    const uint32_t first = linked_.mentions[entity.mentions.front()].span.tokens.first;
    const bool in_title = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      return finder_.InTitle(linked_.mentions[m].span.tokens.first);
    });
    const double score = std::pow(static_cast<double>(entity.mentions.size()), kFrequencyExponent) *
                         kEntityRarity * Position(first) * (in_title ? kTitleFactor : 1.0) *
                         (IsNationality(entity) ? kNationalityFactor : 1.0);
    scored_.push_back({score, first, true, e});
  }

  // Best first, leaving out parts of better phrases and too many of one stem.
  void Select() {
    std::vector<uint8_t> stem_uses(finder_.stem_count(), 0);
    size_t kept = 0;
    for (const Scored& scored : scored_) {
      if (kept == kMaxKeywords) break;
      if (!scored.is_entity) {
        const TopicCandidate& topic = finder_.topics()[scored.index];
        if (IsCovered(topic, kept) || IsOverused(topic, stem_uses)) continue;
        for (uint32_t i = 0; i < topic.words; ++i) ++stem_uses[topic.stems[i]];
      }
      scored_[kept++] = scored;
    }
    scored_.resize(kept);
  }

  bool IsOverused(const TopicCandidate& topic, const std::vector<uint8_t>& stem_uses) const {
    return std::any_of(topic.stems.begin(), topic.stems.begin() + topic.words,
                       [&](uint32_t stem) { return stem_uses[stem] >= kMaxPerStem; });
  }

  // Whether the topic is part of a better one that stands for most of its mentions, or holds one and adds
  // little.
  bool IsCovered(const TopicCandidate& topic, size_t kept) const {
    for (size_t i = 0; i < kept; ++i) {
      if (scored_[i].is_entity) continue;
      const TopicCandidate& better = finder_.topics()[scored_[i].index];
      if (Holds(better, topic) && topic.count < 2 * better.count + 1) return true;
      if (Holds(topic, better) && topic.count < 2 && !topic.in_title) return true;
    }
    return false;
  }

  static bool Holds(const TopicCandidate& whole, const TopicCandidate& part) {
    return std::search(whole.stems.begin(), whole.stems.begin() + whole.words, part.stems.begin(),
                       part.stems.begin() + part.words) != whole.stems.begin() + whole.words;
  }

  std::vector<RankedKeyword> Keywords() const {
    std::vector<RankedKeyword> keywords(scored_.size());
    std::vector<uint32_t> keyword_of(finder_.topics().size(), static_cast<uint32_t>(keywords.size()));
    for (uint32_t k = 0; k < scored_.size(); ++k) {
      keywords[k].score = scored_.front().score > 0 ? scored_[k].score / scored_.front().score : 0;
      keywords[k].is_entity = scored_[k].is_entity;
      if (!scored_[k].is_entity) {
        keyword_of[scored_[k].index] = k;
        continue;
      }
      keywords[k].entity = scored_[k].index;
      for (const uint32_t m : linked_.entities[scored_[k].index].mentions) {
        keywords[k].mentions.push_back(linked_.mentions[m].span.tokens);
      }
      NameEntity(document_, linked_, &keywords[k]);
    }
    for (const TopicMention& mention : finder_.mentions()) {
      const uint32_t k = keyword_of[mention.topic];
      if (k < keywords.size() &&
          (keywords[k].mentions.empty() || keywords[k].mentions.back().last <= mention.tokens.first)) {
        keywords[k].mentions.push_back(mention.tokens);
      }
    }
    for (RankedKeyword& keyword : keywords) {
      if (!keyword.is_entity) NameTopic(document_, &keyword);
      keyword.in_title = std::any_of(keyword.mentions.begin(), keyword.mentions.end(),
                                     [&](TokenRange tokens) { return finder_.InTitle(tokens.first); });
    }
    return keywords;
  }

  const NameDocument& document_;
  const LinkedMentions& linked_;
  const KeywordClasses& classes_;
  TopicFinder finder_;
  std::vector<Scored> scored_;
};

}  // namespace

std::vector<RankedKeyword> RankKeywords(const NameDocument& document, const LinkedMentions& linked,
                                        const KeywordClasses& classes) {
  return Ranker(document, linked, classes).Rank();
}

}  // namespace tagger
