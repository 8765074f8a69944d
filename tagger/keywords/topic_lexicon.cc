#include "tagger/keywords/topic_lexicon.h"

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr uint64_t kBase = 0x9E3779B97F4A7C15u;  // 2^64 over the golden ratio: odd, without a pattern of bits

}  // namespace

JoinableHash JoinableHashOf(std::string_view text) {
  JoinableHash hash;
  for (const char c : text) {
    hash.value = hash.value * kBase + static_cast<unsigned char>(c) + 1;
    hash.power *= kBase;
  }
  return hash;
}

void TopicLexicon::Clear() {
  readings_.clear();
  stem_ids_.clear();
  stem_hashes_.assign(1, {});
}

void TopicLexicon::Update(const WordTable& words) {
  if (generation_ != words.generation()) {
    Clear();
    generation_ = words.generation();
  }
  while (readings_.size() < words.size()) {
    readings_.push_back(Read(words.word(static_cast<uint32_t>(readings_.size()))));
  }
}

TopicReading TopicLexicon::Read(const Word& word) {
  TopicReading reading{.word = TopicWordOf(word.lower), .stem = kNoStem, .rarity = 0, .hash = {}};
  for (const ClassId id : {classes_.reporting_verb, classes_.person_verb, classes_.organisation_verb}) {
    if (word.In(id)) reading.word.role = TopicRole::kVerb;
  }
  if (!MayBeInTopic(word)) reading.word.role = TopicRole::kNone;
  if (reading.word.role == TopicRole::kNone) return reading;
  reading.stem = StemId(StemOf(word.lower));
  reading.rarity = RarityOf(word);
  reading.hash = JoinableHashOf(word.lower);
  return reading;
}

bool TopicLexicon::MayBeInTopic(const Word& word) const {
  const bool acronym = word.lower.size() == 2 && word.surface == word.folded &&
                       word.surface[0] != word.lower[0] && word.surface[1] != word.lower[1];
  if (word.lower.size() < 3 && !acronym) return false;
  for (const ClassId id : {classes_.function_word, classes_.number_word, classes_.magnitude,
                           classes_.time_unit, classes_.month, classes_.weekday}) {
    if (word.In(id)) return false;
  }
  return true;
}

double TopicLexicon::RarityOf(const Word& word) const {
  if (word.In(classes_.common_word_3)) return 1.6;
  if (word.In(classes_.common_word_2)) return kEverydayRarity;
  if (word.In(classes_.common_word)) return 3.6;
  return 4.2;
}

uint32_t TopicLexicon::StemId(std::string_view spelling) {
  if (const std::optional<uint32_t> known = FindStem(spelling)) return *known;
  const uint32_t id = static_cast<uint32_t>(stem_hashes_.size());
  stem_ids_.emplace(spelling, id);
  stem_hashes_.push_back(JoinableHashOf(spelling));
  return id;
}

std::optional<uint32_t> TopicLexicon::FindStem(std::string_view spelling) const {
  const auto found = stem_ids_.find(ToAbsl(spelling));
  return found == stem_ids_.end() ? std::nullopt : std::optional<uint32_t>(found->second);
}

}  // namespace tagger
