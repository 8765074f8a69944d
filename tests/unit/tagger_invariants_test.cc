// What must hold of every annotation: offsets, order, references (tests/support/annotation_checks.h).

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/tagger.h"
#include "tests/support/annotation_checks.h"
#include "tests/support/loaded_tagger.h"

namespace tagger {
namespace {

std::string ReadSource(const std::string& path) {
  std::ifstream file(std::string(TAGGER_SOURCE_DIR "/") + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void ExpectSound(std::string_view title, std::string_view text) {
  const absl::StatusOr<Annotation> annotation = LoadedTagger().Annotate({.title = title, .text = text});
  ASSERT_TRUE(annotation.ok()) << annotation.status();
  EXPECT_EQ(FindBreach(*annotation, title, text), "") << text;
}

class TaggerInvariantsTest : public testing::TestWithParam<std::string> {};

TEST_P(TaggerInvariantsTest, HoldForText) { ExpectSound("", GetParam()); }
TEST_P(TaggerInvariantsTest, HoldForTitle) { ExpectSound(GetParam(), "President Anna Berg spoke in Oslo."); }
TEST_P(TaggerInvariantsTest, HoldForPage) {
  const absl::StatusOr<std::vector<Annotation>> articles = LoadedTagger().AnnotatePage("p", GetParam());
  ASSERT_TRUE(articles.ok()) << articles.status();
  for (const Annotation& article : *articles) EXPECT_EQ(FindBreach(article, "", GetParam()), "");
}

INSTANTIATE_TEST_SUITE_P(Texts, TaggerInvariantsTest,
                         testing::Values("", " ", "\n", ".", "Oslo", "\"", "5", "$", "President", "\u00a0",
                                         "\u2019s", "A", "Oslo\u2019s mayor, Anna Berg\u2019s friend",
                                         "Sa\u0303o Paulo and So\u0301fia", "\U0001F600 Kenya \U0001F600",
                                         "U.S. President J. R. Berg Jr. said \u201cno\u201d",
                                         "KENYA AND NORWAY SIGN DEAL", "Mr Mr Mr Mr", "of of The of",
                                         "5 5 5 5 per cent per cent", "from 5 to from 6 to 7 by 2030 by 2031",
                                         "The Bank of the Bank of the Bank of Kenya", "(NEC) (NEC) ((NEC",
                                         "Anna Berg (AB) Anna Berg (AB)", "Kenya\r\nNorway\r\n\r\nOslo",
                                         "\xef\xbb\xbfKenya", "Advertisement Advertisement",
                                         "Kenya\u2013Norway talks; Norway\u2014Kenya",
                                         "#Kenya @Norway http://kenya.example/Norway",
                                         "$5 \u20ac5 \u00a35 5% 5\u00b0C 5km 1.2bn US$5m",
                                         "\u0395\u03bb\u03bb\u03ac\u03b4\u03b1 and \u65e5\u672c"));

TEST(TaggerInvariantsTest, HoldForTheSamples) {
  ExpectSound("", ReadSource("tools/sample_article.txt"));
  const std::string page = ReadSource("tools/sample_page.txt");
  ASSERT_FALSE(page.empty());
  const std::vector<Annotation> articles = LoadedTagger().AnnotatePage("page", page).value();
  for (const Annotation& article : articles) EXPECT_EQ(FindBreach(article, "", page), "");
}

// Words that the rules care about, in an order that no writer would put them.
TEST(TaggerInvariantsTest, HoldForShuffledWords) {
  const std::vector<std::string> pieces = {"President ",
                                           "Anna ",
                                           "Berg ",
                                           "(",
                                           ") ",
                                           "of ",
                                           "the ",
                                           "Bank ",
                                           "Kenya",
                                           "\u2019s ",
                                           ". ",
                                           ", ",
                                           "\n",
                                           "\n\n",
                                           "from ",
                                           "to ",
                                           "5 ",
                                           "24,000 ",
                                           "people ",
                                           "per cent ",
                                           "by ",
                                           "2030 ",
                                           "at least ",
                                           "$",
                                           "-",
                                           "\u2013",
                                           "NEC ",
                                           "said ",
                                           "Lee Jae-myung ",
                                           "\u201c",
                                           "\u201d ",
                                           "May ",
                                           "Mr ",
                                           "Advertisement ",
                                           "U.S. ",
                                           "\u00e9",
                                           "\U0001F600"};
  std::mt19937 random(20250603);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % pieces.size()];
    ExpectSound(round % 3 == 0 ? "Kenya and Anna Berg" : "", text);
  }
}

TEST(TaggerInvariantsTest, InvalidUtf8SaysFieldAndByte) {
  const absl::Status text = LoadedTagger().Annotate({.text = "ab\xff"}).status();
  EXPECT_THAT(std::string(FromAbsl(text.message())),
              testing::AllOf(testing::HasSubstr("text"), testing::HasSubstr("byte 2")));
  const absl::Status title = LoadedTagger().Annotate({.title = "\x80", .text = "ab"}).status();
  EXPECT_THAT(std::string(FromAbsl(title.message())), testing::HasSubstr("title"));
  EXPECT_FALSE(LoadedTagger().AnnotatePage("p", "ab\xff").ok());
}

TEST(TaggerInvariantsTest, ExplainAnswersForEveryByte) {
  const std::string text = "President Anna Berg paid $5 million in Oslo\u2019s port by 2030.";
  for (size_t byte = 0; byte < text.size(); ++byte) {
    const absl::StatusOr<Explanation> explanation = LoadedTagger().Explain({.text = text}, byte);
    ASSERT_TRUE(explanation.ok()) << "byte " << byte << ": " << explanation.status();
    EXPECT_FALSE(explanation->text.empty()) << "byte " << byte;
  }
}

}  // namespace
}  // namespace tagger
