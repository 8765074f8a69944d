#include <string>

#include "gtest/gtest.h"
#include "tests/unit/tokens/token_testing.h"

namespace tagger {
namespace {

constexpr uint16_t kShapeFlags =
    kCapitalised | kAllUpper | kLowerCase | kHasDigit | kCamelCase | kDotted | kInitial;

struct ShapeCase {
  const char* word;
  unsigned flags;
};

class ShapeTest : public ::testing::TestWithParam<ShapeCase> {};

TEST_P(ShapeTest, GivesFlags) {
  const TokenizedSample sample(std::string(GetParam().word) + " Next");
  ASSERT_EQ(sample.tokenized.tokens.size(), 2u);
  EXPECT_EQ(sample.tokenized.tokens[0].flags & kShapeFlags, GetParam().flags) << GetParam().word;
}

constexpr ShapeCase kShapeCases[] = {
    {"Oslo", kCapitalised},
    {"Émile", kCapitalised},
    {"E\u0301mile", kCapitalised},
    {"oslo", kLowerCase},
    {"NATO", kCapitalised | kAllUpper},
    {"MPs", kCapitalised},
    {"YouTube", kCapitalised | kCamelCase},
    {"iPhone", kCapitalised | kCamelCase},
    {"eBay", kCapitalised | kCamelCase},
    {"LinkedIn", kCapitalised | kCamelCase},
    {"McDonald", kCapitalised},
    {"MacArthur", kCapitalised},
    {"DeSantis", kCapitalised},
    {"LaGuardia", kCapitalised},
    {"McDonaldTown", kCapitalised | kCamelCase},
    {"O’Brien", kCapitalised},
    {"d’Ivoire", kCapitalised},
    {"l'Oréal", kCapitalised},
    {"don't", kLowerCase},
    {"G20", kCapitalised | kHasDigit},
    {"U.S.", kCapitalised | kAllUpper | kDotted},
    {"a.m.", kLowerCase | kDotted},
    {"Gen.", kCapitalised | kDotted},
    {"J.", kCapitalised | kDotted | kInitial},
    {"J", kCapitalised | kInitial},
    {"中国", 0},
    {"24,000", kHasDigit},
};

INSTANTIATE_TEST_SUITE_P(Tokens, ShapeTest, ::testing::ValuesIn(kShapeCases));

TEST(TokenFlagsTest, Kinds) {
  const TokenizedSample sample("Kenya's 5 % (see #A)");
  EXPECT_EQ(sample.Find("Kenya").kind, TokenKind::kWord);
  EXPECT_EQ(sample.Find("'s").kind, TokenKind::kPossessive);
  EXPECT_EQ(sample.Find("5").kind, TokenKind::kNumber);
  EXPECT_EQ(sample.Find("%").kind, TokenKind::kSymbol);
  EXPECT_EQ(sample.Find("(").kind, TokenKind::kPunctuation);
  EXPECT_EQ(sample.Find("#A").kind, TokenKind::kAddress);
}

TEST(TokenFlagsTest, GluedMeansNoSpaceBefore) {
  const TokenizedSample sample("Jae-myung – “Hi”\nNext");
  EXPECT_FALSE(sample.Find("Jae").Is(kGlued));
  EXPECT_TRUE(sample.Find("-").Is(kGlued));
  EXPECT_TRUE(sample.Find("myung").Is(kGlued));
  EXPECT_FALSE(sample.Find("–").Is(kGlued));
  EXPECT_FALSE(sample.Find("“").Is(kGlued));
  EXPECT_TRUE(sample.Find("Hi").Is(kGlued));
  EXPECT_FALSE(sample.Find("Next").Is(kGlued));
}

TEST(TokenFlagsTest, LineStartIsTheFirstTokenOfALine) {
  const TokenizedSample sample("One two\r\n  Three four\u2028Five");
  EXPECT_TRUE(sample.Find("One").Is(kLineStart));
  EXPECT_FALSE(sample.Find("two").Is(kLineStart));
  EXPECT_TRUE(sample.Find("Three").Is(kLineStart));
  EXPECT_FALSE(sample.Find("four").Is(kLineStart));
  EXPECT_TRUE(sample.Find("Five").Is(kLineStart));
}

TEST(TokenFlagsTest, SentenceStartIsTheFirstWord) {
  const TokenizedSample sample("“Rain fell.” 20 Cars stopped.");
  EXPECT_TRUE(sample.Find("Rain").Is(kSentenceStart));
  EXPECT_FALSE(sample.Find("fell").Is(kSentenceStart));
  EXPECT_TRUE(sample.Find("Cars").Is(kSentenceStart));
  EXPECT_FALSE(sample.Find("20").Is(kSentenceStart));
}

TEST(TokenFlagsTest, ClauseStartFollowsAnOpener) {
  const TokenizedSample sample(
      "He said: “Alpha \"beta\" gamma” – delta (Epsilon) in Jae-myung at 10:30 \"zeta\" ‘eta’ 'theta'.");
  for (const char* word : {"Alpha", "beta", "delta", "Epsilon", "zeta", "eta", "theta"}) {
    EXPECT_TRUE(sample.Find(word).Is(kClauseStart)) << word;
  }
  for (const char* word : {"He", "said", "gamma", "in", "myung", "at"}) {
    EXPECT_FALSE(sample.Find(word).Is(kClauseStart)) << word;
  }
}

TEST(TokenFlagsTest, ClauseStartAfterColonAndBullet) {
  EXPECT_TRUE(TokenizedSample("Outlook: Rain").Find("Rain").Is(kClauseStart));
  EXPECT_TRUE(TokenizedSample("• Rain later").Find("Rain").Is(kClauseStart));
}

}  // namespace
}  // namespace tagger
