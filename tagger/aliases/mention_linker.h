#ifndef TAGGER_ALIASES_MENTION_LINKER_H_
#define TAGGER_ALIASES_MENTION_LINKER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "tagger/aliases/entities.h"
#include "tagger/aliases/entity_facts.h"
#include "tagger/aliases/entry_cache.h"
#include "tagger/aliases/place_senses.h"
#include "tagger/base/key_numbers.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/name_document.h"

namespace tagger {

// Groups the names of a document into entities: equal strings of one label; surnames, given names and
// parts of one fuller person's name (the nearest one before, else after); acronyms and leading parts of
// organisations' names; places and nationalities by their gazetteer row. An alias never crosses labels.
// One per thread; its memory is used again.
class MentionLinker {
 public:
  // `classes` are those that the labels' refinements name.
  MentionLinker(const LabelTable& labels, const ClassTable& classes);

  // `names` are in text order, without those of the junk label. The result is valid until the next call, its
  // texts as long as the document and its gazetteer. O(names x their words^2).
  const LinkedMentions& Link(const NameDocument& document, absl::Span<const DecidedSpan> names);

 private:
  static constexpr uint32_t kNone = KeyNumbers::kNone;

  // The mentions of one string and label, or of one row.
  struct StringGroup {
    LabelId label = kNoLabel;
    uint32_t first = 0;    // mention
    uint32_t fullest = 0;  // the first of those with the most words
    uint32_t most_words = 0;
    uint32_t first_key = 0, last_key = 0;  // of the words of `first`, in word_keys_
    uint32_t next_of_key = kNone;          // the next group with the same own key
    uint32_t parent = kNone;               // the group that this one is an alias of
    AliasKind alias = AliasKind::kNone;
    uint32_t last_form_of = kNone;  // the last group that has a short form of its own key
    uint32_t entity = kNone;        // of a group without a parent
  };

  void ReadMentions(absl::Span<const DecidedSpan> names);
  void GroupEqualStrings();
  uint32_t GroupOf(uint32_t mention);
  uint32_t CountWords(TokenRange tokens) const;

  // Ties each short string to the longer one that its first mention most likely repeats: the nearest fuller
  // name that starts before it, else the first one after it.
  void LinkAliases();
  void IndexOwnKeys();
  uint64_t OwnKey(const StringGroup& group);
  uint64_t ShortNameKey(uint32_t token);
  void AddShortForms(uint32_t group);
  void AddShortFormsOfPerson(uint32_t group, uint32_t words, bool family_first);
  void AddShortFormsOfOrganisation(uint32_t group, uint32_t words, TokenRange full);
  void AddShortForm(uint32_t group, uint64_t key, AliasKind kind);

  void CollectEntities();
  uint32_t Root(uint32_t group) const;

  const NameLabels names_;
  EntityFacts facts_;
  PlaceSenses senses_;
  EntryCache entries_;
  const NameDocument* document_ = nullptr;
  LinkedMentions result_;
  KeyNumbers group_numbers_;         // by what makes two mentions equal
  std::vector<StringGroup> groups_;  // by that number
  std::vector<uint32_t> group_of_;   // by mention
  std::vector<uint64_t> word_keys_;  // of the groups, one after the other
  KeyNumbers own_keys_;
  std::vector<uint32_t> group_of_own_key_;  // the first of those with the own key
  bool has_one_word_organisation_ = false;  // among the groups
  std::vector<uint32_t> mention_counts_;    // by entity
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_MENTION_LINKER_H_
