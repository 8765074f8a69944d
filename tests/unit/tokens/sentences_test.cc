#include "tagger/tokens/sentences.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/tokens/token_testing.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

struct SplitCase {
  const char* name;
  const char* text;  // "¦" stands where a sentence must end, and nowhere else
};

class SplitTest : public ::testing::TestWithParam<SplitCase> {};

TEST_P(SplitTest, EndsSentencesWhereMarked) {
  constexpr std::string_view kMark = "¦";
  const std::string marked = GetParam().text;
  std::string text;
  std::vector<std::string> expected(1);
  for (size_t i = 0; i < marked.size(); ++i) {
    if (marked.compare(i, kMark.size(), kMark) == 0) {
      expected.emplace_back();
      i += kMark.size() - 1;
    } else {
      text += marked[i];
      if (!expected.back().empty() || (marked[i] != ' ' && marked[i] != '\n')) expected.back() += marked[i];
    }
  }
  for (std::string& sentence : expected) {
    while (!sentence.empty() && sentence.find_last_of(" \r\n") == sentence.size() - 1) sentence.pop_back();
  }
  EXPECT_EQ(TokenizedSample(text).Sentences(), expected);
}

constexpr SplitCase kSplitCases[] = {
    {"Plain", "Rain fell.¦ Roads closed! ¦Why? ¦Nobody knows."},
    {"BeforeNumber", "Rain fell.¦ 20 roads closed."},
    {"BeforeSymbol", "Rain fell.¦ €5m was spent."},
    {"LowerCaseGoesOn", "The Yahoo! site and approx. five more."},
    {"ClosingQuote", "“Rain fell.”¦ She left."},
    {"QuoteThenSaid", "“Did rain fall?” she asked."},
    {"OpeningQuote", "Rain fell.¦ “It was wet,” she said."},
    {"StraightQuotes", "\"Rain fell.\"¦ \"Roads closed,\" she said."},
    {"Brackets", "Rain fell (in Oslo.)¦ Then it stopped."},
    {"Ellipsis", "Rain fell...¦ Then it stopped… and so on."},
    {"Titles", "Gen. Park met Mr. Wu and Dr. Ray of St. Louis."},
    {"Initials", "George W. Bush met J. K. Ray."},
    {"Dotted", "The U.S. Navy left.¦ It is in the U.S.¦ The ships returned at 5 p.m.¦ He slept."},
    {"Company", "Acme Inc. Chairman Ray left Acme Inc.¦ The firm shrank."},
    {"Month", "It was on Jan. 5 and Dec. 7."},
    {"NumberAbbreviation", "He is No. 5.¦ She said no.¦ Nobody agreed."},
    {"Decimals", "It rose 5.5 per cent to 7.¦ Shares fell."},
    {"SpacedDecimals",
     "it sold 31 . 25 % for $ 2 . 5 , then 4 . 5 million , up 0 . 3 to 18 . 07 .¦ It fell ."},
    {"SpacedDates", "it fell on oct . 7 , then on Dec . 12 .¦ It rose in may .¦ 12 came ."},
    {"NoSpacedDecimals", "it was 1998 .¦ 3 people came .¦ 20 . then"},
    {"Paragraphs", "Storm hits coast\n\n¦Rain fell on Monday"},
    {"HeadlineLine", "Storm hits coast\n¦Rain fell on Monday."},
    {"ShortLines", "Ray Park\n¦Editor\n¦Oslo"},
    {"LineEndsInStop", "Rain fell.\n¦Roads closed."},
    {"LineGoesOnInLowerCase", "Rain fell on the\ncity of Oslo."},
    {"LineGoesOnAfterFunctionWord", "Rain fell on the\nOslo region."},
    {"LineGoesOnAfterComma", "Rain fell in Bergen,\nOslo and Hamar."},
    {"Bullets", "Outlook\n¦• rain later\n¦• wind\n¦- Snow in the north\n¦- Fog"},
    {"DashGoesOn", "Rain fell – all day\n– and then it stopped."},
    {"Crlf", "Storm hits coast\r\n\r\n¦Rain fell.\r\n¦It stopped."},
    {"Chinese", "他在北京。¦她在上海。"},
    {"ListNumbers", "They closed.¦ 1. Roads in Oslo.¦ 2. Shops."},
    {"LooseClosingQuote", "“ Rain fell . ” ¦She left ."},
    {"Closer", "He said 'yes.'¦ She said 'no.'"},
};

INSTANTIATE_TEST_SUITE_P(Sentences, SplitTest, ::testing::ValuesIn(kSplitCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(SentencesTest, MissingSpaceSplitsAfterLowerCaseWord) {
  EXPECT_THAT(TokenizedSample("Rain fell in the city.Roads closed.").Sentences(),
              ElementsAre("Rain fell in the city.", "Roads closed."));
  EXPECT_THAT(TokenizedSample("Try Node.Js or Acme.com now").Sentences(), SizeIs(1));
}

TEST(SentencesTest, HardWrappedTextIsNotCutAtLineEnds) {
  const TokenizedSample sample(
      "The minister said on Monday that the new bridge between\n"
      "Oslo and the islands would open before the summer, as\n"
      "Statens Vegvesen had promised. The work has cost more\n"
      "than planned. Critics called it a waste of money.\n");
  EXPECT_THAT(sample.Sentences(),
              ElementsAre("The minister said on Monday that the new bridge between\n"
                          "Oslo and the islands would open before the summer, as\n"
                          "Statens Vegvesen had promised.",
                          "The work has cost more\nthan planned.", "Critics called it a waste of money."));
}

TEST(SentencesTest, HeadlinesOfSimilarLengthAreCut) {
  EXPECT_THAT(TokenizedSample("Storm shuts coastal roads in the north of Norway\n"
                              "Minister opens second bridge between the islands\n"
                              "Fishermen protest against new quotas in Tromso\n")
                  .Sentences(),
              SizeIs(3));
}

TEST(SentencesTest, OneParagraphALine) {
  EXPECT_THAT(TokenizedSample(
                  "Rain fell on Oslo on Monday, and the roads to the north were closed until the evening\n"
                  "Trains ran late.\nBuses did not run.")
                  .Sentences(),
              SizeIs(3));
}

TEST(SentencesTest, EveryTokenIsInItsSentence) {
  const TokenizedSample sample("One two. Three four!\n\nFive (six). “Seven.”");
  uint32_t next = 0;
  for (size_t i = 0; i < sample.tokenized.sentences.size(); ++i) {
    const TokenRange range = sample.tokenized.sentences[i].tokens;
    EXPECT_EQ(range.first, next);
    for (uint32_t t = range.first; t < range.last; ++t) EXPECT_EQ(sample.tokenized.tokens[t].sentence, i);
    next = range.last;
  }
  EXPECT_EQ(next, sample.tokenized.tokens.size());
}

TEST(SentencesTest, LetterCase) {
  const auto case_of = [](std::string_view text) {
    return TokenizedSample(text).tokenized.sentences.at(0).letter_case;
  };
  EXPECT_EQ(case_of("President Opens Second Bridge Between Islands"), SentenceCase::kTitleCase);
  EXPECT_EQ(case_of("President opens second bridge between islands"), SentenceCase::kNormal);
  EXPECT_EQ(case_of("President Opens Second Bridge Between Islands."), SentenceCase::kNormal);
  EXPECT_EQ(case_of("PRESIDENT OPENS BRIDGE"), SentenceCase::kAllUpper);
  EXPECT_EQ(case_of("NATO, EU"), SentenceCase::kNormal);
  EXPECT_EQ(case_of("Ray Park"), SentenceCase::kNormal);
}

TEST(SentencesTest, EndlessSentencesAreCut) {
  std::string text;
  for (int i = 0; i < 2500; ++i) text += "word ";
  for (const Sentence& sentence : TokenizedSample(text).tokenized.sentences) {
    EXPECT_LE(sentence.tokens.size(), kMaxSentenceTokens);
  }
}

}  // namespace
}  // namespace tagger
