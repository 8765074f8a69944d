// Everything that gazetteers/SOURCES.tsv lists is acknowledged in NOTICE.

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

std::string ReadSource(const std::string& path) {
  std::ifstream file(std::string(TAGGER_SOURCE_DIR "/") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(NoticeTest, NamesEverySource) {
  const std::string notice = AsciiLower(ReadSource("NOTICE"));
  const std::string sources = ReadSource("gazetteers/SOURCES.tsv");
  size_t rows = 0;
  for (const std::string_view line : Split(sources, '\n')) {
    if (line.empty() || line.starts_with('#') || line.starts_with("source\t")) continue;
    const std::vector<std::string_view> columns = Split(line, '\t');
    ASSERT_GE(columns.size(), 2u) << line;
    // "npm chance", "Debian scowl": the package is the last word.
    const std::string package(columns[1].substr(columns[1].rfind(' ') + 1));
    EXPECT_NE(notice.find(AsciiLower(package)), std::string::npos) << package << " is not in NOTICE";
    ++rows;
  }
  EXPECT_GT(rows, 0u);
}

}  // namespace
}  // namespace tagger
