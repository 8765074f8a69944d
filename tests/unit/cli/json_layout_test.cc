#include "tools/tagger/json_layout.h"

#include <string>

#include "gtest/gtest.h"

namespace tagger::cli {
namespace {

std::string Laid(std::string_view json, size_t margin = 0) {
  std::string out;
  AppendReadableJson(json, margin, &out);
  return out;
}

TEST(ReadableJsonTest, AnArticleASpanALine) {
  EXPECT_EQ(Laid(R"({"id":"a","spans":[{"id":"T1","range":[1,2]},{"id":"T2"}],"n":1})"), R"({
  "id": "a",
  "spans": [
    {"id": "T1", "range": [1, 2]},
    {"id": "T2"}
  ],
  "n": 1
})");
}

TEST(ReadableJsonTest, EmptyListsStayClosed) {
  EXPECT_EQ(Laid(R"({"spans":[],"figure":{}})"), "{\n  \"spans\": [],\n  \"figure\": {}\n}");
}

TEST(ReadableJsonTest, StringsAreLeftAlone) {
  EXPECT_EQ(Laid(R"({"a":"{[,:\"]}","b":"\\"})"), "{\n  \"a\": \"{[,:\\\"]}\",\n  \"b\": \"\\\\\"\n}");
}

TEST(ReadableJsonTest, MarginStandsBeforeAllLinesButTheFirst) {
  EXPECT_EQ(Laid(R"({"a":1})", 2), "{\n    \"a\": 1\n  }");
}

}  // namespace
}  // namespace tagger::cli
