// Bad text inputs and outputs: a clear message, the right exit code, nothing lost, no crash.

#include <unistd.h>

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/support/shell.h"

namespace tagger {
namespace {

using ::nlohmann::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class BadTextTest : public ShellTest {
 protected:
  // Annotates `content` as a file and returns the article, after checking that it went well.
  json Annotated(std::string_view content) const {
    Write("a.txt", content);
    const ShellResult result = Shell("tagger annotate --quiet --offsets byte a.txt");
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return json::parse(result.out);
  }
  // The texts of the spans, each of which must be the slice that its offsets say.
  static std::vector<std::string> Spans(const json& article, std::string_view content) {
    std::vector<std::string> texts;
    for (const json& span : article["spans"]) {
      const size_t start = span["start"];
      const size_t end = span["end"];
      EXPECT_EQ(content.substr(start, end - start), span["text"].get<std::string>());
      texts.push_back(span["text"]);
    }
    return texts;
  }
};

TEST_F(BadTextTest, EmptyFile) { EXPECT_THAT(Annotated("")["spans"], IsEmpty()); }

TEST_F(BadTextTest, OnlyWhiteSpace) { EXPECT_THAT(Annotated(" \n\t\r\n \u00a0\n")["spans"], IsEmpty()); }

TEST_F(BadTextTest, InvalidUtf8SaysTheByte) {
  Write("a.txt", "Oslo \xff Norway");
  const ShellResult result = Shell("tagger annotate a.txt");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("a.txt: "));
  EXPECT_THAT(result.err, HasSubstr("byte 5"));
  EXPECT_EQ(json::parse(result.out)["id"], "a.txt");
  EXPECT_THAT(json::parse(result.out)["error"], HasSubstr("UTF-8"));
}

TEST_F(BadTextTest, TruncatedUtf8AtTheEnd) {
  Write("a.txt", "Oslo \xe2\x80");
  const ShellResult result = Shell("tagger annotate a.txt");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("byte 5"));
}

TEST_F(BadTextTest, NulBytes) {
  const std::string content("The talks in Norway\0\0 went on. Kenya agreed.", 44);
  EXPECT_THAT(Spans(Annotated(content), content), testing::IsSupersetOf({"Norway", "Kenya"}));
}

TEST_F(BadTextTest, CarriageReturns) {
  const std::string content = "Talks went on.\r\n\r\nThe president of Kenya\r\nleft for Norway.\r\n";
  EXPECT_THAT(Spans(Annotated(content), content), testing::IsSupersetOf({"Kenya", "Norway"}));
}

TEST_F(BadTextTest, ByteOrderMark) {
  const std::string content = "\xef\xbb\xbfKenya and Norway agreed.";
  EXPECT_THAT(Spans(Annotated(content), content), testing::IsSupersetOf({"Kenya", "Norway"}));
}

// 50 MB; less with sanitizers, which are slower by far.
TEST_F(BadTextTest, FiftyMegabytesOnOneLine) {
  constexpr size_t kBytes = TAGGER_LONG_LINE_MEGABYTES * size_t{1'000'000};
  std::string content;
  content.reserve(kBytes + 100);
  while (content.size() < kBytes)
    content += "the minister of Kenya said that rain would come again, and then ";
  Write("a.txt", content);
  const ShellResult result = Shell("tagger annotate --quiet a.txt | wc -l");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "1\n");
}

TEST_F(BadTextTest, HundredThousandOpeningBrackets) {
  const std::string content = std::string(100'000, '[') + " Kenya " + std::string(100'000, '(');
  Spans(Annotated(content), content);
}

TEST_F(BadTextTest, HundredThousandQuotesAndDashes) {
  std::string content = "Kenya ";
  for (int i = 0; i < 100'000; ++i) content += i % 2 == 0 ? "\u201c" : "-";
  Spans(Annotated(content), content);
}

class BadFileTest : public ShellTest {
 protected:
  // The command reads good.txt and one bad input: the good one must come through.
  void ExpectFaultAndTheRest(const std::string& bad, const std::string& message) const {
    Write("good.txt", "Oslo is the capital of Norway.");
    for (const std::string& files : {bad + " good.txt", "good.txt " + bad}) {
      const ShellResult result = Shell("tagger annotate " + files);
      EXPECT_EQ(result.exit_code, 1);
      EXPECT_THAT(result.err, HasSubstr(bad + ": " + message));
      EXPECT_THAT(result.err, HasSubstr("1 article, "));
      EXPECT_THAT(result.err, HasSubstr("1 error, "));
      EXPECT_THAT(result.out, HasSubstr("\"text\":\"Norway\""));
      EXPECT_THAT(result.out, HasSubstr("{\"id\":\"" + bad + "\",\"error\":"));
    }
  }
};

TEST_F(BadFileTest, MissingFile) { ExpectFaultAndTheRest("missing.txt", "No such file or directory"); }

TEST_F(BadFileTest, MissingJsonlFile) { ExpectFaultAndTheRest("missing.jsonl", "No such file or directory"); }

TEST_F(BadFileTest, Directory) { ExpectFaultAndTheRest(".", "Is a directory"); }

TEST_F(BadFileTest, FileThatCannotBeRead) { ExpectFaultAndTheRest("/proc/self/mem", "Input/output error"); }

TEST_F(BadFileTest, FileThatMustNotBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  Write("secret.txt", "Oslo");
  Shell("chmod 000 secret.txt");
  ExpectFaultAndTheRest("secret.txt", "Permission denied");
}

class BadOutputTest : public ShellTest {
 protected:
  BadOutputTest() { Write("a.txt", "Oslo is the capital of Norway."); }
  void ExpectWriteFault(const std::string& command) const {
    const ShellResult result = Shell(command);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("No space left on device"));
  }
};

TEST_F(BadOutputTest, FullDisk) { ExpectWriteFault("tagger annotate a.txt >/dev/full"); }
TEST_F(BadOutputTest, FullDiskForHtml) { ExpectWriteFault("tagger annotate --format html a.txt >/dev/full"); }
TEST_F(BadOutputTest, FullDiskForCsv) { ExpectWriteFault("tagger annotate --format csv a.txt >/dev/full"); }
TEST_F(BadOutputTest, FullDiskForOutputFile) { ExpectWriteFault("tagger annotate --output /dev/full a.txt"); }

TEST_F(BadOutputTest, FullDiskForCheck) { ExpectWriteFault("tagger check >/dev/full"); }
TEST_F(BadOutputTest, FullDiskForExplain) { ExpectWriteFault("tagger explain a.txt --at 1 >/dev/full"); }

TEST_F(BadOutputTest, OutputInAFolderThatIsNotThere) {
  const ShellResult result = Shell("tagger annotate --output no/such/folder.jsonl a.txt");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("cannot write no/such/folder.jsonl"));
}

TEST_F(BadOutputTest, ClosedPipeEndsQuietly) {
  const ShellResult result = Shell(
      "for i in $(seq 20000); do echo '{\"text\":\"Oslo is the capital of Norway.\"}'; done >many.jsonl\n"
      "tagger annotate many.jsonl | head -n 1");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_THAT(result.out, HasSubstr("line:1"));
}

}  // namespace
}  // namespace tagger
