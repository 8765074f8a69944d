#include "tagger/output/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "tagger/output/json_text.h"

namespace tagger {
namespace {

void AppendInteger(size_t value, std::string* out) {
  std::array<char, 24> digits;
  const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out->append(digits.data(), result.ptr);
}

// "T7", "E2".
void AppendReference(char prefix, uint32_t id, std::string* out) {
  *out += '"';
  *out += prefix;
  AppendInteger(id, out);
  *out += '"';
}

bool HasValue(const Figure& figure) {
  return figure.value || figure.min || figure.max || !figure.ends.empty();
}

void AppendFigureFields(const Figure& figure, JsonObject& object) {
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

void AppendFigureTime(const Figure& figure, std::string* out, JsonObject& object) {
  if (!figure.time) return;
  object.Key("time");
  JsonObject time(out);
  time.String("relation", figure.time->relation);
  time.String("value", figure.time->value);
}

// One end of a change: its kind is that of the whole.
void AppendFigureEnd(std::string_view key, const Figure& end, std::string* out, JsonObject& figure) {
  if (!HasValue(end)) return;
  figure.Key(key);
  JsonObject object(out);
  AppendFigureFields(end, object);
  AppendFigureTime(end, out, object);
}

class ArticleWriter {
 public:
  ArticleWriter(const ArticleView& article, const JsonOptions& options, const OffsetMap& text_offsets,
                std::string* out)
      : article_(article),
        annotation_(*article.annotation),
        options_(options),
        text_offsets_(text_offsets),
        title_offsets_(annotation_.title, options.offset_unit),
        text_begin_(TextBegin(annotation_)),
        out_(out) {}

  void Write() {
    JsonObject object(out_);
    WriteHead(object);
    object.Key("spans");
    AppendJsonArray(annotation_.spans, out_, [this](const Span& span) { WriteSpan(span); });
    object.Key("entities");
    AppendJsonArray(annotation_.entities, out_, [this](const Entity& entity) { WriteEntity(entity); });
    object.Key("keywords");
    uint32_t rank = 0;
    AppendJsonArray(annotation_.keywords, out_,
                    [&](const Keyword& keyword) { WriteKeyword(keyword, ++rank); });
    object.Key("warnings");
    AppendJsonArray(annotation_.warnings, out_,
                    [this](const std::string& text) { AppendJsonString(text, out_); });
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
      WritePair(text_offsets_.At(annotation_.range->begin), text_offsets_.At(annotation_.range->end));
    }
    if (options_.with_text) object.String("text", ArticleText(article_));
  }

  ByteSpan Offsets(ByteSpan bytes, bool in_title) const {
    if (in_title) return {title_offsets_.At(bytes.begin), title_offsets_.At(bytes.end)};
    return {text_offsets_.At(text_begin_ + bytes.begin), text_offsets_.At(text_begin_ + bytes.end)};
  }

  void WriteSpan(const Span& span) {
    JsonObject object(out_);
    AppendReference('T', span.id, object.Key("id"));
    const ByteSpan offsets = Offsets(span.bytes, span.in_title);
    AppendInteger(offsets.begin, object.Key("start"));
    AppendInteger(offsets.end, object.Key("end"));
    if (span.in_title) object.String("field", "title");
    object.String("text", span.text);
    object.String("label", span.label);
    if (span.entity != 0) AppendReference('E', span.entity, object.Key("entity"));
    object.Rounded("confidence", span.confidence);
    object.OptionalString("rule", span.rule);
    object.OptionalString("source", span.source);
    if (span.alias_of != 0) AppendReference('T', span.alias_of, object.Key("alias_of"));
    object.OptionalString("section", span.section);
    AppendInteger(span.sentence, object.Key("sentence"));
    if (span.figure) AppendFigureJson(*span.figure, object.Key("figure"));
    if (span.timex) AppendTimexJson(*span.timex, object.Key("timex"));
  }

  void WriteEntity(const Entity& entity) {
    JsonObject object(out_);
    AppendReference('E', entity.id, object.Key("id"));
    object.String("name", entity.name);
    object.String("label", entity.label);
    if (entity.kb_id.empty()) {
      object.Raw("kb_id", "null");
    } else {
      object.String("kb_id", entity.kb_id);
    }
    object.OptionalString("country", entity.country);
    object.OptionalString("role", entity.role);
    object.Key("mentions");
    AppendJsonArray(entity.mentions, out_, [this](uint32_t span_id) { AppendReference('T', span_id, out_); });
    AppendInteger(entity.mentions.size(), object.Key("count"));
    object.Rounded("salience", entity.salience);
  }

  void WriteKeyword(const Keyword& keyword, uint32_t rank) {
    JsonObject object(out_);
    object.String("text", keyword.text);
    object.OptionalString("hashtag", keyword.hashtag);
    object.Rounded("score", keyword.score);
    AppendInteger(rank, object.Key("rank"));
    AppendInteger(keyword.count, object.Key("count"));
    object.OptionalString("kind", keyword.kind);
    if (keyword.entity == 0) {
      object.Raw("entity", "null");
    } else {
      AppendReference('E', keyword.entity, object.Key("entity"));
    }
    object.Key("spans");
    WriteSpanPairs(keyword.spans, false);
    if (!keyword.title_spans.empty()) {
      object.Key("title_spans");
      WriteSpanPairs(keyword.title_spans, true);
    }
    object.Raw("in_title", keyword.in_title ? "true" : "false");
    object.Key("variants");
    AppendJsonArray(keyword.variants, out_,
                    [this](const std::string& text) { AppendJsonString(text, out_); });
  }

  void WriteSpanPairs(const std::vector<ByteSpan>& spans, bool in_title) {
    AppendJsonArray(spans, out_, [&](ByteSpan bytes) {
      const ByteSpan offsets = Offsets(bytes, in_title);
      WritePair(offsets.begin, offsets.end);
    });
  }

  void WritePair(uint32_t begin, uint32_t end) {
    *out_ += '[';
    AppendInteger(begin, out_);
    *out_ += ',';
    AppendInteger(end, out_);
    *out_ += ']';
  }

  const ArticleView& article_;
  const Annotation& annotation_;
  const JsonOptions& options_;
  const OffsetMap& text_offsets_;
  const OffsetMap title_offsets_;
  const uint32_t text_begin_;
  std::string* out_;
};

}  // namespace

void AppendJson(const ArticleView& article, const JsonOptions& options, std::string* out) {
  std::optional<OffsetMap> own_offsets;
  if (article.offsets == nullptr) own_offsets.emplace(article.text, options.offset_unit);
  ArticleWriter(article, options, own_offsets ? *own_offsets : *article.offsets, out).Write();
}

void AppendJsonError(std::string_view id, size_t line, std::string_view error, std::string* out) {
  JsonObject object(out);
  object.String("id", id);
  if (line > 0) AppendInteger(line, object.Key("line"));
  object.String("error", error);
}

bool IsOutputField(std::string_view name) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"id", "title", "url", "published", "language", "offset_unit", "range",
                                       "text", "spans", "entities", "keywords", "warnings"});
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

void AppendFigureJson(const Figure& figure, std::string* out) {
  JsonObject object(out);
  object.OptionalString("kind", figure.kind);
  AppendFigureFields(figure, object);
  if (figure.ends.size() == 2) {
    AppendFigureEnd("from", figure.ends[0], out, object);
    AppendFigureEnd("to", figure.ends[1], out, object);
  }
  AppendFigureTime(figure, out, object);
}

void AppendTimexJson(const Timex& timex, std::string* out) {
  JsonObject object(out);
  object.String("type", timex.type);
  object.String("value", timex.value);
  object.OptionalString("mod", timex.mod);
}

}  // namespace tagger
