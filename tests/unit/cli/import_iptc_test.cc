// Media Topics as their server writes them. Invented.

#include "tools/tagger/import_iptc.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/cli/import_testing.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kTopics[] = R"({
  "conceptSet": [
    {"uri": "http://example.org/1", "qcode": "medtop:1", "type": ["concept"],
     "prefLabel": {"en-GB": "wind power", "en-US": "wind energy", "de": "Windkraft"},
     "altLabel": {"en-GB": ["wind farms", "turbines"], "de": "Windparks"}},
    {"qcode": "medtop:2", "prefLabel": {"en-GB": "old topic"}, "retired": "2015-01-01"},
    {"qcode": "medtop:3", "prefLabel": {"de": "Gezeiten"}},
    {"prefLabel": {"en-GB": "no code"}}
  ]
})";

Imported Import(const std::string& text, const ImportLanguages& languages = {}) {
  Imported imported;
  IptcReader reader(languages, imported.Sink());
  Read(text, &reader);
  return imported;
}

TEST(ImportIptcTest, EnglishLabelsOfWhatIsNotRetired) {
  EXPECT_THAT(Import(kTopics).rows,
              ElementsAre("wind power <topic> any medtop:1 [wind energy|wind farms|turbines]"));
}

TEST(ImportIptcTest, LabelsOfAnotherLanguage) {
  EXPECT_THAT(Import(kTopics, {{"de"}, true}).rows,
              ElementsAre("Windkraft <topic> any medtop:1 [Windparks]", "Gezeiten <topic> any medtop:3"));
}

TEST(ImportIptcTest, ARegionOfALanguage) {
  EXPECT_THAT(Import(kTopics, {{"en-US"}, true}).rows, ElementsAre("wind energy <topic> any medtop:1"));
}

TEST(ImportIptcTest, OtherFilesAreTold) {
  EXPECT_THAT(Import("<html>").faults, ElementsAre(HasSubstr("0: is no JSON")));
  EXPECT_THAT(Import("{}").faults, ElementsAre(HasSubstr("has no \"conceptSet\"")));
  EXPECT_THAT(Import("{}").rows, IsEmpty());
}

}  // namespace
}  // namespace tagger::cli
