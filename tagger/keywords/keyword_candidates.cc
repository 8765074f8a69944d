#include "tagger/keywords/keyword_candidates.h"

#include <algorithm>
#include <bit>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

bool IsNoun(TopicRole role) { return role >= TopicRole::kGenericNoun; }

// A bit of a filter of `words` words (a power of two) of 64 bits.
struct FilterBit {
  FilterBit(uint64_t hash, size_t words) {
    const uint64_t mixed = (hash ^ (hash >> 32)) * 0xBF58476D1CE4E5B9u;
    word = (mixed >> 24) & (words - 1);
    mask = uint64_t{1} << (mixed >> 58);
  }
  size_t word;
  uint64_t mask;
};

}  // namespace

void TopicFinder::Find(const NameDocument& document, const LinkedMentions& linked) {
  StartDocument(document, linked);
  const uint32_t size = document.size();
  for (uint32_t i = 0; i < size; ++i) {
    if (At(i).role > TopicRole::kNone) At(i).role_in_context = RoleInContext(i);
  }
  for (uint32_t first = 0; first < size;) {
    if (!At(first).IsInTopic()) {
      ++first;
      continue;
    }
    const uint32_t end = PhraseEnd(first);
    AddParts(first, end);
    first = end;
  }
}

// Reads all words: O(tokens).
void TopicFinder::StartDocument(const NameDocument& document, const LinkedMentions& linked) {
  document_ = &document;
  lexicon_.Update(document.words());
  ++document_number_;
  topics_.clear();
  mentions_.clear();
  phrases_.Clear();
  stems_.resize(std::max(stems_.size(), lexicon_.stem_count()));
  const uint32_t size = document.size();
  stem_filter_.assign(std::bit_ceil(size / 16 + 64), 0);
  items_.assign(size + 3, Item{});
  for (const Mention& mention : linked.mentions) {
    for (uint32_t i = mention.span.tokens.first; i < mention.span.tokens.last; ++i) At(i).flags |= kIsTaken;
  }
  for (const Sentence& sentence : document.text().sentences) {
    const uint8_t section_flags = sentence.section == SectionKind::kTitle ? kInTitle : 0;
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      Item& item = At(i);
      item.flags |= section_flags;
      if (document.IsWord(i)) {
        ReadWord(document, i, &item);
      } else if (document.IsPossessive(i)) {
        item.flags |= kIsPossessive;
      } else if (i > 0 && i + 1 < size && document.IsHyphen(i) && document.IsWord(i - 1) &&
                 document.IsWord(i + 1)) {
        item.flags |= kIsJoint;
      }
    }
    if (sentence.tokens.empty()) continue;
    At(sentence.tokens.first).flags |= kIsFirst;
    At(sentence.tokens.last - 1).flags |= kIsLast;
  }
}

void TopicFinder::ReadWord(const NameDocument& document, uint32_t token, Item* item) {
  const Token& word = document.token(token);
  const TopicReading& reading = lexicon_.reading(word.word);
  item->stem = reading.stem;
  item->traits = reading.word.traits;
  item->flags |= word.Is(kCapitalised) ? kIsWord | kIsCapital : kIsWord;
  if (reading.word.role == TopicRole::kNone) return;
  NoteStem(reading);
  if (!item->Is(kIsTaken) && !document.IsDated(token) && !word.Is(kDotted)) item->role = reading.word.role;
}

void TopicFinder::NoteStem(const TopicReading& reading) {
  StemTraits& stem = stems_[reading.stem];
  if (stem.document != document_number_) {
    stem = {.rarity = reading.rarity, .count = 0, .topic = 0, .document = document_number_};
    const FilterBit bit(lexicon_.stem_hash(reading.stem).value, stem_filter_.size());
    stem_filter_[bit.word] |= bit.mask;
  }
  stem.rarity = std::min(stem.rarity, reading.rarity);  // a rare form of a common word is no rare word
}

// What stands around a token, as far as it tells verbs from nouns.
TopicFinder::Context TopicFinder::ContextOf(uint32_t token) const {
  Context context;
  const Item& item = At(token);
  if (!item.Is(kIsFirst)) {
    const Item& before = items_[token];
    context.after_determiner = before.Is(kIsDeterminer) || before.Is(kIsPossessive);
    context.after_preposition = before.Is(kIsPreposition);
    context.after_hyphen = before.Is(kIsJoint);
    context.after_to = before.Is(kIsTo);
    context.after_subject = before.Is(kIsBeforeVerb);
    if (before.Is(kIsWord)) {
      context.previous = before.role_in_context;
      context.after_name = before.Is(kIsTaken);
      context.after_plural = IsNoun(context.previous) && before.IsPlural();
    }
  }
  const Item& after = At(token + 1);
  if (item.Is(kIsLast) || !after.Is(kIsWord)) return context;
  context.phrase_next = after.role > TopicRole::kVerb;
  context.object_next = after.Is(kIsDeterminer) || after.Is(kIsTaken);
  context.goes_on = !after.Is(kIsPreposition) && !after.Is(kIsConjunction);
  return context;
}

TopicRole TopicFinder::VerbOrNounRole(const Item& item, const Context& context) const {
  if (context.object_next || context.after_subject || context.after_to || context.after_plural)
    return TopicRole::kNone;
  if (context.after_determiner || context.after_hyphen || context.after_preposition)
    return TopicRole::kGenericNoun;
  if (context.previous == TopicRole::kAdjective) return TopicRole::kGenericNoun;
  if (!IsNoun(context.previous) || context.phrase_next) return TopicRole::kNone;
  return item.IsPlural() && context.goes_on ? TopicRole::kNone : TopicRole::kGenericNoun;
}

TopicRole TopicFinder::NounRole(const Item& item, const Context& context) const {
  const bool has_object = context.phrase_next || context.object_next;
  if (item.Is(kHasNounEnding) || context.after_hyphen) return item.role;
  // "groups escalate attacks", "will inspect companies", "to withhold subsidies": verbs that no list has.
  if (context.after_plural && !item.Is(kIsCapital)) return TopicRole::kNone;
  if (context.after_subject && has_object) return TopicRole::kNone;
  if (context.after_to && has_object && !item.IsPlural() && !item.Is(kIsCapital)) return TopicRole::kNone;
  return item.role;
}

TopicRole TopicFinder::RoleInContext(uint32_t token) const {
  const Item& item = At(token);
  // "cease-fire": the parts of a compound are no verbs.
  if (item.role == TopicRole::kVerb && At(token + 1).Is(kIsJoint)) return TopicRole::kAdjective;
  if (item.role <= TopicRole::kVerb) return TopicRole::kNone;
  const Context context = ContextOf(token);
  switch (item.role) {
    case TopicRole::kVerbOrNoun:
      return VerbOrNounRole(item, context);
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
      return NounRole(item, context);
  }
}

uint32_t TopicFinder::PhraseEnd(uint32_t first) const {
  const uint32_t sentence_end = document_->sentence(first).tokens.last;
  uint32_t end = first;
  while (end < sentence_end) {
    const Item& item = At(end);
    if (item.IsInTopic()) {
      ++end;
      if (IsNoun(item.role_in_context) && item.IsPlural() && !At(end).Is(kIsJoint)) break;
    } else if (end > first && end + 1 < sentence_end && item.Is(kIsJoint) && At(end + 1).IsInTopic()) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

// All parts of the run [first, end) that end in a noun. Those that cannot be made longer to either side are
// whole.
void TopicFinder::AddParts(uint32_t first, uint32_t end) {
  while (end > first && !IsNoun(At(end - 1).role_in_context)) {
    end -= end - 1 > first && At(end - 2).Is(kIsJoint) ? 2 : 1;
  }
  for (uint32_t i = first; i < end; ++i) {
    if (At(i).IsInTopic()) ++stems_[At(i).stem].count;
  }
  for (uint32_t i = first; i < end; ++i) {
    if (!At(i).IsInTopic()) continue;
    StemIds stems = {};
    uint32_t words = 0;
    for (uint32_t last = i; last < end && words < kMaxTopicWords; ++last) {
      const Item& item = At(last);
      if (!item.IsInTopic()) continue;
      stems[words++] = item.stem;
      if (!IsNoun(item.role_in_context)) continue;
      const bool longest_right = last + 1 == end || words == kMaxTopicWords;
      const bool longest_left = i == first || (last + 1 == end && words == kMaxTopicWords);
      AddMention({i, last + 1}, stems, words, longest_left && longest_right, last + 1 == end);
    }
  }
}

bool TopicFinder::MayHaveStem(uint64_t hash) const {
  const FilterBit bit(hash, stem_filter_.size());
  return (stem_filter_[bit.word] & bit.mask) != 0;
}

// The stem of the first and the last word written as one, if the document has it; else kNoStem. The filter
// spares putting them together for all but a few.
uint32_t TopicFinder::JoinedStem(TokenRange tokens) const {
  const TopicReading& first = lexicon_.reading(document_->token(tokens.first).word);
  const uint32_t last = At(tokens.last - 1).stem;
  if (!MayHaveStem(HashOfJoined(first.hash, lexicon_.stem_hash(last)))) return kNoStem;
  const auto stem = lexicon_.FindStem(
      StrCat(document_->word(tokens.first).lower, StemOf(document_->word(tokens.last - 1).lower)));
  return stem && stems_[*stem].document == document_number_ ? *stem : kNoStem;
}

// Whether no word of it says what the text is about: "first concern", "officials".
bool TopicFinder::IsGeneric(TokenRange tokens) const {
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Item& item = At(i);
    if (item.role == TopicRole::kNoun) return false;
    if (item.role != TopicRole::kNone && Rarity(item.stem) > kEverydayRarity && tokens.size() > 1)
      return false;
  }
  return true;
}

// The number that stands for the topic: its index plus one, or 0, to be set.
uint32_t& TopicFinder::TopicNumber(const StemIds& stems, uint32_t words) {
  return words == 1 ? stems_[stems[0]].topic : phrases_.NumberOf(stems);
}

uint32_t TopicFinder::TopicOf(TokenRange tokens, const StemIds& stems, uint32_t words) {
  uint32_t& number = TopicNumber(stems, words);
  if (number != 0) return number - 1;
  const uint32_t joined = words == 2 ? JoinedStem(tokens) : kNoStem;
  if (joined == kNoStem) {
    topics_.push_back({.stems = stems, .words = words, .first = tokens, .generic = IsGeneric(tokens)});
    number = static_cast<uint32_t>(topics_.size());
    return number - 1;
  }
  if (stems_[joined].topic == 0) {
    topics_.push_back({.stems = {joined, kNoStem, kNoStem}, .words = 1, .first = tokens});
    stems_[joined].topic = static_cast<uint32_t>(topics_.size());
  }
  number = stems_[joined].topic;
  return number - 1;
}

void TopicFinder::AddMention(TokenRange tokens, const StemIds& stems, uint32_t words, bool whole,
                             bool at_end) {
  const uint32_t index = TopicOf(tokens, stems, words);
  TopicCandidate& topic = topics_[index];
  ++topic.count;
  if (whole) ++topic.whole_count;
  if (at_end) ++topic.end_count;
  topic.in_title |= InTitle(tokens.first);
  mentions_.push_back({index, tokens});
}

}  // namespace tagger
