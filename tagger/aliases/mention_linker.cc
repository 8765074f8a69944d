#include "tagger/aliases/mention_linker.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "absl/hash/hash.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/aliases/roles.h"
#include "tagger/aliases/short_names.h"
#include "tagger/resolution/chunks.h"

namespace tagger {
namespace {

// Of a run of words: that of the words before the last, and the last one's.
uint64_t RunKey(uint64_t before, uint64_t word) { return before * 0x9E3779B97F4A7C15u + word; }
constexpr uint64_t kEmptyRun = 1;

uint64_t AcronymKey(std::string_view acronym) { return absl::Hash<std::string_view>()(acronym); }

AliasKind PersonAlias(uint32_t first, uint32_t last, uint32_t size, bool family_first) {
  if (last - first > 1) return AliasKind::kNamePart;
  const bool surname = family_first ? first == 0 : last == size;
  return surname ? AliasKind::kSurname : AliasKind::kGivenName;
}

}  // namespace

MentionLinker::MentionLinker(const LabelTable& labels, const ClassTable& classes)
    : names_(labels), facts_(labels, classes), senses_(names_) {}

const LinkedMentions& MentionLinker::Link(const NameDocument& document, absl::Span<const DecidedSpan> names) {
  document_ = &document;
  entries_.StartDocument(document.gazetteer());
  facts_.StartDocument(document, &entries_);
  senses_.Reset(document, names, &entries_);
  ReadMentions(names);
  GroupEqualStrings();
  LinkAliases();
  CollectEntities();
  return result_;
}

void MentionLinker::ReadMentions(absl::Span<const DecidedSpan> names) {
  result_.mentions.clear();
  for (const DecidedSpan& name : names) {
    Mention& mention = result_.mentions.emplace_back();
    mention.span = name;
    if (name.label == names_.location) mention.row = senses_.RowOf(name.tokens);
    mention.label = facts_.Refined(name, mention.row);
  }
}

void MentionLinker::GroupEqualStrings() {
  group_numbers_.Clear();
  groups_.clear();
  group_of_.clear();
  word_keys_.clear();
  for (uint32_t i = 0; i < result_.mentions.size(); ++i) {
    const uint32_t number = GroupOf(i);
    const uint32_t words = CountWords(result_.mentions[i].span.tokens);
    StringGroup& group = groups_[number];
    if (words > group.most_words) {
      group.most_words = words;
      group.fullest = i;
    }
    group_of_.push_back(number);
  }
}

// A new group, if no mention before is equal.
uint32_t MentionLinker::GroupOf(uint32_t mention) {
  const TokenRange tokens = result_.mentions[mention].span.tokens;
  const LabelId label = result_.mentions[mention].label;
  const std::optional<EntryId> row = facts_.IdentifyingEntry(result_.mentions[mention]);
  const uint64_t key = row.has_value() ? entries_.Get(*row).id_key : PhraseKey(*document_, tokens);
  const uint32_t number = group_numbers_.Number(key * 31 + label);
  if (number < groups_.size()) return number;
  StringGroup& group = groups_.emplace_back();
  group.label = label;
  group.first = group.fullest = mention;
  group.first_key = static_cast<uint32_t>(word_keys_.size());
  for (uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (document_->IsWord(i)) word_keys_.push_back(document_->words().key(document_->token(i)));
  }
  group.last_key = static_cast<uint32_t>(word_keys_.size());
  return number;
}

uint32_t MentionLinker::CountWords(TokenRange tokens) const {
  uint32_t words = 0;
  for (uint32_t i = tokens.first; i < tokens.last; ++i) words += document_->IsWord(i);
  return words;
}

void MentionLinker::LinkAliases() {
  IndexOwnKeys();
  for (uint32_t group = 0; group < groups_.size(); ++group) AddShortForms(group);
}

void MentionLinker::IndexOwnKeys() {
  own_keys_.Clear();
  group_of_own_key_.clear();
  has_one_word_organisation_ = false;
  for (uint32_t i = 0; i < groups_.size(); ++i) {
    StringGroup& group = groups_[i];
    const uint32_t number = own_keys_.Number(OwnKey(group) * 31 + group.label);
    if (number == group_of_own_key_.size()) {
      group_of_own_key_.push_back(i);
    } else {
      group.next_of_key = group_of_own_key_[number];
      group_of_own_key_[number] = i;
    }
  }
}

uint64_t MentionLinker::OwnKey(const StringGroup& group) {
  const TokenRange tokens = result_.mentions[group.first].span.tokens;
  if (group.label == names_.organisation) {
    has_one_word_organisation_ |= group.last_key - group.first_key <= 1;
    if (tokens.size() == 1) return ShortNameKey(tokens.first);
  }
  uint64_t key = kEmptyRun;
  for (uint32_t i = group.first_key; i < group.last_key; ++i) key = RunKey(key, word_keys_[i]);
  return key;
}

// The key that an organisation's name of the one word has.
uint64_t MentionLinker::ShortNameKey(uint32_t token) {
  const Word& word = document_->word(token);
  return document_->token(token).Is(kAllUpper) ? AcronymKey(word.folded) : RunKey(kEmptyRun, word.key);
}

void MentionLinker::AddShortForms(uint32_t group) {
  const StringGroup& whole = groups_[group];
  const uint32_t words = std::min(whole.last_key - whole.first_key, kMaxCandidateTokens);
  if (words < 2) return;
  const TokenRange full = result_.mentions[whole.first].span.tokens;
  if (whole.label == names_.person) {
    AddShortFormsOfPerson(group, words, document_->traits(full.first).Is(kTraitFamilyNameFirst));
  } else if (whole.label == names_.organisation) {
    AddShortFormsOfOrganisation(group, words, full);
  }
}

void MentionLinker::AddShortFormsOfPerson(uint32_t group, uint32_t words, bool family_first) {
  const uint32_t first_key = groups_[group].first_key;
  for (uint32_t first = 0; first < words; ++first) {
    uint64_t key = kEmptyRun;
    for (uint32_t last = first + 1; last <= words; ++last) {
      key = RunKey(key, word_keys_[first_key + last - 1]);
      if (last - first < words) AddShortForm(group, key, PersonAlias(first, last, words, family_first));
    }
  }
}

void MentionLinker::AddShortFormsOfOrganisation(uint32_t group, uint32_t words, TokenRange full) {
  const uint64_t* const keys = &word_keys_[groups_[group].first_key];
  uint64_t key = kEmptyRun;
  for (uint32_t last = 1; last < words; ++last) {
    key = RunKey(key, keys[last - 1]);
    AddShortForm(group, key, AliasKind::kOrganisationPart);
  }
  if (const std::optional<TokenRange> head = HeadOf(*document_, full)) {
    const uint32_t at = CountWords({full.first, head->first});
    if (at < words) AddShortForm(group, RunKey(kEmptyRun, keys[at]), AliasKind::kOrganisationHead);
  }
  if (!has_one_word_organisation_) return;
  for (const std::string& acronym : AcronymsOf(*document_, full))
    AddShortForm(group, AcronymKey(acronym), AliasKind::kAcronym);
  if (const std::optional<uint32_t> defined = BracketedShortName(*document_, full, true))
    AddShortForm(group, ShortNameKey(*defined), AliasKind::kAcronym);
}

// Groups come in their order: what comes last before a string, or else first, is its fuller name. A string
// that is a short form of one name in two ways is it in the first way.
void MentionLinker::AddShortForm(uint32_t group, uint64_t key, AliasKind kind) {
  const uint32_t number = own_keys_.Find(key * 31 + groups_[group].label);
  if (number == kNone) return;
  for (uint32_t i = group_of_own_key_[number]; i != kNone; i = groups_[i].next_of_key) {
    StringGroup& form = groups_[i];
    const bool is_repeated = form.last_form_of == group;
    form.last_form_of = group;
    if (is_repeated || (group > i && form.parent != kNone)) continue;
    form.parent = group;
    form.alias = kind;
  }
}

uint32_t MentionLinker::Root(uint32_t group) const {
  // Chains are short, and end: a parent has more words or is no acronym.
  for (uint32_t steps = 0; groups_[group].parent != kNone && steps <= kMaxCandidateTokens; ++steps)
    group = groups_[group].parent;
  return group;
}

void MentionLinker::CollectEntities() {
  result_.entities.clear();
  mention_counts_.clear();
  for (uint32_t i = 0; i < result_.mentions.size(); ++i) {
    Mention& mention = result_.mentions[i];
    const StringGroup& group = groups_[group_of_[i]];
    StringGroup& root = groups_[Root(group_of_[i])];
    if (root.entity == kNone) {
      root.entity = static_cast<uint32_t>(result_.entities.size());
      EntityGroup& entity = result_.entities.emplace_back();
      entity.label = root.label;
      facts_.Describe(result_.mentions[root.first], result_.mentions[root.fullest], &entity);
      mention_counts_.push_back(0);
    }
    mention.entity = root.entity;
    ++mention_counts_[root.entity];
    if (group.parent != kNone) {
      mention.alias = group.alias;
      mention.alias_of = groups_[group.parent].first;
    }
  }
  for (uint32_t i = 0; i < result_.mentions.size(); ++i) {
    const Mention& mention = result_.mentions[i];
    EntityGroup& entity = result_.entities[mention.entity];
    if (entity.mentions.empty()) entity.mentions.reserve(mention_counts_[mention.entity]);
    entity.mentions.push_back(i);
    if (entity.role.empty() && mention.label == names_.person)
      entity.role = RoleBeside(*document_, mention.span.tokens);
  }
  for (EntityGroup& entity : result_.entities) facts_.AddReadings(result_.mentions, &entity);
}

}  // namespace tagger
