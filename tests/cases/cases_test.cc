// Every case of tests/cases/*.txt and tests/regressions/*.txt as a test of its own; see README.md beside this
// file.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tagger/tagger.h"
#include "tests/support/loaded_tagger.h"
#include "tests/support/marked_text.h"

namespace tagger {
namespace {

std::vector<std::string> LabelNames() {
  std::vector<std::string> names;
  for (const Tagger::LabelStyle& label : LoadedTagger().Labels()) names.push_back(label.name);
  return names;
}

bool IsJudged(const MarkedCase& one, const std::string& label) {
  return one.only.empty() || std::find(one.only.begin(), one.only.end(), label) != one.only.end();
}

std::vector<MarkedSpan> FoundSpans(const MarkedCase& one, const Annotation& annotation) {
  std::vector<MarkedSpan> found;
  for (const Span& span : annotation.spans) {
    if (!span.in_title && IsJudged(one, span.label)) found.push_back({span.bytes, span.label});
  }
  return found;
}

class CaseTest : public testing::Test {
 public:
  explicit CaseTest(MarkedCase one) : case_(std::move(one)) {}

  void TestBody() override {
    const absl::StatusOr<MarkedText> expected = ParseMarkedText(case_.marked, LabelNames());
    ASSERT_TRUE(expected.ok()) << expected.status();
    const absl::StatusOr<Annotation> annotation =
        LoadedTagger().Annotate({.text = expected->text, .published = "2025-06-03"});
    ASSERT_TRUE(annotation.ok()) << annotation.status();
    EXPECT_EQ(FormatMarkedText(expected->text, expected->spans),
              FormatMarkedText(expected->text, FoundSpans(case_, *annotation)))
        << case_.file << ':' << case_.line;
  }

 private:
  const MarkedCase case_;
};

// False, after saying why, if a file is at fault.
bool RegisterCases(const std::string& path) {
  const absl::StatusOr<std::vector<MarkedCase>> cases = ReadCaseFile(path);
  if (!cases.ok()) {
    std::cerr << cases.status() << '\n';
    return false;
  }
  for (const MarkedCase& one : *cases) {
    testing::RegisterTest("cases", one.name.c_str(), nullptr, nullptr, one.file.c_str(), one.line,
                          [one]() -> testing::Test* { return new CaseTest(one); });
  }
  return true;
}

bool RegisterAllCases() {
  std::vector<std::string> paths;
  for (const char* folder : {TAGGER_SOURCE_DIR "/tests/cases", TAGGER_SOURCE_DIR "/tests/regressions"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  return !paths.empty() && std::all_of(paths.begin(), paths.end(), RegisterCases);
}

}  // namespace
}  // namespace tagger

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!tagger::RegisterAllCases()) return 1;
  return RUN_ALL_TESTS();
}
