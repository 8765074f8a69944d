#include "tools/tagger/import_run.h"

#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/import_table.h"
#include "tools/tagger/input_file.h"
#include "tools/tagger/output_file.h"
#include "tools/tagger/progress_line.h"

namespace tagger::cli {
namespace {

constexpr size_t kBlockBytes = size_t{1} << 20;

// Calls `take(line, number)` with each line, without its end, until it returns false. Whether it never did.
template <typename Take>
bool ForEachLine(const LineBlock& block, const Take& take) {
  std::string_view rest = block.lines;
  size_t number = block.first_line;
  if (number == 1 && rest.starts_with("\uFEFF")) rest.remove_prefix(3);
  for (; !rest.empty(); ++number) {
    const size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!take(line, number)) return false;
  }
  return true;
}

std::string InvalidUtf8(size_t at) {
  return StrCat("invalid UTF-8 at byte ", std::to_string(at), " of the line");
}

void PrintFault(const std::string& file, size_t line, std::string_view message) {
  std::cerr << "tagger: " << (file == "-" ? "standard input" : file);
  if (line > 0) std::cerr << ':' << line;
  std::cerr << ": " << message << '\n';
}

class Import {
 public:
  Import(const ImportOptions& options, const MakeImportReader& make_reader)
      : options_(options),
        progress_(!options.quiet && (options.progress || isatty(STDERR_FILENO) != 0)),
        reader_(make_reader({[this](const ImportedRow& row) { status_.Update(table_.Add(row)); },
                             [this](size_t line, std::string_view message) { Fault(line, message); }})) {}

  int Run() {
    absl::StatusOr<InputFile> input = InputFile::Open(options_.file);
    if (!input.ok()) return Conclude(input.status());
    absl::StatusOr<OutputFile> output = OutputFile::Open(options_.output);
    if (!output.ok()) return Conclude(output.status());
    status_.Update(ReadLineBlocks(*std::move(input), kBlockBytes,
                                  [this](const LineBlock& block) { return TakeBlock(block); }));
    reader_->Finish();
    status_.Update(
        table_.Write(StrCat("Written by `tagger import ", options_.format, "`; sorted by name."), &*output));
    status_.Update(output->Close());
    return Conclude(status_);
  }

 private:
  bool TakeBlock(const LineBlock& block) {
    const bool goes_on =
        ForEachLine(block, [this](std::string_view line, size_t number) { return TakeLine(line, number); });
    bytes_ += block.lines.size();
    if (progress_.IsDue()) progress_.Show(Totals());
    return goes_on && status_.ok();
  }

  bool TakeLine(std::string_view line, size_t number) {
    const std::optional<size_t> bad = FindInvalidUtf8(line);
    if (!bad) return reader_->TakeLine(line, number);
    Fault(number, InvalidUtf8(*bad));
    reader_->TakeBrokenLine(line, number);
    return true;
  }

  void Fault(size_t line, std::string_view message) {
    progress_.Clear();
    ++errors_;
    PrintFault(options_.file, line, message);
  }

  std::string Totals() const {
    return StrCat(Count(table_.rows(), "row"), ", ", std::to_string(table_.left_out()), " left out, ",
                  Count(errors_, "error"), ", ", progress_.Speed(bytes_));
  }

  int Conclude(const absl::Status& status) {
    progress_.Clear();
    if (absl::IsCancelled(status)) return kOk;
    if (!status.ok()) {
      ++errors_;
      std::cerr << "tagger: " << FromAbsl(status.message()) << '\n';
    }
    if (!options_.quiet) std::cerr << "tagger: " << Totals() << '\n';
    return errors_ == 0 ? kOk : kBadData;
  }

  const ImportOptions& options_;
  ProgressLine progress_;
  ImportTable table_;
  absl::Status status_;
  size_t errors_ = 0;
  size_t bytes_ = 0;
  const std::unique_ptr<ImportReader> reader_;
};

}  // namespace

int ReadAlternateNames(const std::string& path, AlternateNames* names) {
  size_t faults = 0;
  const auto take = [&](std::string_view line, size_t number) {
    const std::optional<size_t> bad = FindInvalidUtf8(line);
    std::string fault = bad ? InvalidUtf8(*bad) : std::string();
    if (!bad && names->TakeLine(line, &fault)) return true;
    ++faults;
    PrintFault(path, number, fault);
    return true;
  };
  absl::StatusOr<InputFile> input = InputFile::Open(path);
  absl::Status status = input.status();
  if (input.ok()) {
    status = ReadLineBlocks(*std::move(input), kBlockBytes,
                            [&](const LineBlock& block) { return ForEachLine(block, take); });
  }
  if (!status.ok()) std::cerr << "tagger: " << FromAbsl(status.message()) << '\n';
  return status.ok() && faults == 0 ? kOk : kBadData;
}

int RunImport(const ImportOptions& options, const MakeImportReader& make_reader) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(options.file, ignored) &&
      std::filesystem::equivalent(options.file, options.output, ignored)) {
    std::cerr << "tagger: " << options.file << " is both input and output; nothing was done\n";
    return kUsage;
  }
  return Import(options, make_reader).Run();
}

}  // namespace tagger::cli
