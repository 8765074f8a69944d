#include "tagger/tokens/tokenizer.h"

#include <chrono>
#include <string>

#include "gtest/gtest.h"
#include "tests/unit/tokens/token_testing.h"

namespace tagger {
namespace {

struct CutCase {
  const char* name;
  const char* text;
  const char* tokens;
};

class CutTest : public ::testing::TestWithParam<CutCase> {};

TEST_P(CutTest, GivesTokens) { EXPECT_EQ(Cut(GetParam().text), GetParam().tokens); }

constexpr CutCase kCutCases[] = {
    // Words, apostrophes and possessives.
    {"Words", "Rain fell on Oslo", "Rain|fell|on|Oslo"},
    {"InnerApostrophe", "O'Brien and O’Brien don't", "O'Brien|and|O’Brien|don't"},
    {"Elision", "Côte d’Ivoire, l'Oréal", "Côte|d’Ivoire|,|l'Oréal"},
    {"Possessive", "Kenya's and Kenya’s", "Kenya|'s|and|Kenya|’s"},
    {"PossessiveOfCapitals", "KENYA'S FLAG, NATO’S", "KENYA|'S|FLAG|,|NATO|’S"},
    {"PossessiveOfNumber", "the 1990's", "the|1990|'s"},
    {"PossessiveOfDotted", "the U.S.'s", "the|U.S.|'s"},
    {"PossessiveOfQuoted", "“Macbeth”’s end", "“|Macbeth|”|’s|end"},
    {"LonePossessive", "the drivers' union", "the|drivers|'|union"},
    {"PossessiveWithInnerApostrophe", "O’Brien’s", "O’Brien|’s"},
    {"SingleQuotes", "a 'fair deal' now", "a|'|fair|deal|'|now"},
    {"CurlySingleQuotes", "‘boys’ shirts", "‘|boys|’|shirts"},
    {"Decade", "the ’90s", "the|’|90|s"},
    {"DigitsInWords", "G20 Covid19 F1 B-52", "G20|Covid19|F1|B|-|52"},
    {"SoftHyphen", "inter\u00ADnational", "inter\u00ADnational"},
    {"Decomposed", "Cafe\u0301 Zu\u0308rich", "Cafe\u0301|Zu\u0308rich"},
    // Hyphens and dashes.
    {"Hyphens", "Lee Jae-myung of Burkina-Faso", "Lee|Jae|-|myung|of|Burkina|-|Faso"},
    {"Dashes", "aged 15–24 — or so -- ok", "aged|15|–|24|—|or|so|--|ok"},
    {"Slash", "and/or", "and|/|or"},
    // Full stops.
    {"Dotted", "the U.S. and U.K.", "the|U.S.|and|U.K."},
    {"DottedWithoutLastStop", "in the U.S, he", "in|the|U.S|,|he"},
    {"DottedBeforeHyphen", "U.S.-led", "U.S.|-|led"},
    {"TimeOfDay", "at 10 a.m. or 5p.m. sharp", "at|10|a.m.|or|5|p.m.|sharp"},
    {"Degree", "a Ph.D. and a B.Sc. here", "a|Ph.D.|and|a|B.Sc.|here"},
    {"ThreeInitials", "J.R.R. Tolkien", "J.R.R.|Tolkien"},
    {"Initial", "George W. Bush, J. Smith, J.Smith", "George|W.|Bush|,|J.|Smith|,|J.|Smith"},
    {"HyphenatedInitials", "J.-P. Belmondo", "J.|-|P.|Belmondo"},
    {"NoInitialBeforeOpener", "Plan B. The end", "Plan|B|.|The|end"},
    {"NoInitialAfterNumber", "for $5M. Shares rose", "for|$|5|M|.|Shares|rose"},
    {"Titles", "Gen. Park, Dr. Wu, Sen. Ray", "Gen.|Park|,|Dr.|Wu|,|Sen.|Ray"},
    {"Companies", "Acme Inc., Bolt Co. and Sons Ltd.", "Acme|Inc.|,|Bolt|Co.|and|Sons|Ltd."},
    {"NumberSign", "No. 10 but no. Not", "No.|10|but|no|.|Not"},
    {"StateAfterComma", "Salem, Mass. after Mass.", "Salem|,|Mass.|after|Mass|."},
    {"SentenceEnd", "It rained.", "It|rained|."},
    {"Ellipsis", "well... and … so", "well|...|and|…|so"},
    {"EtcEllipsis", "etc... more", "etc|...|more"},
    {"ShareCode", "(LSE: BARQ.L) AMQN.OQ U.S. NATO. AB.C.", "(|LSE|:|BARQ.L|)|AMQN.OQ|U.S.|NATO|.|AB|.|C|."},
    {"Domain", "Acme.com fell", "Acme.com|fell"},
    {"DomainOfACountry", "at Acme.com.au, and acme.co.uk.", "at|Acme.com.au|,|and|acme.co.uk|."},
    {"NoDomain", "Acme.common fell. Acme.com.xyz Acme.com-x",
     "Acme|.|common|fell|.|Acme|.|com|.|xyz|Acme|.|com|-|x"},
    // Numbers and symbols.
    {"Numbers", "24,000 51.7 10:30 1.2.3, 7.", "24,000|51.7|10:30|1.2.3|,|7|."},
    {"LettersAfterNumbers", "1.2bn 5m 3D 1990s 21st 10am", "1.2|bn|5|m|3|D|1990|s|21|st|10|am"},
    {"Money", "US$5m S$2.5m €300m £4", "US|$|5|m|S|$|2.5|m|€|300|m|£|4"},
    {"Percent", "500% 3‰", "500|%|3|‰"},
    {"Ampersand", "AT&T S&P", "AT|&|T|S|&|P"},
    {"ArabicDigits", "٢٤ people", "٢٤|people"},
    // Addresses.
    {"Url", "see https://a.example/b?c=d, or", "see|https://a.example/b?c=d|,|or"},
    {"UrlInQuotes", "“http://a.example/x”", "“|http://a.example/x|”"},
    {"Www", "(www.example.org/a).", "(|www.example.org/a|)|."},
    {"Email", "to jo.b-c@mail.example.org.", "to|jo.b-c@mail.example.org|."},
    {"Handle", "by @some_one: hi", "by|@some_one|:|hi"},
    {"Hashtag", "#Élan2 and #1", "#Élan2|and|#|1"},
    {"AtSignAlone", "5 @ home, a@b", "5|@|home|,|a|@|b"},
    // Other scripts, emoji and invisible characters.
    {"Chinese", "在北京。Then", "在北京|。|Then"},
    {"Arabic", "قال محمد، اليوم", "قال|محمد|،|اليوم"},
    {"Emoji", "ok 👍🏽👨‍👩‍👧🇯🇵🇰🇷!",
     "ok|👍🏽|👨‍👩‍👧|🇯🇵|🇰🇷|!"},
    {"NoBreakSpace", "24\u00A0km\u2009away\u200Bnow", "24|km|away|now"},
    {"ByteOrderMark", "\uFEFFHello\r\nworld", "Hello|world"},
    {"CurlyQuotes", "“No,” she said", "“|No|,|”|she|said"},
};

INSTANTIATE_TEST_SUITE_P(Tokens, CutTest, ::testing::ValuesIn(kCutCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(TokenizerTest, NulSeparatesTokens) { EXPECT_EQ(Cut(std::string_view("a\0b", 3)), "a|b"); }

TEST(TokenizerTest, EmptyAndBlankTextsHaveNoTokens) {
  EXPECT_TRUE(TokenizedSample("").tokenized.tokens.empty());
  EXPECT_TRUE(TokenizedSample(" \r\n\t\u00A0 ").tokenized.sentences.empty());
}

TEST(TokenizerTest, BoilerplateHasNoTokens) {
  Document document;
  document.content = "One Advertisement two";
  document.sections = {
      {SectionKind::kTitle, {0, 4}}, {SectionKind::kBoilerplate, {4, 18}}, {SectionKind::kCaption, {18, 21}}};
  TokenizedText text;
  Tokenize(document, &text);
  ASSERT_EQ(text.tokens.size(), 2u);
  EXPECT_EQ(text.tokens[1].bytes, (ByteSpan{18, 21}));
  ASSERT_EQ(text.sentences.size(), 2u);
  EXPECT_EQ(text.sentences[0].section, SectionKind::kTitle);
  EXPECT_EQ(text.sentences[1].section, SectionKind::kCaption);
  EXPECT_FALSE(text.tokens[1].Is(kGlued));
}

TEST(TokenizerTest, SecondCallForgetsTheFirst) {
  TokenizedSample sample("One two. Three four.");
  Tokenize(sample.document, &sample.tokenized);
  EXPECT_EQ(sample.tokenized.sentences.size(), 2u);
  EXPECT_EQ(sample.tokenized.tokens.size(), 6u);
}

TEST(TokenizerTest, PhrasesAreCutAsInRunningText) {
  for (const std::string_view phrase :
       {"St. Louis", "Côte d'Ivoire", "AT&T", "S&P 500", "Moody's", "Guinea-Bissau", "J. P. Morgan",
        "U.S. Steel", "No. 10 Downing Street", "Acme Inc."}) {
    std::vector<Token> alone;
    TokenizePhrase(phrase, &alone);
    const std::string prefix = "They saw ";
    const TokenizedSample sample(prefix + std::string(phrase) + " again");
    ASSERT_EQ(alone.size() + 3, sample.tokenized.tokens.size()) << phrase;
    for (size_t i = 0; i < alone.size(); ++i) {
      EXPECT_EQ(alone[i].bytes.In(phrase), sample.TextOf(sample.tokenized.tokens[i + 2])) << phrase;
      EXPECT_EQ(alone[i].kind, sample.tokenized.tokens[i + 2].kind) << phrase;
    }
    EXPECT_FALSE(alone[0].Is(kLineStart));
  }
}

TEST(TokenizerTest, PhrasesAreAppended) {
  std::vector<Token> tokens;
  TokenizePhrase("New York", &tokens);
  TokenizePhrase("Rome", &tokens);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[2].bytes, (ByteSpan{0, 4}));
}

// Texts that would take hours if anything were quadratic. The bound is not a benchmark.
TEST(TokenizerTest, HostileTextsTakeLinearTime) {
  for (const std::string_view unit :
       {"(", "a.",   "A. ",     "'",  "@",  "#",   "a@", "a@b.", "http://", "http://.", "1,",
        "…", "U.S.", "x\u00AD", "’s", "\n", "a\n", "\"", "www.", "👍\u200D", "-",        "a-"}) {
    std::string text;
    while (text.size() < 400'000) text += unit;
    const auto start = std::chrono::steady_clock::now();
    const TokenizedSample sample(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5)) << unit;
    uint32_t end = 0;
    for (const Token& token : sample.tokenized.tokens) {
      ASSERT_LE(end, token.bytes.begin);
      ASSERT_LT(token.bytes.begin, token.bytes.end);
      end = token.bytes.end;
    }
  }
}

}  // namespace
}  // namespace tagger
