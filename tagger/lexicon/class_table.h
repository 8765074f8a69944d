#ifndef TAGGER_LEXICON_CLASS_TABLE_H_
#define TAGGER_LEXICON_CLASS_TABLE_H_

#include <bitset>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace tagger {

// A word class: what gazetteer rows put words and phrases in ("country",
// "title", "given_name"), and what rules call <country>. A graded class has
// further classes for its higher grades: every <place:3> is a <place:2> and a <place>.
using ClassId = uint16_t;
inline constexpr size_t kMaxClasses = 512;
using ClassSet = std::bitset<kMaxClasses>;

// Interns class names. Built while loading, then immutable and thread-safe.
class ClassTable {
 public:
  // The id of `name`, new or known. Nothing if all kMaxClasses ids are taken.
  std::optional<ClassId> Intern(std::string_view name);
  std::optional<ClassId> Find(std::string_view name) const;
  std::string_view name(ClassId id) const { return names_[id]; }
  size_t size() const { return names_.size(); }
  // All names in the order of their ids; for error messages.
  std::vector<std::string_view> names() const;

 private:
  std::deque<std::string> names_;  // never moved: ids_ has views into them
  absl::flat_hash_map<std::string_view, ClassId> ids_;
};

}  // namespace tagger

#endif  // TAGGER_LEXICON_CLASS_TABLE_H_
