#include "tools/tagger/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "gtest/gtest.h"

namespace tagger::cli {
namespace {

TEST(OutputFileTest, WritesAndReplacesTheOldContent) {
  const std::string path = testing::TempDir() + "output_file_test.txt";
  std::ofstream(path) << "older and longer";
  OutputFile file = OutputFile::Open(path).value();
  EXPECT_TRUE(file.Write("new").ok());
  EXPECT_TRUE(file.Close().ok());
  std::ifstream written(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}), "new");
  std::remove(path.c_str());
}

TEST(OutputFileTest, FullDiskIsDataLoss) {
  OutputFile file = OutputFile::Open("/dev/full").value();
  EXPECT_EQ(file.Write("x").code(), absl::StatusCode::kDataLoss);
}

TEST(OutputFileTest, ReaderThatHasGoneIsCancelled) {
  std::signal(SIGPIPE, SIG_IGN);
  const std::string path = testing::TempDir() + "output_file_test.fifo";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  const int reader = open(path.c_str(), O_RDONLY | O_NONBLOCK);
  OutputFile file = OutputFile::Open(path).value();
  close(reader);
  EXPECT_EQ(file.Write("x").code(), absl::StatusCode::kCancelled);
  std::remove(path.c_str());
}

TEST(OutputFileTest, FolderThatIsNotThereIsAFault) {
  EXPECT_FALSE(OutputFile::Open("/no/such/folder/file").ok());
}

}  // namespace
}  // namespace tagger::cli
