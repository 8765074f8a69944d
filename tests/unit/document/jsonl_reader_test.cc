#include "tagger/document/jsonl_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

std::vector<JsonlRecord> ReadAll(const std::string& input, JsonlOptions options = {}) {
  std::istringstream stream(input);
  JsonlReader reader(stream, std::move(options));
  std::vector<JsonlRecord> records;
  JsonlRecord record;
  while (reader.Next(&record)) records.push_back(record);
  return records;
}

// "line id: text" or "line id! error".
std::vector<std::string> Describe(const std::string& input) {
  std::vector<std::string> lines;
  for (const JsonlRecord& record : ReadAll(input)) {
    const std::string head = StrCat(std::to_string(record.line), " ", record.id);
    lines.push_back(record.status.ok() ? StrCat(head, ": ", record.text)
                                       : StrCat(head, "! ", FromAbsl(record.status.message())));
  }
  return lines;
}

TEST(JsonlReaderTest, ReadsAllFields) {
  const std::vector<JsonlRecord> records = ReadAll(
      R"({"id":"a1","title":"T","text":"Body \"é\" \u00e9\n","url":"u","published":"2025-06-03","language":"en"})");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_TRUE(records[0].status.ok());
  EXPECT_EQ(records[0].line, 1u);
  EXPECT_EQ(records[0].id, "a1");
  EXPECT_EQ(records[0].title, "T");
  EXPECT_EQ(records[0].text, "Body \"é\" é\n");
  EXPECT_EQ(records[0].url, "u");
  EXPECT_EQ(records[0].published, "2025-06-03");
  EXPECT_EQ(records[0].language, "en");
  EXPECT_FALSE(records[0].duplicate_id);
}

TEST(JsonlReaderTest, LinesEndAsTheyLike) {
  EXPECT_THAT(Describe("{\"text\":\"a\"}\r\n\n  \t\n{\"text\":\"b\"}\n{\"text\":\"c\"}"),
              ElementsAre("1 line:1: a", "4 line:4: b", "5 line:5: c"));
}

TEST(JsonlReaderTest, NothingToRead) {
  EXPECT_THAT(Describe(""), IsEmpty());
  EXPECT_THAT(Describe("\n\r\n \n"), IsEmpty());
  EXPECT_THAT(Describe("\xEF\xBB\xBF"), IsEmpty());
}

TEST(JsonlReaderTest, ByteOrderMarkIsDroppedInLineOneOnly) {
  EXPECT_THAT(Describe("\xEF\xBB\xBF{\"text\":\"a\"}\n"), ElementsAre("1 line:1: a"));
  EXPECT_THAT(Describe("\n\xEF\xBB\xBF{\"text\":\"a\"}\n"),
              ElementsAre(HasSubstr("2 line:2! not valid JSON")));
}

TEST(JsonlReaderTest, IdsOfIntegers) {
  EXPECT_THAT(Describe("{\"id\":42,\"text\":\"a\"}\n{\"id\":-7,\"text\":\"b\"}\n{\"id\":18446744073709551615,"
                       "\"text\":\"c\"}"),
              ElementsAre("1 42: a", "2 -7: b", "3 18446744073709551615: c"));
}

TEST(JsonlReaderTest, MissingNullAndEmptyIds) {
  EXPECT_THAT(Describe("{\"text\":\"a\"}\n{\"id\":null,\"text\":\"b\"}\n{\"id\":\"\",\"text\":\"c\"}"),
              ElementsAre("1 line:1: a", "2 line:2: b", "3 line:3: c"));
}

TEST(JsonlReaderTest, FaultyLinesDoNotStopTheStream) {
  EXPECT_THAT(Describe("{\"id\":\"a\",\"text\":5}\n"
                       "{\"id\":\"b\"}\n"
                       "{\"id\":\"c\",\"text\":null}\n"
                       "{\"id\":\"d\",\"text\":\"x\",\"title\":[1]}\n"
                       "{\"id\":1.5,\"text\":\"x\"}\n"
                       "[1,2]\n"
                       "\"text\"\n"
                       "{\"id\":\"g\",\"text\":\"good\"}\n"),
              ElementsAre("1 a! \"text\" must be a string, found a number", "2 b! \"text\" is missing",
                          "3 c! \"text\" is missing", "4 d! \"title\" must be a string, found an array",
                          "5 line:5! \"id\" must be a string or an integer, found a number",
                          "6 line:6! the line must be a JSON object, found an array",
                          "7 line:7! the line must be a JSON object, found a string", "8 g: good"));
}

TEST(JsonlReaderTest, BrokenJsonKeepsAnIdThatStandsFirst) {
  EXPECT_THAT(Describe("{\"id\":\"a7\",\"text\":\"abc\n{ \"id\" : 12 , \"text\" \"abc\"}\n{\"text\":\"x\n{]"),
              ElementsAre(HasSubstr("1 a7! not valid JSON"), HasSubstr("2 12! not valid JSON"),
                          HasSubstr("3 line:3! not valid JSON"), HasSubstr("4 line:4! not valid JSON")));
}

TEST(JsonlReaderTest, InvalidUtf8GivesTheOffsetInTheLine) {
  EXPECT_THAT(Describe("{\"text\":\"good\"}\n{\"id\":\"a\",\"text\":\"caf\xE9\"}\n{\"text\":\"good\"}"),
              ElementsAre("1 line:1: good", "2 a! not valid UTF-8 at byte 21 of the line", "3 line:3: good"));
}

TEST(JsonlReaderTest, DeepNestingIsAnErrorOfItsLine) {
  const std::string deep = StrCat("{\"text\":\"a\",\"x\":", std::string(100'000, '['), "}\n{\"text\":\"b\"}");
  EXPECT_THAT(Describe(deep), ElementsAre(HasSubstr("1 line:1! not valid JSON"), "2 line:2: b"));
}

TEST(JsonlReaderTest, EscapedNulIsText) {
  const std::vector<JsonlRecord> records = ReadAll("{\"text\":\"a\\u0000b\"}");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].text, std::string("a\0b", 3));
}

TEST(JsonlReaderTest, FirstOfEqualFieldsCounts) {
  EXPECT_THAT(Describe("{\"id\":\"a\",\"text\":\"x\",\"id\":\"b\",\"text\":\"y\"}"), ElementsAre("1 a: x"));
}

TEST(JsonlReaderTest, NullFieldsAreAsIfMissing) {
  const std::vector<JsonlRecord> records = ReadAll("{\"text\":\"a\",\"title\":null,\"url\":null}");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_TRUE(records[0].status.ok());
  EXPECT_EQ(records[0].title, "");
}

TEST(JsonlReaderTest, KeepsNamedFieldsAsTheyStand) {
  const std::vector<JsonlRecord> records =
      ReadAll(R"({"n": 1.50 ,"o":{"a": [1, "x"]},"s":"\u00e9","text":"a","b":true,"z":null,"l":[ ]})",
              {.keep = {"s", "n", "o", "absent", "b", "z", "l"}});
  ASSERT_EQ(records.size(), 1u);
  EXPECT_THAT(records[0].kept,
              ElementsAre(Pair("s", R"("\u00e9")"), Pair("n", "1.50"), Pair("o", R"({"a": [1, "x"]})"),
                          Pair("b", "true"), Pair("z", "null"), Pair("l", "[ ]")));
}

TEST(JsonlReaderTest, FaultyRecordsKeepNothing) {
  const std::vector<JsonlRecord> records = ReadAll(R"({"s":"x","text":5})", {.keep = {"s"}});
  ASSERT_EQ(records.size(), 1u);
  EXPECT_THAT(records[0].kept, IsEmpty());
}

TEST(JsonlReaderTest, DuplicateIdsAreMarkedAndRead) {
  const std::vector<JsonlRecord> records =
      ReadAll("{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n{\"id\":1,\"text\":\"c\"}\n");
  ASSERT_EQ(records.size(), 3u);
  EXPECT_FALSE(records[0].duplicate_id);
  EXPECT_FALSE(records[1].duplicate_id);
  EXPECT_TRUE(records[2].duplicate_id);
  EXPECT_EQ(records[2].text, "c");
}

TEST(JsonlReaderTest, LongLineInSmallPieces) {
  const std::string input = StrCat("{\"text\":\"", std::string(3'000'000, 'x'), "\"}\n{\"text\":\"b\"}");
  size_t at = 0;
  JsonlReader reader([&](char* out, size_t size) {
    const size_t count = std::min({size, input.size() - at, size_t{1000}});
    std::copy_n(input.data() + at, count, out);
    at += count;
    return count;
  });
  JsonlRecord record;
  ASSERT_TRUE(reader.Next(&record));
  EXPECT_EQ(record.text.size(), 3'000'000u);
  ASSERT_TRUE(reader.Next(&record));
  EXPECT_EQ(record.text, "b");
  EXPECT_EQ(record.line, 2u);
  EXPECT_FALSE(reader.Next(&record));
  EXPECT_FALSE(reader.Next(&record));
}

// However the input is cut, the records are the same.
TEST(JsonlReaderTest, PiecesOfAnySizeGiveTheSameRecords) {
  const std::string input = "{\"text\":\"a\"}\r\n\n{\"text\":5}\n{\"id\":\"é\",\"text\":\"b\"}";
  for (size_t piece = 1; piece <= input.size(); ++piece) {
    size_t at = 0;
    JsonlReader reader([&](char* out, size_t size) {
      const size_t count = std::min({size, input.size() - at, piece});
      std::copy_n(input.data() + at, count, out);
      at += count;
      return count;
    });
    std::vector<std::string> ids;
    JsonlRecord record;
    while (reader.Next(&record)) ids.push_back(record.id);
    EXPECT_THAT(ids, ElementsAre("line:1", "line:3", "é")) << piece;
  }
}

TEST(JsonlLinesTest, NumbersGoOnFromTheBlock) {
  JsonlLines lines("\na\r\n\nb", 10);
  std::string_view line;
  size_t number = 0;
  ASSERT_TRUE(lines.Next(&line, &number));
  EXPECT_EQ(line, "a");
  EXPECT_EQ(number, 11u);
  ASSERT_TRUE(lines.Next(&line, &number));
  EXPECT_EQ(line, "b");
  EXPECT_EQ(number, 13u);
  EXPECT_FALSE(lines.Next(&line, &number));
}

TEST(SeenIdsTest, RemembersABoundedNumber) {
  SeenIds ids;
  EXPECT_TRUE(ids.Insert("first"));
  EXPECT_FALSE(ids.Insert("first"));
  for (size_t i = 1; i < SeenIds::kLimit; ++i) ids.Insert(std::to_string(i));
  EXPECT_TRUE(ids.Insert("one too many"));
  EXPECT_TRUE(ids.Insert("one too many"));  // not remembered
  EXPECT_FALSE(ids.Insert("first"));
}

}  // namespace
}  // namespace tagger
