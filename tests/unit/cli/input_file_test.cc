#include "tools/tagger/input_file.h"

#include <fstream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

using ::testing::HasSubstr;

class InputFileTest : public testing::Test {
 protected:
  InputFileTest()
      : path_(testing::TempDir() + testing::UnitTest::GetInstance()->current_test_info()->name() + ".input") {
  }
  ~InputFileTest() override { std::remove(path_.c_str()); }

  std::vector<LineBlock> Blocks(std::string_view content, size_t block_size) const {
    std::ofstream(path_, std::ios::binary) << content;
    std::vector<LineBlock> blocks;
    EXPECT_TRUE(ReadLineBlocks(InputFile::Open(path_).value(), block_size, [&](LineBlock block) {
                  blocks.push_back(std::move(block));
                  return true;
                }).ok());
    return blocks;
  }

  const std::string path_;
};

TEST_F(InputFileTest, BlocksAreWholeLinesAndCountThem) {
  const std::string content = "one\ntwo\n\nfour is longer than a block\nfive";
  for (size_t block_size = 1; block_size < 50; ++block_size) {
    std::string joined;
    size_t line = 1;
    for (const LineBlock& block : Blocks(content, block_size)) {
      EXPECT_EQ(block.first_line, line);
      joined += block.lines;
      EXPECT_TRUE(block.lines.ends_with('\n') || joined == content);
      line += static_cast<size_t>(std::count(block.lines.begin(), block.lines.end(), '\n'));
    }
    EXPECT_EQ(joined, content) << "block size " << block_size;
  }
}

TEST_F(InputFileTest, AnEmptyFileHasNoBlocks) { EXPECT_TRUE(Blocks("", 16).empty()); }

TEST_F(InputFileTest, StopsWhenTold) {
  std::ofstream(path_) << "1\n2\n3\n4\n";
  int taken = 0;
  EXPECT_TRUE(
      ReadLineBlocks(InputFile::Open(path_).value(), 1, [&](const LineBlock&) { return ++taken < 2; }).ok());
  EXPECT_EQ(taken, 2);
}

TEST_F(InputFileTest, WholeFileKeepsEveryByte) {
  std::string content(300'000, 'x');
  content[5] = '\0';
  content += "\r\nend";
  std::ofstream(path_, std::ios::binary) << content;
  EXPECT_EQ(ReadWholeFile(path_).value(), content);
}

TEST_F(InputFileTest, MissingFileSaysPathAndReason) {
  const absl::Status status = ReadWholeFile("/no/such/file").status();
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("/no/such/file: No such file"));
}

TEST_F(InputFileTest, DirectoryIsNotAFile) {
  const absl::Status status = ReadWholeFile(testing::TempDir()).status();
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("Is a directory"));
}

}  // namespace
}  // namespace tagger::cli
