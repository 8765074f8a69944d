#include "tagger/keywords/topic_words.h"

#include "gtest/gtest.h"

namespace tagger {
namespace {

TopicRole TopicRoleOf(std::string_view lower) { return TopicWordOf(lower).role; }

TEST(TopicRoleOfTest, KnowsVerbsInAllForms) {
  for (const char* word : {"seek", "seeks", "denies", "reaches", "analyses", "took", "shuts"}) {
    EXPECT_EQ(TopicRoleOf(word), TopicRole::kVerb) << word;
  }
}

TEST(TopicRoleOfTest, LeavesToContextWhatIsBoth) {
  for (const char* word : {"boosts", "ban", "launch", "supplies"}) {
    EXPECT_EQ(TopicRoleOf(word), TopicRole::kVerbOrNoun) << word;
  }
}

TEST(TopicRoleOfTest, ReadsEndings) {
  EXPECT_EQ(TopicRoleOf("quickly"), TopicRole::kNone);
  EXPECT_EQ(TopicRoleOf("armed"), TopicRole::kParticiple);
  EXPECT_EQ(TopicRoleOf("dwindling"), TopicRole::kGerund);
  EXPECT_EQ(TopicRoleOf("poisonous"), TopicRole::kAdjective);
  EXPECT_EQ(TopicRoleOf("presidential"), TopicRole::kAdjective);
  EXPECT_EQ(TopicRoleOf("tougher"), TopicRole::kAdjective);
  EXPECT_EQ(TopicRoleOf("toughest"), TopicRole::kAdjective);
}

TEST(TopicRoleOfTest, ListsNounsAgainstTheirEnding) {
  for (const char* word :
       {"hospital", "hospitals", "pandemic", "family", "trafficking", "seed", "executive", "rally"}) {
    EXPECT_GE(TopicRoleOf(word), TopicRole::kGenericNoun) << word;
  }
}

TEST(TopicRoleOfTest, GenericNounsSayLittle) {
  EXPECT_EQ(TopicRoleOf("people"), TopicRole::kGenericNoun);
  EXPECT_EQ(TopicRoleOf("officials"), TopicRole::kGenericNoun);
  EXPECT_EQ(TopicRoleOf("countries"), TopicRole::kGenericNoun);
}

TEST(TopicRoleOfTest, UnknownWordsAreNouns) {
  EXPECT_EQ(TopicRoleOf("drone"), TopicRole::kNoun);
  EXPECT_EQ(TopicRoleOf("cybersecurity"), TopicRole::kNoun);
  EXPECT_EQ(TopicRoleOf("日本"), TopicRole::kNoun);
}

TEST(TopicRoleOfTest, EndingsNeedAWord) {
  for (const char* word : {"", "s", "ed", "ing", "ly", "ies"})
    EXPECT_EQ(TopicRoleOf(word), TopicRole::kNoun) << word;
  EXPECT_EQ(TopicRoleOf("will"), TopicRole::kNone);
}

TEST(TopicWordOfTest, TraitsOfNeighbours) {
  EXPECT_TRUE(TopicWordOf("they").Is(kIsBeforeVerb));
  EXPECT_TRUE(TopicWordOf("his").Is(kIsDeterminer));
  EXPECT_TRUE(TopicWordOf("during").Is(kIsPreposition));
  EXPECT_TRUE(TopicWordOf("to").Is(kIsTo));
  EXPECT_FALSE(TopicWordOf("to").Is(kIsBeforeVerb));
  EXPECT_EQ(TopicWordOf("reef").traits, 0);
}

TEST(TopicWordOfTest, TraitsOfForms) {
  EXPECT_TRUE(TopicWordOf("drones").Is(kIsPlural));
  EXPECT_FALSE(TopicWordOf("virus").Is(kIsPlural));
  EXPECT_TRUE(TopicWordOf("arms").Is(kIsModifyingPlural));
  EXPECT_TRUE(TopicWordOf("inflation").Is(kHasNounEnding));
}

}  // namespace
}  // namespace tagger
