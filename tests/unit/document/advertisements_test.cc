#include "tagger/document/advertisements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace tagger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Found(std::string_view line) {
  std::vector<std::string> found;
  for (ByteSpan span : FindAdvertisements(line, {0, static_cast<uint32_t>(line.size())})) {
    found.emplace_back(span.In(line));
  }
  return found;
}

TEST(AdvertisementsTest, BetweenSentences) {
  EXPECT_THAT(Found("Boats were lost. Advertisement Reuters has not confirmed it."),
              ElementsAre("Advertisement"));
  EXPECT_THAT(Found("Boats were lost.” ADVERTISEMENT “Many,” he said."), ElementsAre("ADVERTISEMENT"));
  EXPECT_THAT(Found("It rained. Advertisement 40 fled. Advertisement Then it stopped."),
              ElementsAre("Advertisement", "Advertisement"));
}

TEST(AdvertisementsTest, AtTheEdges) {
  EXPECT_THAT(Found("Advertisement On average, 57 came."), ElementsAre("Advertisement"));
  EXPECT_THAT(Found("It rained. Advertisement"), ElementsAre("Advertisement"));
}

TEST(AdvertisementsTest, TakesTheWholePhrase) {
  EXPECT_THAT(Found("It rained. Story continues below advertisement Then it stopped."),
              ElementsAre("Story continues below advertisement"));
  EXPECT_THAT(Found("It rained. - Advertisement - Then it stopped."), ElementsAre("- Advertisement -"));
  EXPECT_THAT(Found("It rained. Advertisement - scroll to continue Then it stopped."),
              ElementsAre("Advertisement - scroll to continue"));
}

TEST(AdvertisementsTest, ProseIsNone) {
  EXPECT_THAT(Found("It fell. Advertisement spending rose."), IsEmpty());
  EXPECT_THAT(Found("A full-page advertisement The Star printed was cut."), IsEmpty());
  EXPECT_THAT(Found("It was an Advertisement Of Sorts."), IsEmpty());
  EXPECT_THAT(Found("It fell. Advertisements Are Down."), IsEmpty());
  EXPECT_THAT(Found("It fell. advertisement Then it rose."), IsEmpty());
}

TEST(AdvertisementsTest, WhatMayHoldOne) {
  EXPECT_FALSE(MayHoldAdvertisement(""));
  EXPECT_FALSE(MayHoldAdvertisement("adverts"));
  EXPECT_FALSE(MayHoldAdvertisement("Vertical events must matter to every advertiser."));
  for (const std::string before : {"", "A storm began. ", "Sixteen bytes.. "}) {
    EXPECT_TRUE(MayHoldAdvertisement(before + "Advertisement"));
    EXPECT_TRUE(MayHoldAdvertisement(before + "ADVERTISEMENT Then it stopped."));
  }
}

}  // namespace
}  // namespace tagger
