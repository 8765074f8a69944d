#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/resolution/features.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Near(std::string_view marked) { return FeaturesOf(AddNeighbourFeatures, marked); }

TEST(NeighbourFeaturesTest, NothingNear) {
  EXPECT_THAT(Near("then [[Anna Berg]] came."), IsEmpty());
  EXPECT_THAT(Near("[[Anna]]"), IsEmpty());
}

TEST(NeighbourFeaturesTest, CapitalisedWords) {
  EXPECT_THAT(Near("then Anna [[Berg]] came."), ElementsAre("near.previous_capitalised"));
  EXPECT_THAT(Near("then [[Anna]] Berg came."), ElementsAre("near.next_capitalised"));
  EXPECT_THAT(Near("then Norlander [[Berg]] came."), ElementsAre("near.previous_nationality"));
  EXPECT_THAT(Near("then Minister [[Berg]] came."), IsEmpty());
  EXPECT_THAT(Near("The [[Berg]] case."), IsEmpty());
}

TEST(NeighbourFeaturesTest, SentencesEndTheNeighbourhood) {
  EXPECT_THAT(Near("He met Anna. [[Berg]] came."), IsEmpty());
  EXPECT_THAT(Near("He met [[Anna]]. Berg came."), IsEmpty());
}

TEST(NeighbourFeaturesTest, CutsAListedName) {
  EXPECT_THAT(Near("in South [[Norland]] today."), Contains("near.cuts_listed_name"));
  EXPECT_THAT(Near("in [[South]] Norland today."), Contains("near.cuts_listed_name"));
  EXPECT_THAT(Near("in [[South Norland]] today."), Not(Contains("near.cuts_listed_name")));
  EXPECT_THAT(Near("the New [[Moon]] today."), Not(Contains("near.cuts_listed_name")));  // ambiguous row
}

TEST(NeighbourFeaturesTest, OfAndFor) {
  EXPECT_THAT(Near("the [[Bank]] of Norland came."), Contains("near.next_of_capitalised"));
  EXPECT_THAT(Near("the [[Bank]] for Norland came."), Contains("near.next_for_capitalised"));
  EXPECT_THAT(Near("the [[Bank]] of nobody came."), IsEmpty());
  EXPECT_THAT(Near("the Bank of [[Norland]] came."), Contains("near.after_organisation_head_of"));
  EXPECT_THAT(Near("the Bank of the [[Norland]] came."), Contains("near.after_organisation_head_of"));
  EXPECT_THAT(Near("the Bay of [[Norland]] came."), Contains("near.after_place_head_of"));
  EXPECT_THAT(Near("the President of [[Norland]] came."), Contains("near.after_title_of"));
  EXPECT_THAT(Near("the Holm of [[Norland]] came."), Contains("near.after_name_of"));
  EXPECT_THAT(Near("the end of [[Norland]] came."), IsEmpty());
}

TEST(NeighbourFeaturesTest, Hyphens) {
  EXPECT_THAT(Near("then Berg-[[Holm]] came."), Contains("near.hyphen_before_after_capitalised"));
  EXPECT_THAT(Near("the non-[[Holm]] case."), Contains("near.hyphen_before"));
  EXPECT_THAT(Near("the [[Berg]]-Holm case."), Contains("near.hyphen_after_before_capitalised"));
  EXPECT_THAT(Near("the [[Berg]]-led case."), Contains("near.hyphen_after"));
}

TEST(NeighbourFeaturesTest, Particles) {
  EXPECT_THAT(Near("then [[Ola]] bin Vik came."), Contains("near.particle_after"));
  EXPECT_THAT(Near("then Ola bin [[Vik]] came."), Contains("near.particle_before"));
  EXPECT_THAT(Near("the bin [[Vik]] came."), IsEmpty());
}

TEST(NeighbourFeaturesTest, RunsOnToAHead) {
  EXPECT_THAT(Near("the [[Norland]] Vik Group came."), Contains("near.runs_on_to_organisation_head"));
  EXPECT_THAT(Near("the [[Norland]] Vik River came."), Contains("near.runs_on_to_place_head"));
  EXPECT_THAT(Near("the [[Norland]] Vik Airport came."), Contains("near.runs_on_to_facility_head"));
  EXPECT_THAT(Near("the [[Norland]] Vik Cup came."), Contains("near.runs_on_to_event_head"));
  EXPECT_THAT(Near("the [[Norland]] President Vik came."), Contains("near.runs_on_to_title"));
  EXPECT_THAT(Near("the [[Norland]] & Vik-Holm Group came."), Contains("near.runs_on_to_organisation_head"));
  EXPECT_THAT(Near("the [[Norland]] came to Vik Group."), IsEmpty());
}

std::vector<std::string> AtStart(std::string_view marked, const std::vector<std::string>& dated = {}) {
  return FeaturesOf(AddStartFeatures, marked, dated);
}

TEST(StartFeaturesTest, MidSentence) {
  EXPECT_THAT(AtStart("then [[Qo]] came."), ElementsAre("start.mid_sentence_uncommon"));
  EXPECT_THAT(AtStart("then [[Moon]] came."), ElementsAre("start.mid_sentence_common"));
  EXPECT_THAT(AtStart("then [[Moon]] saw the moon."),
              ElementsAre("start.mid_sentence_common_seen_in_lower_case"));
  EXPECT_THAT(AtStart("then [[Anna Berg]] came."), IsEmpty());
}

TEST(StartFeaturesTest, SentenceStart) {
  EXPECT_THAT(AtStart("[[Qo]] came."), ElementsAre("start.sentence_single_uncommon"));
  EXPECT_THAT(AtStart("[[Moon]] came."),
              ElementsAre("start.sentence_single_common", "start.common_never_capital_elsewhere",
                          "start.single_common_never_capital_elsewhere"));
  EXPECT_THAT(AtStart("[[Moon]] came. Then Moon left."),
              ElementsAre("start.sentence_single_common", "start.seen_capital_elsewhere"));
  EXPECT_THAT(AtStart("[[Moon]] saw the moon."), Contains("start.single_seen_in_lower_case"));
  EXPECT_THAT(AtStart("[[Moon Berg]] came."), Contains("start.sentence_multi_common"));
  EXPECT_THAT(AtStart("[[Moon Berg]] saw the moon."), Contains("start.seen_in_lower_case"));
}

TEST(StartFeaturesTest, ClauseStart) {
  EXPECT_THAT(AtStart("He said: \"[[Moon]] came.\""), Contains("start.clause_single_common"));
}

TEST(StartFeaturesTest, ListedNamesStartAsTheyPlease) {
  EXPECT_THAT(AtStart("[[South Norland]] came."), IsEmpty());
}

TEST(StartFeaturesTest, CoveredByADate) {
  EXPECT_THAT(AtStart("on [[Sunday Qo]] they came.", {"Sunday"}),
              Contains("start.covered_by_date_or_figure"));
}

}  // namespace
}  // namespace tagger
