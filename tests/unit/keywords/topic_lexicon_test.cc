// What is kept of words and stems from document to document.

#include "tagger/keywords/topic_lexicon.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/keywords/stem_phrases.h"
#include "tests/unit/keywords/keywords_testing.h"

namespace tagger {
namespace {

TEST(JoinableHashTest, HashOfAConcatenationFromItsParts) {
  const std::vector<std::string> parts = {"", "a", "cyber", "securiti", "é", std::string(3000, 'x')};
  for (const std::string& first : parts) {
    for (const std::string& last : parts) {
      EXPECT_EQ(HashOfJoined(JoinableHashOf(first), JoinableHashOf(last)),
                JoinableHashOf(StrCat(first, last)).value)
          << first << "+" << last;
    }
  }
  EXPECT_NE(JoinableHashOf("ab").value, JoinableHashOf("ba").value);
}

TEST(StemPhrasesTest, NumbersStayWhileTheTableGrows) {
  StemPhrases phrases;
  for (int document = 0; document < 2; ++document) {
    for (uint32_t i = 1; i <= 5000; ++i) {
      uint32_t& number = phrases.NumberOf({i, 5001 - i, kNoStem});
      ASSERT_EQ(number, 0u) << i;
      number = i;
    }
    for (uint32_t i = 1; i <= 5000; ++i) ASSERT_EQ(phrases.NumberOf({i, 5001 - i, kNoStem}), i);
    EXPECT_EQ(phrases.NumberOf({1, 5000, 7}), 0u);
    phrases.NumberOf({1, 5000, 7}) = 1;
    phrases.Clear();
  }
}

TEST(TopicLexiconTest, FormsShareAStem) {
  const KeywordReading reading("", "The drone and drones of the reef.");
  TopicLexicon lexicon(reading.classes());
  lexicon.Update(reading.document().words());
  const auto at = [&](uint32_t token) { return lexicon.reading(reading.document().token(token).word); };
  EXPECT_EQ(at(1).item.stem, at(3).item.stem);
  EXPECT_NE(at(1).item.stem, at(6).item.stem);
  EXPECT_EQ(lexicon.FindStem(StemOf("drones")), at(1).item.stem);
  EXPECT_EQ(lexicon.FindStem("dro"), std::nullopt);
  EXPECT_EQ(at(0).item.stem, kNoStem);
}

TEST(KeywordFinderTest, NothingOfTheDocumentBefore) {
  const KeywordReading reading("", "A cyber security law. The cyber-security law. Cybersecurity was new.");
  KeywordFinder finder(reading.classes());
  const std::vector<RankedKeyword> once = finder.Find(reading.document(), reading.linked());
  const std::vector<RankedKeyword> again = finder.Find(reading.document(), reading.linked());
  ASSERT_EQ(once.size(), again.size());
  for (size_t i = 0; i < once.size(); ++i) {
    EXPECT_EQ(once[i].text, again[i].text);
    EXPECT_EQ(once[i].score, again[i].score);
    EXPECT_EQ(once[i].mentions, again[i].mentions);
    EXPECT_EQ(once[i].variants, again[i].variants);
  }
}

}  // namespace
}  // namespace tagger
