#include "tagger/aliases/entity_facts.h"

#include <algorithm>
#include <iterator>

namespace tagger {
namespace {

// By label: how far it is behind the entity's own, on the mean of its mentions.
LabelWeights BehindOwnLabel(absl::Span<const Mention> mentions, const EntityGroup& entity, LabelId own) {
  LabelWeights behind{};
  for (const uint32_t mention : entity.mentions) {
    const LabelWeights& scores = mentions[mention].span.scores;
    for (size_t label = 0; label < kMaxLabels; ++label)
      behind[label] += (scores[own] - scores[label]) / static_cast<float>(entity.mentions.size());
  }
  return behind;
}

}  // namespace

EntityFacts::EntityFacts(const LabelTable& labels, const ClassTable& classes) : names_(labels) {
  for (LabelId id = 0; id < labels.size(); ++id) {
    const Label& label = labels.label(id);
    if (label.decided_by != DecidedBy::kRefinement) continue;
    refinements_.push_back(
        {id, labels.Find(label.refines).value_or(kNoLabel), classes.Find(label.refine_class)});
  }
}

void EntityFacts::StartDocument(const NameDocument& document, EntryCache* entries) {
  document_ = &document;
  entries_ = entries;
}

LabelId EntityFacts::Refined(const DecidedSpan& span, std::optional<EntryId> row) const {
  for (const Refinement& refinement : refinements_) {
    if (refinement.of != span.label || !refinement.class_id) continue;
    const bool is_of_class = row.has_value() ? FactsOf(*row).class_id == *refinement.class_id
                                             : document_->Has(span.tokens, *refinement.class_id);
    if (is_of_class) return refinement.label;
  }
  return span.label;
}

std::optional<EntryId> EntityFacts::IdentifyingEntry(const Mention& mention) {
  if (mention.label == names_.person || mention.label == names_.organisation) return std::nullopt;
  if (mention.span.label == names_.location) return mention.row;
  std::optional<EntryId> best;
  for (const EntryId row : document_->ViewEntries(mention.span.tokens, &rows_)) {
    const EntryFacts facts = FactsOf(row);
    if (!IsClassOf(facts.class_id, mention.label)) continue;
    if ((!best.has_value() || facts.grade > FactsOf(*best).grade) && !EntryOf(row).id.empty()) best = row;
  }
  return best;
}

bool EntityFacts::IsClassOf(ClassId class_id, LabelId label) const {
  const NameClasses& classes = document_->classes();
  if (label == names_.nationality) return class_id == classes.demonym;
  if (label == names_.location) return classes.IsPlace(class_id) && class_id != classes.country;
  return class_id == classes.country;
}

// The label of names that a row of the class is evidence for; kNoLabel if it names nothing.
LabelId EntityFacts::SpanLabelOf(ClassId class_id) const {
  const NameClasses& classes = document_->classes();
  if (class_id == classes.person) return names_.person;
  if (class_id == classes.organisation[0]) return names_.organisation;
  if (class_id == classes.demonym) return names_.nationality;
  if (classes.IsPlace(class_id)) return names_.location;
  return kNoLabel;
}

void EntityFacts::Describe(const Mention& first, const Mention& fullest, EntityGroup* entity) {
  if (const std::optional<EntryId> row = IdentifyingEntry(first)) {
    const Entry& entry = EntryOf(*row);
    entity->name = entry.name;
    entity->kb_id = entry.id;
    entity->country = entry.country;
    return;
  }
  entity->name = document_->surface(fullest.span.tokens);
  AddListedFacts(fullest, entity);
}

// Country and id of a person or organisation that a list knows by this very name.
void EntityFacts::AddListedFacts(const Mention& mention, EntityGroup* entity) {
  const NameClasses& classes = document_->classes();
  for (const EntryId row : document_->ViewEntries(mention.span.tokens, &rows_)) {
    const ClassId class_id = FactsOf(row).class_id;
    const bool person = class_id == classes.person && mention.label == names_.person;
    const bool organisation = class_id == classes.organisation[0] && mention.label == names_.organisation;
    const bool place = IsClassOf(class_id, mention.label) && !person;
    if (!person && !organisation && !place) continue;
    const Entry& entry = EntryOf(row);
    if (entity->country.empty()) entity->country = entry.country;
    if (entity->kb_id.empty()) entity->kb_id = entry.id;
  }
}

void EntityFacts::AddReadings(absl::Span<const Mention> mentions, EntityGroup* entity) {
  const DecidedSpan& first = mentions[entity->mentions.front()].span;
  const LabelWeights behind = BehindOwnLabel(mentions, *entity, first.label);
  const auto is_close = [&](LabelId label) {
    return label != kNoLabel && label != first.label && behind[label] <= kMaxBehind;
  };
  const LabelId labels[] = {names_.person, names_.organisation, names_.location, names_.nationality};
  if (entity->kb_id.empty() && std::none_of(std::begin(labels), std::end(labels), is_close)) return;
  const absl::Span<const EntryId> rows = document_->ViewEntries(first.tokens, &rows_);
  AddOtherRows(rows, first.label, entity);
  const size_t close_labels = entity->readings.size();
  for (const LabelId label : labels) {
    if (is_close(label)) entity->readings.push_back(CloseReading(rows, label, behind[label]));
  }
  if (entity->readings.size() > close_labels + 1) {
    std::stable_sort(entity->readings.begin() + static_cast<long>(close_labels), entity->readings.end(),
                     [](const auto& a, const auto& b) { return a.behind < b.behind; });
  }
  if (entity->readings.size() > kMaxReadings) entity->readings.resize(kMaxReadings);
}

// Rows of the entity's own label, or a refinement of it, that are another place or nation.
void EntityFacts::AddOtherRows(absl::Span<const EntryId> rows, LabelId label, EntityGroup* entity) {
  if (entity->kb_id.empty()) return;
  for (const EntryId row : rows) {
    if (SpanLabelOf(FactsOf(row).class_id) != label) continue;
    const Entry& entry = EntryOf(row);
    if (!entry.id.empty() && entry.id != entity->kb_id) entity->readings.push_back(ReadingOf(entry, label));
  }
}

// With the facts of the first row that the label has among `rows`.
EntityReading EntityFacts::CloseReading(absl::Span<const EntryId> rows, LabelId label, float behind) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](EntryId id) { return SpanLabelOf(FactsOf(id).class_id) == label; });
  EntityReading reading;
  reading.label = label;
  if (row != rows.end()) reading = ReadingOf(EntryOf(*row), label);
  reading.behind = behind;
  return reading;
}

EntityReading EntityFacts::ReadingOf(const Entry& entry, LabelId label) const {
  EntityReading reading{label, 0, entry.name, entry.id, entry.country};
  for (const Refinement& refinement : refinements_) {
    if (refinement.of == label && refinement.class_id == entry.class_id) reading.label = refinement.label;
  }
  return reading;
}

}  // namespace tagger
