#ifndef TAGGER_KEYWORDS_TOPIC_WORD_LISTS_H_
#define TAGGER_KEYWORDS_TOPIC_WORD_LISTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "tagger/keywords/topic_role.h"
#include "tagger/keywords/word_forms.h"

namespace tagger {

// What the lists say of one word. Of several lists the first that TopicWordLists adds counts. Forms in -s
// have a role apart: "lead" may be an adjective, "leads" is not.
struct TopicListing {
  std::optional<TopicRole> role;
  std::optional<TopicRole> role_in_s;
  uint8_t traits = 0;  // of TopicWordTrait
};

// The hand-made lists of everyday words. Open addressing by JoinableHash, with a tag in the slot, so that a
// word that no list has mostly costs one load. Immutable, thread-safe. Internal to this folder.
class TopicWordLists {
 public:
  static const TopicWordLists& Get();

  // The listing of a word with this hash, or null.
  const TopicListing* Find(const WordForm& word, uint64_t hash) const {
    const Slot& slot = slots_[Probe(word, hash)];
    return slot.number == 0 ? nullptr : &entries_[slot.number - 1u].listing;
  }

 private:
  static constexpr size_t kSlots = 8192;  // for some 1,700 words

  struct Slot {
    uint16_t tag = 0;
    uint16_t number = 0;  // index into entries_ plus one; 0 is an empty slot
  };
  struct Entry {
    std::string_view word;
    TopicListing listing;
  };

  TopicWordLists();
  void AddRoles(std::string_view list, TopicRole role, bool has_form_in_s);
  void AddTrait(std::string_view list, TopicWordTrait trait);
  TopicListing& ListingOf(std::string_view word);

  static uint16_t TagOf(uint64_t hash) { return static_cast<uint16_t>(hash); }
  // The slot that has the word, or the empty one where it would be.
  size_t Probe(const WordForm& word, uint64_t hash) const {
    size_t slot = (hash * kJoinableBase >> 48) % kSlots;
    while (slots_[slot].number != 0 &&
           (slots_[slot].tag != TagOf(hash) || !(word == entries_[slots_[slot].number - 1u].word))) {
      slot = (slot + 1) % kSlots;
    }
    return slot;
  }

  std::vector<Slot> slots_;
  std::vector<Entry> entries_;
};

}  // namespace tagger

#endif  // TAGGER_KEYWORDS_TOPIC_WORD_LISTS_H_
