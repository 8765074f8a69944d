#include "tagger/output/json_writer.h"

#include <algorithm>
#include <array>
#include <optional>

#include "tagger/output/json_buffer.h"
#include "tagger/output/json_text.h"

namespace tagger {
namespace {

bool HasValue(const Figure& figure) {
  return figure.value || figure.min || figure.max || !figure.ends.empty();
}

void WriteFigureFields(const Figure& figure, JsonObject& object) {
  if (figure.value) object.Number("value", *figure.value);
  if (figure.min) object.Number("min", *figure.min);
  if (figure.max) object.Number("max", *figure.max);
  object.OptionalString("comparator", figure.comparator);
  object.OptionalString("unit", figure.unit);
  object.OptionalString("currency", figure.currency);
  object.OptionalString("item", figure.item);
  object.OptionalString("per", figure.per);
  object.OptionalString("of", figure.of);
  object.OptionalString("direction", figure.direction);
}

void WriteFigureTime(const Figure& figure, JsonObject& object) {
  if (!figure.time) return;
  JsonObject time(&object.Key("time"));
  time.String("relation", figure.time->relation);
  time.String("value", figure.time->value);
}

// One end of a change: its kind is that of the whole.
void WriteFigureEnd(std::string_view key, const Figure& end, JsonObject& figure) {
  if (!HasValue(end)) return;
  JsonObject object(&figure.Key(key));
  WriteFigureFields(end, object);
  WriteFigureTime(end, object);
}

void WriteFigure(const Figure& figure, JsonBuffer* json) {
  JsonObject object(json);
  object.OptionalString("kind", figure.kind);
  WriteFigureFields(figure, object);
  if (figure.ends.size() == 2) {
    WriteFigureEnd("from", figure.ends[0], object);
    WriteFigureEnd("to", figure.ends[1], object);
  }
  WriteFigureTime(figure, object);
}

void WriteTimex(const Timex& timex, JsonBuffer* json) {
  JsonObject object(json);
  object.String("type", timex.type);
  object.String("value", timex.value);
  object.OptionalString("mod", timex.mod);
}

// Of spans, entities and keywords, which are nearly all of the output, the keys are written together with
// what stands between them.
class ArticleWriter {
 public:
  ArticleWriter(const ArticleView& article, const JsonOptions& options, const OffsetMap& text_offsets,
                JsonBuffer* json)
      : article_(article),
        annotation_(*article.annotation),
        options_(options),
        text_offsets_(text_offsets),
        title_offsets_(annotation_.title, options.offset_unit),
        text_begin_(TextBegin(annotation_)),
        json_(*json) {}

  void Write() {
    JsonObject object(&json_);
    WriteHead(object);
    WriteJsonArray(annotation_.spans, &object.Key("spans"), [this](const Span& span) { WriteSpan(span); });
    WriteJsonArray(annotation_.entities, &object.Key("entities"),
                   [this](const Entity& entity) { WriteEntity(entity); });
    uint32_t rank = 0;
    WriteJsonArray(annotation_.keywords, &object.Key("keywords"),
                   [&](const Keyword& keyword) { WriteKeyword(keyword, ++rank); });
    WriteStrings(annotation_.warnings, &object.Key("warnings"));
    for (const auto& [name, json] : article_.kept) {
      if (!IsOutputField(name)) object.Raw(name, json);
    }
  }

 private:
  void WriteHead(JsonObject& object) {
    object.String("id", annotation_.id);
    object.OptionalString("title", annotation_.title);
    object.OptionalString("url", annotation_.url);
    object.OptionalString("published", annotation_.published);
    object.OptionalString("language", annotation_.language);
    object.String("offset_unit", OffsetUnitName(options_.offset_unit));
    if (annotation_.range) {
      object.Key("range");
      WritePair({text_offsets_.At(annotation_.range->begin), text_offsets_.At(annotation_.range->end)});
    }
    if (options_.with_text) object.String("text", ArticleText(article_));
  }

  ByteSpan Offsets(ByteSpan bytes, bool in_title) const {
    if (in_title) return {title_offsets_.At(bytes.begin), title_offsets_.At(bytes.end)};
    return {text_offsets_.At(text_begin_ + bytes.begin), text_offsets_.At(text_begin_ + bytes.end)};
  }

  void WriteSpan(const Span& span) {
    const ByteSpan offsets = Offsets(span.bytes, span.in_title);
    WriteReference("{\"id\":\"T", span.id);
    WriteInteger(",\"start\":", offsets.begin);
    WriteInteger(",\"end\":", offsets.end);
    if (span.in_title) json_.Raw(",\"field\":\"title\"");
    WriteString(",\"text\":", span.text);
    WriteString(",\"label\":", span.label);
    if (span.entity != 0) WriteReference(",\"entity\":\"E", span.entity);
    WriteRounded(",\"confidence\":", span.confidence);
    if (!span.rule.empty()) WriteString(",\"rule\":", span.rule);
    if (!span.source.empty()) WriteString(",\"source\":", span.source);
    if (span.alias_of != 0) WriteReference(",\"alias_of\":\"T", span.alias_of);
    if (!span.section.empty()) WriteString(",\"section\":", span.section);
    WriteInteger(",\"sentence\":", span.sentence);
    if (span.figure) {
      json_.Raw(",\"figure\":");
      WriteFigure(*span.figure, &json_);
    }
    if (span.timex) {
      json_.Raw(",\"timex\":");
      WriteTimex(*span.timex, &json_);
    }
    json_.Raw("}");
  }

  void WriteEntity(const Entity& entity) {
    WriteReference("{\"id\":\"E", entity.id);
    WriteString(",\"name\":", entity.name);
    WriteString(",\"label\":", entity.label);
    if (entity.kb_id.empty()) {
      json_.Raw(",\"kb_id\":null");
    } else {
      WriteString(",\"kb_id\":", entity.kb_id);
    }
    if (!entity.country.empty()) WriteString(",\"country\":", entity.country);
    if (!entity.role.empty()) WriteString(",\"role\":", entity.role);
    json_.Raw(",\"mentions\":");
    WriteJsonArray(entity.mentions, &json_, [this](uint32_t span_id) { WriteReference("\"T", span_id); });
    WriteInteger(",\"count\":", entity.mentions.size());
    WriteRounded(",\"salience\":", entity.salience);
    if (!entity.candidates.empty()) {
      json_.Raw(",\"candidates\":");
      WriteJsonArray(entity.candidates, &json_,
                     [this](const EntityCandidate& candidate) { WriteCandidate(candidate); });
    }
    json_.Raw("}");
  }

  void WriteCandidate(const EntityCandidate& candidate) {
    WriteString("{\"label\":", candidate.label);
    if (candidate.confidence > 0) WriteRounded(",\"confidence\":", candidate.confidence);
    if (!candidate.name.empty()) WriteString(",\"name\":", candidate.name);
    if (!candidate.kb_id.empty()) WriteString(",\"kb_id\":", candidate.kb_id);
    if (!candidate.country.empty()) WriteString(",\"country\":", candidate.country);
    json_.Raw("}");
  }

  void WriteKeyword(const Keyword& keyword, uint32_t rank) {
    WriteString("{\"text\":", keyword.text);
    if (!keyword.hashtag.empty()) WriteString(",\"hashtag\":", keyword.hashtag);
    WriteRounded(",\"score\":", keyword.score);
    WriteInteger(",\"rank\":", rank);
    WriteInteger(",\"count\":", keyword.count);
    if (!keyword.kind.empty()) WriteString(",\"kind\":", keyword.kind);
    if (keyword.entity == 0) {
      json_.Raw(",\"entity\":null");
    } else {
      WriteReference(",\"entity\":\"E", keyword.entity);
    }
    json_.Raw(",\"spans\":");
    WriteSpanPairs(keyword.spans, false);
    if (!keyword.title_spans.empty()) {
      json_.Raw(",\"title_spans\":");
      WriteSpanPairs(keyword.title_spans, true);
    }
    json_.Raw(keyword.in_title ? ",\"in_title\":true,\"variants\":" : ",\"in_title\":false,\"variants\":");
    WriteStrings(keyword.variants, &json_);
    json_.Raw("}");
  }

  static void WriteStrings(const std::vector<std::string>& strings, JsonBuffer* json) {
    WriteJsonArray(strings, json, [json](const std::string& text) { json->String(text); });
  }

  void WriteSpanPairs(const std::vector<ByteSpan>& spans, bool in_title) {
    WriteJsonArray(spans, &json_, [&](ByteSpan bytes) { WritePair(Offsets(bytes, in_title)); });
  }

  void WritePair(ByteSpan offsets) {
    WriteInteger("[", offsets.begin);
    WriteInteger(",", offsets.end);
    json_.Raw("]");
  }

  // `before` is JSON up to the value. A reference is a string, "T7" or "E2"; `before` holds its quote and
  // letter.
  void WriteReference(std::string_view before, uint32_t id) {
    WriteInteger(before, id);
    json_.Raw("\"");
  }
  void WriteInteger(std::string_view before, size_t value) {
    json_.Raw(before);
    json_.Integer(value);
  }
  void WriteString(std::string_view before, std::string_view value) {
    json_.Raw(before);
    json_.String(value);
  }
  void WriteRounded(std::string_view before, double value) {
    json_.Raw(before);
    json_.Rounded(value);
  }

  const ArticleView& article_;
  const Annotation& annotation_;
  const JsonOptions& options_;
  const OffsetMap& text_offsets_;
  const OffsetMap title_offsets_;
  const uint32_t text_begin_;
  JsonBuffer& json_;
};

}  // namespace

void AppendJson(const ArticleView& article, const JsonOptions& options, std::string* out) {
  std::optional<OffsetMap> own_offsets;
  if (article.offsets == nullptr) own_offsets.emplace(article.text, options.offset_unit);
  JsonBuffer json(out);
  ArticleWriter(article, options, own_offsets ? *own_offsets : *article.offsets, &json).Write();
}

void AppendJsonError(std::string_view id, size_t line, std::string_view error, std::string* out) {
  JsonBuffer json(out);
  JsonObject object(&json);
  object.String("id", id);
  if (line > 0) object.Key("line").Integer(line);
  object.String("error", error);
}

bool IsOutputField(std::string_view name) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"id", "title", "url", "published", "language", "offset_unit", "range",
                                       "text", "spans", "entities", "keywords", "warnings"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

void AppendFigureJson(const Figure& figure, std::string* out) {
  JsonBuffer json(out);
  WriteFigure(figure, &json);
}

void AppendTimexJson(const Timex& timex, std::string* out) {
  JsonBuffer json(out);
  WriteTimex(timex, &json);
}

}  // namespace tagger
