#ifndef TAGGER_ALIASES_ENTITY_FACTS_H_
#define TAGGER_ALIASES_ENTITY_FACTS_H_

#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "tagger/aliases/document_tables.h"
#include "tagger/aliases/entities.h"
#include "tagger/aliases/entry_cache.h"
#include "tagger/lexicon/class_table.h"
#include "tagger/resolution/name_document.h"
#include "tagger/rules/labels.h"

namespace tagger {

// What the gazetteers know of mentions and entities: which refinement of its label a name has, which row
// says who it is, and what else it may be. One per thread.
class EntityFacts {
 public:
  EntityFacts(const LabelTable& labels, const ClassTable& classes);

  // Both must outlive the use.
  void StartDocument(const NameDocument& document, EntryCache* entries);

  // The label of a name, or the refinement of it that its class is. `row`: Mention::row.
  LabelId Refined(const DecidedSpan& span, std::optional<EntryId> row) const;

  // The row that says which place or nation this is; nothing if there is none, or for a name of people.
  std::optional<EntryId> IdentifyingEntry(const Mention& mention);

  // Sets name, kb_id and country of an entity by its first and its fullest mention.
  void Describe(const Mention& first, const Mention& fullest, EntityGroup* entity);

  // Sets EntityGroup::readings, once its mentions are known. Most entities have none, and their rows are not
  // looked up.
  void AddReadings(absl::Span<const Mention> mentions, EntityGroup* entity);

 private:
  struct Refinement {
    LabelId label;
    LabelId of;
    std::optional<ClassId> class_id;
  };

  bool IsClassOf(ClassId class_id, LabelId label) const;
  LabelId SpanLabelOf(ClassId class_id) const;
  void AddListedFacts(const Mention& mention, EntityGroup* entity);
  void AddOtherRows(absl::Span<const EntryId> rows, LabelId label, EntityGroup* entity);
  EntityReading CloseReading(absl::Span<const EntryId> rows, LabelId label, float behind);
  EntityReading ReadingOf(const Entry& entry, LabelId label) const;
  EntryFacts FactsOf(EntryId row) const { return document_->gazetteer().facts(row); }
  const Entry& EntryOf(EntryId row) { return entries_->Get(row).entry; }

  const NameLabels names_;
  std::vector<Refinement> refinements_;
  const NameDocument* document_ = nullptr;
  EntryCache* entries_ = nullptr;
  std::vector<EntryId> rows_;  // scratch
};

}  // namespace tagger

#endif  // TAGGER_ALIASES_ENTITY_FACTS_H_
