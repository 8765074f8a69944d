#include "tagger/gazetteer/gazetteer.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// The canonical names of what `phrase` finds.
std::vector<std::string> NamesOf(const LoadedGazetteer& loaded, std::string_view phrase) {
  std::vector<std::string> names;
  for (const EntryId id : loaded.gazetteer.Find(phrase)) names.emplace_back(loaded.gazetteer.entry(id).name);
  return names;
}

TEST(GazetteerTest, EntriesKeepTheirRows) {
  const LoadedGazetteer loaded(
      "name\tclass\tgrade\tambiguous\tid\tcountry\tvalue\n"
      "Jordan\tcountry\t\tyes\tiso3166:JO\tJO\t\n"
      "March\tmonth\t2\t\t\t\t3\n");
  ASSERT_THAT(loaded.messages, IsEmpty());
  ASSERT_EQ(loaded.gazetteer.size(), 2u);
  const Entry& jordan = loaded.gazetteer.entry(0);
  EXPECT_EQ(jordan.name, "Jordan");
  EXPECT_EQ(loaded.classes.name(jordan.class_id), "country");
  EXPECT_TRUE(jordan.ambiguous);
  EXPECT_EQ(jordan.id, "iso3166:JO");
  EXPECT_EQ(jordan.country, "JO");
  EXPECT_EQ(jordan.case_policy, CasePolicy::kCapital);
  EXPECT_EQ(jordan.line, 2u);
  const Entry& march = loaded.gazetteer.entry(1);
  EXPECT_EQ(march.value, "3");
  EXPECT_EQ(march.grade, 2);
  EXPECT_FALSE(march.ambiguous);
}

TEST(GazetteerTest, MarksStopsAndHyphensAreFolded) {
  const LoadedGazetteer loaded(
      "# default class: place\nname\taliases\n"
      "Côte d'Ivoire\t\nGuinea-Bissau\t\nSt. Louis\t\nSão Tomé\t\nUnited States\tU.S.|US\n");
  ASSERT_THAT(loaded.messages, IsEmpty());
  for (const char* phrase : {"Cote d’Ivoire", "Co\u0302te d'Ivoire", "CÔTE D’IVOIRE"}) {
    EXPECT_THAT(NamesOf(loaded, phrase), ElementsAre("Côte d'Ivoire")) << phrase;
  }
  EXPECT_THAT(NamesOf(loaded, "Guinea Bissau"), ElementsAre("Guinea-Bissau"));
  EXPECT_THAT(NamesOf(loaded, "Guinea–Bissau"), ElementsAre("Guinea-Bissau"));
  EXPECT_THAT(NamesOf(loaded, "St Louis"), ElementsAre("St. Louis"));
  EXPECT_THAT(NamesOf(loaded, "Sao Tome"), ElementsAre("São Tomé"));
  EXPECT_THAT(NamesOf(loaded, "U.S."), ElementsAre("United States"));
  EXPECT_THAT(NamesOf(loaded, "US"), ElementsAre("United States"));
  EXPECT_THAT(NamesOf(loaded, "us"), IsEmpty());
  EXPECT_THAT(NamesOf(loaded, "Guinea"), IsEmpty());
  EXPECT_THAT(NamesOf(loaded, ""), IsEmpty());
}

struct CaseCase {
  const char* row;  // name and policy
  const char* phrase;
  bool agrees;
};

class CasePolicyTest : public ::testing::TestWithParam<CaseCase> {};

TEST_P(CasePolicyTest, Agrees) {
  const LoadedGazetteer loaded("# default class: c\nname\tcase\n" + std::string(GetParam().row) + "\n");
  ASSERT_THAT(loaded.messages, IsEmpty());
  EXPECT_EQ(NamesOf(loaded, GetParam().phrase).size(), GetParam().agrees ? 1u : 0u)
      << GetParam().row << " / " << GetParam().phrase;
}

INSTANTIATE_TEST_SUITE_P(Gazetteer, CasePolicyTest,
                         ::testing::ValuesIn(std::vector<CaseCase>{
                             {"minister\tany", "Minister", true},
                             {"minister\tany", "MINISTER", true},
                             {"Per Cent\tany", "per cent", true},
                             {"Reading\tcapital", "Reading", true},
                             {"Reading\tcapital", "reading", false},
                             {"Reading\tcapital", "READING", true},
                             {"NATO\tcapital", "Nato", true},
                             {"NATO\tcapital", "nato", false},
                             {"Bank of Oslo\tcapital", "Bank Of Oslo", true},
                             {"Bank of Oslo\tcapital", "bank of Oslo", false},
                             {"Bank of Oslo\tcapital", "Bank of oslo", false},
                             {"Bank of Oslo\tcapital", "BANK OF OSLO", true},
                             {"al-Qaeda\tcapital", "Al-Qaeda", true},
                             {"al-Qaeda\tcapital", "al-qaeda", false},
                             {"iPhone\tcapital", "iPhone", true},
                             {"iPhone\tcapital", "iphone", false},
                             {"iPhone\tcapital", "IPHONE", true},
                             {"Émile\tcapital", "emile", false},
                             {"Émile\tcapital", "Emile", true},
                             {"Москва\tcapital", "Москва", true},
                             {"Москва\tcapital", "москва", false},
                             {"US\texact", "US", true},
                             {"US\texact", "U.S.", true},
                             {"US\texact", "Us", false},
                             {"May\texact", "MAY", false},
                             {"São Tomé\texact", "Sao Tome", true},
                             {"São Tomé\texact", "SAO TOME", false},
                         }));

TEST(GazetteerTest, EachKeyHasItsOwnCase) {
  const LoadedGazetteer loaded(
      "# default class: organisation\nname\taliases\tcase\nWorld Health Organization\tWHO\texact\n");
  EXPECT_THAT(NamesOf(loaded, "WHO"), ElementsAre("World Health Organization"));
  EXPECT_THAT(NamesOf(loaded, "Who"), IsEmpty());
}

TEST(GazetteerTest, AliasThatFoldsToTheNameIsNoSecondEntry) {
  const LoadedGazetteer loaded("# default class: place\nname\taliases\nMálaga\tMalaga|MALAGA\n");
  EXPECT_THAT(NamesOf(loaded, "Malaga"), ElementsAre("Málaga"));
}

TEST(GazetteerTest, EntriesOfOneKeyAreInOrder) {
  const LoadedGazetteer loaded("name\tclass\nJordan\tplace\nJordan\tgiven_name\nJordan\tcountry\n");
  EXPECT_THAT(loaded.gazetteer.Find("Jordan"), ElementsAre(0u, 1u, 2u));
}

TEST(GazetteerTest, GradesAreClasses) {
  const LoadedGazetteer loaded("# default class: place\nname\tgrade\nOslo\t3\nHell\t\n");
  const auto class_id = [&](std::string_view name) { return loaded.classes.Find(name); };
  ASSERT_TRUE(class_id("place:2").has_value());
  ASSERT_TRUE(class_id("place:3").has_value());
  EXPECT_FALSE(class_id("place:4").has_value());
  EXPECT_FALSE(class_id("place:1").has_value());
  ClassSet oslo, hell;
  loaded.gazetteer.AddClasses(0, &oslo);
  loaded.gazetteer.AddClasses(1, &hell);
  EXPECT_TRUE(oslo.test(*class_id("place")) && oslo.test(*class_id("place:2")) &&
              oslo.test(*class_id("place:3")));
  EXPECT_EQ(oslo.count(), 3u);
  EXPECT_EQ(hell.count(), 1u);
}

TEST(GazetteerTest, NamesOfNothingAreFaults) {
  const LoadedGazetteer loaded("# default class: place\nname\taliases\n\u200B\t\nOslo\t\u200B\n");
  EXPECT_THAT(loaded.messages, ElementsAre(HasSubstr(":3: name"), HasSubstr(":4: alias")));
  EXPECT_EQ(loaded.gazetteer.size(), 1u);
}

TEST(GazetteerTest, TooLongNamesAreFaults) {
  const std::string longest(8191, 'o');
  const LoadedGazetteer loaded("# default class: place\nname\tcase\n" + longest + "\tany\n" + longest +
                               "o\tany\n");
  EXPECT_THAT(loaded.messages, ElementsAre(HasSubstr(":4: name has more than 8191 bytes")));
  ASSERT_EQ(loaded.gazetteer.size(), 1u);
  EXPECT_EQ(loaded.gazetteer.entry(0).name, longest);
}

TEST(GazetteerTest, EntriesKnowTheirLines) {
  const LoadedGazetteer loaded(
      "# default class: place\nname\n# Towns\nBergen\nOslo\n\u200B\nVoss\n# Rivers\n\nRhine\n");
  std::vector<uint32_t> lines;
  for (EntryId id = 0; id < loaded.gazetteer.size(); ++id) lines.push_back(loaded.gazetteer.entry(id).line);
  EXPECT_THAT(lines, ElementsAre(4u, 5u, 7u, 10u));
}

TEST(GazetteerTest, TooManyClassesAreFaults) {
  std::string content = "name\tclass\n";
  for (size_t i = 0; i < kMaxClasses + 2; ++i) content += "Oslo\tc" + std::to_string(i) + "\n";
  const LoadedGazetteer loaded(content);
  EXPECT_THAT(loaded.messages, ElementsAre(HasSubstr("class c512 is one too many"), HasSubstr("class c513")));
}

TEST(GazetteerTest, FilesThatCannotBeReadDoNotStopTheOthers) {
  const TemporaryFile good("# default class: place\nname\nOslo\n");
  const std::vector<std::string> paths = {"/nonexistent/a.tsv", good.path()};
  ClassTable classes;
  FaultList faults;
  const Gazetteer gazetteer = Gazetteer::Load(paths, &classes, &faults);
  EXPECT_EQ(faults.messages().size(), 1u);
  ASSERT_EQ(gazetteer.size(), 1u);
  EXPECT_EQ(gazetteer.files()[gazetteer.entry(0).file], good.path());
}

TEST(GazetteerTest, EmptyGazetteerFindsNothing) {
  const Gazetteer gazetteer;
  EXPECT_EQ(gazetteer.size(), 0u);
  EXPECT_THAT(gazetteer.Find("Oslo"), IsEmpty());
}

TEST(GazetteerTest, EveryKeyOfAManyRowFileIsFound) {
  std::string content = "# default class: place\nname\n";
  const auto name = [](int i) { return "Town" + std::to_string(i) + (i % 3 == 0 ? " on Sea" : ""); };
  for (int i = 0; i < 5000; ++i) content += name(i) + "\n";
  const LoadedGazetteer loaded(content);
  for (int i = 0; i < 5000; ++i)
    ASSERT_THAT(loaded.gazetteer.Find(name(i)), ElementsAre(static_cast<EntryId>(i)));
  EXPECT_THAT(loaded.gazetteer.Find("Town5000"), IsEmpty());
}

}  // namespace
}  // namespace tagger
