// RFC 4180, with what spreadsheets and people make of it.

#include "tools/tagger/import_csv.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/cli/import_testing.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Imported Import(const std::string& text, const CsvColumns& columns) {
  Imported imported;
  CsvReader reader(columns, imported.Sink());
  Read(text, &reader);
  return imported;
}

const CsvColumns kClubs = {
    .name = "Club", .class_name = "organisation", .aliases = "Short", .id = "Id", .country = "ISO"};

TEST(ImportCsvTest, ColumnsByTheirNames) {
  EXPECT_THAT(Import("ISO,Short,Id,Club\nNO,FFC;Fjordmen,wikidata:Q9,Fjordby FC\n", kClubs).rows,
              ElementsAre("Fjordby FC <organisation> wikidata:Q9 NO [FFC|Fjordmen]"));
}

TEST(ImportCsvTest, QuotesCommasAndLineEnds) {
  EXPECT_THAT(Import("Club,Short,Id,ISO\n\"Fjordby \"\"Town\"\", the\",,,\n\"Vik\nIL\",,,\n", kClubs).rows,
              ElementsAre("Fjordby \"Town\", the <organisation>", "Vik\nIL <organisation>"));
}

TEST(ImportCsvTest, ClassesFromAColumn) {
  EXPECT_THAT(Import("n,k\nOslo,place\nAda Holm,person\n", {"n", "k", "", "", ""}).rows,
              ElementsAre("Oslo <place>", "Ada Holm <person>"));
}

TEST(ImportCsvTest, FaultsHaveTheirLine) {
  const Imported imported = Import("Club,Short,Id,ISO\nA\"b,,,\n,,,\nVik,,,Norway\nFjordby,,,NO\n", kClubs);
  EXPECT_THAT(imported.faults,
              ElementsAre(HasSubstr("2: "), HasSubstr("3: "), HasSubstr("4: \"Norway\" is no ISO")));
  EXPECT_THAT(imported.rows, ElementsAre("Fjordby <organisation> NO"));
}

TEST(ImportCsvTest, WithoutTheColumnNothingIsRead) {
  const Imported imported = Import("a,b\n1,2\n", {"Club", "place", "", "", ""});
  EXPECT_THAT(imported.faults, ElementsAre(HasSubstr("1: the header has no column \"Club\"")));
  EXPECT_THAT(imported.rows, IsEmpty());
}

struct RecordCase {
  std::string text;
  CsvRecord::State state;
  std::vector<std::string> fields;
};

class CsvRecordTest : public testing::TestWithParam<RecordCase> {};

TEST_P(CsvRecordTest, IsSplit) {
  const CsvRecord record = ParseCsvRecord(GetParam().text);
  EXPECT_EQ(record.state, GetParam().state);
  if (record.state != CsvRecord::State::kComplete) return;
  EXPECT_EQ(record.fields, GetParam().fields);
}

INSTANTIATE_TEST_SUITE_P(Records, CsvRecordTest,
                         testing::Values(RecordCase{"a,b", CsvRecord::State::kComplete, {"a", "b"}},
                                         RecordCase{"", CsvRecord::State::kComplete, {""}},
                                         RecordCase{"a,", CsvRecord::State::kComplete, {"a", ""}},
                                         RecordCase{"\"a,b\",c", CsvRecord::State::kComplete, {"a,b", "c"}},
                                         RecordCase{"\"a\"\"b\"", CsvRecord::State::kComplete, {"a\"b"}},
                                         RecordCase{"\"\"", CsvRecord::State::kComplete, {""}},
                                         RecordCase{"\"a", CsvRecord::State::kOpen, {}},
                                         RecordCase{"a\"b", CsvRecord::State::kBroken, {}},
                                         RecordCase{"\"a\"b", CsvRecord::State::kBroken, {}}));

}  // namespace
}  // namespace tagger::cli
