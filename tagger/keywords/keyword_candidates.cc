#include "tagger/keywords/keyword_candidates.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr ClassId kNever = kMaxClasses - 1;
constexpr double kEverydayRarity = 2.6;  // of the 11,000 commonest words, by the grades of common_word

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

TopicFinder::TopicFinder(const NameDocument& document, const LinkedMentions& linked,
                         const KeywordClasses& classes)
    : document_(document),
      classes_(classes),
      taken_(document.size(), false),
      readings_(document.size()),
      stems_(1) {
  absl::flat_hash_map<uint32_t, Reading> known;  // by word id
  for (const Mention& mention : linked.mentions) {
    std::fill(taken_.begin() + mention.span.tokens.first, taken_.begin() + mention.span.tokens.last, true);
  }
  for (uint32_t i = 0; i < document.size(); ++i) {
    if (!document.IsWord(i)) continue;
    const auto [found, inserted] = known.try_emplace(document.token(i).word);
    if (inserted) found->second = Read(document.word(i));
    readings_[i] = found->second;
    if (taken_[i] || document.IsDated(i) || document.token(i).Is(kDotted))
      readings_[i].word.role = TopicRole::kNone;
  }
}

TopicFinder::Reading TopicFinder::Read(const Word& word) {
  Reading reading{TopicWordOf(word.lower), kNoStem};
  for (const ClassId id : {classes_.reporting_verb, classes_.person_verb, classes_.organisation_verb}) {
    if (word.In(id)) reading.word.role = TopicRole::kVerb;
  }
  if (!MayBeInTopic(word)) reading.word.role = TopicRole::kNone;
  if (reading.word.role != TopicRole::kNone) reading.stem = StemId(StemOf(word.lower), RarityOf(word));
  return reading;
}

bool TopicFinder::MayBeInTopic(const Word& word) const {
  const bool acronym = word.lower.size() == 2 && word.surface == word.folded &&
                       word.surface[0] != word.lower[0] && word.surface[1] != word.lower[1];
  if (word.lower.size() < 3 && !acronym) return false;
  for (const ClassId id : {classes_.function_word, classes_.number_word, classes_.magnitude,
                           classes_.time_unit, classes_.month, classes_.weekday}) {
    if (word.In(id)) return false;
  }
  return true;
}

double TopicFinder::RarityOf(const Word& word) const {
  if (word.In(classes_.common_word_3)) return 1.6;
  if (word.In(classes_.common_word_2)) return kEverydayRarity;
  if (word.In(classes_.common_word)) return 3.6;
  return 4.2;
}

uint32_t TopicFinder::StemId(std::string_view stem, double rarity) {
  const auto [found, inserted] =
      stem_ids_.try_emplace(std::string(stem), static_cast<uint32_t>(stems_.size()));
  if (inserted) stems_.push_back({rarity, 0});
  StemTraits& traits = stems_[found->second];
  traits.rarity = std::min(traits.rarity, rarity);  // a rare form of a common word is no rare word
  return found->second;
}

bool TopicFinder::InTitle(uint32_t token) const {
  return document_.sentence(token).section == SectionKind::kTitle;
}

bool TopicFinder::IsJoint(uint32_t token) const {
  return token > 0 && token + 1 < document_.size() && document_.IsHyphen(token) &&
         document_.IsWord(token - 1) && document_.IsWord(token + 1);
}

// What stands around a token, as far as it tells verbs from nouns.
TopicFinder::Context TopicFinder::ContextOf(uint32_t token) const {
  Context context;
  const TokenRange sentence = document_.sentence(token).tokens;
  const bool first = token == sentence.first;
  const TopicWord before = first ? TopicWord() : readings_[token - 1].word;
  context.after_determiner = before.Is(kIsDeterminer) || (!first && document_.IsPossessive(token - 1));
  context.after_preposition = before.Is(kIsPreposition);
  context.after_hyphen = !first && IsJoint(token - 1);
  context.after_to = before.Is(kIsTo);
  context.after_subject = before.Is(kIsBeforeVerb);
  if (!first && document_.IsWord(token - 1)) {
    context.previous = roles_[token - 1];
    context.after_name = taken_[token - 1];
    context.after_plural = IsNoun(context.previous) && IsPlural(token - 1);
  }
  if (token + 1 >= sentence.last || !document_.IsWord(token + 1)) return context;
  context.phrase_next = Role(token + 1) > TopicRole::kVerb;
  const TopicWord after = readings_[token + 1].word;
  context.object_next = after.Is(kIsDeterminer) || taken_[token + 1];
  context.goes_on = !after.Is(kIsPreposition) && !after.Is(kIsConjunction);
  return context;
}

// Plural nouns end a noun phrase; the exceptions are listed.
bool TopicFinder::IsPlural(uint32_t token) const {
  return readings_[token].word.Is(kIsPlural) && !readings_[token].word.Is(kIsModifyingPlural);
}

TopicRole TopicFinder::VerbOrNounRole(uint32_t token, const Context& context) const {
  if (context.object_next || context.after_subject || context.after_to || context.after_plural)
    return TopicRole::kNone;
  if (context.after_determiner || context.after_hyphen || context.after_preposition)
    return TopicRole::kGenericNoun;
  if (context.previous == TopicRole::kAdjective) return TopicRole::kGenericNoun;
  if (!IsNoun(context.previous) || context.phrase_next) return TopicRole::kNone;
  return IsPlural(token) && context.goes_on ? TopicRole::kNone : TopicRole::kGenericNoun;
}

TopicRole TopicFinder::NounRole(uint32_t token, const Context& context) const {
  const bool has_object = context.phrase_next || context.object_next;
  if (readings_[token].word.Is(kHasNounEnding) || context.after_hyphen) return Role(token);
  // "groups escalate attacks", "will inspect companies", "to withhold subsidies": verbs that no list has.
  if (context.after_plural && !document_.IsCapitalised(token)) return TopicRole::kNone;
  if (context.after_subject && has_object) return TopicRole::kNone;
  if (context.after_to && has_object && !IsPlural(token) && !document_.IsCapitalised(token))
    return TopicRole::kNone;
  return Role(token);
}

TopicRole TopicFinder::RoleInContext(uint32_t token) const {
  // "cease-fire": the parts of a compound are no verbs.
  if (Role(token) == TopicRole::kVerb && IsJoint(token + 1)) return TopicRole::kAdjective;
  if (Role(token) <= TopicRole::kVerb) return TopicRole::kNone;
  const Context context = ContextOf(token);
  switch (Role(token)) {
    case TopicRole::kVerbOrNoun:
      return VerbOrNounRole(token, context);
    case TopicRole::kParticiple: {
      const bool is_verb = IsNoun(context.previous) || context.after_name || context.after_subject;
      return context.phrase_next && !is_verb ? TopicRole::kAdjective : TopicRole::kNone;
    }
    case TopicRole::kGerund: {
      const bool modifies = context.after_determiner || context.previous == TopicRole::kAdjective;
      return context.phrase_next && modifies ? TopicRole::kAdjective : TopicRole::kNone;
    }
    case TopicRole::kAdjective:
      return context.after_plural ? TopicRole::kNone : TopicRole::kAdjective;
    default:
      return NounRole(token, context);
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
      if (IsNoun(roles_[end++]) && IsPlural(end - 1) && !IsJoint(end)) break;
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

// All parts of the run [first, end) that end in a noun. Those that cannot be made longer to either side are
// whole.
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
      AddMention({i, last + 1}, stems, words, longest_left && longest_right, last + 1 == end);
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

// Whether no word of it says what the text is about: "first concern", "officials".
bool TopicFinder::IsGeneric(TokenRange tokens) const {
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (Role(i) == TopicRole::kNoun) return false;
    if (Role(i) != TopicRole::kNone && Rarity(readings_[i].stem) > kEverydayRarity && tokens.size() > 1)
      return false;
  }
  return true;
}

void TopicFinder::AddMention(TokenRange tokens, const StemIds& stems, uint32_t words, bool whole,
                             bool at_end) {
  const auto [found, inserted] = topic_ids_.try_emplace(stems, static_cast<uint32_t>(topics_.size()));
  if (inserted) {
    const StemIds joined = Joined(stems, tokens, words);
    if (joined != stems) {
      const uint32_t next = static_cast<uint32_t>(topics_.size());
      const uint32_t index = topic_ids_.try_emplace(joined, next).first->second;
      topic_ids_[stems] = index;
      if (index == next) topics_.push_back({.stems = joined, .words = 1, .first = tokens});
      AddMention(tokens, stems, words, whole, at_end);
      return;
    }
    topics_.push_back({.stems = stems, .words = words, .first = tokens});
    topics_.back().generic = IsGeneric(tokens);
  }
  TopicCandidate& topic = topics_[found->second];
  ++topic.count;
  if (whole) ++topic.whole_count;
  if (at_end) ++topic.end_count;
  topic.in_title |= InTitle(tokens.first);
  mentions_.push_back({found->second, tokens});
}

}  // namespace tagger
