#include "tagger/aliases/roles.h"

namespace tagger {
namespace {

constexpr uint32_t kMaxRoleWords = 6;

// "counterpart", "brother": said of a person, but no post of theirs.
bool IsRelation(const NameDocument& document, uint32_t i) { return document.traits(i).Is(kTraitRelation); }

// A word that can stand in a role before its head: "Foreign", "Health", "deputy", "and".
bool MayQualifyRole(const NameDocument& document, uint32_t i, bool role_is_capitalised) {
  if (!document.IsWord(i) || IsRelation(document, i)) return false;
  const WordTraits& traits = document.traits(i);
  if (traits.Is(kTraitRole | kTraitRoleModifier)) return true;
  if (traits.Is(kTraitFunction | kTraitPlace | kTraitNationality | kTraitHonorific | kTraitCalendar))
    return false;
  return role_is_capitalised && document.IsCapitalised(i) && document.start(i) == Start::kNone;
}

std::string_view RoleBefore(const NameDocument& document, TokenRange name) {
  const uint32_t begin = document.sentence(name.first).tokens.first;
  uint32_t last = name.first;
  // Honorifics between the role and the name are no part of the role: "President Dr Berg".
  while (last > begin && document.traits(last - 1).Is(kTraitHonorific) &&
         !document.traits(last - 1).Is(kTraitRole)) {
    --last;
  }
  if (last > begin && document.IsMark(last - 1, ',')) --last;
  if (last == begin || !document.traits(last - 1).Is(kTraitRole) || IsRelation(document, last - 1)) return {};
  uint32_t first = last - 1;
  const bool capitalised = document.IsCapitalised(first);
  while (first > begin && last - first < kMaxRoleWords && MayQualifyRole(document, first - 1, capitalised))
    --first;
  return document.surface({first, last});
}

std::string_view RoleAfter(const NameDocument& document, TokenRange name) {
  const uint32_t end = document.sentence(name.first).tokens.last;
  uint32_t first = name.last;
  if (first + 1 >= end || !document.IsMark(first, ',')) return {};
  ++first;
  const std::string_view article = document.word(first).lower;
  if (article == "the" || article == "a" || article == "an" || article == "its" || article == "their")
    ++first;
  uint32_t last = first;
  while (last < end && last - first < kMaxRoleWords && document.IsWord(last) &&
         !document.traits(last).Is(kTraitFunction)) {
    ++last;
    if (!document.traits(last - 1).Is(kTraitRole) || (last < end && document.traits(last).Is(kTraitRole)))
      continue;
    // "Anna Berg, Minister Ola Holm": the role of the next name.
    const bool before_name = last < end && document.IsCapitalised(last);
    return before_name || IsRelation(document, last - 1) ? std::string_view()
                                                         : document.surface({first, last});
  }
  return {};
}

}  // namespace

std::string_view RoleBeside(const NameDocument& document, TokenRange name) {
  const std::string_view before = RoleBefore(document, name);
  return before.empty() ? RoleAfter(document, name) : before;
}

}  // namespace tagger
