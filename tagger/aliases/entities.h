#ifndef TAGGER_ALIASES_ENTITIES_H_
#define TAGGER_ALIASES_ENTITIES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "tagger/lexicon/class_table.h"
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
  std::string name;  // of the gazetteer row, if there is one, with its facts
  std::string kb_id;
  std::string country;
};
// Labels that are further behind are not kept, and not more readings than so many.
inline constexpr float kMaxBehind = 2.5f;
inline constexpr size_t kMaxReadings = 5;

// Mentions of one person, body or place.
struct EntityGroup {
  LabelId label = kNoLabel;
  std::vector<uint32_t> mentions;  // indexes, in text order
  std::string name;                // the fullest form
  std::string kb_id;
  std::string country;
  std::string role;  // of persons, from the text: "Defence Minister"
  // Other rows that its name has (Georgia, US), then other labels whose evidence is close, the closest first.
  std::vector<EntityReading> readings;
};

struct LinkedMentions {
  std::vector<Mention> mentions;
  std::vector<EntityGroup> entities;  // by first mention
};

// Groups the names of a document into entities: equal strings of one label; surnames, given names and
// parts of one fuller person's name (the nearest one before, else after); acronyms and leading parts of
// organisations' names; places and nationalities by their gazetteer row. An alias never crosses labels.
// Mentions of the junk label must have been removed. `classes` are those that the labels' refinements name.
// O(mentions log mentions).
LinkedMentions LinkMentions(const NameDocument& document, const LabelTable& labels, const ClassTable& classes,
                            absl::Span<const DecidedSpan> names);

}  // namespace tagger

#endif  // TAGGER_ALIASES_ENTITIES_H_
