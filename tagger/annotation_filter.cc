#include "tagger/annotation_filter.h"

#include <algorithm>
#include <cstddef>

namespace tagger {
namespace {

// New ids by old ones; 0 for what is dropped, and for 0.
using NewIds = std::vector<uint32_t>;

NewIds KeptSpans(const std::vector<Span>& spans, double minimum) {
  NewIds ids(spans.size() + 1, 0);
  uint32_t count = 0;
  for (const Span& span : spans) {
    if (span.confidence >= minimum) ids[span.id] = ++count;
  }
  return ids;
}

NewIds KeptEntities(const std::vector<Entity>& entities, const NewIds& span_ids) {
  NewIds ids(entities.size() + 1, 0);
  uint32_t count = 0;
  for (const Entity& entity : entities) {
    const bool has_mention = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                         [&](uint32_t mention) { return span_ids[mention] != 0; });
    if (has_mention) ids[entity.id] = ++count;
  }
  return ids;
}

// The first of the chain of fuller mentions that is kept, by its new id. A chain is no longer than all spans.
uint32_t KeptAliasOf(const std::vector<Span>& spans, const Span& span, const NewIds& span_ids) {
  uint32_t alias_of = span.alias_of;
  for (size_t steps = 0; alias_of != 0 && steps < spans.size(); ++steps) {
    if (span_ids[alias_of] != 0) return span_ids[alias_of];
    alias_of = spans[alias_of - 1].alias_of;
  }
  return 0;
}

void RenumberSpans(const NewIds& span_ids, const NewIds& entity_ids, std::vector<Span>* spans) {
  std::vector<uint32_t> alias_of;
  for (const Span& span : *spans) alias_of.push_back(KeptAliasOf(*spans, span, span_ids));
  for (Span& span : *spans) {
    span.alias_of = alias_of[span.id - 1];
    span.entity = entity_ids[span.entity];
    span.id = span_ids[span.id];
  }
  std::erase_if(*spans, [](const Span& span) { return span.id == 0; });
}

void RenumberEntities(const NewIds& span_ids, const NewIds& entity_ids, std::vector<Entity>* entities) {
  for (Entity& entity : *entities) {
    entity.id = entity_ids[entity.id];
    for (uint32_t& mention : entity.mentions) mention = span_ids[mention];
    std::erase(entity.mentions, 0u);
  }
  std::erase_if(*entities, [](const Entity& entity) { return entity.id == 0; });
}

}  // namespace

void DropSpansBelow(double minimum, Annotation* annotation) {
  const NewIds span_ids = KeptSpans(annotation->spans, minimum);
  const NewIds entity_ids = KeptEntities(annotation->entities, span_ids);
  RenumberSpans(span_ids, entity_ids, &annotation->spans);
  RenumberEntities(span_ids, entity_ids, &annotation->entities);
  for (Keyword& keyword : annotation->keywords) {
    if (keyword.entity == 0) continue;
    keyword.entity = entity_ids[keyword.entity];
    if (keyword.entity == 0) keyword.kind = "topic";
  }
}

}  // namespace tagger
