// The data in gazetteers/, file by file: loads without faults, is sorted, has its sources listed.

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/gazetteer/gazetteer.h"
#include "tagger/gazetteer/gazetteer_file.h"
#include "tagger/gazetteer/gazetteer_lint.h"

namespace tagger {
namespace {

using ::testing::IsEmpty;

const std::string kFolder = std::string(TAGGER_SOURCE_DIR) + "/gazetteers/";
constexpr char kSourcesFile[] = "SOURCES.tsv";

std::string ReadFile(const std::string& path) {
  FaultList faults;
  return ReadGazetteerContent(path, &faults).value_or("");
}

std::vector<std::string> GazetteerNames() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(kFolder)) {
    const std::string name = file.path().filename().string();
    if (file.path().extension() == ".tsv" && name != kSourcesFile) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The first column of SOURCES.tsv.
std::set<std::string, std::less<>> SourceKeys() {
  std::set<std::string, std::less<>> keys;
  const std::string content = ReadFile(kFolder + kSourcesFile);
  for (const std::string_view line : Split(content, '\n')) {
    if (!line.empty() && line[0] != '#') keys.emplace(Split(line, '\t')[0]);
  }
  return keys;
}

class GazetteerDataTest : public ::testing::TestWithParam<std::string> {
 protected:
  GazetteerDataTest() : content_(ReadFile(kFolder + GetParam())) {
    ParseGazetteer(
        GetParam(), content_, [&](const GazetteerRow& row) { rows_.push_back(row); }, &faults_);
  }

  std::string content_;
  FaultList faults_;
  std::vector<GazetteerRow> rows_;
};

TEST_P(GazetteerDataTest, LoadsWithoutFaults) {
  const std::vector<std::string> paths = {kFolder + GetParam()};
  ClassTable classes;
  FaultList faults;
  const Gazetteer gazetteer = Gazetteer::Load(paths, &classes, &faults);
  EXPECT_THAT(faults.messages(), IsEmpty());
  EXPECT_GT(gazetteer.size(), 0u);
  EXPECT_EQ(gazetteer.size(), rows_.size());
}

TEST_P(GazetteerDataTest, RowsAreInByteOrderOfNames) {
  for (size_t i = 1; i < rows_.size(); ++i) {
    ASSERT_LE(rows_[i - 1].name, rows_[i].name) << GetParam() << ":" << rows_[i].line;
  }
}

TEST_P(GazetteerDataTest, EveryNameIsFoundInItsOwnSpelling) {
  const std::vector<std::string> paths = {kFolder + GetParam()};
  ClassTable classes;
  FaultList faults;
  const Gazetteer gazetteer = Gazetteer::Load(paths, &classes, &faults);
  for (EntryId id = 0; id < gazetteer.size(); ++id) {
    const std::vector<EntryId> found = gazetteer.Find(gazetteer.entry(id).name);
    ASSERT_TRUE(std::binary_search(found.begin(), found.end(), id)) << gazetteer.entry(id).name;
  }
}

TEST_P(GazetteerDataTest, SourcesAreListed) {
  const std::set<std::string, std::less<>> keys = SourceKeys();
  for (const GazetteerRow& row : rows_) {
    if (row.source.empty()) continue;
    ASSERT_TRUE(keys.contains(row.source))
        << GetParam() << ":" << row.line << ": unknown source " << row.source;
  }
}

INSTANTIATE_TEST_SUITE_P(Gazetteers, GazetteerDataTest, ::testing::ValuesIn(GazetteerNames()),
                         [](const auto& info) {
                           std::string name = info.param.substr(0, info.param.find('.'));
                           std::replace_if(
                               name.begin(), name.end(),
                               [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
                           return name;
                         });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(GazetteerDataTest);

TEST(GazetteerDataTest, LintFindsNothing) {
  std::vector<std::string> paths = GazetteerNames();
  for (std::string& path : paths) path.insert(0, kFolder);
  EXPECT_EQ(FormatLint(LintGazetteers(paths), 20), "");
}

TEST(GazetteerDataTest, AllFilesTogetherLoadWithoutFaults) {
  std::vector<std::string> paths = GazetteerNames();
  for (std::string& path : paths) path.insert(0, kFolder);
  ClassTable classes;
  FaultList faults;
  const Gazetteer gazetteer = Gazetteer::Load(paths, &classes, &faults);
  EXPECT_THAT(faults.messages(), IsEmpty());
  EXPECT_EQ(gazetteer.files().size(), paths.size());
}

TEST(GazetteerDataTest, SourcesTableIsSortedAndComplete) {
  const std::string content = ReadFile(kFolder + kSourcesFile);
  std::string previous;
  for (const std::string_view line : Split(content, '\n')) {
    if (line.empty() || line[0] == '#' || line.substr(0, 7) == "source\t") continue;
    const std::vector<std::string_view> columns = Split(line, '\t');
    ASSERT_GE(columns.size(), 4u) << line;  // source, package, version, licence
    for (size_t i = 0; i < 4; ++i) EXPECT_FALSE(columns[i].empty()) << line;
    EXPECT_LT(previous, columns[0]);
    previous = columns[0];
  }
  EXPECT_FALSE(previous.empty());
}

}  // namespace
}  // namespace tagger
