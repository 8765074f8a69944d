#include "tagger/gazetteer/gazetteer_file.h"

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

struct Parsed {
  explicit Parsed(std::string_view text) : content(text) {
    ParseGazetteer(
        "f.tsv", content, [&](const GazetteerRow& row) { rows.push_back(row); }, &faults);
  }
  std::string content;
  std::vector<GazetteerRow> rows;
  FaultList faults;
};

TEST(GazetteerFileTest, ReadsColumnsInAnyOrder) {
  const Parsed parsed(
      "# A comment\nclass\tname\taliases\tgrade\tcase\tambiguous\tid\tcountry\tvalue\tpopulation\tsource\n"
      "place\tOslo\tChristiania|Kristiania\t4\texact\tyes\tgeonames:1\tNO\tcity\t700000\thand\n");
  EXPECT_THAT(parsed.faults.messages(), IsEmpty());
  ASSERT_EQ(parsed.rows.size(), 1u);
  const GazetteerRow& row = parsed.rows[0];
  EXPECT_EQ(row.name, "Oslo");
  EXPECT_EQ(row.aliases, "Christiania|Kristiania");
  EXPECT_EQ(row.class_name, "place");
  EXPECT_EQ(row.grade, 4);
  EXPECT_EQ(row.case_policy, CasePolicy::kExact);
  EXPECT_TRUE(row.ambiguous);
  EXPECT_EQ(row.id, "geonames:1");
  EXPECT_EQ(row.country, "NO");
  EXPECT_EQ(row.value, "city");
  EXPECT_EQ(row.source, "hand");
  EXPECT_EQ(row.line, 3);
}

TEST(GazetteerFileTest, DefaultsFillEmptyAndMissingColumns) {
  const Parsed parsed("# default class: month\n# default case: exact\nname\tcase\nMay\t\nJune\tany\n");
  ASSERT_EQ(parsed.rows.size(), 2u);
  EXPECT_EQ(parsed.rows[0].class_name, "month");
  EXPECT_EQ(parsed.rows[0].case_policy, CasePolicy::kExact);
  EXPECT_EQ(parsed.rows[1].case_policy, CasePolicy::kAny);
  EXPECT_EQ(parsed.rows[0].grade, 1);
}

TEST(GazetteerFileTest, BlankLinesAndMissingLastNewlineAreFine) {
  const Parsed parsed("# default class: place\n\nname\n\nOslo\n\nRome");
  EXPECT_EQ(parsed.rows.size(), 2u);
  EXPECT_THAT(parsed.faults.messages(), IsEmpty());
}

struct FaultCase {
  const char* name;
  std::string content;
  const char* message;
};

class FaultTest : public ::testing::TestWithParam<FaultCase> {};

// Each case has one fault, and one sound row unless the whole file is unusable.
TEST_P(FaultTest, IsReportedWithPlace) {
  const Parsed parsed(GetParam().content);
  EXPECT_THAT(parsed.faults.messages(), ElementsAre(HasSubstr(GetParam().message)));
  const bool has_sound_row = GetParam().content.find("Sound") != std::string::npos;
  EXPECT_EQ(parsed.rows.size(), has_sound_row ? 1u : 0u);
}

const std::string kHeader = "name\tclass\tgrade\tcase\tambiguous\tcountry\n";
const std::string kSound = "Sound\tplace\t\t\t\t\n";

const FaultCase kFaultCases[] = {
    {"TooFewColumns", kHeader + "Oslo\tplace\n" + kSound, "f.tsv:2: has 2 columns, but the header 6"},
    {"TooManyColumns", kHeader + "Oslo\tplace\t\t\t\t\t\n" + kSound, "f.tsv:2: has 7 columns"},
    {"EmptyName", kHeader + kSound + "\tplace\t\t\t\t\n", "f.tsv:3: empty name"},
    {"SpaceAroundName", kHeader + kSound + "Oslo \tplace\t\t\t\t\n",
     "f.tsv:3: name \"Oslo \" has white space"},
    {"EmptyAlias", "name\tclass\taliases\nSound\tplace\t\nOslo\tplace\ta||b\n", "f.tsv:3: empty alias"},
    {"BadClass", kHeader + kSound + "Oslo\tBig Place\t\t\t\t\n", "bad class name \"Big Place\""},
    {"NoClass", "name\nOslo\nRome\n", "f.tsv:2: has no class"},
    {"BadGrade", kHeader + kSound + "Oslo\tplace\t5\t\t\t\n", "f.tsv:3: unknown grade 5"},
    {"BadCase", kHeader + kSound + "Oslo\tplace\t\texat\t\t\n", "unknown case exat; did you mean exact?"},
    {"BadAmbiguous", kHeader + kSound + "Oslo\tplace\t\t\ttrue\t\n", "ambiguous is \"true\"; use yes or no"},
    {"BadCountry", kHeader + kSound + "Oslo\tplace\t\t\t\tNOR\n", "country \"NOR\" is no ISO"},
    {"BadPopulation", "name\tclass\tpopulation\nOslo\tplace\t7e5\nSound\tplace\t\n",
     "population \"7e5\" is no number"},
    {"UnknownColumn", "name\tclass\tcountri\nSound\tplace\t\n",
     "f.tsv:1: unknown column countri; did you mean country?"},
    {"UnknownDefault", "# default clas: place\n" + kHeader + kSound,
     "unknown column clas; did you mean class?"},
    {"DefaultForName", "# default name: Oslo\n" + kHeader + kSound, "column name can have no default"},
    {"DefaultWithoutColon", "# default class place\n" + kHeader + kSound, "a default is written"},
    {"ColumnTwice", "name\tclass\tclass\nSound\tplace\tplace\n", "column class appears twice"},
    {"NoNameColumn", "class\nplace\n", "f.tsv:1: the header has no column"},
    {"NoHeader", "# only a comment\n", "f.tsv: has no header"},
    {"EmptyFile", "", "f.tsv: has no header"},
    {"Duplicate", kHeader + kSound + kSound, "f.tsv:3: duplicate place \"Sound\"; first in line 2"},
    {"InvalidUtf8", kHeader + kSound + "Osl\xFF\tplace\t\t\t\t\n",
     "f.tsv:3: invalid UTF-8 at byte 59 of the file"},
    {"InvalidUtf8InComment", "# \xC3(\n" + kHeader + kSound, "f.tsv:1: invalid UTF-8 at byte 2"},
    {"Nul", kHeader + kSound + std::string("Os\0lo\tplace\t\t\t\t\n", 16), "f.tsv:3: holds a NUL byte"},
    {"ByteOrderMark", "\uFEFF" + kHeader + kSound, "f.tsv:1: starts with a byte order mark"},
    {"CarriageReturns", "name\tclass\r\nSound\tplace\r\n", "f.tsv:1: ends in CR LF"},
};

INSTANTIATE_TEST_SUITE_P(GazetteerFile, FaultTest, ::testing::ValuesIn(kFaultCases),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(GazetteerFileTest, AllFaultsAreReported) {
  const Parsed parsed(kHeader + "\tplace\t\t\t\t\nOslo\n" + kSound + "Rome\tplace\t9\tlow\tmaybe\t\n");
  EXPECT_EQ(parsed.faults.messages().size(), 5u);
  EXPECT_EQ(parsed.rows.size(), 1u);
}

TEST(GazetteerFileTest, SameNameInAnotherClassIsNoDuplicate) {
  const Parsed parsed(kHeader + "Jordan\tcountry\t\t\t\t\nJordan\tgiven_name\t\t\t\t\n");
  EXPECT_EQ(parsed.rows.size(), 2u);
  EXPECT_THAT(parsed.faults.messages(), IsEmpty());
}

TEST(GazetteerFileTest, MissingFilesAndDirectoriesAreFaults) {
  FaultList faults;
  EXPECT_EQ(ReadGazetteerContent("/nonexistent/places.tsv", &faults), std::nullopt);
  EXPECT_EQ(ReadGazetteerContent(::testing::TempDir(), &faults), std::nullopt);
  EXPECT_THAT(faults.messages(),
              ElementsAre(HasSubstr("/nonexistent/places.tsv: cannot be read: No such file"),
                          HasSubstr("is a directory")));
}

}  // namespace
}  // namespace tagger
