// Entities as in latest-all.json: one a line, in an array, with all that belongs to a statement. Invented.

#include "tools/tagger/import_wikidata.h"

#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/cli/import_testing.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string Statement(const std::string& property, const std::string& value,
                      const std::string& rank = "normal") {
  return R"({"mainsnak":{"snaktype":"value","property":")" + property + R"(","datavalue":{"value":)" + value +
         R"(}},"type":"statement","id":"Q1$x","rank":")" + rank + R"(","references":[]})";
}

std::string Item(const std::string& qid) {
  return R"({"entity-type":"item","numeric-id":)" + qid.substr(1) + R"(,"id":")" + qid + R"("})";
}

std::string Quantity(const std::string& amount) { return R"({"amount":")" + amount + R"(","unit":"1"})"; }

// language -> text as labels have it.
std::string Labels(const std::vector<std::pair<std::string, std::string>>& labels) {
  std::string json;
  for (const auto& [language, text] : labels) {
    json += (json.empty() ? "\"" : ",\"") + language + R"(":{"language":")" + language + R"(","value":")" +
            text + "\"}";
  }
  return "{" + json + "}";
}

std::string Entity(const std::string& labels, const std::string& aliases, const std::string& claims) {
  return R"({"type":"item","id":"Q900","labels":)" + labels + R"(,"descriptions":{},"aliases":)" + aliases +
         R"(,"claims":)" + claims + R"(,"sitelinks":{},"lastrevid":1},)";
}

Imported Import(const std::string& text, const ImportLanguages& languages = {}) {
  Imported imported;
  WikidataReader reader(DefaultWikidataClasses(), languages, imported.Sink());
  Read(text, &reader);
  return imported;
}

std::string Instance(const std::string& qid) { return R"({"P31":[)" + Statement("P31", Item(qid)) + "]}"; }

TEST(ImportWikidataTest, PersonWithAliases) {
  const std::string aliases =
      R"({"en":[{"language":"en","value":"Ada M. Holm"},{"language":"en","value":"Holm"}],"fr":[{"language":"fr","value":"A. Holm"}]})";
  EXPECT_THAT(Import("[\n" + Entity(Labels({{"en", "Ada Holm"}}), aliases, Instance("Q5")) + "\n]").rows,
              ElementsAre("Ada Holm <person> wikidata:Q900 [Ada M. Holm]"));
}

TEST(ImportWikidataTest, TownsHaveTheirPreferredPopulation) {
  const std::string claims = R"({"P31":[)" + Statement("P31", Item("Q3957")) + R"(],"P1082":[)" +
                             Statement("P1082", Quantity("+900")) + "," +
                             Statement("P1082", Quantity("+120000"), "preferred") + "," +
                             Statement("P1082", Quantity("+5000000"), "deprecated") + "]}";
  EXPECT_THAT(Import(Entity(Labels({{"en", "Fjordby"}}), "{}", claims)).rows,
              ElementsAre("Fjordby <place> 3 wikidata:Q900 120000"));
}

TEST(ImportWikidataTest, CountriesHaveTheirCode) {
  const std::string claims =
      R"({"P31":[)" + Statement("P31", Item("Q6256")) + R"(],"P297":[)" + Statement("P297", "\"NO\"") + "]}";
  EXPECT_THAT(Import(Entity(Labels({{"en", "Norland"}}), "[]", claims)).rows,
              ElementsAre("Norland <country> wikidata:Q900 NO"));
}

TEST(ImportWikidataTest, PreferredClassComesFirstAndDeprecatedOnesDoNotCount) {
  const std::string claims = R"({"P31":[)" + Statement("P31", Item("Q5"), "deprecated") + "," +
                             Statement("P31", Item("Q515")) + "," +
                             Statement("P31", Item("Q4830453"), "preferred") + "]}";
  EXPECT_THAT(Import(Entity(Labels({{"en", "Vik"}}), "[]", claims)).rows,
              ElementsAre("Vik <organisation> wikidata:Q900"));
}

TEST(ImportWikidataTest, UnknownClassesPropertiesAndUnnamedItemsAreLeftOut) {
  const Imported imported = Import(Entity(Labels({{"en", "Vik"}}), "[]", Instance("Q999999")) + "\n" +
                                   R"({"type":"property","id":"P31","labels":{},"claims":{}},)" + "\n" +
                                   Entity("[]", "[]", Instance("Q5")));
  EXPECT_THAT(imported.rows, IsEmpty());
  EXPECT_THAT(imported.faults, IsEmpty());
}

TEST(ImportWikidataTest, NamesForAllLanguagesFollow) {
  EXPECT_THAT(Import(Entity(Labels({{"mul", "Ada Holm"}, {"de", "Ada v. Holm"}}), "{}", Instance("Q5"))).rows,
              ElementsAre("Ada Holm <person> wikidata:Q900"));
}

TEST(ImportWikidataTest, LanguagesAreTakenInTheirOrder) {
  const std::string labels = Labels({{"en", "Fjord Town"}, {"de", "Fjordstadt"}, {"fr", "Ville-du-Fjord"}});
  EXPECT_THAT(Import(Entity(labels, "{}", Instance("Q515")), {{"de", "en"}, true}).rows,
              ElementsAre("Fjordstadt <place> 1 wikidata:Q900 [Fjord Town]"));
}

TEST(ImportWikidataTest, ChosenLanguagesKeepTheirScript) {
  const std::string item = Entity(Labels({{"ru", "Фьордби"}}), "{}", Instance("Q515"));
  EXPECT_THAT(Import(item, {{"ru"}, true}).rows, ElementsAre("Фьордби <place> 1 wikidata:Q900"));
  EXPECT_THAT(Import(item, {{"ru"}, false}).rows, IsEmpty());
}

TEST(ImportWikidataTest, BrokenLinesAreToldAndTheRestIsRead) {
  const Imported imported =
      Import("[\n{\"id\":\n42,\n" + Entity(Labels({{"en", "Ada Holm"}}), "[]", Instance("Q5")) + "\n]");
  EXPECT_THAT(imported.faults,
              ElementsAre(HasSubstr("2: is no JSON"), HasSubstr("3: is no entity of Wikidata")));
  EXPECT_THAT(imported.rows, ElementsAre("Ada Holm <person> wikidata:Q900"));
}

}  // namespace
}  // namespace tagger::cli
