// Compiled data on the tiny data: the same results as the files, and none of it once a file has changed.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tagger/base/strings.h"
#include "tagger/output/json_writer.h"
#include "tagger/tagger.h"
#include "tagger/tagger_compiled.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/tiny_data.h"

namespace tagger {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kText[] =
    "Anna Berg of Quorvania met the Norland Bank in Norhaven on May 5. Berg counted 300 people.";
constexpr char kExtra[] =
    "name\taliases\tclass\tgrade\tid\tcountry\n"
    "Quorvania\tQuor\tcountry\t\tiso3166:QV\tQV\n"
    "Norland Bank\t\torganisation\t3\t\t\n";

std::string JsonOf(const Tagger& tagger) {
  const Annotation annotation = tagger.Annotate({.id = "a", .text = kText}).value();
  std::string json;
  AppendJson({.annotation = &annotation, .text = kText}, {}, &json);
  return json;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class CompiledTest : public testing::Test {
 protected:
  CompiledTest() {
    WriteTinyData(directory_);
    options_.data_directory = directory_.path();
    extra_ = elsewhere_.Write("extra.tsv", kExtra);
  }

  std::string CompiledPath() const { return StrCat(directory_.path(), "/", kCompiledName); }
  void CompileInPlace() const { directory_.Write(kCompiledName, Tagger::Compile(options_).value()); }
  std::string CompileElsewhere(const LoadOptions& options) const {
    return elsewhere_.Write("own.bin", Tagger::Compile(options).value());
  }
  bool IsUsed() const {
    FaultList faults;
    std::vector<std::string> warnings;
    return FindCompiled(ListDataFiles(directory_.path(), {}, &faults), &warnings) != nullptr;
  }
  LoadOptions With(const std::string& compiled, const std::vector<std::string>& extra) const {
    LoadOptions options;
    options.compiled_file = compiled;
    options.extra_gazetteers = extra;
    return options;
  }
  LoadOptions WithExtra() const {
    LoadOptions options = options_;
    options.extra_gazetteers = {extra_};
    return options;
  }

  TemporaryDirectory directory_;
  TemporaryDirectory elsewhere_;
  LoadOptions options_;
  std::string extra_;
};

TEST_F(CompiledTest, GivesTheSameBytes) {
  const Tagger from_files = Tagger::Load(options_).value();
  EXPECT_FALSE(IsUsed());
  CompileInPlace();
  EXPECT_TRUE(IsUsed());
  const Tagger from_compiled = Tagger::Load(options_).value();
  EXPECT_THAT(from_compiled.Warnings(), IsEmpty());
  EXPECT_EQ(JsonOf(from_compiled), JsonOf(from_files));
  for (size_t at = 0; at < sizeof kText - 1; ++at) {
    const Article article = {.text = kText};
    EXPECT_EQ(from_compiled.Explain(article, at)->text, from_files.Explain(article, at)->text);
  }
  EXPECT_EQ(from_compiled.TestRules().tests, from_files.TestRules().tests);
  EXPECT_EQ(from_compiled.TestRules().failures, from_files.TestRules().failures);
}

// But for the times of change, which are left out while they are fresh.
TEST_F(CompiledTest, CompilingTwiceGivesTheSameBytes) {
  const auto compile = [this] {
    return SectionFile::FromBytes(Tagger::Compile(options_).value(), "a", kCompiledVersion).value();
  };
  const auto first = compile(), second = compile();
  for (const char* name :
       {"GZSL", "GZFT", "GZKY", "GZEN", "GZRU", "GZTX", "GZCL", "GZFI", "LABL", "EVID", "RULE"}) {
    EXPECT_TRUE(first->Has(name)) << name;
    EXPECT_EQ(first->Section(name), second->Section(name)) << name;
  }
}

TEST_F(CompiledTest, AnExtraListIsAsIfCompiledWithTheRest) {
  const std::string from_files = JsonOf(Tagger::Load(WithExtra()).value());
  EXPECT_THAT(from_files, HasSubstr("iso3166:QV"));
  const std::string together = CompileElsewhere(WithExtra());
  EXPECT_EQ(JsonOf(Tagger::Load(With(together, {})).value()), from_files);
  CompileInPlace();
  EXPECT_EQ(JsonOf(Tagger::Load(WithExtra()).value()), from_files);
  EXPECT_EQ(JsonOf(Tagger::Load(With(CompiledPath(), {extra_})).value()), from_files);
}

TEST_F(CompiledTest, AnExtraRuleFileIsAsIfReadWithTheRest) {
  LoadOptions options = options_;
  options.extra_rules = {elsewhere_.Write("extra.yaml",
                                          "label: PERSON\nrules:\n  - id: extra.before_of\n    doc: x\n    "
                                          "pattern: \"[[ @ ]] 'of'\"\n    weight: 2\n"
                                          "    tests:\n      - '[[Anna Berg]] of Norland'\n")};
  const std::string from_files = JsonOf(Tagger::Load(options).value());
  EXPECT_NE(from_files, JsonOf(Tagger::Load(options_).value()));
  CompileInPlace();
  EXPECT_EQ(JsonOf(Tagger::Load(options).value()), from_files);
}

TEST_F(CompiledTest, FaultsOfExtraFilesAreTheSame) {
  LoadOptions options = WithExtra();
  options.extra_gazetteers.push_back(elsewhere_.Write("bad.tsv", "name\tclass\nOslo\n"));
  options.extra_rules = {elsewhere_.Write("bad.yaml", "label: NOBODY\nrules: []\n")};
  const std::string faults(FromAbsl(Tagger::Load(options).status().message()));
  EXPECT_THAT(faults, HasSubstr("bad.tsv:2"));
  CompileInPlace();
  EXPECT_EQ(std::string(FromAbsl(Tagger::Load(options).status().message())), faults);
}

TEST_F(CompiledTest, FaultsAreToldWhenCompiling) {
  directory_.Write("gazetteers/bad.tsv", "name\tclass\nOslo\n");
  EXPECT_THAT(std::string(FromAbsl(Tagger::Compile(options_).status().message())), HasSubstr("bad.tsv:2"));
}

// Each changes one of the files in a way of its own.
TEST_F(CompiledTest, AnEditOfTheSameSizeIsSeen) {
  CompileInPlace();
  std::string rows = ReadFile(StrCat(directory_.path(), "/gazetteers/tiny.tsv"));
  const size_t at = rows.find("Norland");
  ASSERT_NE(at, std::string::npos);
  rows.replace(at, 7, "Northau");
  directory_.Write("gazetteers/tiny.tsv", rows);
  EXPECT_FALSE(IsUsed());
  EXPECT_TRUE(Tagger::Load(options_).ok());
}

TEST_F(CompiledTest, AnEditedRuleIsSeen) {
  CompileInPlace();
  directory_.Write("rules/tiny.yaml", StrCat(TinyRules(), "# a remark\n"));
  EXPECT_FALSE(IsUsed());
}

TEST_F(CompiledTest, ANewFileIsSeen) {
  CompileInPlace();
  directory_.Write("gazetteers/more.tsv", kExtra);
  EXPECT_FALSE(IsUsed());
  EXPECT_THAT(JsonOf(Tagger::Load(options_).value()), HasSubstr("iso3166:QV"));
}

TEST_F(CompiledTest, AFileThatIsGoneIsSeen) {
  directory_.Write("gazetteers/more.tsv", kExtra);
  CompileInPlace();
  directory_.Remove("gazetteers/more.tsv");
  EXPECT_FALSE(IsUsed());
}

TEST_F(CompiledTest, AFileThatWasOnlyTouchedIsTheSame) {
  CompileInPlace();
  std::filesystem::last_write_time(StrCat(directory_.path(), "/gazetteers/tiny.tsv"),
                                   std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_TRUE(IsUsed());
}

TEST_F(CompiledTest, AMovedDirectoryTakesItsCompiledFileAlong) {
  CompileInPlace();
  const std::string moved = elsewhere_.path() + "/moved";
  std::filesystem::copy(directory_.path(), moved, std::filesystem::copy_options::recursive);
  LoadOptions options;
  options.data_directory = moved;
  FaultList faults;
  std::vector<std::string> warnings;
  EXPECT_NE(FindCompiled(ListDataFiles(moved, {}, &faults), &warnings), nullptr);
  EXPECT_TRUE(Tagger::Load(options).ok());
}

TEST_F(CompiledTest, ADamagedFileInPlaceIsToldAndNotUsed) {
  const std::string from_files = JsonOf(Tagger::Load(options_).value());
  std::string content = Tagger::Compile(options_).value();
  content[content.size() / 2] ^= 1;
  directory_.Write(kCompiledName, content);
  const Tagger tagger = Tagger::Load(options_).value();
  ASSERT_EQ(tagger.Warnings().size(), 1u);
  EXPECT_THAT(tagger.Warnings()[0], HasSubstr(CompiledPath() + ": is damaged"));
  EXPECT_EQ(JsonOf(tagger), from_files);
}

TEST_F(CompiledTest, ADamagedFileThatWasAskedForIsRefused) {
  std::string content = Tagger::Compile(options_).value();
  content.resize(content.size() / 2);
  const absl::Status status = Tagger::Load(With(elsewhere_.Write("own.bin", content), {})).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(FromAbsl(status.message())), HasSubstr("own.bin: is cut short"));
}

TEST_F(CompiledTest, AFileThatWasAskedForMustBeThere) {
  EXPECT_EQ(Tagger::Load(With("/no/such/file", {})).status().code(), absl::StatusCode::kNotFound);
}

TEST_F(CompiledTest, AFileThatWasAskedForNeedsNoDataDirectory) {
  const std::string own = CompileElsewhere(options_);
  const std::string from_files = JsonOf(Tagger::Load(options_).value());
  std::filesystem::remove_all(directory_.path());
  EXPECT_EQ(JsonOf(Tagger::Load(With(own, {})).value()), from_files);
}

TEST_F(CompiledTest, AFileThatWasAskedForAndIsOldIsRefused) {
  const std::string own = CompileElsewhere(WithExtra());
  elsewhere_.Write("extra.tsv", StrCat(kExtra, "Fjordkraft\t\torganisation\t\t\t\n"));
  const absl::Status status = Tagger::Load(With(own, {})).status();
  EXPECT_THAT(std::string(FromAbsl(status.message())),
              testing::AllOf(HasSubstr("own.bin: was made from another content of"), HasSubstr("extra.tsv"),
                             HasSubstr("run `tagger compile` again")));
}

}  // namespace
}  // namespace tagger
