#include "tagger/output/csv_writer.h"

#include <gtest/gtest.h>

#include "sample_annotation.h"

namespace tagger {
namespace {

constexpr std::string_view kHeader =
    "id,span,start,end,field,text,label,entity,entity_name,confidence,rule,source,section,sentence,figure,"
    "timex\r\n";

TEST(CsvWriterTest, OneRowASpan) {
  const SampleArticle sample;
  std::string out;
  AppendCsvHeader(&out);
  AppendCsvRows({.annotation = &sample.annotation, .text = sample.text}, OffsetUnit::kCodepoint, &out);
  EXPECT_EQ(
      out,
      std::string(kHeader) +
          "a1,T1,12,16,title,Osei,PERSON,E1,Ama Osei,0,,,title,0,,\r\n"
          "a1,T2,11,19,text,Ama Osei,PERSON,E1,Ama Osei,0.97,person.title_name,rule,body,0,,\r\n"
          "a1,T3,24,29,text,Jose\u0301,PERSON,,,0,,,body,0,,\r\n"
          "a1,T4,33,35,text,東京,LOCATION,E2,東京,0,,,body,0,,\r\n"
          "a1,T5,39,60,text,\"From 24,000 to 50,000\",FIGURE,,,0,,,body,1,"
          "\"{\"\"kind\"\":\"\"count\"\",\"\"item\"\":\"\"individuals\"\",\"\"direction\"\":\"\"up\"\","
          "\"\"from\"\":{\"\"value\"\":24000,\"\"item\"\":\"\"people\"\",\"\"time\"\":{\"\"relation\"\":"
          "\"\"at\"\","
          "\"\"value\"\":\"\"PRESENT_REF\"\"}},\"\"to\"\":{\"\"value\"\":50000,\"\"comparator\"\":\"\">=\"\","
          "\"\"item\"\":\"\"individuals\"\"},\"\"time\"\":{\"\"relation\"\":\"\"by\"\",\"\"value\"\":"
          "\"\"2030\"\"}}\",\r\n"
          "a1,T6,63,67,text,Osei,PERSON,E1,Ama Osei,0,,alias,body,0,,\r\n"
          "a1,T7,76,83,text,Tuesday,DATE,,,0,,,body,0,,"
          "\"{\"\"type\"\":\"\"DATE\"\",\"\"value\"\":\"\"2025-06-03\"\"}\"\r\n");
}

TEST(CsvWriterTest, QuotesWhatMustBeQuoted) {
  Annotation annotation;
  annotation.id = "a,b \"c\"";
  const std::string text = "Ama\r\nOsei";
  AddSpan(text, "Ama\r\nOsei", "PERSON", &annotation);
  std::string out;
  AppendCsvRows({.annotation = &annotation, .text = text}, OffsetUnit::kByte, &out);
  EXPECT_EQ(out, "\"a,b \"\"c\"\"\",T1,0,9,text,\"Ama\r\nOsei\",PERSON,,,0,,,body,0,,\r\n");
}

TEST(CsvWriterTest, UnitsOfTheOffsets) {
  const std::string text = "😀 Accra";
  Annotation annotation;
  annotation.id = "a";
  AddSpan(text, "Accra", "LOCATION", &annotation);
  const auto row = [&](OffsetUnit unit) {
    std::string out;
    AppendCsvRows({.annotation = &annotation, .text = text}, unit, &out);
    return out.substr(0, out.find(",text"));
  };
  EXPECT_EQ(row(OffsetUnit::kCodepoint), "a,T1,2,7");
  EXPECT_EQ(row(OffsetUnit::kUtf16), "a,T1,3,8");
  EXPECT_EQ(row(OffsetUnit::kByte), "a,T1,5,10");
}

TEST(CsvWriterTest, ArticleOfAPage) {
  const std::string page = "é\nAccra\n";
  Annotation annotation;
  annotation.id = "p#1";
  annotation.range = ByteSpan{3, 8};
  AddSpan("Accra", "Accra", "LOCATION", &annotation);
  std::string out;
  AppendCsvRows({.annotation = &annotation, .text = page}, OffsetUnit::kCodepoint, &out);
  EXPECT_EQ(out, "p#1,T1,2,7,text,Accra,LOCATION,,,0,,,body,0,,\r\n");
}

TEST(CsvWriterTest, NoSpansNoRows) {
  const Annotation annotation;
  std::string out;
  AppendCsvRows({.annotation = &annotation, .text = "It rained."}, OffsetUnit::kCodepoint, &out);
  EXPECT_EQ(out, "");
}

}  // namespace
}  // namespace tagger
