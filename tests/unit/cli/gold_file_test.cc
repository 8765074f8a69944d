#include "tools/tagger/gold_file.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// a, e acute (2 bytes), an emoji (4 bytes, 2 UTF-16 units), b
constexpr std::string_view kText = "a\u00e9\U0001F600b";

std::vector<std::string> Shown(std::string_view json, OffsetUnit unit = OffsetUnit::kCodepoint) {
  const absl::StatusOr<std::vector<GoldSpan>> spans = ParseGoldSpans(json, kText, unit);
  if (!spans.ok()) return {std::string(FromAbsl(spans.status().message()))};
  std::vector<std::string> shown;
  for (const GoldSpan& span : *spans) shown.push_back(StrCat(span.label, " ", span.bytes.In(kText)));
  return shown;
}

std::string Fault(std::string_view json, OffsetUnit unit = OffsetUnit::kCodepoint) {
  EXPECT_FALSE(ParseGoldSpans(json, kText, unit).ok()) << json;
  return Shown(json, unit).at(0);
}

TEST(ParseGoldSpansTest, OffsetsInEachUnit) {
  EXPECT_THAT(Shown(R"([{"start":2,"end":3,"label":"X"}])"), ElementsAre("X \U0001F600"));
  EXPECT_THAT(Shown(R"([{"start":2,"end":4,"label":"X"}])", OffsetUnit::kUtf16), ElementsAre("X \U0001F600"));
  EXPECT_THAT(Shown(R"([{"start":3,"end":7,"label":"X"}])", OffsetUnit::kByte), ElementsAre("X \U0001F600"));
}

TEST(ParseGoldSpansTest, ByPositionAndOnlyOnce) {
  EXPECT_THAT(Shown(R"([{"start":3,"end":4,"label":"B"},{"start":0,"end":1,"label":"A"},
                        {"start":3,"end":4,"label":"B"},{"start":3,"end":4,"label":"A"}])"),
              ElementsAre("A a", "A b", "B b"));
}

TEST(ParseGoldSpansTest, NoneIsFine) { EXPECT_THAT(Shown("[]"), ElementsAre()); }

TEST(ParseGoldSpansTest, OtherFieldsAreIgnored) {
  EXPECT_THAT(Shown(R"([{"start":0,"end":1,"label":"A","text":"?","id":7}])"), ElementsAre("A a"));
}

TEST(ParseGoldSpansTest, Faults) {
  EXPECT_THAT(Fault(R"({"start":0})"), HasSubstr("must be a list"));
  EXPECT_THAT(Fault("[[0,1]]"), HasSubstr("entity 1: must be an object"));
  EXPECT_THAT(Fault(R"([{"start":0,"end":1,"label":"A"},{"start":0,"end":1}])"),
              HasSubstr("entity 2: must have a label"));
  EXPECT_THAT(Fault(R"([{"start":0,"end":1,"label":5}])"), HasSubstr("label that is text"));
  for (const char* offsets :
       {R"("start":1,"end":1)", R"("start":2,"end":1)", R"("start":-1,"end":1)", R"("start":0,"end":5)",
        R"("start":"0","end":1)", R"("end":1)", R"("start":0.5,"end":1)"}) {
    EXPECT_THAT(Fault(StrCat("[{", offsets, R"(,"label":"A"}])")),
                HasSubstr("must be offsets into the text"));
  }
}

TEST(ParseGoldSpansTest, OffsetWithinACharacterIsAFault) {
  EXPECT_THAT(Fault(R"([{"start":0,"end":2,"label":"A"}])", OffsetUnit::kByte), HasSubstr("offsets"));
  EXPECT_THAT(Fault(R"([{"start":3,"end":4,"label":"A"}])", OffsetUnit::kUtf16), HasSubstr("offsets"));
}

}  // namespace
}  // namespace tagger::cli
