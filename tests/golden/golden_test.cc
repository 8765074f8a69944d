// The whole output for the sample article and page, byte for byte. When a change is meant to change it:
//   TAGGER_UPDATE_GOLDEN=1 build/release/tests/golden/golden_test && git diff tests/golden
// and read the difference: every line of it is something a user will see.

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "gtest/gtest.h"
#include "tests/support/shell.h"

namespace tagger {
namespace {

class GoldenTest : public ShellTest {
 protected:
  void ExpectGolden(const std::string& name, const std::string& arguments) const {
    const ShellResult result =
        Shell("cd '" TAGGER_SOURCE_DIR "/tools' && tagger annotate --quiet --data .. " + arguments);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const std::string path = TAGGER_SOURCE_DIR "/tests/golden/" + name;
    if (std::getenv("TAGGER_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << result.out;
    std::ifstream file(path, std::ios::binary);
    const std::string expected{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(expected, result.out) << "see the head of tests/golden/golden_test.cc";
  }
};

TEST_F(GoldenTest, SampleArticleAsJson) {
  ExpectGolden("sample_article.json", "--format json --published 2025-06-03 sample_article.txt");
}
TEST_F(GoldenTest, SampleArticleAsCsv) {
  ExpectGolden("sample_article.csv", "--format csv --published 2025-06-03 sample_article.txt");
}
TEST_F(GoldenTest, SamplePageAsJsonLines) {
  ExpectGolden("sample_page.jsonl", "--input page sample_page.txt");
}
TEST_F(GoldenTest, SamplePageAsHtml) {
  ExpectGolden("sample_page.html", "--input page --format html sample_page.txt");
}

}  // namespace
}  // namespace tagger
