// Lines as in allCountries.txt and alternateNamesV2.txt. Invented.

#include "tools/tagger/import_geonames.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/cli/import_testing.h"
#include "tools/tagger/import_alternate_names.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string Line(const std::string& names, const std::string& feature, const std::string& population) {
  return "42\t" + names + "\t60.39\t5.32\t" + feature + "\tNO\t\t46\t4601\t\t\t" + population +
         "\t\t12\tEurope/Oslo\t2024-09-05";
}

Imported Import(const std::string& text, uint64_t min_population = 0,
                const AlternateNames* alternates = nullptr) {
  Imported imported;
  GeonamesReader reader(min_population, alternates, imported.Sink());
  Read(text, &reader);
  return imported;
}

struct FeatureCase {
  std::string feature;
  std::string row;  // empty: left out
};

class GeonamesFeatureTest : public testing::TestWithParam<FeatureCase> {};

TEST_P(GeonamesFeatureTest, TellsTheClass) {
  const Imported imported = Import(Line("Fjordby\tFjordby\t", GetParam().feature, "0"));
  if (GetParam().row.empty()) {
    EXPECT_THAT(imported.rows, IsEmpty());
  } else {
    EXPECT_THAT(imported.rows, ElementsAre(HasSubstr(GetParam().row)));
  }
  EXPECT_THAT(imported.faults, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Features, GeonamesFeatureTest,
                         testing::Values(FeatureCase{"P\tPPL", "<place> 1"},
                                         FeatureCase{"P\tPPLC", "<place> 4"}, FeatureCase{"P\tPPLQ", ""},
                                         FeatureCase{"P\tPPLH", ""}, FeatureCase{"A\tADM1", "<subdivision>"},
                                         FeatureCase{"A\tADM4", "<subdivision>"}, FeatureCase{"A\tADM5", ""},
                                         FeatureCase{"A\tPCLI", "<country>"}, FeatureCase{"A\tPCLH", ""},
                                         FeatureCase{"H\tLK", "<region>"}, FeatureCase{"T\tISL", "<region>"},
                                         FeatureCase{"L\tRGN", "<region>"}, FeatureCase{"L\tPRK", ""},
                                         FeatureCase{"S\tBLDG", ""}, FeatureCase{"R\tRD", ""},
                                         FeatureCase{"V\tFRST", ""}, FeatureCase{"U\tBSNU", ""}));

TEST(ImportGeonamesTest, TownWithOtherNames) {
  EXPECT_THAT(Import(Line("Fjordbý\tFjordby\tFJB,Fiordby,fjordby,Фьордби", "P\tPPL", "283929")).rows,
              ElementsAre("Fjordbý <place> 3 geonames:42 NO 283929 [Fjordby|Fiordby]"));
}

TEST(ImportGeonamesTest, SmallTownsCanBeLeftOut) {
  const std::string town = Line("Fjordby\tFjordby\t", "P\tPPL", "999");
  EXPECT_THAT(Import(town, 1000).rows, IsEmpty());
  EXPECT_EQ(Import(town, 999).rows.size(), 1u);
}

TEST(ImportGeonamesTest, BrokenLinesAreToldAndTheRestIsRead) {
  const Imported imported =
      Import("42\tFjordby\n" + Line("Fjordby\tFjordby\t", "P\tPPL", "many") + "\n\n# note\n" +
             Line("\tFjordby\t", "P\tPPL", "1") + "\n" + Line("Fjordby\tFjordby\t", "P\tPPL", ""));
  EXPECT_THAT(imported.faults, ElementsAre(HasSubstr("1: has 2 columns"), HasSubstr("2: must have a number"),
                                           HasSubstr("5: must have a number")));
  EXPECT_THAT(imported.rows, ElementsAre("Fjordby <place> 1 geonames:42 NO [Fjordby]"));
}

AlternateNames Alternates(const std::string& lines, std::vector<std::string> languages) {
  AlternateNames names(std::move(languages));
  std::string fault;
  for (const std::string_view line : Split(lines, '\n')) EXPECT_TRUE(names.TakeLine(line, &fault)) << fault;
  return names;
}

constexpr char kAlternates[] =
    "1\t42\tde\tFjordstadt\t1\t\t\t\t\t\n"
    "2\t42\ten\tFjord Town\t\t1\t\t\t\t\n"
    "3\t42\ten\tOld Fjord\t\t\t\t1\t1900\t1950\n"
    "4\t42\ten\tThe Big Fjord\t\t\t1\t\t\t\n"
    "5\t42\tlink\thttps://example.org/Fjordby\t\t\t\t\t\t\n"
    "6\t43\ten\tVik Town\t\t\t\t\t\t\n"
    "7\t42\tru\tФьордби\t\t\t\t\n";

TEST(ImportGeonamesTest, AlternateNamesOfALanguage) {
  const AlternateNames names = Alternates(kAlternates, {"en"});
  EXPECT_THAT(Import(Line("Fjordby\tFjordby\tFiordby,Fjordas", "P\tPPL", "0"), 0, &names).rows,
              ElementsAre("Fjordby <place> 1 geonames:42 NO [Fjord Town|Old Fjord]"));
}

TEST(ImportGeonamesTest, APreferredNameIsTheName) {
  const AlternateNames names = Alternates(kAlternates, {"en", "de"});
  EXPECT_THAT(Import(Line("Fjordby\tFjordby\t", "P\tPPL", "0"), 0, &names).rows,
              ElementsAre("Fjordstadt <place> 1 geonames:42 NO [Fjordby|Fjord Town|Old Fjord]"));
}

TEST(ImportGeonamesTest, AlternateNamesKeepTheirScript) {
  const AlternateNames names = Alternates(kAlternates, {"ru"});
  EXPECT_THAT(Import(Line("Fjordby\tFjordby\t", "P\tPPL", "0"), 0, &names).rows,
              ElementsAre("Fjordby <place> 1 geonames:42 NO [Фьордби]"));
}

TEST(ImportGeonamesTest, PlacesWithoutAlternateNamesKeepTheirName) {
  const AlternateNames names({"en"});
  EXPECT_THAT(Import(Line("Fjordby\tFjordby\tFiordby", "P\tPPL", "0"), 0, &names).rows,
              ElementsAre("Fjordby <place> 1 geonames:42 NO"));
}

TEST(AlternateNamesTest, FaultyLinesSayWhatIsWrong) {
  AlternateNames names({"en"});
  std::string fault;
  EXPECT_FALSE(names.TakeLine("1\t42\ten", &fault));
  EXPECT_THAT(fault, HasSubstr("has 3 columns"));
  EXPECT_FALSE(names.TakeLine("1\tx\ten\tFjord\t\t\t\t", &fault));
  EXPECT_THAT(fault, HasSubstr("number in column 2"));
  EXPECT_FALSE(names.TakeLine("1\t42\ten\t\t\t\t\t", &fault));
  EXPECT_THAT(names.Of(42), IsEmpty());
}

}  // namespace
}  // namespace tagger::cli
