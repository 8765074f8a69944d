// Where topics can be: noun phrases by the roles of words and what stands around them.

#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/keywords/keywords_testing.h"

namespace tagger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> TopicsOf(std::string_view text,
                                  const std::vector<KeywordReading::Name>& names = {}) {
  return KeywordReading("", text, names).Topics();
}

TEST(TopicFinderTest, PhrasesAndTheirParts) {
  EXPECT_THAT(TopicsOf("They saw the exit poll."), ElementsAre("exit", "exit poll", "poll"));
}

TEST(TopicFinderTest, AdjectivesNeedANoun) {
  EXPECT_THAT(TopicsOf("It was martial law."), ElementsAre("martial law", "law"));
  EXPECT_THAT(TopicsOf("It was poisonous."), IsEmpty());
}

TEST(TopicFinderTest, VerbsOfHeadlinesStartNoTopic) {
  const auto topics = TopicsOf("Ministry boosts ferry safety");
  EXPECT_THAT(topics, Contains("ferry safety"));
  EXPECT_THAT(topics, Not(Contains("Ministry boosts")));
  EXPECT_THAT(topics, Not(Contains("boosts ferry safety")));
}

TEST(TopicFinderTest, UnlistedVerbsByWhatStandsAround) {
  EXPECT_THAT(TopicsOf("They will zork the reef."), ElementsAre("reef"));
  EXPECT_THAT(TopicsOf("He came to zork the reef."), ElementsAre("reef"));
  EXPECT_THAT(TopicsOf("Divers zork reefs."), ElementsAre("Divers", "reefs"));
}

TEST(TopicFinderTest, WhatIsVerbOrNounIsANounInNounPhrases) {
  EXPECT_THAT(TopicsOf("the plastic ban"), Contains("plastic ban"));
  EXPECT_THAT(TopicsOf("They ban the plastic."), Not(Contains("ban")));
}

TEST(TopicFinderTest, PluralsEndAPhrase) {
  EXPECT_THAT(TopicsOf("Sea drones off the reef"), ElementsAre("Sea", "Sea drones", "drones", "reef"));
  EXPECT_THAT(TopicsOf("an arms depot"), Contains("arms depot"));
}

TEST(TopicFinderTest, ParticiplesBeforeNounsOnly) {
  EXPECT_THAT(TopicsOf("the armed convoy"), ElementsAre("armed convoy", "convoy"));
  EXPECT_THAT(TopicsOf("The convoy raided villages."), ElementsAre("convoy", "villages"));
}

TEST(TopicFinderTest, HyphensJoinWords) {
  EXPECT_THAT(TopicsOf("the cease-fire zone"), Contains("cease-fire zone"));
  EXPECT_THAT(TopicsOf("the reef - zone"), ElementsAre("reef", "zone"));
}

TEST(TopicFinderTest, NamesDatesAndFunctionWordsAreNoTopics) {
  EXPECT_THAT(TopicsOf("Hamn Ferries said the reef will hold.", {{"Hamn Ferries", {"Hamn Ferries"}}}),
              ElementsAre("reef"));
  EXPECT_THAT(KeywordReading("", "the reef of 3 June", {}, {"3 June"}).Topics(), ElementsAre("reef"));
  EXPECT_THAT(TopicsOf("They said that it was in June, on Sunday, after five hours."), IsEmpty());
}

TEST(TopicFinderTest, PhrasesStayInTheirSentence) {
  EXPECT_THAT(TopicsOf("It was a reef. Coral was new."), Not(Contains("reef. Coral")));
}

TEST(TopicFinderTest, SpellingsOfACompoundAreOneTopic) {
  const KeywordReading reading("", "A cyber security law. The cyber-security law. Cybersecurity was new.");
  TopicFinder finder(reading.classes());
  finder.Find(reading.document(), reading.linked());
  const auto& topics = finder.topics();
  const auto found = std::find_if(topics.begin(), topics.end(),
                                  [](const TopicCandidate& t) { return t.count == 3 && t.words == 1; });
  EXPECT_NE(found, topics.end());
}

TEST(TopicFinderTest, AcronymsOfTwoLettersAreTopics) {
  EXPECT_THAT(TopicsOf("the AI boom"), Contains("AI boom"));
}

TEST(TopicFinderTest, NothingInNothing) {
  EXPECT_THAT(TopicsOf(""), IsEmpty());
  EXPECT_THAT(TopicsOf("- - -"), IsEmpty());
  EXPECT_THAT(TopicsOf("-reef-"), ElementsAre("reef"));
}

}  // namespace
}  // namespace tagger
