#include "tests/support/marked_text.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<std::string> kLabels = {"PERSON", "LOCATION"};

TEST(MarkedTextTest, MarksBecomeSpans) {
  const MarkedText parsed = ParseMarkedText("[PERSON Anna Berg] is in [LOCATION Oslo].", kLabels).value();
  EXPECT_EQ(parsed.text, "Anna Berg is in Oslo.");
  EXPECT_THAT(parsed.spans, ElementsAre(MarkedSpan{{0, 9}, "PERSON"}, MarkedSpan{{16, 20}, "LOCATION"}));
}

TEST(MarkedTextTest, OtherBracketsAreText) {
  const MarkedText parsed = ParseMarkedText("[sic] [PERSONS x] [PERSON] [", kLabels).value();
  EXPECT_EQ(parsed.text, "[sic] [PERSONS x] [PERSON] [");
  EXPECT_THAT(parsed.spans, IsEmpty());
}

TEST(MarkedTextTest, OpenMarkIsAFault) {
  const absl::Status status = ParseMarkedText("In [LOCATION Oslo", kLabels).status();
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("[LOCATION Oslo"));
}

TEST(MarkedTextTest, FormatIsTheInverse) {
  const std::string marked = "In [LOCATION Oslo] [PERSON Anna] [sic]";
  const MarkedText parsed = ParseMarkedText(marked, kLabels).value();
  EXPECT_EQ(FormatMarkedText(parsed.text, parsed.spans), marked);
}

class CaseFileTest : public testing::Test {
 protected:
  absl::StatusOr<std::vector<MarkedCase>> Read(std::string_view content) const {
    std::ofstream(path_) << content;
    absl::StatusOr<std::vector<MarkedCase>> cases = ReadCaseFile(path_);
    std::remove(path_.c_str());
    return cases;
  }
  const std::string path_ = testing::TempDir() + std::to_string(getpid()) + "_marked_text_test_people.txt";
};

TEST_F(CaseFileTest, CasesHaveNamesLinesAndJudgedLabels) {
  const auto cases = Read("# c\n## One, two!\nText\n\nmore\n\n#only PERSON\n## Three\n[PERSON A]\n").value();
  ASSERT_EQ(cases.size(), 2u);
  EXPECT_EQ(cases[0].name, StrCat(std::to_string(getpid()), "_marked_text_test_people.one_two"));
  EXPECT_EQ(cases[0].line, 2);
  EXPECT_EQ(cases[0].marked, "Text\n\nmore");
  EXPECT_THAT(cases[0].only, IsEmpty());
  EXPECT_THAT(cases[1].only, ElementsAre("PERSON"));
}

TEST_F(CaseFileTest, NameTwiceIsAFault) {
  const absl::Status status = Read("## One\na\n## one\nb\n").status();
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr(":3: "));
}

TEST_F(CaseFileTest, EmptyCaseIsAFault) { EXPECT_FALSE(Read("## One\n\n## Two\nb\n").ok()); }

}  // namespace
}  // namespace tagger
