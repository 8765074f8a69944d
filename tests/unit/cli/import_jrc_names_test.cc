// Lines as in JRC-Names: id, type, language, name. Invented.

#include "tools/tagger/import_jrc_names.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/unit/cli/import_testing.h"

namespace tagger::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Imported Import(const std::string& text, const ImportLanguages& languages = {}) {
  Imported imported;
  JrcNamesReader reader(languages, imported.Sink());
  Read(text, &reader);
  return imported;
}

constexpr char kHolm[] =
    "17\tP\tu\tAda+Holm\n17\tP\tde\tAda+von+Holm\n17\tP\ten\tAda+M.+Holm\n17\tP\tru\tАда+"
    "Хольм\n17\tP\tu\tHolm\n";

TEST(ImportJrcNamesTest, TheEnglishNameIsTheName) {
  EXPECT_THAT(Import(kHolm).rows, ElementsAre("Ada M. Holm <person> jrc-names:17 [Ada Holm|Ada von Holm]"));
}

TEST(ImportJrcNamesTest, ElseTheFirstOfNoLanguage) {
  EXPECT_THAT(Import("5\tO\tfr\tBanque+du+Nord\n5\tO\tu\tNordbank").rows,
              ElementsAre("Nordbank <organisation> jrc-names:5 [Banque du Nord]"));
}

TEST(ImportJrcNamesTest, ChosenLanguagesLeaveOutTheOthers) {
  EXPECT_THAT(Import(kHolm, {{"ru", "de"}, true}).rows,
              ElementsAre("Ада Хольм <person> jrc-names:17 [Ada von Holm|Ada Holm]"));
}

TEST(ImportJrcNamesTest, IdsAndTypes) {
  EXPECT_THAT(Import("1\tP\tu\tAda+Holm\n2\tO\tu\tNordbank\n3\tT\tu\tProgramme\n4\tP\tu\tOle+Vik").rows,
              ElementsAre("Ada Holm <person> jrc-names:1", "Nordbank <organisation> jrc-names:2",
                          "Ole Vik <person> jrc-names:4"));
}

TEST(ImportJrcNamesTest, BrokenLinesAreToldAndTheRestIsRead) {
  const Imported imported = Import("1\tP\tAda+Holm\n\n# note\n\tP\tu\tX\n2\tO\tu\tNordbank");
  EXPECT_THAT(imported.faults,
              ElementsAre(HasSubstr("1: must be id, type"), HasSubstr("4: must be id, type")));
  EXPECT_THAT(imported.rows, ElementsAre("Nordbank <organisation> jrc-names:2"));
}

}  // namespace
}  // namespace tagger::cli
