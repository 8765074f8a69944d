#include "tagger/keywords/topic_lexicon.h"

#include <initializer_list>

namespace tagger {
namespace {

constexpr size_t kFirstSlots = 1 << 13;

ClassSet SetOf(std::initializer_list<ClassId> classes) {
  ClassSet set;
  for (const ClassId id : classes) set.set(id);
  return set;
}

}  // namespace

TopicLexicon::TopicLexicon(const KeywordClasses& classes)
    : classes_(classes),
      never_in_topic_(SetOf({classes.function_word, classes.number_word, classes.magnitude, classes.time_unit,
                             classes.month, classes.weekday})),
      verbs_(SetOf({classes.reporting_verb, classes.person_verb, classes.organisation_verb})) {
  Clear();
}

void TopicLexicon::Clear() {
  readings_.clear();
  word_hashes_.clear();
  stems_.assign(1, {});
  slots_.assign(kFirstSlots, {});
}

void TopicLexicon::Update(const WordTable& words) {
  if (generation_ != words.generation()) {
    Clear();
    generation_ = words.generation();
  }
  size_t id = readings_.size();
  readings_.resize(words.size());
  word_hashes_.resize(words.size());
  for (; id < words.size(); ++id) {
    readings_[id] = Read(words.word(static_cast<uint32_t>(id)), &word_hashes_[id]);
  }
}

TopicReading TopicLexicon::Read(const Word& word, uint64_t* hash) {
  const TopicWordReader reader(word.lower, lists_);
  TopicReading reading;
  TopicItem& item = reading.item;
  item.flags = kIsWord;
  item.role = RoleOf(word, reader);
  item.traits = reader.ListedTraits();
  if (item.role == TopicRole::kNone) return reading;
  item.traits |= reader.FormTraits();
  reading.rarity_rank = RarityRankOf(word);
  *hash = reader.hashes().Without(0);
  const WordForm stem = StemFormOf(word.lower);
  item.stem = StemId(stem, HashOf(stem, word.lower, reader.hashes()));
  return reading;
}

TopicRole TopicLexicon::RoleOf(const Word& word, const TopicWordReader& reader) const {
  if (!MayBeInTopic(word)) return TopicRole::kNone;
  if (!word.entries.empty() && (word.classes & verbs_).any()) return TopicRole::kVerb;
  return reader.Role();
}

bool TopicLexicon::MayBeInTopic(const Word& word) const {
  const bool acronym = word.lower.size() == 2 && word.surface == word.folded &&
                       word.surface[0] != word.lower[0] && word.surface[1] != word.lower[1];
  if (word.lower.size() < 3 && !acronym) return false;
  return word.entries.empty() || (word.classes & never_in_topic_).none();
}

uint8_t TopicLexicon::RarityRankOf(const Word& word) const {
  if (word.entries.empty()) return 3;
  if (word.In(classes_.common_word_3)) return 0;
  if (word.In(classes_.common_word_2)) return 1;
  return word.In(classes_.common_word) ? 2 : 3;
}

uint32_t TopicLexicon::StemId(const WordForm& spelling, uint64_t hash) {
  const size_t slot = Probe(hash, [&](const Stem& stem) { return stem.spelling == spelling; });
  if (slots_[slot].stem != kNoStem) return slots_[slot].stem;
  const uint32_t id = static_cast<uint32_t>(stems_.size());
  slots_[slot] = {hash, id};
  stems_.push_back({spelling, hash});
  if (2 * stems_.size() > slots_.size()) Grow();
  return id;
}

void TopicLexicon::Grow() {
  slots_.assign(2 * slots_.size(), {});
  for (uint32_t id = 1; id < stems_.size(); ++id) {
    size_t slot = FirstSlot(stems_[id].hash);
    while (slots_[slot].stem != kNoStem) slot = NextSlot(slot);
    slots_[slot] = {stems_[id].hash, id};
  }
}

std::optional<uint32_t> TopicLexicon::FindStem(std::string_view spelling) const {
  const size_t slot =
      Probe(JoinableHashOf(spelling).value, [&](const Stem& stem) { return stem.spelling == spelling; });
  return slots_[slot].stem == kNoStem ? std::nullopt : std::optional(slots_[slot].stem);
}

std::optional<uint32_t> TopicLexicon::FindJoined(uint32_t word, std::string_view lower, uint32_t stem) const {
  const WordForm& spelling = stems_[stem].spelling;
  const uint64_t hash =
      HashOfJoined({word_hashes_[word]}, {stems_[stem].hash, JoinablePowerOf(spelling.size())});
  if (slots_[Probe(hash, [](const Stem&) { return true; })].stem == kNoStem) return std::nullopt;
  return FindStem(std::string(lower) + spelling.ToString());
}

}  // namespace tagger
