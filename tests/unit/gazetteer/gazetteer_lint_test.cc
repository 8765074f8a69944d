#include "tagger/gazetteer/gazetteer_lint.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/gazetteer/gazetteer_id.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// What is found in a file of these rows: "LINE: message".
std::vector<std::string> Lint(std::string_view rows) {
  const TemporaryFile file("name\taliases\tclass\tcase\tambiguous\tid\tcountry\n" + std::string(rows));
  const std::vector<std::string> paths = {file.path()};
  std::vector<std::string> found;
  for (const LintFinding& finding : LintGazetteers(paths)) {
    found.push_back(std::to_string(finding.line) + ": " + finding.message);
  }
  return found;
}

TEST(GazetteerLintTest, SoundRowsHaveNoFindings) {
  EXPECT_THAT(Lint("Norland\tNL Land\tcountry\t\t\tiso3166:NO\tNO\nrun\t\tcommon_word\tany\t\t\t\n"),
              IsEmpty());
}

TEST(GazetteerLintTest, PlaceAndOrganisationContradict) {
  EXPECT_THAT(Lint("Tarvala\t\tplace\t\t\t\t\nTarvala\t\torganisation\t\t\t\t\n"),
              ElementsAre(AllOf(HasSubstr("3: organisation \"Tarvala\" is place too"), HasSubstr(":2"))));
}

TEST(GazetteerLintTest, AmbiguousRowsDoNotContradict) {
  EXPECT_THAT(Lint("Tarvala\t\tplace\t\tyes\t\t\nTarvala\t\torganisation\t\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, RowsThatAreSureDoNotContradict) {
  EXPECT_THAT(Lint("Tarvala\t\tplace\t\t\t\t\nTarvala\t\torganisation\t\tno\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, OtherSpellingOfAnExactRowDoesNotContradict) {
  EXPECT_THAT(Lint("Tar\t\tplace\t\t\t\t\nTAR\t\torganisation\texact\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, AliasesContradictAfterFolding) {
  EXPECT_THAT(Lint("Tarvala\tSão Tar\tplace\t\t\t\t\nSao-Tar\t\torganisation\t\t\t\t\n"),
              ElementsAre(HasSubstr("3: organisation \"Sao Tar\" is place too")));
}

TEST(GazetteerLintTest, EverydayWordMustBeAmbiguous) {
  EXPECT_THAT(Lint("Nice\t\tplace\t\t\t\t\nReading\t\tplace\t\tyes\t\t\n"
                   "nice\t\tcommon_word\tany\t\t\t\nreading\t\tcommon_word\tany\t\t\t\n"),
              ElementsAre(HasSubstr("2: place \"Nice\" is an everyday word and does not say")));
}

TEST(GazetteerLintTest, EverydayWordThatIsSureSaysSo) {
  EXPECT_THAT(Lint("Nice\t\tplace\t\tno\t\t\nnice\t\tcommon_word\tany\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, CapitalsInsideAWordAreNoEverydayWord) {
  EXPECT_THAT(Lint("IndiGo\t\torganisation\t\t\t\t\nindigo\t\tcommon_word\tany\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, EverydayWordMustNotMatchInLowerCase) {
  EXPECT_THAT(Lint("Nice\t\tplace\tany\tyes\t\t\nnice\t\tcommon_word\tany\t\t\t\n"),
              ElementsAre(HasSubstr("matches in lower case")));
}

TEST(GazetteerLintTest, AcronymsAreNoEverydayWords) {
  EXPECT_THAT(Lint("WHO\t\torganisation\texact\t\t\t\nwho\t\tfunction_word\tany\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, BadIdsAndCountries) {
  EXPECT_THAT(Lint("Tarvala\t\tplace\t\t\tgeonames:x1\tQQ\n"),
              ElementsAre(HasSubstr("2: id \"geonames:x1\""), HasSubstr("2: country \"QQ\"")));
}

TEST(GazetteerLintTest, AliasThatIsTheNameIsDead) {
  EXPECT_THAT(Lint("São Tar\tSao-Tar|Tar\tplace\t\t\t\t\n"), ElementsAre(HasSubstr("2: alias \"Sao-Tar\"")));
}

TEST(GazetteerLintTest, AliasInOtherCaseIsAlive) {
  EXPECT_THAT(Lint("Tar\tTAR\tplace\texact\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, RowTwiceAfterFolding) {
  EXPECT_THAT(Lint("Sao Tar\t\tplace\t\t\t\t\nSão Tar\t\tplace\t\t\t\t\n"),
              ElementsAre(AllOf(HasSubstr("3: place \"São Tar\" stands already in"), HasSubstr(":2"))));
}

TEST(GazetteerLintTest, OfTwoPlacesOfOneNameTheFirstIsTold) {
  EXPECT_THAT(
      Lint("Sao Tar\t\tplace\t\t\tgeonames:1\t\nSão Tar\t\tplace\t\t\tgeonames:2\t\n"),
      ElementsAre(AllOf(HasSubstr("3: place \"São Tar\" is always taken for the one in"), HasSubstr(":2"))));
}

TEST(GazetteerLintTest, AliasOfAStrongerRowShadows) {
  EXPECT_THAT(Lint("Old Tar\t\tplace\t\t\tgeonames:1\t\nTar\tOld Tar\tplace\t\t\tgeonames:2\t\n"), IsEmpty());
  EXPECT_THAT(Lint("Big Tar\tTar\tplace\t\t\tgeonames:1\t\nTar\t\tplace\t\t\tgeonames:2\t\n"),
              ElementsAre(HasSubstr("3: place \"Tar\" is always taken for the one in")));
}

TEST(GazetteerLintTest, AnAliasOfItsOwnIsNotShadowed) {
  EXPECT_THAT(Lint("Tar\t\tplace\t\t\tgeonames:1\t\nTar\tTar Bay\tplace\t\t\tgeonames:2\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, ExactRowsDoNotShadowWhatTheyDoNotMatch) {
  EXPECT_THAT(Lint("TAR\t\tplace\texact\t\tgeonames:1\t\nTar\t\tplace\t\t\tgeonames:2\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, NamesThatEndASentenceAreUnreachable) {
  EXPECT_THAT(Lint("Tar! Brands\t\torganisation\t\t\t\t\n"),
              ElementsAre(HasSubstr("2: name \"Tar! Brands\" is not found in a sentence that holds it")));
}

TEST(GazetteerLintTest, AliasesAreUnreachableToo) {
  EXPECT_THAT(Lint("Tar Brands\tTar! Brands\torganisation\t\t\t\t\n"),
              ElementsAre(HasSubstr("2: alias \"Tar! Brands\" is not found")));
}

TEST(GazetteerLintTest, NamesWithoutCapitalsAreUnreachable) {
  EXPECT_THAT(Lint("24\t\torganisation\t\t\t\t\ntar brands\t\torganisation\t\t\t\t\n"),
              ElementsAre(HasSubstr("2: name \"24\" has no capital"), HasSubstr("3: name \"tar brands\"")));
}

TEST(GazetteerLintTest, NamesThatBeginWithANumberNeedNoCapital) {
  EXPECT_THAT(Lint("8tar\t\torganisation\t\t\t\t\n"), IsEmpty());
}

TEST(GazetteerLintTest, NamesOfOtherScriptsAndWordsNeedNoCapital) {
  EXPECT_THAT(Lint("東京\t\tplace\t\t\t\t\nper cent\t\tunit\tany\t\t\t\neTar\t\torganisation\t\t\t\t\n"),
              IsEmpty());
}

TEST(GazetteerLintTest, PunctuationWithinNamesIsFound) {
  EXPECT_THAT(
      Lint("St. Tar\t\tplace\t\t\t\t\nTar's Bay\t\tplace\t\t\t\t\nTar & Sons\t\torganisation\t\t\t\t\n"
           "U.N.T.\t\torganisation\t\t\t\t\nTar-Bay\t\tplace\t\t\t\t\nTar.com\t\torganisation\t\t\t\t\n"),
      IsEmpty());
}

TEST(GazetteerLintTest, UnreadableFileIsLeftToTheLoader) {
  const std::vector<std::string> paths = {"missing.tsv"};
  EXPECT_THAT(LintGazetteers(paths), IsEmpty());
}

TEST(FormatLintTest, CountsAllAndShowsTheFirst) {
  std::vector<LintFinding> findings;
  for (int line = 1; line <= 3; ++line) findings.push_back({LintKind::kBadId, "a.tsv", line, "oops"});
  EXPECT_THAT(FormatLint(findings, 2), AllOf(HasSubstr("3 rows with bad ids"), HasSubstr("--all"),
                                             HasSubstr("a.tsv:1: warning: oops\na.tsv:2: warning: oops\n"),
                                             Not(HasSubstr("a.tsv:3"))));
  EXPECT_THAT(FormatLint(findings, 3), AllOf(HasSubstr("a.tsv:3"), Not(HasSubstr("--all"))));
  EXPECT_EQ(FormatLint({}, 3), "");
}

TEST(GazetteerIdTest, FormsOfSchemes) {
  for (const char* good : {"", "iso3166:JP", "iso3166:XK", "iso3166-2:US-TX", "iso3166-3:YUCS", "geonames:12",
                           "wikidata:Q42", "mine:x"}) {
    EXPECT_EQ(IdFault(good), "") << good;
  }
  for (const char* bad : {"JP", "iso3166:jp", "iso3166:QQ", "iso3166-2:US", "iso3166-3:YU",
                          "geonames:", "wikidata:42", "wikidata:Q", ":x", "mine:"}) {
    EXPECT_THAT(IdFault(bad), HasSubstr(bad)) << bad;
  }
}

}  // namespace
}  // namespace tagger
