#include "sample_annotation.h"

#include <gtest/gtest.h>

namespace tagger {

Span& AddSpan(std::string_view text, std::string_view slice, std::string_view label, Annotation* annotation,
              size_t occurrence) {
  size_t at = text.find(slice);
  for (size_t i = 0; i < occurrence && at != std::string_view::npos; ++i) at = text.find(slice, at + 1);
  EXPECT_NE(at, std::string_view::npos) << slice;
  Span span;
  span.id = static_cast<uint32_t>(annotation->spans.size() + 1);
  span.bytes = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + slice.size())};
  span.text = slice;
  span.label = label;
  span.section = "body";
  annotation->spans.push_back(span);
  return annotation->spans.back();
}

Figure SampleChange() {
  Figure from;
  from.value = 24000;
  from.item = "people";
  from.time = FigureTime{"at", "PRESENT_REF"};
  Figure to;
  to.value = 50000;
  to.comparator = ">=";
  to.item = "individuals";
  Figure change;
  change.kind = "count";
  change.item = "individuals";
  change.direction = "up";
  change.ends = {from, to};
  change.time = FigureTime{"by", "2030"};
  return change;
}

SampleArticle::SampleArticle()
    : text(
          "😀 Minister Ama Osei met Jose\u0301 in 東京.\r\n“From 24,000 to 50,000,” Osei said on "
          "Tuesday.\r\n") {
  annotation.id = "a1";
  annotation.title = "Café talks: Osei";
  annotation.url = "https://lake.example/1";
  annotation.published = "2025-06-03";
  annotation.language = "en";

  Span& in_title = AddSpan(annotation.title, "Osei", "PERSON", &annotation);
  in_title.in_title = true;
  in_title.section = "title";
  in_title.entity = 1;
  in_title.alias_of = 2;
  Span& person = AddSpan(text, "Ama Osei", "PERSON", &annotation);
  person.entity = 1;
  person.confidence = 0.9666;
  person.rule = "person.title_name";
  person.source = "rule";
  const ByteSpan person_bytes = person.bytes;  // later spans move it
  AddSpan(text, "Jose\u0301", "PERSON", &annotation);
  AddSpan(text, "東京", "LOCATION", &annotation).entity = 2;
  Span& figure = AddSpan(text, "From 24,000 to 50,000", "FIGURE", &annotation);
  figure.sentence = 1;
  figure.figure = SampleChange();
  Span& alias = AddSpan(text, "Osei", "PERSON", &annotation, 1);
  alias.entity = 1;
  alias.source = "alias";
  alias.alias_of = 2;
  Span& date = AddSpan(text, "Tuesday", "DATE", &annotation);
  date.timex = Timex{"DATE", "2025-06-03", ""};

  Entity osei{.id = 1,
              .name = "Ama Osei",
              .label = "PERSON",
              .kb_id = "",
              .country = "",
              .role = "Minister",
              .mentions = {1, 2, 6},
              .salience = 0.414};
  Entity tokyo{.id = 2,
               .name = "東京",
               .label = "LOCATION",
               .kb_id = "geonames:1850147",
               .country = "JP",
               .role = "",
               .mentions = {4},
               .salience = 0};
  annotation.entities = {osei, tokyo};

  Keyword keyword;
  keyword.text = "talks";
  keyword.hashtag = "#Talks";
  keyword.score = 1;
  keyword.count = 2;
  keyword.kind = "topic";
  keyword.title_spans = {{6, 11}};
  keyword.in_title = true;
  keyword.variants = {"talk"};
  Keyword name;
  name.text = "Ama Osei";
  name.score = 0.666;
  name.count = 3;
  name.kind = "entity";
  name.entity = 1;
  name.spans = {person_bytes};
  annotation.keywords = {keyword, name};
  annotation.warnings = {"w"};
}

}  // namespace tagger
