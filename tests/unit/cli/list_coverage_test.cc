#include "tools/tagger/list_coverage.h"

#include <string>
#include <string_view>

#include "gtest/gtest.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger::cli {
namespace {

constexpr char kRows[] =
    "name\taliases\tclass\tcase\n"
    "Norland\tNL\tcountry\t\n"
    "Norlandic\t\tdemonym\t\n"
    "Westfold\t\tplace\t\n"
    "Lake Orm\t\tregion\t\n"
    "Norland Post\t\torganisation\t\n"
    "Ada\t\tgiven_name\t\n"
    "Holm\t\tfamily_name\t\n";

struct Case {
  std::string_view label;
  std::string_view mention;
  bool listed;
};

class ListCoverageTest : public testing::TestWithParam<Case> {};

TEST_P(ListCoverageTest, MentionsAreLookedUpInTheListsOfTheirLabel) {
  const LoadedGazetteer loaded(kRows);
  ListCoverage coverage(loaded.gazetteer, loaded.classes);
  GoldDocument document;
  document.record.text = std::string(GetParam().mention);
  document.spans = {{{0, static_cast<uint32_t>(GetParam().mention.size())}, std::string(GetParam().label)}};
  coverage.Add(document);
  const ListScore& score = coverage.by_label().at(std::string(GetParam().label));
  EXPECT_EQ(score.mentions, 1u);
  EXPECT_EQ(score.listed, GetParam().listed ? 1u : 0u);
  EXPECT_EQ(score.missing.count(GetParam().mention), GetParam().listed ? 0u : 1u);
}

INSTANTIATE_TEST_SUITE_P(
    Mentions, ListCoverageTest,
    testing::Values(Case{"COUNTRY", "Norland", true}, Case{"COUNTRY", "NL", true},
                    Case{"COUNTRY", "NL.", true}, Case{"LOCATION", "Westfold", true},
                    Case{"LOCATION", "the Lake Orm", true}, Case{"LOCATION", "Lake", false},
                    Case{"LOCATION", "westfold", false}, Case{"LOCATION", "Norlandic", false},
                    Case{"NATIONALITY", "Norlandic", true}, Case{"NATIONALITY", "Norland", false},
                    Case{"ORGANISATION", "The Norland Post", true}, Case{"PERSON", "Ada Holm", true},
                    Case{"PERSON", "Ada Norland", false}));

TEST(ListCoverageTest, OtherLabelsAreLeftOut) {
  const LoadedGazetteer loaded(kRows);
  ListCoverage coverage(loaded.gazetteer, loaded.classes);
  GoldDocument document;
  document.record.text = "Norland";
  document.spans = {{{0, 7}, "OTHER"}};
  coverage.Add(document);
  EXPECT_TRUE(coverage.by_label().empty());
}

}  // namespace
}  // namespace tagger::cli
