#include "tagger/lexicon/class_table.h"

namespace tagger {

std::optional<ClassId> ClassTable::Intern(std::string_view name) {
  if (const std::optional<ClassId> known = Find(name)) return known;
  if (names_.size() >= kMaxClasses) return std::nullopt;
  const ClassId id = static_cast<ClassId>(names_.size());
  names_.emplace_back(name);
  ids_.emplace(names_.back(), id);
  return id;
}

std::optional<ClassId> ClassTable::Find(std::string_view name) const {
  const auto found = ids_.find(name);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> ClassTable::names() const { return {names_.begin(), names_.end()}; }

}  // namespace tagger
