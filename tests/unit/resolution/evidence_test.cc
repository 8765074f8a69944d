#include "tagger/resolution/evidence.h"

#include <set>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tests/support/name_world.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EvidenceWeightsTest : public testing::Test {
 protected:
  EvidenceWeights Load(std::string_view yaml) {
    path_ = directory_.Write("evidence.yaml", yaml);
    return EvidenceWeights::Load(path_, NameWorld::Get().labels, &faults_);
  }
  // The faults, without the path.
  std::vector<std::string> Faults() const {
    std::vector<std::string> messages;
    for (const std::string& message : faults_.messages()) {
      EXPECT_EQ(message.compare(0, path_.size(), path_), 0) << message;
      messages.push_back(message.substr(path_.size()));
    }
    return messages;
  }
  // The faults of the file in which one feature, "bias", reads as `value`.
  std::vector<std::string> FaultsOfBias(const std::string& value) {
    Load(TinyEvidence({{"bias", value}}));
    return Faults();
  }

  TemporaryDirectory directory_;
  std::string path_;
  FaultList faults_;
};

TEST_F(EvidenceWeightsTest, WeightsByFeatureAndLabel) {
  const EvidenceWeights weights = Load(TinyEvidence({{"bias", "weights: {PERSON: 1.5, OTHER: -2}"}}));
  EXPECT_THAT(Faults(), IsEmpty());
  EXPECT_FLOAT_EQ(weights.of(Feature::kBias)[NameWorld::Get().Label("PERSON")], 1.5f);
  EXPECT_FLOAT_EQ(weights.of(Feature::kBias)[NameWorld::Get().Label("OTHER")], -2.0f);
  EXPECT_FLOAT_EQ(weights.of(Feature::kBias)[NameWorld::Get().Label("LOCATION")], 0.0f);
  EXPECT_FLOAT_EQ(weights.outside(Feature::kOutsideTitle), 1.0f);
  EXPECT_EQ(weights.line(Feature::kBias), 2);
  EXPECT_EQ(weights.file(Feature::kBias), path_);
}

TEST_F(EvidenceWeightsTest, FeatureNamesAreUnique) {
  std::set<std::string_view> names;
  for (size_t i = 0; i < kFeatureCount; ++i) names.insert(FeatureName(static_cast<Feature>(i)));
  EXPECT_THAT(names, SizeIs(kFeatureCount));
}

TEST_F(EvidenceWeightsTest, UnknownFeatureWithSuggestion) {
  Load(TinyEvidence() + "  - {id: shape.word_2, weights: {}}\n");
  ASSERT_THAT(Faults(), SizeIs(1));
  EXPECT_THAT(Faults()[0], AllOf(HasSubstr(StrCat(":", std::to_string(kFeatureCount + 2), ": ")),
                                 HasSubstr("shape.word_2"), HasSubstr("did you mean \"shape.words_2\"?")));
}

TEST_F(EvidenceWeightsTest, MissingFeature) {
  EXPECT_THAT(FaultsOfBias(""), ElementsAre(HasSubstr("feature bias is missing")));
}

TEST_F(EvidenceWeightsTest, RepeatedFeatureNamesTheFirst) {
  Load(TinyEvidence() + "  - {id: bias, weights: {PERSON: 9}}\n");
  EXPECT_THAT(Faults(), ElementsAre(AllOf(HasSubstr("bias stands twice"), HasSubstr("line 2"))));
}

TEST_F(EvidenceWeightsTest, UnknownLabelWithSuggestion) {
  EXPECT_THAT(
      FaultsOfBias("weights: {PERSONS: 1}"),
      ElementsAre(AllOf(HasSubstr(":2: "), HasSubstr("'PERSONS'"), HasSubstr("did you mean \"PERSON\"?"))));
}

TEST_F(EvidenceWeightsTest, LabelThatMatchesDecide) {
  EXPECT_THAT(FaultsOfBias("weights: {DATE: 1}"),
              ElementsAre(HasSubstr("'DATE' is no label that evidence decides")));
}

TEST_F(EvidenceWeightsTest, NotANumber) {
  EXPECT_THAT(FaultsOfBias("weights: {PERSON: much}"), ElementsAre(HasSubstr("expected a number")));
}

TEST_F(EvidenceWeightsTest, NotFinite) {
  EXPECT_THAT(FaultsOfBias("weights: {PERSON: .nan, OTHER: .inf}"), SizeIs(2));
}

TEST_F(EvidenceWeightsTest, OutsideNotANumber) {
  EXPECT_THAT(FaultsOfBias("outside: [1]"), ElementsAre(HasSubstr("expected a number")));
}

TEST_F(EvidenceWeightsTest, WeightsNotAMap) {
  EXPECT_THAT(FaultsOfBias("weights: 3"), ElementsAre(HasSubstr("weights are {LABEL: number}")));
}

TEST_F(EvidenceWeightsTest, UnknownField) {
  EXPECT_THAT(FaultsOfBias("weight: {PERSON: 1}"),
              ElementsAre(AllOf(HasSubstr(":2: "), HasSubstr("weight"))));
}

TEST_F(EvidenceWeightsTest, LabelTwice) {
  EXPECT_THAT(FaultsOfBias("weights: {PERSON: 1, PERSON: 2}"),
              ElementsAre(HasSubstr("label PERSON stands twice")));
}

TEST_F(EvidenceWeightsTest, FeatureWithoutId) {
  Load(TinyEvidence() + "  - {doc: nothing}\n  - just text\n");
  EXPECT_THAT(Faults(), SizeIs(2));
}

TEST_F(EvidenceWeightsTest, AllFaultsAtOnce) {
  Load(TinyEvidence(
      {{"bias", "weights: {PERSON: much}"}, {"shape.in_of", "weights: {PEOPLE: 1}"}, {"case.camel", ""}}));
  EXPECT_THAT(Faults(), SizeIs(3));
}

TEST_F(EvidenceWeightsTest, NoList) {
  Load("features: 3\n");
  EXPECT_THAT(Faults(), ElementsAre(HasSubstr("features")));
}

TEST_F(EvidenceWeightsTest, EmptyFile) {
  Load("");
  EXPECT_THAT(Faults(), ElementsAre(HasSubstr("features")));
}

TEST_F(EvidenceWeightsTest, BrokenYamlHasALine) {
  Load("features:\n  - {id: bias\n  - x: [\n");
  ASSERT_THAT(Faults(), SizeIs(1));
  EXPECT_THAT(Faults()[0], testing::MatchesRegex(":[1-9][0-9]*: .+"));
}

TEST_F(EvidenceWeightsTest, DeepNestingIsRefused) {
  Load(std::string("features: ").append(100'000, '['));
  EXPECT_THAT(Faults(), SizeIs(1));
}

TEST_F(EvidenceWeightsTest, InvalidUtf8IsRefused) {
  Load("features:\n  - {id: bias, doc: '\xff'}\n");
  EXPECT_THAT(Faults(), ElementsAre(AllOf(HasSubstr(":2: "), HasSubstr("UTF-8"))));
}

TEST_F(EvidenceWeightsTest, FileThatIsNotThere) {
  path_ = directory_.path() + "/none.yaml";
  EvidenceWeights::Load(path_, NameWorld::Get().labels, &faults_);
  EXPECT_THAT(Faults(), SizeIs(1));
}

class ExtendedWeightsTest : public EvidenceWeightsTest {
 protected:
  EvidenceWeights Extended(std::string_view yaml) {
    EvidenceWeights weights = Load(TinyEvidence({{"bias", "weights: {PERSON: 1, LOCATION: 2}"}}));
    path_ = directory_.Write("extra.yaml", yaml);
    weights.Extend({{path_}}, NameWorld::Get().labels, &faults_);
    return weights;
  }
  float Bias(const EvidenceWeights& weights, std::string_view label) const {
    return weights.of(Feature::kBias)[NameWorld::Get().Label(label)];
  }
};

TEST_F(ExtendedWeightsTest, AFurtherFileStandsForWhatWasReadBefore) {
  const EvidenceWeights weights = Extended("features:\n\n  - {id: bias, doc: more, weights: {PERSON: 3}}\n");
  EXPECT_THAT(Faults(), IsEmpty());
  EXPECT_FLOAT_EQ(Bias(weights, "PERSON"), 3);
  EXPECT_FLOAT_EQ(Bias(weights, "LOCATION"), 0);
  EXPECT_EQ(weights.file(Feature::kBias), path_);
  EXPECT_EQ(weights.line(Feature::kBias), 3);
  EXPECT_THAT(weights.file(Feature::kWords1), testing::EndsWith("evidence.yaml"));
}

TEST_F(ExtendedWeightsTest, AFileWithoutFeaturesChangesNothing) {
  const EvidenceWeights weights = Extended("label: PERSON\nrules: []\n");
  EXPECT_THAT(Faults(), IsEmpty());
  EXPECT_FLOAT_EQ(Bias(weights, "LOCATION"), 2);
}

TEST_F(ExtendedWeightsTest, FaultsHaveTheirLines) {
  Extended("features:\n  - {id: bais, weights: {}}\n  - {id: bias, weights: {PEOPLE: 1}}\n");
  EXPECT_THAT(Faults(), ElementsAre(AllOf(HasSubstr(":2: "), HasSubstr("did you mean \"bias\"")),
                                    AllOf(HasSubstr(":3: "), HasSubstr("PEOPLE"))));
}

TEST_F(ExtendedWeightsTest, AnArchiveKeepsThem) {
  const EvidenceWeights weights = Extended("features:\n  - {id: bias, weights: {PERSON: 3}}\n");
  const EvidenceWeights read =
      EvidenceWeights::LoadArchive(weights.Archive(directory_.path()), "/moved").value();
  EXPECT_FLOAT_EQ(Bias(read, "PERSON"), 3);
  EXPECT_EQ(read.file(Feature::kBias), "/moved/extra.yaml");
  EXPECT_FALSE(EvidenceWeights::LoadArchive(weights.Archive("") + "x", "").has_value());
}

TEST(EvidenceSumTest, AddsFeaturesAndRules) {
  const NameWorld& world = NameWorld::Get();
  std::vector<EvidenceItem> items;
  EvidenceSum sum(*world.evidence, &items);
  sum.Add(Feature::kBias);
  sum.Add(RuleId{0});  // tiny.country
  EXPECT_FLOAT_EQ(sum.scores()[world.Label("LOCATION")], 4);
  EXPECT_FLOAT_EQ(sum.scores()[world.Label("PERSON")], -1);
  ASSERT_THAT(items, SizeIs(2));
  EXPECT_FALSE(items[0].is_rule());
  EXPECT_TRUE(items[1].is_rule());
  EXPECT_EQ(world.rules.rule(items[1].rule()).id, "tiny.country");
}

}  // namespace
}  // namespace tagger
