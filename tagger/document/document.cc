#include "tagger/document/document.h"

#include <optional>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/sections.h"
#include "tagger/document/text_lines.h"

namespace tagger {
namespace {

constexpr std::string_view kBlankLine = "\n\n";

absl::Status CheckUtf8(std::string_view field_name, std::string_view field) {
  const std::optional<size_t> invalid = FindInvalidUtf8(field);
  if (!invalid) return absl::OkStatus();
  return InvalidArgument(StrCat(field_name, " is not valid UTF-8 at byte ", std::to_string(*invalid)));
}

// The text repeats the title as its first line.
bool RepeatsTitle(std::string_view content, const std::vector<Line>& lines, std::string_view title) {
  return lines.size() > 1 && !title.empty() && lines[0].bytes.In(content) == title;
}

}  // namespace

std::string_view SectionName(SectionKind kind) {
  switch (kind) {
    case SectionKind::kTitle:
      return "title";
    case SectionKind::kByline:
      return "byline";
    case SectionKind::kDateline:
      return "dateline";
    case SectionKind::kBody:
      return "body";
    case SectionKind::kCaption:
      return "caption";
    case SectionKind::kBoilerplate:
      return "boilerplate";
  }
  return "body";
}

absl::StatusOr<Document> MakeDocument(std::string_view title, std::string_view text) {
  if (title.size() + kBlankLine.size() + text.size() > kMaxTextBytes) {
    return InvalidArgument("the article is longer than 2 GiB");
  }
  if (absl::Status status = CheckUtf8("title", title); !status.ok()) return status;
  if (absl::Status status = CheckUtf8("text", text); !status.ok()) return status;

  Document document;
  document.content = title.empty() ? std::string(text) : StrCat(title, kBlankLine, text);
  document.title_field = {0, static_cast<uint32_t>(title.size())};
  document.text_begin = static_cast<uint32_t>(document.content.size() - text.size());

  SectionList sections(document.content);
  sections.Add(SectionKind::kTitle, document.title_field);
  const std::vector<Line> lines =
      SplitLines(document.content, {document.text_begin, static_cast<uint32_t>(document.content.size())});
  FirstLine first_line = title.empty() ? FirstLine::kGuess : FirstLine::kNoTitle;
  if (RepeatsTitle(document.content, lines, TrimAsciiSpace(title))) first_line = FirstLine::kHeadline;
  AddArticleSections(document.content, lines, first_line, &sections);
  document.sections = sections.Take();
  return document;
}

}  // namespace tagger
