// tagger import, on small inputs in the formats of the dumps.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kHeader[] = "\nname\tclass\taliases\tcase\tgrade\tid\tcountry\tpopulation\n";

class ImportProgramTest : public ShellTest {
 protected:
  // Imports, and sees that the result loads; its rows.
  std::string Import(const std::string& arguments, int exit_code = 0) {
    last_ = Shell("tagger import " + arguments + " --output out.tsv");
    EXPECT_EQ(last_.exit_code, exit_code) << last_.err;
    EXPECT_EQ(Shell("tagger check out.tsv").exit_code, 0);
    const std::string table = Read("out.tsv");
    const size_t header = table.find(kHeader);
    return header == std::string::npos ? "no header: " + table : table.substr(header + sizeof kHeader - 1);
  }

  ShellResult last_;
};

TEST_F(ImportProgramTest, Wikidata) {
  Write("w.json",
        "[\n"
        R"({"type":"item","id":"Q42","labels":{"en":{"language":"en","value":"Anna Berg"}},"aliases":{"en":[)"
        R"({"language":"en","value":"Anna M. Berg"},{"language":"en","value":"Berg"}]},"claims":{"P31":[)"
        R"({"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}]}},)"
        "\n"
        R"({"type":"item","id":"Q1","labels":[],"aliases":[],"claims":[]},)"
        "\n{bad},\n\xff\n"
        R"({"type":"item","id":"Q7","labels":{"mul":{"language":"mul","value":"Fjordby"}},"aliases":[],)"
        R"("claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"numeric-id":515}}},"rank":"normal"}],)"
        R"("P1082":[{"mainsnak":{"datavalue":{"value":{"amount":"+120000"}}},"rank":"normal"}]}},)"
        "\n"
        R"({"type":"item","id":"Q8","labels":{"en":{"value":"Vik Trio"}},"claims":{"P31":[)"
        R"({"mainsnak":{"datavalue":{"value":{"id":"Q215380"}}},"rank":"normal"}]}})"
        "\n]\n");
  EXPECT_EQ(Import("wikidata w.json --class Q215380=organisation", 1),
            "Anna Berg\tperson\tAnna M. Berg\t\t\twikidata:Q42\t\t\n"
            "Fjordby\tplace\t\t\t3\twikidata:Q7\t\t120000\n"
            "Vik Trio\torganisation\t\t\t\twikidata:Q8\t\t\n");
  EXPECT_THAT(last_.err, AllOf(HasSubstr("w.json:4: is no JSON"), HasSubstr("w.json:5: invalid UTF-8"),
                               HasSubstr("3 rows, 0 left out, 2 errors")));
}

TEST_F(ImportProgramTest, GeonamesKeepsTheLargerTown) {
  const std::string end = "\t\t3\tEurope/Oslo\t2024-01-01\n";
  Write("g.txt",
        "1\tFjordby\tFjordby\t\t60\t5\tP\tPPL\tUS\t\t12\t\t\t\t2500" + end +
            "2\tFjordby\tFjordby\tFiordby,FJB,\xD0\xA4\xD1\x8C\t60\t5\tP\tPPL\tNO\t\t12\t\t\t\t250000" + end +
            "3\tshort\n4\tA Road\tA Road\t\t60\t5\tR\tRD\tNO\t\t12\t\t\t\t0" + end);
  EXPECT_EQ(Import("geonames g.txt", 1), "Fjordby\tplace\tFiordby\t\t3\tgeonames:2\tNO\t250000\n");
  EXPECT_THAT(last_.err, AllOf(HasSubstr("g.txt:3: has 2 columns"), HasSubstr("1 row, 1 left out")));
  EXPECT_EQ(Import("geonames g.txt --min-population 300000", 1), "");
}

TEST_F(ImportProgramTest, GeonamesInALanguage) {
  Write(
      "g.txt",
      "2\tFjordby\tFjordby\tFiordby\t60\t5\tP\tPPL\tNO\t\t12\t\t\t\t250000\t\t3\tEurope/Oslo\t2024-01-01\n");
  Write("a.txt", "1\t2\tde\tFjordstadt\t1\t\t\t\t\t\nbad\n3\t2\ten\tFjord Town\t\t\t\t\t\t\n");
  EXPECT_EQ(Import("geonames g.txt --alternate-names a.txt --language de", 1),
            "Fjordstadt\tplace\tFjordby\t\t3\tgeonames:2\tNO\t250000\n");
  EXPECT_THAT(last_.err, HasSubstr("a.txt:2: has 1 columns"));
}

TEST_F(ImportProgramTest, JrcNamesGroupsTheVariants) {
  Write("j.txt",
        "17\tP\tu\tAnna+Berg\n17\tP\ten\tAnna+M.+"
        "Berg\n17\tP\tru\t\xD0\x90\n18\tO\tu\tFjordkraft\n19\tT\tu\tX\n");
  EXPECT_EQ(Import("jrc-names j.txt"),
            "Anna M. Berg\tperson\tAnna Berg\t\t\tjrc-names:17\t\t\n"
            "Fjordkraft\torganisation\t\t\t\tjrc-names:18\t\t\n");
}

TEST_F(ImportProgramTest, IptcLeavesOutWhatIsRetired) {
  Write("i.json",
        R"({"conceptSet":[{"qcode":"medtop:2","prefLabel":{"en-GB":"wind power","de":"Windkraft"}},)"
        R"({"qcode":"medtop:1","retired":"2010","prefLabel":{"en-GB":"old"}}]})");
  EXPECT_EQ(Import("iptc i.json"), "wind power\ttopic\t\tany\t\tmedtop:2\t\t\n");
}

TEST_F(ImportProgramTest, CsvWithQuotesAndFaults) {
  Write("c.csv",
        "Club,ISO,Short\r\n\"Fjordby \"\"FC\"\", the\",NO,FFC;Fjordmen\r\n\"Two\nlines\",NO,\n"
        "a\"b,NO,\nBad,x,\nVik IL,NO,\n\"open,NO,\nLast IL,NO,\n");
  EXPECT_EQ(Import("csv c.csv --name Club --class organisation --aliases Short --country ISO", 1),
            "Fjordby \"FC\", the\torganisation\tFFC|Fjordmen\t\t\t\tNO\t\n"
            "Last IL\torganisation\t\t\t\t\tNO\t\n"
            "Two lines\torganisation\t\t\t\t\tNO\t\n"
            "Vik IL\torganisation\t\t\t\t\tNO\t\n");
  EXPECT_THAT(last_.err, AllOf(HasSubstr("c.csv:5: is no CSV"), HasSubstr("c.csv:6: \"x\" is no ISO"),
                               HasSubstr("c.csv:8: is no CSV"), Not(HasSubstr("c.csv:9"))));
}

TEST_F(ImportProgramTest, CsvWithoutTheColumn) {
  EXPECT_THAT(Shell("printf 'a,b\\n1,2\\n' | tagger import csv --name c --class place").err,
              HasSubstr("standard input:1: the header has no column \"c\""));
}

TEST_F(ImportProgramTest, TheResultIsUsed) {
  Write("c.csv", "Name\nQuorvik\n");
  const ShellResult result = Shell(
      "tagger import csv c.csv --name Name --class country --quiet >ours.tsv\n"
      "echo 'They met reporters in Quorvik on Monday.' | tagger annotate --gazetteer ours.tsv --quiet");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\"text\":\"Quorvik\""));
}

TEST_F(ImportProgramTest, Usage) {
  EXPECT_EQ(Shell("tagger import").exit_code, 2);
  EXPECT_EQ(Shell("tagger import wikidata --class 5=person").exit_code, 2);
  EXPECT_EQ(Shell("tagger import no-such").exit_code, 2);
  EXPECT_EQ(Shell("tagger import wikidata --language 'e n'").exit_code, 2);
  EXPECT_EQ(Shell("tagger import geonames --language de").exit_code, 2);
  EXPECT_EQ(Shell("tagger import geonames --alternate-names -").exit_code, 2);
  EXPECT_EQ(Shell("tagger import geonames /dev/null --alternate-names no-such.txt").exit_code, 1);
  EXPECT_EQ(Shell("tagger import geonames no-such.txt").exit_code, 1);
  EXPECT_EQ(Shell("touch a.csv; tagger import csv a.csv --name a --class b --output ./a.csv").exit_code, 2);
  EXPECT_THAT(Shell("tagger import csv --help").out, HasSubstr("--class CLASS|COLUMN"));
}

}  // namespace
}  // namespace tagger
