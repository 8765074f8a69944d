#include "tagger/aliases/document_tables.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// One text and what its first pass found.
class Tables {
 public:
  explicit Tables(std::string_view text) : reading_(text), tables_(NameLabels(NameWorld::Get().labels)) {}

  Tables& Found(std::string_view surface, std::string_view label, float margin = 4, int nth = 0) {
    spans_.push_back(reading_.Decide(surface, label, margin, nth));
    tables_.Reset(reading_.document(), spans_);
    return *this;
  }
  // A whole chunk whose first-pass evidence was `score` for `label`.
  Tables& Sense(std::string_view surface, std::string_view label, float score, int nth = 0) {
    ScoredCandidate candidate;
    candidate.tokens = reading_.Find(surface, nth);
    candidate.scores[NameWorld::Get().Label(label)] = score;
    tables_.AddSense(reading_.document(), candidate);
    return *this;
  }
  std::vector<std::string> Features(std::string_view surface, int nth = 0) {
    const TokenRange range = reading_.Find(surface, nth);
    std::vector<EvidenceItem> items;
    EvidenceSum sum(*NameWorld::Get().evidence, &items);
    tables_.AddFeatures(reading_.document(), range, &sum);
    std::vector<std::string> names;
    for (const EvidenceItem& item : items) names.emplace_back(FeatureName(item.feature()));
    return names;
  }

 private:
  NameReading reading_;
  DocumentTables tables_;
  std::vector<DecidedSpan> spans_;
};

TEST(DocumentTablesTest, PartsOfAPersonsName) {
  Tables tables("then Anna Vik Berg came. So Berg met Anna, and Vik Berg said Vik left.");
  tables.Found("Anna Vik Berg", "PERSON");
  EXPECT_THAT(tables.Features("Berg", 1), ElementsAre("document.surname", "document.inside_person"));
  EXPECT_THAT(tables.Features("Anna", 1), ElementsAre("document.given_name", "document.inside_person"));
  EXPECT_THAT(tables.Features("Vik Berg", 1), ElementsAre("document.name_part", "document.inside_person"));
  EXPECT_THAT(tables.Features("Vik", 2), ElementsAre("document.given_name", "document.inside_person"));
}

TEST(DocumentTablesTest, FamilyNameFirst) {
  Tables tables("then Lee Suk came. So Lee left.");
  EXPECT_THAT(tables.Found("Lee Suk", "PERSON").Features("Lee", 1), Contains("document.surname"));
}

TEST(DocumentTablesTest, EverydaySurnames) {
  Tables tables("then Anna Moon came. Moon left. So Moon said.");
  tables.Found("Anna Moon", "PERSON");
  EXPECT_THAT(tables.Features("Moon", 1), Contains("document.surname_common_at_start"));
  EXPECT_THAT(tables.Features("Moon", 2), Contains("document.surname_common"));
}

TEST(DocumentTablesTest, PartOfAnotherNameIsNoAlias) {
  Tables tables("then Anna Berg came. So Berg Qo left. Then Minister Berg left.");
  tables.Found("Anna Berg", "PERSON");
  EXPECT_THAT(tables.Features("Berg", 1), Not(Contains("document.surname")));
  EXPECT_THAT(tables.Features("Berg", 2), Contains("document.surname"));
}

TEST(DocumentTablesTest, DoubtfulNamesFoundNoAliases) {
  Tables tables("then Anna Berg came. So Berg left.");
  EXPECT_THAT(tables.Found("Anna Berg", "PERSON", 0.4f).Features("Berg", 1),
              ElementsAre("document.inside_person"));
}

TEST(DocumentTablesTest, AcronymsAndPartsOfOrganisations) {
  Tables tables("the Norland Vik Group came. So NVG met Norland Vik.");
  tables.Found("Norland Vik Group", "ORGANISATION");
  EXPECT_THAT(tables.Features("NVG"), ElementsAre("document.acronym"));
  EXPECT_THAT(tables.Features("Norland Vik", 1), ElementsAre("document.organisation_part"));
}

TEST(DocumentTablesTest, HeadsOfOrganisationsAfterThe) {
  Tables tables(
      "the Norland Election Commission met the Bank of Norland. So the Commission left. So Commission "
      "came, the Bank came, and the Commission Qo too.");
  tables.Found("Norland Election Commission", "ORGANISATION").Found("Bank of Norland", "ORGANISATION");
  EXPECT_THAT(tables.Features("Commission", 1), Contains("document.organisation_short_form"));
  EXPECT_THAT(tables.Features("Commission", 2), Not(Contains("document.organisation_short_form")));
  EXPECT_THAT(tables.Features("Commission", 3), Not(Contains("document.organisation_short_form")));
  EXPECT_THAT(tables.Features("Bank", 1), Contains("document.organisation_short_form"));
}

TEST(DocumentTablesTest, DefinedAcronymsByLabel) {
  const std::string text = "the Norland Vik Qo (NVQ) came. So NVQ left.";
  EXPECT_THAT(Tables(text).Found("Norland Vik Qo", "ORGANISATION").Features("NVQ", 1),
              Contains("document.defined_acronym_organisation"));
  EXPECT_THAT(Tables(text).Found("Norland Vik Qo", "PERSON").Features("NVQ", 1),
              Contains("document.defined_acronym_person"));
  EXPECT_THAT(Tables(text).Found("Norland Vik Qo", "LOCATION").Features("NVQ", 1),
              Contains("document.defined_acronym_place"));
  EXPECT_THAT(Tables(text).Found("Norland Vik Qo", "OTHER").Features("NVQ", 1),
              Contains("document.defined_acronym_other"));
}

TEST(DocumentTablesTest, ShortNamesInBracketsThatAreReadAsWords) {
  Tables tables("the Norland Vik Group (Nvg) and the Bank of Norland (Fonatuq) came. So Nvg met Fonatuq.");
  tables.Found("Norland Vik Group", "ORGANISATION").Found("Bank of Norland", "ORGANISATION");
  EXPECT_THAT(tables.Features("Nvg", 1), Contains("document.defined_acronym_organisation"));
  EXPECT_THAT(tables.Features("Fonatuq", 1), Contains("document.defined_acronym_organisation"));
}

TEST(DocumentTablesTest, OtherWordsInBracketsAreNoShortNames) {
  Tables tables("the Norland Vik Group (Hamn) and the Bank of Norland (Anna) came. So Hamn met Anna.");
  tables.Found("Norland Vik Group", "ORGANISATION").Found("Bank of Norland", "ORGANISATION");
  EXPECT_THAT(tables.Features("Hamn", 1), Not(Contains("document.defined_acronym_organisation")));
  EXPECT_THAT(tables.Features("Anna", 1), Not(Contains("document.defined_acronym_organisation")));
}

TEST(DocumentTablesTest, OneSensePerDocument) {
  const std::string text = "so Qo came. So Qo left. So Qo said.";
  EXPECT_THAT(Tables(text).Found("Qo", "PERSON", 4).Features("Qo", 2), ElementsAre("document.person_strong"));
  EXPECT_THAT(Tables(text).Found("Qo", "PERSON", 1).Features("Qo", 2), ElementsAre("document.person_weak"));
  EXPECT_THAT(Tables(text).Found("Qo", "LOCATION", 4).Features("Qo", 2),
              ElementsAre("document.location_strong"));
  // Neither has more than 60 % of the votes.
  EXPECT_THAT(Tables(text).Found("Qo", "PERSON", 4).Found("Qo", "LOCATION", 4, 1).Features("Qo", 2),
              IsEmpty());
}

TEST(DocumentTablesTest, SensesOfSeveralMentions) {
  const std::string text = "so Qo came. So Qo left. So Qo said. So Vik came.";
  const auto after = [&](float score) {
    Tables tables(text);
    tables.Found("Vik", "PERSON").Sense("Qo", "LOCATION", score).Sense("Qo", "LOCATION", score, 1);
    return tables.Features("Qo", 2);
  };
  EXPECT_THAT(after(0.5f), ElementsAre("document.sense_location_1"));
  EXPECT_THAT(after(2), ElementsAre("document.sense_location_2"));
  EXPECT_THAT(after(3), ElementsAre("document.sense_location_3"));
  EXPECT_THAT(after(0), ElementsAre("document.sense_none"));
  Tables once(text);
  EXPECT_THAT(once.Found("Vik", "PERSON").Sense("Qo", "LOCATION", 3).Features("Qo", 2), IsEmpty());
}

TEST(DocumentTablesTest, NeighboursInAList) {
  Tables tables("so Qo, Anna and Zu, and Hamn came.");
  tables.Found("Anna", "PERSON").Found("Hamn", "LOCATION");
  EXPECT_THAT(tables.Features("Qo"), ElementsAre("document.listed_before_person"));
  EXPECT_THAT(tables.Features("Zu"),
              ElementsAre("document.listed_after_person", "document.listed_before_location"));
}

TEST(DocumentTablesTest, ResetForgetsTheLastDocument) {
  const NameReading first("then Anna Berg came."), second("so Berg came.");
  DocumentTables tables{NameLabels(NameWorld::Get().labels)};
  tables.Reset(first.document(), {first.Decide("Anna Berg", "PERSON")});
  tables.Reset(second.document(), {});
  std::vector<EvidenceItem> items;
  EvidenceSum sum(*NameWorld::Get().evidence, &items);
  const TokenRange berg = second.Find("Berg");
  tables.AddFeatures(second.document(), berg, &sum);
  EXPECT_TRUE(items.empty());
}

TEST(PhraseKeyTest, FoldsCaseAndKeepsOrder) {
  const NameReading reading("so Anna Berg met ANNA BERG and Berg Anna.");
  const auto key = [&](std::string_view surface) {
    return PhraseKey(reading.document(), reading.Find(surface));
  };
  EXPECT_EQ(key("Anna Berg"), key("ANNA BERG"));
  EXPECT_NE(key("Anna Berg"), key("Berg Anna"));
}

}  // namespace
}  // namespace tagger
