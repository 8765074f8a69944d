#include "tagger/base/section_file.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"

namespace tagger {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr uint32_t kVersion = 7;

std::string Sample() {
  SectionWriter writer;
  writer.AddTable("NUMB", std::vector<uint64_t>{1, 2, 3});
  writer.Add("TEXT", "abc");
  writer.Add("NONE", "");
  return std::move(writer).Finish(kVersion);
}

std::string FaultOf(const std::string& bytes, uint32_t version = kVersion) {
  const auto file = SectionFile::FromBytes(bytes, "a.compiled", version);
  return file.ok() ? "" : std::string(FromAbsl(file.status().message()));
}

TEST(SectionFileTest, SectionsComeBack) {
  const auto file = SectionFile::FromBytes(Sample(), "a.compiled", kVersion).value();
  EXPECT_THAT(file->Table<uint64_t>("NUMB"), ElementsAre(1, 2, 3));
  EXPECT_EQ(file->Section("TEXT"), "abc");
  EXPECT_TRUE(file->Has("NONE"));
  EXPECT_THAT(file->Section("NONE"), IsEmpty());
  EXPECT_FALSE(file->Has("MORE"));
  EXPECT_THAT(file->Section("MORE"), IsEmpty());
}

TEST(SectionFileTest, TablesAreAligned) {
  const auto file = SectionFile::FromBytes(Sample(), "a.compiled", kVersion).value();
  for (const char* name : {"NUMB", "TEXT"})
    EXPECT_EQ((file->Section(name).data() - file->Section("NUMB").data()) % 64, 0) << name;
}

TEST(SectionFileTest, AFileIsMapped) {
  const std::string path = testing::TempDir() + std::to_string(getpid()) + "_section_file_test";
  ASSERT_TRUE(ReplaceFile(path, Sample()).ok());
  const auto file = SectionFile::Open(path, kVersion).value();
  ASSERT_TRUE(ReplaceFile(path, "another content").ok());  // what is mapped stays
  EXPECT_EQ(file->Section("TEXT"), "abc");
  EXPECT_EQ(file->path(), path);
  const auto other = SectionFile::Open(path, kVersion);
  EXPECT_THAT(std::string(FromAbsl(other.status().message())), HasSubstr(path + ": is no compiled file"));
  std::remove(path.c_str());
}

TEST(SectionFileTest, MissingFileIsNotFound) {
  EXPECT_EQ(SectionFile::Open("/no/such/file", kVersion).status().code(), absl::StatusCode::kNotFound);
}

TEST(SectionFileTest, DirectoryIsAFault) {
  const auto file = SectionFile::Open(testing::TempDir(), kVersion);
  EXPECT_THAT(std::string(FromAbsl(file.status().message())), HasSubstr("is a directory"));
}

TEST(SectionFileTest, EveryFlippedBitIsNoticed) {
  const std::string sample = Sample();
  for (size_t bit = 0; bit < 8 * sample.size(); ++bit) {
    std::string damaged = sample;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_THAT(FaultOf(damaged), HasSubstr("tagger compile")) << "bit " << bit;
  }
}

TEST(SectionFileTest, EveryTruncationIsNoticed) {
  const std::string sample = Sample();
  for (size_t size = 0; size < sample.size(); ++size)
    EXPECT_THAT(FaultOf(sample.substr(0, size)), HasSubstr("tagger compile")) << size << " bytes";
}

// A file with a section that is too large to be small, and a small one; both have a damaged byte.
TEST(SectionFileTest, LargeSectionsAreVerifiedOnlyIfAsked) {
  SectionWriter writer;
  writer.Add("LARG", std::string(kSmallSectionBytes + 1, 'a'));
  writer.Add("TEXT", "abc");
  std::string bytes = std::move(writer).Finish(kVersion);
  const std::string path = testing::TempDir() + std::to_string(getpid()) + "_section_file_large";
  bytes[kSmallSectionBytes / 2] = 'b';
  ASSERT_TRUE(ReplaceFile(path, bytes).ok());
  EXPECT_TRUE(SectionFile::Open(path, kVersion, Verify::kSmall).ok());
  EXPECT_THAT(std::string(FromAbsl(SectionFile::Open(path, kVersion).status().message())),
              HasSubstr(path + ": is damaged: the checksum of a section"));
  bytes.back() = 'd';
  ASSERT_TRUE(ReplaceFile(path, bytes).ok());
  EXPECT_FALSE(SectionFile::Open(path, kVersion, Verify::kSmall).ok());
  std::remove(path.c_str());
}

TEST(SectionFileTest, ASealedFileIsSound) {
  std::string sample = Sample();
  sample.back() = 'd';
  EXPECT_THAT(FaultOf(sample), HasSubstr("is damaged"));
  Seal(&sample);
  EXPECT_EQ(FaultOf(sample), "");
}

TEST(SectionFileTest, SomethingBehindTheEndIsNoticed) {
  EXPECT_THAT(FaultOf(Sample() + "x"), HasSubstr("behind its end"));
}

TEST(SectionFileTest, OtherVersionIsNamed) {
  EXPECT_THAT(FaultOf(Sample(), kVersion + 1), HasSubstr("is of version 7, this program reads version 8"));
}

TEST(SectionFileTest, OtherByteOrderIsNamed) {
  std::string sample = Sample();
  std::swap(sample[8], sample[11]);
  std::swap(sample[9], sample[10]);
  EXPECT_THAT(FaultOf(sample), HasSubstr("another byte order"));
}

TEST(SectionFileTest, CutShortSaysHowMuchIsThere) {
  const std::string sample = Sample();
  EXPECT_THAT(FaultOf(sample.substr(0, sample.size() - 1)),
              HasSubstr(std::to_string(sample.size() - 1) + " of " + std::to_string(sample.size())));
}

TEST(HashBytesTest, EveryByteAndPlaceCounts) {
  const std::string text(100, 'a');
  const uint64_t hash = HashBytes(text);
  for (size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = static_cast<char>(other[i] ^ 0x80);
    EXPECT_NE(HashBytes(other), hash) << i;
    for (size_t j = i + 1; j < text.size(); ++j) {
      std::string third = other;
      third[j] = static_cast<char>(third[j] ^ 0x80);
      ASSERT_NE(HashBytes(third), hash) << i << " " << j;
    }
  }
  EXPECT_NE(HashBytes(text + '\0'), hash);
  EXPECT_NE(HashBytes(""), HashBytes(std::string(1, '\0')));
}

TEST(ReplaceFileTest, FolderThatIsNotThereIsNamed) {
  const absl::Status status = ReplaceFile("/no/such/folder/file", "x");
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("/no/such/folder/file: cannot be written"));
}

}  // namespace
}  // namespace tagger
