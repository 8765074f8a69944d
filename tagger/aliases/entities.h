#ifndef TAGGER_ALIASES_ENTITIES_H_
#define TAGGER_ALIASES_ENTITIES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "tagger/gazetteer/gazetteer_entry.h"
#include "tagger/resolution/decoder.h"
#include "tagger/resolution/name_document.h"
#include "tagger/rules/labels.h"

namespace tagger {

// How a mention is tied to a fuller one.
enum class AliasKind : uint8_t {
  kNone,
  kSurname,
  kGivenName,
  kNamePart,
  kAcronym,
  kOrganisationPart,
  kOrganisationHead
};

// "alias.surname" and so on; empty for kNone.
std::string_view AliasRule(AliasKind kind);

// One name in the text with its entity.
struct Mention {
  DecidedSpan span;
  LabelId label = kNoLabel;  // the span's label, or a refinement of it (COUNTRY)
  uint32_t entity = 0;       // index of an EntityGroup
  std::optional<EntryId> row =
      std::nullopt;  // of a place: the gazetteer row that it stands for (PlaceSenses)
  AliasKind alias = AliasKind::kNone;
  uint32_t alias_of = 0;  // index of the fuller mention, if alias is not kNone
};

// What else an entity may be.
struct EntityReading {
  LabelId label = kNoLabel;
  // By how much the evidence for the entity's own label is ahead, on the mean of its mentions; 0 if this is
  // another row of the same label.
  float behind = 0;
  std::string_view name;  // of the gazetteer row, if there is one, with its facts
  std::string_view kb_id;
  std::string_view country;
};
// Labels that are further behind are not kept, and not more readings than so many.
inline constexpr float kMaxBehind = 2.5f;
inline constexpr size_t kMaxReadings = 5;

// Mentions of one person, body or place. Its texts are views of the document's content or the gazetteer's.
struct EntityGroup {
  LabelId label = kNoLabel;
  absl::InlinedVector<uint32_t, 4> mentions;  // indexes, in text order
  std::string_view name;                      // the fullest form, or that of the row
  std::string_view kb_id;
  std::string_view country;
  std::string_view role;  // of persons, from the text: "Defence Minister"
  // Other rows that its name has (Georgia, US), then other labels whose evidence is close, the closest first.
  std::vector<EntityReading> readings;
};

struct LinkedMentions {
  std::vector<Mention> mentions;
  std::vector<EntityGroup> entities;  // by first mention
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_ENTITIES_H_
