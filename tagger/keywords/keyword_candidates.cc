#include "tagger/keywords/keyword_candidates.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"

namespace tagger {
namespace {

constexpr uint32_t kMaxTopicWords = 3;
constexpr ClassId kNever = kMaxClasses - 1;

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
}

TopicFinder::TopicFinder(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes)
    : document_(document), classes_(classes), taken_(document.size(), false) {
  for (const Mention& mention : linked.mentions) {
    std::fill(taken_.begin() + mention.span.tokens.first, taken_.begin() + mention.span.tokens.last, true);
  }
}

bool TopicFinder::IsContent(uint32_t token) const {
  if (!document_.IsWord(token) || taken_[token] || document_.IsDated(token)) return false;
  const Word& word = document_.word(token);
  if (word.lower.size() < 3 || document_.token(token).Is(kDotted)) return false;
  for (const ClassId id : {classes_.function_word, classes_.reporting_verb, classes_.number_word, classes_.magnitude,
                           classes_.time_unit, classes_.month, classes_.weekday}) {
    if (word.In(id)) return false;
  }
  return true;
}

bool TopicFinder::MayStart(uint32_t token) const {
  const std::string_view word = document_.word(token).lower;
  return !word.ends_with("ly") && !document_.word(token).In(classes_.common_word_3);
}

bool TopicFinder::MayEnd(uint32_t token) const {
  const Word& word = document_.word(token);
  if (word.lower.ends_with("ly") || word.lower.ends_with("ed") || word.lower.ends_with("ing")) return false;
  return !word.In(classes_.common_word_3) && !word.In(classes_.person_verb) && !word.In(classes_.organisation_verb);
}

double TopicFinder::Rarity(uint32_t token) const {
  const Word& word = document_.word(token);
  if (word.In(classes_.common_word_3)) return 1.0;
  if (word.In(classes_.common_word_2)) return 2.0;
  if (word.In(classes_.common_word)) return 3.5;
  return 5.0;
}

std::vector<TopicCandidate> TopicFinder::Find() const {
  std::vector<TopicCandidate> topics;
  absl::flat_hash_map<std::string, uint32_t> by_stems;
  for (uint32_t first = 0; first < document_.size(); ++first) {
    if (!IsContent(first) || !MayStart(first)) continue;
    const uint32_t end = document_.sentence(first).tokens.last;
    std::string key;
    std::vector<std::string> stems;
    for (uint32_t last = first; last < end && stems.size() < kMaxTopicWords && IsContent(last); ++last) {
      stems.push_back(StemOf(document_.word(last).lower));
      key += stems.back();  // without spaces: "cyber security" is "cybersecurity"
      if (!MayEnd(last)) continue;
      const auto [found, inserted] = by_stems.try_emplace(key, static_cast<uint32_t>(topics.size()));
      if (inserted) topics.push_back({{}, stems});
      topics[found->second].mentions.push_back({first, last + 1});
    }
  }
  return topics;
}

}  // namespace tagger
