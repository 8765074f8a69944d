// Loading: all faults of all files at once, with their places.

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/tagger.h"
#include "tests/support/loaded_tagger.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class TaggerLoadTest : public testing::Test {
 protected:
  ~TaggerLoadTest() override {
    std::remove(rules_.c_str());
    std::remove(gazetteer_.c_str());
  }
  absl::StatusOr<Tagger> LoadWith(std::string_view rules, std::string_view gazetteer) const {
    LoadOptions options{.data_directory = TAGGER_SOURCE_DIR, .extra_rules = {}, .extra_gazetteers = {}};
    if (!rules.empty()) {
      std::ofstream(rules_) << rules;
      options.extra_rules.push_back(rules_);
    }
    if (!gazetteer.empty()) {
      std::ofstream(gazetteer_) << gazetteer;
      options.extra_gazetteers.push_back(gazetteer_);
    }
    return Tagger::Load(options);
  }
  const std::string rules_ = StrCat(testing::TempDir(), std::to_string(getpid()), "_tagger_load_test.yaml");
  const std::string gazetteer_ =
      StrCat(testing::TempDir(), std::to_string(getpid()), "_tagger_load_test.tsv");
};

TEST_F(TaggerLoadTest, OneLoadTellsTheFaultsOfAllFiles) {
  const absl::StatusOr<Tagger> tagger = LoadWith(
      "label: PERSON\nrules:\n  - id: x.one\n    pattern: '<no_such_class> [[ @ ]]'\n    weight: 1\n    "
      "tests: ['[[Anna Berg]] spoke.']\n",
      "name\tclass\nAlpha\tcountry\nBeta\n");
  ASSERT_FALSE(tagger.ok());
  EXPECT_THAT(std::string(FromAbsl(tagger.status().message())),
              AllOf(HasSubstr("tagger_load_test.yaml:4: "), HasSubstr("tagger_load_test.tsv:3: ")));
}

TEST_F(TaggerLoadTest, AnExtraRowIsFound) {
  const std::string text = "The delegates flew to Quorvania and back.";
  EXPECT_THAT(LoadedTagger().Annotate({.text = text})->spans,
              testing::Each(testing::Field(&Span::label, testing::Ne("COUNTRY"))));
  const Tagger tagger =
      LoadWith("", "name\tclass\tid\tcountry\nQuorvania\tcountry\tiso3166:QV\tQV\n").value();
  const Annotation annotation = tagger.Annotate({.text = text}).value();
  ASSERT_EQ(annotation.spans.size(), 1u);
  EXPECT_EQ(annotation.spans[0].label, "COUNTRY");
  EXPECT_EQ(annotation.spans[0].text, "Quorvania");
  EXPECT_EQ(annotation.entities[0].kb_id, "iso3166:QV");
}

TEST_F(TaggerLoadTest, MissingDirectoryIsNotFound) {
  EXPECT_EQ(Tagger::Load({.data_directory = "/no/such/place", .extra_rules = {}, .extra_gazetteers = {}})
                .status()
                .code(),
            absl::StatusCode::kNotFound);
}

TEST_F(TaggerLoadTest, AllExamplesHold) {
  const RuleTestReport report = LoadedTagger().TestRules();
  EXPECT_GT(report.tests, report.rules / 2);
  EXPECT_THAT(report.failures, IsEmpty());
}

TEST_F(TaggerLoadTest, LabelsHaveNamesAndColours) {
  ASSERT_FALSE(LoadedTagger().Labels().empty());
  for (const Tagger::LabelStyle& label : LoadedTagger().Labels()) {
    EXPECT_FALSE(label.name.empty());
    EXPECT_THAT(label.colour, testing::MatchesRegex("#[0-9a-f]+"));
  }
}

}  // namespace
}  // namespace tagger
