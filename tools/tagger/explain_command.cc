#include "tools/tagger/explain_command.h"

#include <iostream>
#include <memory>
#include <string>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/tagger.h"
#include "tools/tagger/common_options.h"
#include "tools/tagger/exit_code.h"
#include "tools/tagger/input_file.h"

namespace tagger::cli {
namespace {

constexpr char kFooter[] = R"(
Prints a tree: the span at the offset with its rule (file and line) or gazetteer row, the evidence with its
weights, and what nearly fired or lost.
Exit code: 0 ok, 1 bad data (no such place, not UTF-8, faults in rules or gazetteers), 2 usage.

Examples:
  tagger explain article.txt --at 120                the character number 120 (from 0)
  tagger explain article.txt --at 124 --offsets byte
  echo 'Gen Nakatani spoke.' | tagger explain - --at 4)";

struct ExplainOptions {
  LoadOptions load;
  std::string file;
  size_t at = 0;
  OffsetUnit offsets = OffsetUnit::kCodepoint;
  std::string published;
};

uint32_t UnitsOf(DecodedCodePoint code_point, OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::kCodepoint:
      return 1;
    case OffsetUnit::kByte:
      return code_point.size;
    case OffsetUnit::kUtf16:
      return code_point.value >= 0x10000 ? 2 : 1;
  }
  return 1;
}

int Fail(std::string_view message) {
  std::cerr << "tagger: " << message << '\n';
  return kBadData;
}

int RunExplain(const ExplainOptions& options) {
  const absl::StatusOr<std::string> text = ReadWholeFile(options.file);
  if (!text.ok()) return Fail(FromAbsl(text.status().message()));
  if (const auto invalid = FindInvalidUtf8(*text)) {
    return Fail(StrCat(options.file, ": not valid UTF-8 at byte ", std::to_string(*invalid)));
  }
  const std::optional<size_t> byte = ByteOfOffset(*text, options.offsets, options.at);
  if (!byte) {
    return Fail(StrCat(options.file, ": no offset ", std::to_string(options.at), " in a text of ",
                       std::to_string(text->size()), " bytes"));
  }
  const Tagger* const tagger = LoadTagger(options.load);
  if (!tagger) return kBadData;
  const absl::StatusOr<Explanation> explanation =
      tagger->Explain({.id = options.file, .text = *text, .published = options.published}, *byte);
  if (!explanation.ok()) return Fail(StrCat(options.file, ": ", FromAbsl(explanation.status().message())));
  return PrintResult(explanation->text) ? kOk : kBadData;
}

}  // namespace

std::optional<size_t> ByteOfOffset(std::string_view text, OffsetUnit unit, size_t offset) {
  size_t byte = 0;
  size_t units = 0;
  while (byte < text.size()) {
    const DecodedCodePoint code_point = DecodeUtf8(text, byte);
    units += UnitsOf(code_point, unit);
    if (offset < units) return byte;
    byte += code_point.size;
  }
  return std::nullopt;
}

void AddExplainCommand(CLI::App* app, int* exit_code) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app->add_subcommand("explain", "Say why a place in a text is, or is not, a span");
  command->add_option("FILE", options->file, "A text file; - is standard input")->type_name("")->required();
  command->add_option("--at", options->at, "The offset to explain, from 0")
      ->type_name("OFFSET")
      ->required()
      ->check(NotNegative);
  AddOffsetsOption(command, "What --at counts", &options->offsets);
  AddPublishedOption(command, "Date of the article, which other dates refer to", &options->published);
  AddDataOptions(command, &options->load);
  AddCompiledOption(command, &options->load);
  command->footer(kFooter);
  command->callback([options, exit_code] { *exit_code = RunExplain(*options); });
}

}  // namespace tagger::cli
