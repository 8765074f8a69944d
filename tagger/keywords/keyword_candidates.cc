#include "tagger/keywords/keyword_candidates.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr ClassId kNever = kMaxClasses - 1;

bool IsNoun(TopicRole role) { return role >= TopicRole::kGenericNoun; }

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

TopicFinder::TopicFinder(const NameDocument& document, const LinkedMentions& linked, const KeywordClasses& classes)
    : document_(document), classes_(classes), readings_(document.size()), stems_(1) {
  absl::flat_hash_map<uint32_t, Reading> known;  // by word id
  std::vector<bool> taken(document.size(), false);
  for (const Mention& mention : linked.mentions) {
    std::fill(taken.begin() + mention.span.tokens.first, taken.begin() + mention.span.tokens.last, true);
  }
  for (uint32_t i = 0; i < document.size(); ++i) {
    if (taken[i] || !document.IsWord(i) || document.IsDated(i) || document.token(i).Is(kDotted)) continue;
    const auto [found, inserted] = known.try_emplace(document.token(i).word);
    if (inserted) found->second = Read(document.word(i));
    readings_[i] = found->second;
  }
}

TopicFinder::Reading TopicFinder::Read(const Word& word) {
  const bool acronym = word.lower.size() == 2 && word.surface == word.folded && word.surface[0] != word.lower[0] &&
                       word.surface[1] != word.lower[1];
  if (word.lower.size() < 3 && !acronym) return {};
  for (const ClassId id : {classes_.function_word, classes_.number_word, classes_.magnitude, classes_.time_unit,
                           classes_.month, classes_.weekday}) {
    if (word.In(id)) return {};
  }
  Reading reading{TopicRoleOf(word.lower), kNoStem};
  for (const ClassId id : {classes_.reporting_verb, classes_.person_verb, classes_.organisation_verb}) {
    if (word.In(id)) reading.role = TopicRole::kVerb;
  }
  if (reading.role > TopicRole::kVerb) reading.stem = StemId(StemOf(word.lower), RarityOf(word));
  return reading;
}

double TopicFinder::RarityOf(const Word& word) const {
  if (word.In(classes_.common_word_3)) return 1.6;
  if (word.In(classes_.common_word_2)) return 2.6;
  if (word.In(classes_.common_word)) return 3.6;
  return 4.2;
}

uint32_t TopicFinder::StemId(std::string_view stem, double rarity) {
  const auto [found, inserted] = stem_ids_.try_emplace(std::string(stem), static_cast<uint32_t>(stems_.size()));
  if (inserted) stems_.push_back({rarity, 0});
  StemTraits& traits = stems_[found->second];
  traits.rarity = std::min(traits.rarity, rarity);  // a rare form of a common word is no rare word
  return found->second;
}

bool TopicFinder::InTitle(uint32_t token) const { return document_.sentence(token).section == SectionKind::kTitle; }

bool TopicFinder::IsJoint(uint32_t token) const {
  return document_.IsHyphen(token) && token > 0 && token + 1 < document_.size() && document_.IsWord(token - 1) &&
         document_.IsWord(token + 1);
}

// Whether a noun, an adjective or a name can be here: what stands before it is no subject's verb.
bool TopicFinder::IsNominal(uint32_t token) const {
  return token < document_.size() && Role(token) > TopicRole::kVerb;
}

std::string_view TopicFinder::WordBefore(uint32_t token) const {
  if (token == document_.sentence(token).tokens.first || !document_.IsWord(token - 1)) return {};
  return document_.word(token - 1).lower;
}

TopicRole TopicFinder::RoleInContext(uint32_t token) const {
  const TopicRole role = Role(token);
  if (role <= TopicRole::kVerb) return TopicRole::kNone;
  const std::string_view before = WordBefore(token);
  const bool after_determiner = IsDeterminer(before) || (token > 0 && document_.IsPossessive(token - 1));
  const bool after_hyphen = token > 0 && IsJoint(token - 1);
  const bool in_sentence = token + 1 < document_.sentence(token).tokens.last;
  const bool has_next = in_sentence && IsNominal(token + 1);
  const bool object_next = in_sentence && document_.IsWord(token + 1) && IsDeterminer(document_.word(token + 1).lower);
  const TopicRole previous = token > 0 && !before.empty() ? roles_[token - 1] : TopicRole::kNone;
  switch (role) {
    case TopicRole::kVerbOrNoun:
      if (object_next || IsBeforeVerb(before)) return TopicRole::kNone;
      if (after_determiner || after_hyphen || IsPreposition(before)) return TopicRole::kGenericNoun;
      if (previous == TopicRole::kNone) return TopicRole::kNone;
      return has_next && !IsNoun(previous) ? TopicRole::kGenericNoun : has_next ? TopicRole::kNone : TopicRole::kGenericNoun;
    case TopicRole::kParticiple:
      return has_next && !IsNoun(previous) && !IsBeforeVerb(before) && !(token > 0 && before.empty() && !after_hyphen &&
             !after_determiner && document_.IsCapitalised(token - 1)) ? TopicRole::kAdjective : TopicRole::kNone;
    case TopicRole::kGerund:
      if (object_next) return TopicRole::kNone;
      if (IsNoun(previous) && !has_next) return TopicRole::kGenericNoun;
      return has_next && (after_determiner || previous == TopicRole::kAdjective) ? TopicRole::kAdjective : TopicRole::kNone;
    case TopicRole::kGenericNoun:
    case TopicRole::kNoun:
      // "to police the border": the verb.
      return IsBeforeVerb(before) && object_next ? TopicRole::kNone : role;
    default:
      return role;
  }
}

void TopicFinder::DecideRoles() {
  roles_.assign(document_.size(), TopicRole::kNone);
  for (uint32_t i = 0; i < document_.size(); ++i) roles_[i] = RoleInContext(i);
}

uint32_t TopicFinder::PhraseEnd(uint32_t first) const {
  const uint32_t sentence_end = document_.sentence(first).tokens.last;
  uint32_t end = first;
  while (end < sentence_end) {
    if (roles_[end] != TopicRole::kNone) {
      ++end;
    } else if (end > first && end + 1 < sentence_end && IsJoint(end) && roles_[end + 1] != TopicRole::kNone) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

void TopicFinder::Find() {
  DecideRoles();
  for (uint32_t first = 0; first < document_.size();) {
    if (roles_[first] == TopicRole::kNone) {
      ++first;
      continue;
    }
    const uint32_t end = PhraseEnd(first);
    AddParts(first, end);
    first = end;
  }
}

// All parts of the run [first, end) that end in a noun. Those that cannot be made longer to either side are whole.
void TopicFinder::AddParts(uint32_t first, uint32_t end) {
  while (end > first && !IsNoun(roles_[end - 1])) end -= end - 1 > first && IsJoint(end - 2) ? 2 : 1;
  for (uint32_t i = first; i < end; ++i) {
    if (roles_[i] != TopicRole::kNone) ++stems_[readings_[i].stem].count;
  }
  for (uint32_t i = first; i < end; ++i) {
    if (roles_[i] == TopicRole::kNone) continue;
    StemIds stems = {};
    uint32_t words = 0;
    for (uint32_t last = i; last < end && words < kMaxTopicWords; ++last) {
      if (roles_[last] == TopicRole::kNone) continue;
      stems[words++] = readings_[last].stem;
      if (!IsNoun(roles_[last])) continue;
      const bool longest_right = last + 1 == end || words == kMaxTopicWords;
      const bool longest_left = i == first || (last + 1 == end && words == kMaxTopicWords);
      AddMention({i, last + 1}, stems, words, longest_left && longest_right);
    }
  }
}

StemIds TopicFinder::Joined(const StemIds& stems, TokenRange tokens, uint32_t words) const {
  if (words != 2) return stems;
  const auto found = stem_ids_.find(
      StrCat(document_.word(tokens.first).lower, StemOf(document_.word(tokens.last - 1).lower)));
  if (found == stem_ids_.end()) return stems;
  return {found->second, kNoStem, kNoStem};
}

void TopicFinder::AddMention(TokenRange tokens, const StemIds& stems, uint32_t words, bool whole) {
  const auto [found, inserted] = topic_ids_.try_emplace(stems, static_cast<uint32_t>(topics_.size()));
  if (inserted) {
    const StemIds joined = Joined(stems, tokens, words);
    if (joined != stems) {
      const uint32_t next = static_cast<uint32_t>(topics_.size());
      const uint32_t index = topic_ids_.try_emplace(joined, next).first->second;
      topic_ids_[stems] = index;
      if (index == next) topics_.push_back({.stems = joined, .words = 1, .first = tokens});
      AddMention(tokens, stems, words, whole);
      return;
    }
    topics_.push_back({.stems = stems, .words = words, .first = tokens});
  }
  TopicCandidate& topic = topics_[found->second];
  ++topic.count;
  if (whole) ++topic.whole_count;
  topic.in_title |= InTitle(tokens.first);
  topic.generic_end = topic.words == 1 ? Role(tokens.last - 1) <= TopicRole::kGenericNoun : topic.generic_end;
  mentions_.push_back({found->second, tokens});
}

}  // namespace tagger
