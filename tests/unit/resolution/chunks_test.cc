#include "tagger/resolution/chunks.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Chunks(std::string_view text, const std::vector<std::string>& dated = {}) {
  const NameReading reading(text, dated);
  std::vector<TokenRange> chunks;
  FindChunks(reading.document(), &chunks);
  return reading.Surfaces(chunks);
}

std::vector<std::string> Candidates(std::string_view text, std::string_view chunk) {
  const NameReading reading(text);
  std::vector<TokenRange> candidates;
  FindCandidates(reading.document(), reading.Find(chunk), &candidates);
  return reading.Surfaces(candidates);
}

TEST(ChunksTest, RunsOfCapitalisedWords) {
  EXPECT_THAT(Chunks("so Anna Berg met Ola at noon."), ElementsAre("Anna Berg", "Ola"));
  EXPECT_THAT(Chunks("nobody was there."), IsEmpty());
  EXPECT_THAT(Chunks(""), IsEmpty());
}

// `lower` are what rules found to be names in lower case.
std::vector<std::string> ChunksWith(std::string_view text, const std::vector<std::string>& lower) {
  const NameReading reading(text, {}, lower);
  std::vector<TokenRange> chunks;
  FindChunks(reading.document(), &chunks);
  std::vector<std::string> surfaces = reading.Surfaces(chunks);
  for (const TokenRange chunk : chunks) {
    std::vector<TokenRange> candidates;
    FindCandidates(reading.document(), chunk, &candidates);
    if (!reading.document().IsCapitalised(chunk.first)) {
      EXPECT_THAT(candidates, ElementsAre(chunk));
    }
  }
  return surfaces;
}

TEST(ChunksTest, NamesInLowerCaseAreChunksOfTheirOwn) {
  EXPECT_THAT(ChunksWith("then Anna Berg left the defence ministry of Norland.", {"defence ministry"}),
              ElementsAre("Anna Berg", "defence ministry", "Norland"));
}

TEST(ChunksTest, NamesInLowerCaseInsideAnotherChunkAreNot) {
  EXPECT_THAT(ChunksWith("at the Bank of Norland and the bank.", {"of", "bank"}),
              ElementsAre("Bank of Norland", "bank"));
}

TEST(ChunksTest, TitlesBelongToTheRun) {
  EXPECT_THAT(Chunks("then Deputy Minister Anna Berg left."), ElementsAre("Deputy Minister Anna Berg"));
}

TEST(ChunksTest, EndAtTheSentence) {
  EXPECT_THAT(Chunks("He met Anna. Berg was there."), ElementsAre("He", "Anna", "Berg"));
}

TEST(ChunksTest, ConnectorsJoin) {
  EXPECT_THAT(Chunks("at the Bank of Norland today."), ElementsAre("Bank of Norland"));
  EXPECT_THAT(Chunks("at the Bank of the North today."), ElementsAre("Bank of the North"));
  EXPECT_THAT(Chunks("at Berg & Holm today."), ElementsAre("Berg & Holm"));
  EXPECT_THAT(Chunks("then Ola bin Vik came."), ElementsAre("Ola bin Vik"));
  EXPECT_THAT(Chunks("then Maren van der Berg came."), ElementsAre("Maren van der Berg"));
}

TEST(ChunksTest, OtherSmallWordsDoNotJoin) {
  EXPECT_THAT(Chunks("then Ola to Maren said."), ElementsAre("Ola", "Maren"));
  EXPECT_THAT(Chunks("then Ola and the North came."), ElementsAre("Ola", "North"));
  EXPECT_THAT(Chunks("then Ola in of Norland came."), ElementsAre("Ola", "Norland"));
  EXPECT_THAT(Chunks("then Ola said Maren came."), ElementsAre("Ola", "Maren"));
  EXPECT_THAT(Chunks("then Ola of the and for Maren came."), ElementsAre("Ola", "Maren"));
}

TEST(ChunksTest, TrailingConnectorStaysOutside) { EXPECT_THAT(Chunks("the Bank of"), ElementsAre("Bank")); }

TEST(ChunksTest, ListedNamesThatBeginWithANumber) {
  EXPECT_THAT(Chunks("so 3 Oaks met 3 Vik and 4Qo."), ElementsAre("3 Oaks", "Vik", "4Qo"));
  EXPECT_THAT(Candidates("so 3 Oaks came.", "3 Oaks"), ElementsAre("3 Oaks", "Oaks"));
}

TEST(ChunksTest, LettersInBracketsTellPartiesApart) {
  EXPECT_THAT(Chunks("at the NKP(M) and the NKP (VQ) today."), ElementsAre("NKP(M)", "NKP", "VQ"));
  EXPECT_THAT(Chunks("at the NKP(Hamn) or Berg(M) today."), ElementsAre("NKP", "Hamn", "Berg", "M"));
  EXPECT_THAT(Candidates("at the NKP(M) today.", "NKP(M)"), ElementsAre("NKP", "NKP(M)"));
}

TEST(ChunksTest, LoneApostropheOfAPluralJoins) {
  EXPECT_THAT(Chunks("at the Farmers\u2019 Bank and the Workers' Party today."),
              ElementsAre("Farmers\u2019 Bank", "Workers' Party"));
}

TEST(ChunksTest, PossessiveJoinsDirectly) {
  EXPECT_THAT(Chunks("at the People's Party today."), ElementsAre("People's Party"));
  EXPECT_THAT(Chunks("at Norland's old Party today."), ElementsAre("Norland", "Party"));
}

TEST(ChunksTest, MarksSeparate) {
  EXPECT_THAT(Chunks("from Hamn/Lonny and Hamn\u2013Lonny they came."),
              ElementsAre("Hamn", "Lonny and Hamn", "Lonny"));
  EXPECT_THAT(Chunks("then Anna (Berg) came."), ElementsAre("Anna", "Berg"));
  EXPECT_THAT(Chunks("then Anna, Ola came."), ElementsAre("Anna", "Ola"));
}

TEST(ChunksTest, SuffixAfterComma) {
  EXPECT_THAT(Chunks("at Norbank, Inc today."), ElementsAre("Norbank, Inc"));
  EXPECT_THAT(Chunks("then Ola Berg, Jr came."), ElementsAre("Ola Berg, Jr"));
}

TEST(ChunksTest, Hyphens) {
  EXPECT_THAT(Chunks("in Guinea-Bissau today."), ElementsAre("Guinea-Bissau"));
  EXPECT_THAT(Chunks("then Lee Jae-myung came."), ElementsAre("Lee Jae-myung"));
  EXPECT_THAT(Chunks("then Noor-ul-Haq came."), ElementsAre("Noor-ul-Haq"));
  EXPECT_THAT(Chunks("a Norland-based team came."), ElementsAre("Norland"));
  EXPECT_THAT(Chunks("then Hamn - Lonny came."), ElementsAre("Hamn", "Lonny"));
}

TEST(ChunksTest, LowerCaseParticleStarts) {
  EXPECT_THAT(Chunks("then al-Sadr came."), ElementsAre("al-Sadr"));
  EXPECT_THAT(Chunks("then van Holm came."), ElementsAre("van Holm"));
  EXPECT_THAT(Chunks("then van life came."), IsEmpty());
}

TEST(ChunksTest, ShortNumberInsideAName) {
  EXPECT_THAT(Chunks("at the Area 51 Group today."), ElementsAre("Area 51 Group"));
  EXPECT_THAT(Chunks("at the Area 5100 Group today."), ElementsAre("Area", "Group"));
  EXPECT_THAT(Chunks("on May 16 Ola came."), ElementsAre("May", "Ola"));
  EXPECT_THAT(Chunks("then Ola 51 Holm came.", {"51"}), ElementsAre("Ola", "Holm"));
}

TEST(CandidatesTest, AllSpansByStartThenEnd) {
  EXPECT_THAT(Candidates("at the Bank of Norland today.", "Bank of Norland"),
              ElementsAre("Bank", "Bank of Norland", "Norland"));
}

TEST(CandidatesTest, ParticleMayStart) {
  EXPECT_THAT(Candidates("then Ola bin Vik came.", "Ola bin Vik"),
              ElementsAre("Ola", "Ola bin Vik", "bin Vik", "Vik"));
}

TEST(CandidatesTest, SecondPartAfterHyphenMayEnd) {
  EXPECT_THAT(Candidates("then Lee Jae-myung came.", "Lee Jae-myung"),
              ElementsAre("Lee", "Lee Jae", "Lee Jae-myung", "Jae", "Jae-myung"));
}

TEST(CandidatesTest, NumberMayEnd) {
  EXPECT_THAT(Candidates("at the Area 51 Group today.", "Area 51 Group"),
              ElementsAre("Area", "Area 51", "Area 51 Group", "Group"));
}

TEST(CandidatesTest, BoundedInLength) {
  std::string text = "so";
  for (int i = 0; i < 40; ++i) text += " Anna";
  const NameReading reading(text + " came.");
  std::vector<TokenRange> candidates;
  FindCandidates(reading.document(), {1, 41}, &candidates);
  uint32_t longest = 0;
  for (const TokenRange candidate : candidates) longest = std::max(longest, candidate.size());
  EXPECT_EQ(longest, kMaxCandidateTokens);
  EXPECT_EQ(candidates.size(), 27u * kMaxCandidateTokens + 13u * 14u / 2u);
}

TEST(CandidatesTest, ShortInAChunkThatIsNoText) {
  std::string text = "so";
  for (uint32_t i = 0; i <= kLongChunkTokens; ++i) text += " Anna";
  const NameReading reading(text + " came.");
  std::vector<TokenRange> candidates;
  FindCandidates(reading.document(), {1, kLongChunkTokens + 2}, &candidates);
  for (const TokenRange candidate : candidates) EXPECT_LE(candidate.size(), kMaxTokensInLongChunk);
  EXPECT_LE(candidates.size(), size_t{kLongChunkTokens + 1} * kMaxTokensInLongChunk);
}

}  // namespace
}  // namespace tagger
