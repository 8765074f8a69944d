#ifndef TAGGER_ALIASES_ENTRY_CACHE_H_
#define TAGGER_ALIASES_ENTRY_CACHE_H_

#include <cstdint>
#include <deque>

#include "absl/hash/hash.h"
#include "tagger/base/key_numbers.h"
#include "tagger/gazetteer/gazetteer.h"

namespace tagger {

// Rows of the gazetteer, each put together once: that takes Gazetteer::entry many times longer than to look
// it up here. Kept over documents, up to a bound; about 120 bytes a row. One per thread.
class EntryCache {
 public:
  // With what its texts are compared by.
  struct Known {
    Entry entry;
    uint64_t id_key = 0;
    uint64_t country_key = 0;  // 0: no country
  };

  // To be called before each document; what was got before is no longer valid. All must have the same
  // gazetteer.
  void StartDocument(const Gazetteer& gazetteer) {
    gazetteer_ = &gazetteer;
    if (known_.size() <= kMaxRows) return;
    numbers_.Clear();
    known_.clear();
  }

  const Known& Get(EntryId id) {
    const uint32_t number = numbers_.Number(id);
    if (number < known_.size()) return known_[number];
    const Entry entry = gazetteer_->entry(id);
    const absl::Hash<std::string_view> hash;
    return known_.emplace_back(Known{entry, hash(entry.id), entry.country.empty() ? 0 : hash(entry.country)});
  }

 private:
  static constexpr size_t kMaxRows = 10'000;

  const Gazetteer* gazetteer_ = nullptr;
  KeyNumbers numbers_;       // by EntryId
  std::deque<Known> known_;  // never moved
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_ENTRY_CACHE_H_
