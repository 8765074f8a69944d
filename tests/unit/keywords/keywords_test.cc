// Ranking: what comes first, what is left out, and that it ends.

#include "tagger/keywords/keywords.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/unit/keywords/keywords_testing.h"

namespace tagger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kTitle = "Ferry strike shuts Hamn harbour";
constexpr std::string_view kBody =
    "A ferry strike shut the harbour of Hamn on Sunday, and Norlandic fishermen were told to wait.\n\n"
    "The ferry strike was announced by the Harbour Union after pay talks with Norline failed. Maren Holm, "
    "who leads the "
    "union, said its ferry crews had waited five hours for a wage offer.\n\n"
    "\"The crews want safe ferries,\" Holm said. Norline said that passenger safety was its first concern, "
    "and that the "
    "wage offer was fair.";

KeywordReading Article() {
  return {kTitle,
          kBody,
          {{"Hamn", {"Hamn"}},
           {"Norlandic", {"Norlandic"}},
           {"Harbour Union", {"Harbour Union"}},
           {"Norline", {"Norline"}},
           {"Maren Holm", {"Maren Holm", "Holm"}}},
          {"Sunday"}};
}

TEST(RankKeywordsTest, GoldenArticle) {
  const KeywordReading article = Article();
  EXPECT_THAT(article.Texts(),
              ElementsAre("ferry strike", "wage offer", "Hamn", "harbour", "ferry crews", "Norline",
                          "passenger safety", "Maren Holm", "pay talks", "fishermen", "Harbour Union",
                          "union", "Norlandic", "first concern"));
}

TEST(RankKeywordsTest, ScoresFallFromOne) {
  const std::vector<RankedKeyword> keywords = Article().Rank();
  ASSERT_FALSE(keywords.empty());
  EXPECT_EQ(keywords.front().score, 1.0);
  EXPECT_TRUE(keywords.front().in_title);
  EXPECT_TRUE(
      std::is_sorted(keywords.begin(), keywords.end(),
                     [](const RankedKeyword& a, const RankedKeyword& b) { return a.score > b.score; }));
  for (const RankedKeyword& keyword : keywords) EXPECT_GT(keyword.score, 0);
}

TEST(RankKeywordsTest, MentionsAreInOrderAndApart) {
  for (const RankedKeyword& keyword : Article().Rank()) {
    ASSERT_FALSE(keyword.mentions.empty()) << keyword.text;
    for (size_t i = 1; i < keyword.mentions.size(); ++i) {
      EXPECT_LE(keyword.mentions[i - 1].last, keyword.mentions[i].first) << keyword.text;
    }
  }
}

TEST(RankKeywordsTest, NationalitiesAreWeak) {
  const KeywordReading reading("", "Norlanders met Norline.",
                               {{"Norlanders", {"Norlanders"}}, {"Norline", {"Norline"}}});
  EXPECT_THAT(reading.Texts(), ElementsAre("Norline", "Norlanders"));
}

TEST(RankKeywordsTest, TitlesCount) {
  EXPECT_EQ(KeywordReading("Coral bleaching", "It was by the reef, and the coral was new.").Texts().front(),
            "coral");
}

TEST(RankKeywordsTest, PartsOfABetterPhraseAreLeftOut) {
  const auto texts = KeywordReading("", "The exit poll was new. An exit poll was in the city.").Texts();
  EXPECT_THAT(texts, Contains("exit poll"));
  EXPECT_THAT(texts, Not(Contains("poll")));
  EXPECT_THAT(texts, Not(Contains("exit")));
}

TEST(RankKeywordsTest, AtMostTwoShareAStem) {
  const auto texts =
      KeywordReading("", "A reef shark, a reef diver, a reef eel, a reef crab and a reef squid came.")
          .Texts();
  EXPECT_LE(std::count_if(texts.begin(), texts.end(),
                          [](const std::string& t) { return t.find("reef") != t.npos; }),
            2);
}

TEST(RankKeywordsTest, SameInputSameOutput) { EXPECT_EQ(Article().Texts(), Article().Texts()); }

TEST(RankKeywordsTest, NothingInNothing) {
  EXPECT_THAT(KeywordReading("", "").Rank(), IsEmpty());
  EXPECT_THAT(KeywordReading("", "the of and 5 , .").Rank(), IsEmpty());
}

TEST(RankKeywordsTest, OneWordAMegabyteLong) {
  std::string text;
  while (text.size() < 1'000'000) text += "zebra ";
  EXPECT_THAT(KeywordReading("", text).Texts().front(), testing::StartsWith("zebra"));
}

TEST(RankKeywordsTest, AMegabyteOfDistinctWords) {
  std::string text;
  for (int i = 0; text.size() < 1'000'000; ++i) {
    std::string word = "q";
    for (int n = i; n > 0; n /= 20) word += "bcdfghjklmnprtuvwxza"[n % 20];
    text += StrCat(word, i % 7 == 6 ? "-" : " ");
  }
  const std::vector<RankedKeyword> keywords = KeywordReading("", text).Rank();
  EXPECT_LE(keywords.size(), kMaxKeywords);
  EXPECT_FALSE(keywords.empty());
}

}  // namespace
}  // namespace tagger
