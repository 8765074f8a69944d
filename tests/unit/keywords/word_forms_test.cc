#include "tagger/keywords/word_forms.h"

#include <string>

#include "gtest/gtest.h"
#include "tagger/keywords/keywords.h"

namespace tagger {
namespace {

TEST(HashtagOfTest, CapitalisesEachWord) {
  EXPECT_EQ(HashtagOf("South Korea"), "#SouthKorea");
  EXPECT_EQ(HashtagOf("exit poll"), "#ExitPoll");
  EXPECT_EQ(HashtagOf("cease-fire deal"), "#CeaseFireDeal");
}

TEST(HashtagOfTest, KeepsCapitalsAndDigits) {
  EXPECT_EQ(HashtagOf("iPhone sales"), "#IPhoneSales");
  EXPECT_EQ(HashtagOf("NATO"), "#NATO");
  EXPECT_EQ(HashtagOf("5G network"), "#5GNetwork");
}

TEST(HashtagOfTest, DropsMarksWithinWords) {
  EXPECT_EQ(HashtagOf("women's rights"), "#WomensRights");
  EXPECT_EQ(HashtagOf("women’s rights"), "#WomensRights");
  EXPECT_EQ(HashtagOf("U.S. Navy"), "#USNavy");
  EXPECT_EQ(HashtagOf("R&D"), "#RD");
}

TEST(HashtagOfTest, KeepsLettersOfAllScripts) {
  EXPECT_EQ(HashtagOf("São Tomé"), "#SãoTomé");
  EXPECT_EQ(HashtagOf("école"), "#École");
  EXPECT_EQ(HashtagOf("日本"), "#日本");
}

TEST(StemOfTest, JoinsNumbers) {
  EXPECT_EQ(StemOf("drones"), StemOf("drone"));
  EXPECT_EQ(StemOf("policies"), StemOf("policy"));
  EXPECT_EQ(StemOf("classes"), StemOf("class"));
  EXPECT_EQ(StemOf("viruses"), StemOf("virus"));
  EXPECT_EQ(StemOf("watches"), StemOf("watch"));
  EXPECT_EQ(StemOf("taxes"), StemOf("tax"));
}

TEST(StemOfTest, JoinsVerbalForms) {
  EXPECT_EQ(StemOf("trading"), StemOf("trade"));
  EXPECT_EQ(StemOf("traded"), StemOf("trade"));
}

TEST(StemOfTest, LeavesWordsInSAlone) {
  EXPECT_EQ(StemOf("virus"), "virus");
  EXPECT_EQ(StemOf("crisis"), "crisis");
  EXPECT_EQ(StemOf("press"), "press");
  EXPECT_EQ(StemOf("gas"), "gas");
}

TEST(StemOfTest, LeavesShortWordsAlone) {
  for (const char* word : {"", "s", "es", "ing", "ed", "king", "red", "bed", "ties"}) {
    EXPECT_FALSE(StemOf(word).empty() && *word != '\0') << word;
  }
  EXPECT_EQ(StemOf("king"), "king");
  EXPECT_EQ(StemOf("red"), "red");
  EXPECT_NE(StemOf("thing"), StemOf("the"));
}

TEST(WordFormTest, HashesAndComparesAsTheTextItStandsFor) {
  for (const std::string word : {"", "a", "the", "policies", "applying", "watches", "gas", "s", "bosses"}) {
    const BeginningHashes hashes(word);
    for (const WordForm& form : {StemFormOf(word), SingularOf(word), WordForm{word}}) {
      const std::string text = form.ToString();
      EXPECT_EQ(HashOf(form, word, hashes), JoinableHashOf(text).value) << text;
      EXPECT_TRUE(form == std::string_view(text)) << text;
      EXPECT_TRUE(form == WordForm{text}) << text;
      EXPECT_FALSE(form == std::string_view(text + "x")) << text;
    }
  }
  EXPECT_TRUE(StemFormOf("policies") == StemFormOf("policy"));
  EXPECT_EQ(SingularOf("policies").ToString(), "policy");
  EXPECT_EQ(SingularOf("churches").ToString(), "church");
  EXPECT_EQ(SingularOf("press").ToString(), "press");
}

}  // namespace
}  // namespace tagger
