#include "tagger/keywords/keyword_candidates.h"

#include <algorithm>
#include <bit>

namespace tagger {
namespace {

// A TopicItem in one register.
using ItemBits = uint64_t;
constexpr ItemBits BitsOf(const TopicItem& item) { return std::bit_cast<ItemBits>(item); }

bool IsNoun(TopicRole role) { return role >= TopicRole::kGenericNoun; }

}  // namespace

void TopicFinder::Find(const NameDocument& document, const LinkedMentions& linked) {
  StartDocument(document, linked);
  uint32_t* next_in_topic = words_.data();
  for (const uint32_t i : words_) {
    const TopicRole role = RoleInContext(i);
    At(i).role_in_context = role;
    *next_in_topic = i;  // here too, branches would be hard to predict
    next_in_topic += role != TopicRole::kNone ? 1 : 0;
  }
  words_.resize(static_cast<size_t>(next_in_topic - words_.data()));
  uint32_t end = 0;
  for (const uint32_t first : words_) {
    if (first < end) continue;
    end = PhraseEnd(first);
    AddParts(first, end);
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
  items_.resize(document.size() + 3);
  items_.front() = items_[document.size() + 1] = items_.back() = Item();
  ReadTokens();
  ReadWords();
  TakeNames(linked);
}

// No topic counts yet, so that all but the rarity can be written again. A rare form of a common word is no
// rare word.
inline void TopicFinder::NoteStem(const TopicReading& reading) {
  StemTraits& stem = stems_[reading.item.stem];
  const uint8_t known = stem.document == document_number_ ? stem.rarity_rank : uint8_t{UINT8_MAX};
  stem = {.document = document_number_,
          .count = 0,
          .topic = 0,
          .rarity_rank = std::min(known, reading.rarity_rank)};
}

// Everything but names, and what only words with a role need. Without branches on words, as what comes next
// in a text is hard to predict.
void TopicFinder::ReadTokens() {
  const Token* const tokens = document_->text().tokens.data();
  Item* const items = &At(0);
  words_.resize(document_->size());
  uint32_t* next_word = words_.data();
  for (const Sentence& sentence : document_->text().sentences) {
    const ItemBits title_bits = sentence.section == SectionKind::kTitle ? BitsOf({.flags = kInTitle}) : 0;
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const Token& token = tokens[i];
      ItemBits bits = title_bits;
      if (token.kind == TokenKind::kWord) {
        const Item& item = lexicon_.reading(token.word).item;
        bits |= BitsOf(item) | (token.Is(kCapitalised) ? BitsOf({.flags = kIsCapital}) : 0);
        *next_word = i;
        next_word += item.role != TopicRole::kNone ? 1 : 0;
      } else if (token.kind == TokenKind::kPossessive) {
        bits |= BitsOf({.flags = kIsPossessive});
      } else if (IsJoint(i)) {
        bits |= BitsOf({.flags = kIsJoint});
      }
      items[i] = std::bit_cast<Item>(bits);
    }
    if (sentence.tokens.empty()) continue;
    items[sentence.tokens.first].flags |= kIsFirst;
    items[sentence.tokens.last - 1].flags |= kIsLast;
  }
  words_.resize(static_cast<size_t>(next_word - words_.data()));
}

// Notes the stems of all words with a role, and leaves out the words that have none here.
void TopicFinder::ReadWords() {
  uint32_t* next_word = words_.data();
  for (const uint32_t i : words_) {
    const Token& token = document_->token(i);
    NoteStem(lexicon_.reading(token.word));
    *next_word++ = i;
    if (token.Is(kDotted) || document_->IsDated(i)) {
      At(i).role = TopicRole::kNone;
      --next_word;
    }
  }
  words_.resize(static_cast<size_t>(next_word - words_.data()));
}

bool TopicFinder::IsJoint(uint32_t token) const {
  return document_->IsHyphen(token) && token > 0 && token + 1 < document_->size() &&
         document_->IsWord(token - 1) && document_->IsWord(token + 1);
}

void TopicFinder::TakeNames(const LinkedMentions& linked) {
  for (const Mention& mention : linked.mentions) {
    for (uint32_t i = mention.span.tokens.first; i < mention.span.tokens.last; ++i) {
      At(i).flags |= kIsTaken;
      At(i).role = TopicRole::kNone;
    }
  }
}

TopicRole TopicFinder::VerbOrNounRole(const Item& item, const Item& before, const Item& after) {
  if (after.StartsObject() || before.Is(kIsBeforeVerb) || before.Is(kIsTo) || before.IsPluralNoun())
    return TopicRole::kNone;
  if (before.IsDeterminer() || before.Is(kIsJoint) || before.Is(kIsPreposition))
    return TopicRole::kGenericNoun;
  if (before.role_in_context == TopicRole::kAdjective) return TopicRole::kGenericNoun;
  if (!IsNoun(before.role_in_context) || after.StartsPhrase()) return TopicRole::kNone;
  return item.IsPlural() && after.GoesOn() ? TopicRole::kNone : TopicRole::kGenericNoun;
}

TopicRole TopicFinder::NounRole(const Item& item, const Item& before, const Item& after) {
  if (item.Is(kHasNounEnding) || before.Is(kIsJoint)) return item.role;
  // "groups escalate attacks", "will inspect companies", "to withhold subsidies": verbs that no list has.
  if (before.IsPluralNoun() && !item.Is(kIsCapital)) return TopicRole::kNone;
  const bool may_be_verb =
      before.Is(kIsBeforeVerb) || (before.Is(kIsTo) && !item.IsPlural() && !item.Is(kIsCapital));
  return may_be_verb && (after.StartsPhrase() || after.StartsObject()) ? TopicRole::kNone : item.role;
}

// The role of a word that has one by itself. What stands before it has its role in context already; beyond
// the ends of the sentence stands nothing.
inline TopicRole TopicFinder::RoleInContext(uint32_t token) const {
  static constexpr Item kNothing;
  const Item& item = At(token);
  const Item& before = item.Is(kIsFirst) ? kNothing : items_[token];
  const Item& after = item.Is(kIsLast) ? kNothing : At(token + 1);
  switch (item.role) {
    case TopicRole::kNone:
      return TopicRole::kNone;
    case TopicRole::kVerb:  // "cease-fire": the parts of a compound are no verbs
      return At(token + 1).Is(kIsJoint) ? TopicRole::kAdjective : TopicRole::kNone;
    case TopicRole::kVerbOrNoun:
      return VerbOrNounRole(item, before, after);
    case TopicRole::kParticiple: {
      const bool is_verb = IsNoun(before.role_in_context) || before.IsName() || before.Is(kIsBeforeVerb);
      return after.StartsPhrase() && !is_verb ? TopicRole::kAdjective : TopicRole::kNone;
    }
    case TopicRole::kGerund: {
      const bool modifies = before.IsDeterminer() || before.role_in_context == TopicRole::kAdjective;
      return after.StartsPhrase() && modifies ? TopicRole::kAdjective : TopicRole::kNone;
    }
    case TopicRole::kAdjective:
      return before.IsPluralNoun() ? TopicRole::kNone : TopicRole::kAdjective;
    case TopicRole::kGenericNoun:
    case TopicRole::kNoun:
      break;
  }
  return NounRole(item, before, after);
}

inline uint32_t TopicFinder::PhraseEnd(uint32_t first) const {
  for (uint32_t end = first;;) {
    const Item& item = At(end);
    if (item.IsInTopic()) {
      ++end;
      const bool is_plural = IsNoun(item.role_in_context) && item.IsPlural();
      if (item.Is(kIsLast) || (is_plural && !At(end).Is(kIsJoint))) return end;
    } else if (end > first && item.Is(kIsJoint) && !item.Is(kIsLast) && At(end + 1).IsInTopic()) {
      end += 2;
      if (At(end - 1).Is(kIsLast)) return end;
    } else {
      return end;
    }
  }
}

// The stem of the first and the last word written as one, if the document has it; else kNoStem.
uint32_t TopicFinder::JoinedStem(TokenRange tokens) const {
  const uint32_t word = document_->token(tokens.first).word;
  const auto stem = lexicon_.FindJoined(word, document_->words().word(word).lower, At(tokens.last - 1).stem);
  return stem && stems_[*stem].document == document_number_ ? *stem : kNoStem;
}

// Whether no word of a phrase says what the text is about: "first concern".
bool TopicFinder::IsGeneric(TokenRange tokens) const {
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Item& item = At(i);
    if (item.role == TopicRole::kNoun) return false;
    if (item.role != TopicRole::kNone && Rarity(item.stem) > kEverydayRarity) return false;
  }
  return true;
}

inline void TopicFinder::AddMention(TokenRange tokens, uint32_t index, bool whole, bool at_end) {
  TopicCandidate& topic = topics_[index];
  ++topic.count;
  topic.whole_count += whole ? 1 : 0;
  topic.end_count += at_end ? 1 : 0;
  topic.in_title |= InTitle(tokens.first);
  mentions_.push_back({index, tokens});
}

inline void TopicFinder::AddWord(uint32_t token, bool whole, bool at_end) {
  const Item& item = At(token);
  uint32_t& number = stems_[item.stem].topic;
  if (number == 0) {  // made where it stands, as this is for most words
    TopicCandidate& topic = topics_.emplace_back();
    topic.stems[0] = item.stem;
    topic.words = 1;
    topic.first = {token, token + 1};
    topic.generic = item.role != TopicRole::kNoun;
    number = static_cast<uint32_t>(topics_.size());
  }
  AddMention({token, token + 1}, number - 1, whole, at_end);
}

uint32_t TopicFinder::AddTopic(const TopicCandidate& topic) {
  topics_.push_back(topic);
  return static_cast<uint32_t>(topics_.size());
}

// The index of the topic of a phrase of two words or more, new or known.
uint32_t TopicFinder::PhraseTopic(TokenRange tokens, const StemIds& stems, uint32_t words) {
  uint32_t& number = phrases_.NumberOf(stems);
  if (number != 0) return number - 1;
  const uint32_t joined = words == 2 ? JoinedStem(tokens) : kNoStem;
  if (joined == kNoStem) {
    number = AddTopic({.stems = stems, .words = words, .first = tokens, .generic = IsGeneric(tokens)});
    return number - 1;
  }
  if (stems_[joined].topic == 0) {
    stems_[joined].topic = AddTopic({.stems = {joined, kNoStem, kNoStem}, .words = 1, .first = tokens});
  }
  number = stems_[joined].topic;
  return number - 1;
}

// All parts of the run [first, end) that end in a noun. Those that cannot be made longer to either side are
// whole.
void TopicFinder::AddParts(uint32_t first, uint32_t end) {
  while (end > first && !IsNoun(At(end - 1).role_in_context)) {
    end -= end - 1 > first && At(end - 2).Is(kIsJoint) ? 2 : 1;
  }
  if (end - first == 1) {  // as most are
    ++stems_[At(first).stem].count;
    AddWord(first, true, true);
    return;
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
      const bool whole = longest_left && longest_right;
      if (words == 1) {
        AddWord(i, whole, last + 1 == end);
      } else {
        AddMention({i, last + 1}, PhraseTopic({i, last + 1}, stems, words), whole, last + 1 == end);
      }
    }
  }
}

}  // namespace tagger
