// Tagger::Explain on the tiny data.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/unit/tagger_api/tiny_tagger.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string Explain(std::string_view text, std::string_view at, std::string_view title = "") {
  const size_t byte = text.find(at);
  EXPECT_NE(byte, std::string_view::npos) << at;
  return TinyTagger().Explain({.title = title, .text = text}, byte).value().text;
}

TEST(ExplainTest, SpanWithEvidenceAndRivals) {
  EXPECT_THAT(Explain("then Minister Maren Qo came.", "Qo"),
              AllOf(HasSubstr("word \"Qo\""), HasSubstr("PERSON \"Maren Qo\""),
                    HasSubstr("+3.00  rule tiny.after_title"), HasSubstr("rules/tiny.yaml:4"),
                    HasSubstr("what competed"), HasSubstr("evidence for the runner-up, ")));
}

TEST(ExplainTest, RowOfTheGazetteer) {
  EXPECT_THAT(Explain("then Norland came.", "Norland"),
              AllOf(HasSubstr("row tiny.tsv:"), HasSubstr("<country> Norland"), HasSubstr("iso3166:NO")));
}

TEST(ExplainTest, WordThatIsNoSpan) {
  EXPECT_THAT(Explain("then Qo came.", "Qo"),
              AllOf(HasSubstr("no span here"), HasSubstr("evidence for the best, \"Qo\" as ")));
  EXPECT_THAT(Explain("then Qo came.", "came"),
              AllOf(HasSubstr("no span here"), Not(HasSubstr("what competed"))));
}

TEST(ExplainTest, AliasTellsWhereItsFullerNameStands) {
  EXPECT_THAT(Explain("then Minister Maren Qo came. So Qo left.", "Qo left"),
              HasSubstr("alias.surname of \"Maren Qo\" at byte 14\n"));
  EXPECT_THAT(Explain("then Qo left the boat.", "Qo", "Why Minister Maren Qo left"),
              HasSubstr("alias.surname of \"Maren Qo\" at byte 13 of the title\n"));
}

TEST(ExplainTest, FigureWithItsRule) {
  EXPECT_THAT(Explain("then 5 people came.", "people"),
              AllOf(HasSubstr("FIGURE \"5 people"), HasSubstr("rule tiny.people"),
                    HasSubstr("match rules that fired here")));
}

TEST(ExplainTest, WhiteSpaceAndBoilerplate) {
  EXPECT_THAT(Explain("then Qo came.", " Qo"), HasSubstr("white space"));
  EXPECT_THAT(Explain("Then Anna came.\n\nAdvertisement\n\nThen Ola came.", "vertise"),
              AllOf(HasSubstr("boilerplate"), HasSubstr("Advertisement")));
}

TEST(ExplainTest, BeyondTheEnd) {
  const absl::Status status = TinyTagger().Explain({.text = "Qo"}, 2).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("2 bytes"));
  EXPECT_FALSE(TinyTagger().Explain({.text = ""}, 0).ok());
  EXPECT_FALSE(TinyTagger().Explain({.text = "ab\xff"}, 0).ok());
}

}  // namespace
}  // namespace tagger
