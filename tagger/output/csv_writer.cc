#include "tagger/output/csv_writer.h"

#include <optional>
#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "tagger/base/strings.h"
#include "tagger/output/json_text.h"
#include "tagger/output/json_writer.h"

namespace tagger {
namespace {

constexpr std::string_view kRowEnd = "\r\n";

void AppendField(std::string_view field, std::string* out) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out->append(field);
    return;
  }
  *out += '"';
  for (const char c : field) {
    if (c == '"') *out += '"';
    *out += c;
  }
  *out += '"';
}

class RowWriter {
 public:
  RowWriter(const ArticleView& article, const OffsetMap& text_offsets, OffsetUnit unit, std::string* out)
      : annotation_(*article.annotation),
        text_offsets_(text_offsets),
        title_offsets_(annotation_.title, unit),
        out_(out) {
    for (const Entity& entity : annotation_.entities) entity_names_[entity.id] = entity.name;
  }

  void Write(const Span& span) {
    AppendField(annotation_.id, out_);
    Add(StrCat("T", std::to_string(span.id)));
    const OffsetMap& offsets = span.in_title ? title_offsets_ : text_offsets_;
    const uint32_t begin = span.in_title ? 0 : TextBegin(annotation_);
    Add(std::to_string(offsets.At(begin + span.bytes.begin)));
    Add(std::to_string(offsets.At(begin + span.bytes.end)));
    Add(span.in_title ? "title" : "text");
    Add(span.text);
    Add(span.label);
    AddEntity(span.entity);
    AddJson([&](std::string* json) { AppendJsonRounded(span.confidence, json); });
    Add(span.rule);
    Add(span.source);
    Add(span.section);
    Add(std::to_string(span.sentence));
    AddJson([&](std::string* json) {
      if (span.figure) AppendFigureJson(*span.figure, json);
    });
    AddJson([&](std::string* json) {
      if (span.timex) AppendTimexJson(*span.timex, json);
    });
    out_->append(kRowEnd);
  }

 private:
  void Add(std::string_view field) {
    *out_ += ',';
    AppendField(field, out_);
  }

  template <typename AppendValue>
  void AddJson(AppendValue append_value) {
    std::string json;
    append_value(&json);
    Add(json);
  }

  void AddEntity(uint32_t id) {
    const auto entity = entity_names_.find(id);
    Add(id == 0 ? std::string() : StrCat("E", std::to_string(id)));
    Add(entity == entity_names_.end() ? std::string_view() : entity->second);
  }

  const Annotation& annotation_;
  const OffsetMap& text_offsets_;
  const OffsetMap title_offsets_;
  absl::flat_hash_map<uint32_t, std::string_view> entity_names_;
  std::string* out_;
};

}  // namespace

void AppendCsvHeader(std::string* out) {
  out->append(
      "id,span,start,end,field,text,label,entity,entity_name,confidence,rule,source,section,sentence,figure,"
      "timex");
  out->append(kRowEnd);
}

void AppendCsvRows(const ArticleView& article, OffsetUnit offset_unit, std::string* out) {
  std::optional<OffsetMap> own_offsets;
  if (article.offsets == nullptr) own_offsets.emplace(article.text, offset_unit);
  RowWriter writer(article, own_offsets ? *own_offsets : *article.offsets, offset_unit, out);
  for (const Span& span : article.annotation->spans) writer.Write(span);
}

}  // namespace tagger
