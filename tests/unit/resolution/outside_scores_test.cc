#include "tagger/resolution/outside_scores.h"

#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

TEST(OutsideScoresTest, SameAsSummedUpAnew) {
  const NameReading reading(
      "Berg met Minister Anna. Then The Bank left Norland for BERG on Monday: Hamn saw it, and the bank.\n\n"
      "BERG SAW THE BANK OF NORLAND\n\nBerg And Anna Saw The Bank\n\nAnna left.");
  const NameDocument& document = reading.document();
  const EvidenceWeights& weights = NameWorld::Get().weights;
  OutsideScores scores(weights);
  for (int round = 0; round < 2; ++round) {
    for (uint32_t token = 0; token < document.size(); ++token)
      EXPECT_EQ(scores.Of(document, token), OutsideScore(document, token, weights)) << token;
  }
}

}  // namespace
}  // namespace tagger
