#include "tagger/output/json_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample_annotation.h"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

using nlohmann::json;

std::string Json(const ArticleView& article, const JsonOptions& options = {}) {
  std::string out;
  AppendJson(article, options, &out);
  return out;
}

// The slice of `text` from `begin` to `end` in code points or UTF-16 units.
std::string SliceInUnits(std::string_view text, OffsetUnit unit, size_t begin, size_t end) {
  std::string slice;
  size_t units = 0;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = DecodeUtf8(text, at);
    if (units >= begin && units < end) slice += text.substr(at, c.size);
    units += unit == OffsetUnit::kByte ? c.size : unit == OffsetUnit::kUtf16 && c.value > 0xFFFF ? 2 : 1;
    at += c.size;
  }
  return slice;
}

TEST(JsonWriterTest, WritesTheContract) {
  const SampleArticle sample;
  EXPECT_EQ(
      Json({.annotation = &sample.annotation, .text = sample.text}),
      "{\"id\":\"a1\",\"title\":\"Café talks: Osei\",\"url\":\"https://lake.example/1\","
      "\"published\":\"2025-06-03\",\"language\":\"en\",\"offset_unit\":\"codepoint\",\"spans\":["
      "{\"id\":\"T1\",\"start\":12,\"end\":16,\"field\":\"title\",\"text\":\"Osei\",\"label\":\"PERSON\","
      "\"entity\":\"E1\",\"confidence\":0,\"alias_of\":\"T2\",\"section\":\"title\",\"sentence\":0},"
      "{\"id\":\"T2\",\"start\":11,\"end\":19,\"text\":\"Ama Osei\",\"label\":\"PERSON\",\"entity\":\"E1\","
      "\"confidence\":0.97,\"rule\":\"person.title_name\",\"source\":\"rule\",\"section\":\"body\","
      "\"sentence\":0},"
      "{\"id\":\"T3\",\"start\":24,\"end\":29,\"text\":\"Jose\u0301\",\"label\":\"PERSON\",\"confidence\":0,"
      "\"section\":\"body\",\"sentence\":0},"
      "{\"id\":\"T4\",\"start\":33,\"end\":35,\"text\":\"東京\",\"label\":\"LOCATION\",\"entity\":\"E2\","
      "\"confidence\":0,\"section\":\"body\",\"sentence\":0},"
      "{\"id\":\"T5\",\"start\":39,\"end\":60,\"text\":\"From 24,000 to 50,000\",\"label\":\"FIGURE\","
      "\"confidence\":0,\"section\":\"body\",\"sentence\":1,"
      "\"figure\":{\"kind\":\"count\",\"item\":\"individuals\",\"direction\":\"up\","
      "\"from\":{\"value\":24000,\"item\":\"people\",\"time\":{\"relation\":\"at\",\"value\":\"PRESENT_REF\"}"
      "},"
      "\"to\":{\"value\":50000,\"comparator\":\">=\",\"item\":\"individuals\"},"
      "\"time\":{\"relation\":\"by\",\"value\":\"2030\"}}},"
      "{\"id\":\"T6\",\"start\":63,\"end\":67,\"text\":\"Osei\",\"label\":\"PERSON\",\"entity\":\"E1\","
      "\"confidence\":0,\"source\":\"alias\",\"alias_of\":\"T2\",\"section\":\"body\",\"sentence\":0},"
      "{\"id\":\"T7\",\"start\":76,\"end\":83,\"text\":\"Tuesday\",\"label\":\"DATE\",\"confidence\":0,"
      "\"section\":\"body\",\"sentence\":0,\"timex\":{\"type\":\"DATE\",\"value\":\"2025-06-03\"}}],"
      "\"entities\":["
      "{\"id\":\"E1\",\"name\":\"Ama Osei\",\"label\":\"PERSON\",\"kb_id\":null,\"role\":\"Minister\","
      "\"mentions\":[\"T1\",\"T2\",\"T6\"],\"count\":3,\"salience\":0.41},"
      "{\"id\":\"E2\",\"name\":\"東京\",\"label\":\"LOCATION\",\"kb_id\":\"geonames:1850147\",\"country\":"
      "\"JP\","
      "\"mentions\":[\"T4\"],\"count\":1,\"salience\":0}],"
      "\"keywords\":["
      "{\"text\":\"talks\",\"hashtag\":\"#Talks\",\"score\":1,\"rank\":1,\"count\":2,\"kind\":\"topic\","
      "\"entity\":null,\"spans\":[],\"title_spans\":[[5,10]],\"in_title\":true,\"variants\":[\"talk\"]},"
      "{\"text\":\"Ama Osei\",\"score\":0.67,\"rank\":2,\"count\":3,\"kind\":\"entity\",\"entity\":\"E1\","
      "\"spans\":[[11,19]],\"in_title\":false,\"variants\":[]}],\"warnings\":[\"w\"]}");
}

TEST(JsonWriterTest, CandidatesOfAnEntity) {
  Annotation annotation;
  Entity& entity = annotation.entities.emplace_back();
  entity.id = 1;
  entity.name = "Norland";
  entity.label = "COUNTRY";
  entity.candidates = {{"LOCATION", 0, "Norland", "iso3166-2:US-NL", "US"}, {"PERSON", 0.314, "", "", ""}};
  const json parsed = json::parse(Json({.annotation = &annotation, .text = ""}));
  EXPECT_EQ(parsed["entities"][0]["candidates"],
            json::parse("[{\"label\":\"LOCATION\",\"name\":\"Norland\",\"kb_id\":\"iso3166-2:US-NL\","
                        "\"country\":\"US\"},{\"label\":\"PERSON\",\"confidence\":0.31}]"));
}

TEST(JsonWriterTest, EveryTextIsItsSliceInEveryUnit) {
  const SampleArticle sample;
  for (OffsetUnit unit : {OffsetUnit::kCodepoint, OffsetUnit::kByte, OffsetUnit::kUtf16}) {
    const json parsed =
        json::parse(Json({.annotation = &sample.annotation, .text = sample.text}, {.offset_unit = unit}));
    EXPECT_EQ(parsed["offset_unit"], std::string(OffsetUnitName(unit)));
    ASSERT_EQ(parsed["spans"].size(), sample.annotation.spans.size());
    for (const json& span : parsed["spans"]) {
      const std::string& field = span.contains("field") ? sample.annotation.title : sample.text;
      EXPECT_EQ(SliceInUnits(field, unit, span["start"], span["end"]), span["text"].get<std::string>());
    }
    for (const json& pair : parsed["keywords"][1]["spans"]) {
      EXPECT_EQ(SliceInUnits(sample.text, unit, pair[0], pair[1]), "Ama Osei");
    }
  }
}

TEST(JsonWriterTest, EmptyArticle) {
  Annotation annotation;
  annotation.id = "-";
  EXPECT_EQ(Json({.annotation = &annotation}),
            R"({"id":"-","offset_unit":"codepoint","spans":[],"entities":[],"keywords":[],"warnings":[]})");
}

// The article begins behind an emoji and an accent, so that bytes, code points and UTF-16 units all differ.
TEST(JsonWriterTest, OffsetsOfAPagesArticleAreIntoThePage) {
  const std::string page = "😀 é\nTalks in Accra.\n\n";
  constexpr uint32_t kBegin = 8;
  Annotation annotation;
  annotation.id = "p#1";
  annotation.range = ByteSpan{kBegin, kBegin + 15};
  AddSpan(annotation.range->In(page), "Accra", "LOCATION", &annotation);
  Keyword keyword;
  keyword.text = "talks";
  keyword.spans = {{0, 5}};
  annotation.keywords = {keyword};

  for (OffsetUnit unit : {OffsetUnit::kCodepoint, OffsetUnit::kByte, OffsetUnit::kUtf16}) {
    const json parsed = json::parse(
        Json({.annotation = &annotation, .text = page}, {.offset_unit = unit, .with_text = true}));
    EXPECT_EQ(SliceInUnits(page, unit, parsed["range"][0], parsed["range"][1]), "Talks in Accra.");
    EXPECT_EQ(SliceInUnits(page, unit, parsed["spans"][0]["start"], parsed["spans"][0]["end"]), "Accra");
    EXPECT_EQ(
        SliceInUnits(page, unit, parsed["keywords"][0]["spans"][0][0], parsed["keywords"][0]["spans"][0][1]),
        "Talks");
    EXPECT_EQ(parsed["text"], "Talks in Accra.");
  }
}

TEST(JsonWriterTest, OffsetsMayBeShared) {
  const SampleArticle sample;
  const OffsetMap offsets(sample.text, OffsetUnit::kUtf16);
  const JsonOptions options{.offset_unit = OffsetUnit::kUtf16};
  EXPECT_EQ(Json({.annotation = &sample.annotation, .text = sample.text, .offsets = &offsets}, options),
            Json({.annotation = &sample.annotation, .text = sample.text}, options));
}

TEST(JsonWriterTest, WithTextAddsTheText) {
  const SampleArticle sample;
  const json parsed =
      json::parse(Json({.annotation = &sample.annotation, .text = sample.text}, {.with_text = true}));
  EXPECT_EQ(parsed["text"], sample.text);
}

TEST(JsonWriterTest, KeptFieldsComeLastAndNeverTwice) {
  Annotation annotation;
  annotation.id = "a";
  const std::vector<std::pair<std::string, std::string>> kept = {
      {"n", "1.50"}, {"spans", "[1]"}, {"o\"", "{\"a\": 1}"}};
  EXPECT_THAT(Json({.annotation = &annotation, .kept = kept}),
              testing::EndsWith(R"("warnings":[],"n":1.50,"o\"":{"a": 1}})"));
  EXPECT_TRUE(IsOutputField("spans"));
  EXPECT_FALSE(IsOutputField("category"));
}

TEST(JsonWriterTest, IdsThatAreNotUtf8GiveValidJson) {
  Annotation annotation;
  annotation.id = "caf\xE9.txt";
  EXPECT_EQ(json::parse(Json({.annotation = &annotation}))["id"], "caf\uFFFD.txt");
}

TEST(JsonErrorTest, StandsInThePlaceOfARecord) {
  std::string out;
  AppendJsonError("a7", 7, "\"text\" is missing", &out);
  EXPECT_EQ(out, R"({"id":"a7","line":7,"error":"\"text\" is missing"})");
  out.clear();
  AppendJsonError("news.txt", 0, "x", &out);
  EXPECT_EQ(out, R"({"id":"news.txt","error":"x"})");
}

std::string FigureJson(const Figure& figure) {
  std::string out;
  AppendFigureJson(figure, &out);
  return out;
}

TEST(FigureJsonTest, RangeWithAllFields) {
  Figure figure;
  figure.kind = "money";
  figure.min = 1.5e6;
  figure.max = 2e6;
  figure.comparator = std::string("~");
  figure.unit = "unit";
  figure.currency = "USD";
  figure.item = "item";
  figure.per = "day";
  figure.of = "base";
  EXPECT_EQ(FigureJson(figure),
            R"({"kind":"money","min":1500000,"max":2000000,"comparator":"~","unit":"unit",)"
            R"("currency":"USD","item":"item","per":"day","of":"base"})");
}

TEST(FigureJsonTest, ChangeWhoseStartIsUnknown) {
  Figure change = SampleChange();
  change.ends[0] = Figure();
  change.time.reset();
  EXPECT_EQ(FigureJson(change), R"({"kind":"count","item":"individuals","direction":"up",)"
                                R"("to":{"value":50000,"comparator":">=","item":"individuals"}})");
}

TEST(TimexJsonTest, ModifierIsOptional) {
  std::string out;
  AppendTimexJson({"DURATION", "P3M", "APPROX"}, &out);
  EXPECT_EQ(out, R"({"type":"DURATION","value":"P3M","mod":"APPROX"})");
}

}  // namespace
}  // namespace tagger
