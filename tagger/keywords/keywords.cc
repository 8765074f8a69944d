#include "tagger/keywords/keywords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "tagger/keywords/keyword_candidates.h"
#include "tagger/keywords/spellings.h"

namespace tagger {
namespace {

constexpr ClassId kNever = kMaxClasses - 1;

constexpr double kFrequencyExponent = 0.5;
constexpr double kStemExponent = 0.4;  // of the number of phrases that a stem stands in
constexpr double kTitleFactor = 1.5;
constexpr double kEntityRarity = 4.0;
constexpr double kNationalityFactor = 0.5;
constexpr double kGenericFactor = 0.5;
// A phrase says more than its words; by number of words. Divided by that, for the mean.
constexpr double kPhraseFactors[] = {0, 1.0, 1.7 / 2, 1.8 / 3};
constexpr double kUnfinishedFactor = 0.5;  // of phrases that always go on: "sea drone" of "sea drone attack"
constexpr double kPartWeight = 0.5;        // of a mention within a longer phrase
constexpr uint32_t kMaxPerStem = 2;
constexpr size_t kMaxConsidered = 256;

struct Scored {
  Scored(double score, uint32_t first_token, bool is_entity, uint32_t index)
      : score(score), place(uint64_t{first_token} << 32 | (is_entity ? 0 : kIsTopic) | index) {}

  bool is_entity() const { return (place & kIsTopic) == 0; }
  uint32_t index() const { return static_cast<uint32_t>(place & (kIsTopic - 1)); }  // of the topic or entity

  // Best first; ties go to the earlier one, to entities.
  friend bool operator<(const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.place < b.place;
  }

  static constexpr uint64_t kIsTopic = uint64_t{1} << 31;

  double score;
  uint64_t place;
};

// By sentence: earlier is better. 1 in the first, a half in the ninth, and no less than a fifth.
constexpr auto kPositions = [] {
  std::array<double, 33> positions{};
  for (size_t i = 0; i < positions.size(); ++i) positions[i] = 1.0 / (1.0 + 0.125 * static_cast<double>(i));
  return positions;
}();

// std::pow(i * unit, exponent), worked out once for the small numbers that all articles have.
class Powers {
 public:
  Powers(double unit, double exponent) : unit_(unit), exponent_(exponent) {
    for (size_t i = 0; i < known_.size(); ++i) known_[i] = Compute(i);
  }
  double Of(size_t i) const { return i < known_.size() ? known_[i] : Compute(i); }

 private:
  double Compute(size_t i) const { return std::pow(unit_ * static_cast<double>(i), exponent_); }

  const double unit_, exponent_;
  std::array<double, 64> known_;
};

}  // namespace

KeywordClasses::KeywordClasses(const ClassTable& classes) {
  const auto find = [&](std::string_view name) { return classes.Find(name).value_or(kNever); };
  function_word = find("function_word");
  reporting_verb = find("reporting_verb");
  person_verb = find("person_verb");
  organisation_verb = find("organisation_verb");
  common_word = find("common_word");
  common_word_2 = find("common_word:2");
  common_word_3 = find("common_word:3");
  number_word = find("number_word");
  magnitude = find("magnitude");
  time_unit = find("time_unit");
  month = find("month");
  weekday = find("weekday");
  demonym = find("demonym");
}

class KeywordFinder::Ranker {
 public:
  explicit Ranker(const KeywordClasses& classes) : classes_(classes), finder_(classes) {}

  std::vector<RankedKeyword>& Rank(const NameDocument& document, const LinkedMentions& linked) {
    document_ = &document;
    linked_ = &linked;
    finder_.Find(document, linked);
    scored_.clear();
    for (uint32_t t = 0; t < finder_.topics().size(); ++t) ScoreTopic(t);
    for (uint32_t e = 0; e < linked.entities.size(); ++e) ScoreEntity(e);
    Select();
    BuildKeywords();
    return keywords_;
  }

 private:
  double Position(uint32_t token) const {
    return kPositions[std::min<size_t>(document_->token(token).sentence, kPositions.size() - 1)];
  }

  // What a word adds to its phrases: rare words and those that stand in many phrases say more.
  double WordWeight(uint32_t stem) const {
    return finder_.Rarity(stem) * stem_powers_.Of(finder_.Count(stem));
  }

  void ScoreTopic(uint32_t index) {
    const TopicCandidate& topic = finder_.topics()[index];
    double weight = 0;
    for (uint32_t i = 0; i < topic.words; ++i) weight += WordWeight(topic.stems[i]);
    weight *= kPhraseFactors[topic.words];
    if (topic.words > 1 && topic.end_count == 0) weight *= kUnfinishedFactor;
    if (topic.generic) weight *= kGenericFactor;
    static_assert(kPartWeight == 1 - kPartWeight);  // a mention counts kPartWeight, a whole one twice
    const double frequency = frequency_powers_.Of(topic.count + topic.whole_count);
    const double score =
        frequency * weight * Position(topic.first.first) * (topic.in_title ? kTitleFactor : 1.0);
    scored_.emplace_back(score, topic.first.first, false, index);
  }

  bool IsNationality(const EntityGroup& entity) const {
    return std::all_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      const TokenRange tokens = linked_->mentions[m].span.tokens;
      return tokens.size() == 1 && document_->word(tokens.first).In(classes_.demonym);
    });
  }

  void ScoreEntity(uint32_t e) {
    const EntityGroup& entity = linked_->entities[e];
    if (entity.mentions.empty()) return;
    const uint32_t first = linked_->mentions[entity.mentions.front()].span.tokens.first;
    const bool in_title = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      return finder_.InTitle(linked_->mentions[m].span.tokens.first);
    });
    const double score = frequency_powers_.Of(2 * entity.mentions.size()) * kEntityRarity * Position(first) *
                         (in_title ? kTitleFactor : 1.0) * (IsNationality(entity) ? kNationalityFactor : 1.0);
    scored_.emplace_back(score, first, true, e);
  }

  // Best first, leaving out parts of better phrases and too many of one stem.
  void Select() {
    selected_.clear();
    selected_stems_ = 0;
    size_t sorted = 0;
    const size_t considered = std::min(scored_.size(), kMaxConsidered);
    for (size_t i = 0; i < considered && selected_.size() < kMaxKeywords; ++i) {
      if (i == sorted) sorted = SortNext(sorted);
      const Scored& best = scored_[i];
      if (!best.is_entity()) {
        const TopicCandidate& topic = finder_.topics()[best.index()];
        const uint64_t stems = StemBits(topic);
        if ((stems & selected_stems_) != 0 && !IsNew(topic)) continue;
        selected_stems_ |= stems;
      }
      selected_.push_back(best);
    }
  }

  // Puts the best of scored_ from index `first` on there, sorted, as most candidates never come to be looked
  // at; returns where these end.
  size_t SortNext(size_t first) {
    constexpr size_t kSortedAtOnce = 24;
    const size_t end = std::min(first + kSortedAtOnce, scored_.size());
    const auto begin = scored_.begin() + static_cast<ptrdiff_t>(first);
    const auto middle = scored_.begin() + static_cast<ptrdiff_t>(end);
    if (middle != scored_.end()) std::nth_element(begin, middle, scored_.end());
    std::sort(begin, middle);
    return end;
  }

  // A bit for each stem, some of which share one: topics without a common bit have no common stem.
  static uint64_t StemBits(const TopicCandidate& topic) {
    uint64_t bits = 0;
    for (uint32_t i = 0; i < topic.words; ++i) bits |= uint64_t{1} << (topic.stems[i] % 64);
    return bits;
  }

  bool IsNew(const TopicCandidate& topic) const { return !IsCovered(topic) && !IsOverused(topic); }

  // Whether one of its stems is in enough better topics.
  bool IsOverused(const TopicCandidate& topic) const {
    return std::any_of(topic.stems.begin(), topic.stems.begin() + topic.words, [&](uint32_t stem) {
      uint32_t uses = 0;
      for (const Scored& better : selected_) {
        if (better.is_entity()) continue;
        const StemIds& stems = finder_.topics()[better.index()].stems;
        uses += static_cast<uint32_t>(std::count(stems.begin(), stems.end(), stem));
      }
      return uses >= kMaxPerStem;
    });
  }

  // Whether the topic is part of a better one that stands for most of its mentions, or holds one and adds
  // little.
  bool IsCovered(const TopicCandidate& topic) const {
    for (const Scored& scored : selected_) {
      if (scored.is_entity()) continue;
      const TopicCandidate& better = finder_.topics()[scored.index()];
      if (Holds(better, topic) && topic.count < 2 * better.count + 1) return true;
      if (Holds(topic, better) && topic.count < 2 && !topic.in_title) return true;
    }
    return false;
  }

  static bool Holds(const TopicCandidate& whole, const TopicCandidate& part) {
    return std::search(whole.stems.begin(), whole.stems.begin() + whole.words, part.stems.begin(),
                       part.stems.begin() + part.words) != whole.stems.begin() + whole.words;
  }

  void BuildKeywords() {
    keywords_.resize(selected_.size());
    const double best_score = selected_.empty() ? 0 : selected_.front().score;
    for (size_t k = 0; k < selected_.size(); ++k) {
      RankedKeyword& keyword = keywords_[k];
      keyword.score = best_score > 0 ? selected_[k].score / best_score : 0;
      keyword.is_entity = selected_[k].is_entity();
      keyword.entity = keyword.is_entity ? selected_[k].index() : 0;
      keyword.mentions.clear();
      if (keyword.is_entity) AddEntityMentions(&keyword);
    }
    AddTopicMentions();
    for (RankedKeyword& keyword : keywords_) {
      if (keyword.is_entity) {
        namer_.NameEntity(*document_, *linked_, &keyword);
      } else {
        namer_.NameTopic(*document_, &keyword);
      }
      keyword.in_title = std::any_of(keyword.mentions.begin(), keyword.mentions.end(),
                                     [&](TokenRange tokens) { return finder_.InTitle(tokens.first); });
    }
  }

  void AddEntityMentions(RankedKeyword* keyword) {
    const auto& mentions = linked_->entities[keyword->entity].mentions;
    keyword->mentions.reserve(mentions.size());
    for (const uint32_t m : mentions) keyword->mentions.push_back(linked_->mentions[m].span.tokens);
  }

  void AddTopicMentions() {
    const uint8_t none = static_cast<uint8_t>(keywords_.size());
    keyword_of_.assign(finder_.topics().size(), none);
    for (size_t k = 0; k < selected_.size(); ++k) {
      if (selected_[k].is_entity()) continue;
      keyword_of_[selected_[k].index()] = static_cast<uint8_t>(k);
      keywords_[k].mentions.reserve(finder_.topics()[selected_[k].index()].count);
    }
    for (const TopicMention& mention : finder_.mentions()) {
      const uint8_t k = keyword_of_[mention.topic];
      if (k == none) continue;
      std::vector<TokenRange>& mentions = keywords_[k].mentions;
      if (mentions.empty() || mentions.back().last <= mention.tokens.first)
        mentions.push_back(mention.tokens);
    }
  }

  const KeywordClasses& classes_;
  const Powers stem_powers_{1.0, kStemExponent};
  const Powers frequency_powers_{kPartWeight, kFrequencyExponent};
  TopicFinder finder_;
  KeywordNamer namer_;

  // Of the current document.
  const NameDocument* document_ = nullptr;
  const LinkedMentions* linked_ = nullptr;
  std::vector<Scored> scored_, selected_;
  uint64_t selected_stems_ = 0;          // StemBits of all selected topics
  std::vector<RankedKeyword> keywords_;  // their memory is kept
  std::vector<uint8_t> keyword_of_;      // by topic: its index in selected_, or how many there are
};

KeywordFinder::KeywordFinder(const KeywordClasses& classes) : ranker_(std::make_unique<Ranker>(classes)) {}
KeywordFinder::~KeywordFinder() = default;

std::vector<RankedKeyword>& KeywordFinder::Find(const NameDocument& document, const LinkedMentions& linked) {
  return ranker_->Rank(document, linked);
}

}  // namespace tagger
