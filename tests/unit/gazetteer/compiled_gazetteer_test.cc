// A gazetteer in a compiled file, and files on top of it, are the same as all files loaded together.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tests/unit/gazetteer/gazetteer_testing.h"

namespace tagger {
namespace {

using ::testing::IsEmpty;

constexpr char kFirst[] =
    "name\taliases\tclass\tgrade\tcase\tambiguous\tid\tcountry\tvalue\n"
    "Jordan\tHashemite Kingdom of Jordan\tcountry\t\t\tyes\tiso3166:JO\tJO\t\n"
    "Guinea\t\tcountry\t\t\t\tiso3166:GN\tGN\t\n"
    "Guinea-Bissau\t\tcountry\t\t\t\tiso3166:GW\tGW\t\n"
    "São Tomé\tSao Thome\tplace\t2\t\t\tgeonames:1\tST\t\n"
    "United States\tUS|U.S.\tcountry\t\texact\t\tiso3166:US\tUS\t\n"
    "Émile\t\tgiven_name\t3\t\t\t\t\t\n"
    "March\t\tmonth\t\t\t\t\t\t3\n"
    "per cent\t\tunit\t\tany\t\t\t\tpercent\n";
constexpr char kSecond[] =
    "# default class: place\nname\taliases\tgrade\tcase\n"
    "Guinea Bay\t\t4\t\n"              // goes on from a country
    "Jordan\tHashemite Kingdom\t\t\n"  // another meaning; and the start of a longer key
    "iPhone City\tUS\t\texact\n"       // spellings of its own
    "Newtown\tHashemite Kingdom of Jordan Bay\t2\t\n";
constexpr const char* kPhrases[] = {"Jordan",
                                    "JORDAN",
                                    "jordan",
                                    "Guinea",
                                    "Guinea Bissau",
                                    "Guinea-Bay",
                                    "Hashemite Kingdom",
                                    "Hashemite Kingdom of Jordan",
                                    "hashemite kingdom of Jordan",
                                    "Hashemite Kingdom of Jordan Bay",
                                    "Hashemite",
                                    "Sao Tome",
                                    "Sao Thome",
                                    "US",
                                    "us",
                                    "emile",
                                    "Emile",
                                    "Émile",
                                    "March",
                                    "Per cent",
                                    "iPhone City",
                                    "iphone City",
                                    "Newtown",
                                    "Nowhere"};

std::shared_ptr<const SectionFile> Compiled(const Gazetteer& gazetteer, const ClassTable& classes) {
  SectionWriter writer;
  gazetteer.Save("/data", classes, &writer);
  return SectionFile::FromBytes(std::move(writer).Finish(1), "a.compiled", 1).value();
}

// Everything that can be asked about `phrase`, as text.
std::string Describe(const Gazetteer& gazetteer, const ClassTable& classes, std::string_view phrase) {
  std::string text;
  for (const EntryId id : gazetteer.Find(phrase)) {
    const Entry entry = gazetteer.entry(id);
    text += StrCat(std::to_string(id), " ", entry.name, " <", classes.name(entry.class_id), "> ",
                   std::to_string(entry.grade), " ", entry.ambiguous ? "ambiguous " : "", entry.id, " ",
                   entry.country, " ", entry.value, " ", std::to_string(static_cast<int>(entry.case_policy)),
                   " ", std::to_string(entry.file), ":", std::to_string(entry.line));
    ClassSet set;
    gazetteer.AddClasses(id, &set);
    for (const char* name : {"country", "place", "place:2", "place:3", "place:4", "given_name:3"}) {
      const std::optional<ClassId> class_id = classes.Find(name);
      if (class_id.has_value() && set.test(*class_id)) text += StrCat(" ", name);
    }
    text += "\n";
  }
  return text;
}

class CompiledGazetteerTest : public testing::Test {
 protected:
  CompiledGazetteerTest() : first_(kFirst), second_(kSecond) {}

  const TemporaryFile first_;
  const TemporaryFile second_;
  FaultList faults_;
};

TEST_F(CompiledGazetteerTest, FindsWhatTheFilesSay) {
  const std::vector<std::string> paths = {first_.path(), second_.path()};
  ClassTable classes, opened_classes;
  const Gazetteer loaded = Gazetteer::Load(paths, &classes, &faults_);
  const Gazetteer opened = Gazetteer::Open(Compiled(loaded, classes), "/data", &opened_classes).value();
  ASSERT_THAT(faults_.messages(), IsEmpty());
  EXPECT_EQ(opened.size(), loaded.size());
  EXPECT_EQ(opened.files(), loaded.files());
  EXPECT_EQ(opened_classes.names(), classes.names());
  for (const char* phrase : kPhrases)
    EXPECT_EQ(Describe(opened, opened_classes, phrase), Describe(loaded, classes, phrase)) << phrase;
}

TEST_F(CompiledGazetteerTest, FilesOnTopAreAsIfLoadedTogether) {
  const std::vector<std::string> both = {first_.path(), second_.path()};
  ClassTable classes, base_classes, opened_classes;
  const Gazetteer together = Gazetteer::Load(both, &classes, &faults_);
  const Gazetteer base = Gazetteer::Load(absl::MakeConstSpan(both.data(), 1), &base_classes, &faults_);
  Gazetteer opened = Gazetteer::Open(Compiled(base, base_classes), "/data", &opened_classes).value();
  opened.Extend(absl::MakeConstSpan(both).subspan(1), &opened_classes, &faults_);
  ASSERT_THAT(faults_.messages(), IsEmpty());
  EXPECT_EQ(opened.size(), together.size());
  EXPECT_EQ(opened.files(), together.files());
  for (const char* phrase : kPhrases)
    EXPECT_EQ(Describe(opened, opened_classes, phrase), Describe(together, classes, phrase)) << phrase;
}

TEST_F(CompiledGazetteerTest, FilesOfTheDataDirectoryAreFoundInAnother) {
  ClassTable classes, opened_classes;
  const std::vector<std::string> paths = {first_.path()};
  const Gazetteer loaded = Gazetteer::Load(paths, &classes, &faults_);
  SectionWriter writer;
  loaded.Save(first_.path().substr(0, first_.path().rfind('/')), classes, &writer);
  const auto file = SectionFile::FromBytes(std::move(writer).Finish(1), "a.compiled", 1).value();
  const Gazetteer opened = Gazetteer::Open(file, "/elsewhere", &opened_classes).value();
  EXPECT_EQ(opened.files()[0], "/elsewhere" + first_.path().substr(first_.path().rfind('/')));
}

TEST_F(CompiledGazetteerTest, AnEmptyGazetteerComesBack) {
  ClassTable classes;
  const Gazetteer opened = Gazetteer::Open(Compiled(Gazetteer(), ClassTable()), "/data", &classes).value();
  EXPECT_EQ(opened.size(), 0u);
  EXPECT_THAT(opened.Find("Oslo"), IsEmpty());
}

TEST_F(CompiledGazetteerTest, AFileWithoutGazetteersIsRefused) {
  SectionWriter writer;
  writer.Add("TEXT", "abc");
  const auto file = SectionFile::FromBytes(std::move(writer).Finish(1), "a.compiled", 1).value();
  ClassTable classes;
  EXPECT_THAT(std::string(FromAbsl(Gazetteer::Open(file, "/data", &classes).status().message())),
              testing::HasSubstr("a.compiled: is damaged"));
}

TEST_F(CompiledGazetteerTest, ExtraFaultsAreTold) {
  const TemporaryFile bad("name\tclass\nOslo\n");
  ClassTable classes;
  Gazetteer gazetteer = Gazetteer::Load({}, &classes, &faults_);
  const std::vector<std::string> paths = {bad.path()};
  gazetteer.Extend(paths, &classes, &faults_);
  EXPECT_EQ(faults_.messages().size(), 1u);
}

}  // namespace
}  // namespace tagger
