#include "tests/support/annotation_checks.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

bool IsBoundary(std::string_view text, uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

bool IsSlice(std::string_view field, ByteSpan bytes) {
  return bytes.begin < bytes.end && bytes.end <= field.size() && IsBoundary(field, bytes.begin) &&
         IsBoundary(field, bytes.end);
}

bool IsShare(double value) { return value >= 0 && value <= 1; }

std::string SpanBreach(const Annotation& annotation, size_t index, std::string_view field) {
  const Span& span = annotation.spans[index];
  if (span.id != index + 1) return "ids are not 1, 2, ...";
  if (!IsSlice(field, span.bytes)) return "is no slice of its field";
  if (span.bytes.In(field) != span.text) return "text is not its slice";
  if (TrimAsciiSpace(span.text) != span.text) return "begins or ends with white space";
  if (span.label.empty()) return "has no label";
  if (!IsShare(span.confidence)) return "confidence is not within 0 to 1";
  if (span.entity > annotation.entities.size()) return "entity does not exist";
  if (span.alias_of > annotation.spans.size() || span.alias_of == span.id) return "alias_of does not exist";
  if (index == 0) return "";
  const Span& before = annotation.spans[index - 1];
  if (!before.in_title && span.in_title) return "of the title comes after one of the text";
  if (before.in_title == span.in_title && span.bytes.begin < before.bytes.end)
    return "overlaps or precedes the last";
  return "";
}

std::string EntityBreach(const Annotation& annotation, size_t index) {
  const Entity& entity = annotation.entities[index];
  if (entity.id != index + 1) return "ids are not 1, 2, ...";
  if (entity.name.empty()) return "has no name";
  if (entity.mentions.empty()) return "has no mentions";
  if (!IsShare(entity.salience)) return "salience is not within 0 to 1";
  for (const uint32_t mention : entity.mentions) {
    if (mention == 0 || mention > annotation.spans.size()) return "mention does not exist";
    if (annotation.spans[mention - 1].entity != entity.id) return "mention points elsewhere";
  }
  return std::is_sorted(entity.mentions.begin(), entity.mentions.end()) ? "" : "mentions are not in order";
}

std::string KeywordBreach(const Annotation& annotation, const Keyword& keyword, std::string_view title,
                          std::string_view text) {
  if (!IsShare(keyword.score)) return "score is not within 0 to 1";
  if (keyword.entity > annotation.entities.size()) return "entity does not exist";
  const auto in_text = [&](ByteSpan bytes) { return IsSlice(text, bytes); };
  const auto in_title = [&](ByteSpan bytes) { return IsSlice(title, bytes); };
  if (!std::all_of(keyword.spans.begin(), keyword.spans.end(), in_text))
    return "span is no slice of the text";
  if (!std::all_of(keyword.title_spans.begin(), keyword.title_spans.end(), in_title)) {
    return "span is no slice of the title";
  }
  return "";
}

}  // namespace

std::string FindBreach(const Annotation& annotation, std::string_view title, std::string_view text) {
  if (annotation.range) text = annotation.range->In(text);
  for (size_t i = 0; i < annotation.spans.size(); ++i) {
    const Span& span = annotation.spans[i];
    const std::string breach = SpanBreach(annotation, i, span.in_title ? title : text);
    if (!breach.empty()) return StrCat("span ", std::to_string(i + 1), " \"", span.text, "\": ", breach);
  }
  for (size_t i = 0; i < annotation.entities.size(); ++i) {
    const std::string breach = EntityBreach(annotation, i);
    if (!breach.empty()) return StrCat("entity ", annotation.entities[i].name, ": ", breach);
  }
  for (const Keyword& keyword : annotation.keywords) {
    const std::string breach = KeywordBreach(annotation, keyword, title, text);
    if (!breach.empty()) return StrCat("keyword ", keyword.text, ": ", breach);
  }
  return "";
}

}  // namespace tagger
