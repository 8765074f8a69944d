#include "tests/support/marked_text.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

// The label of a mark that starts at `offset` of the text, or empty.
std::string_view LabelOfMark(std::string_view marked, size_t offset, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    const std::string_view rest = marked.substr(offset + 1);
    if (rest.size() > label.size() && rest.starts_with(label) && rest[label.size()] == ' ') return label;
  }
  return {};
}

// A name that is safe in a ctest pattern: "A title, then a name" -> "a_title_then_a_name".
std::string NameOfHeading(std::string_view heading) {
  std::string name;
  for (const char c : heading) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  while (name.ends_with('_')) name.pop_back();
  return name;
}

std::vector<std::string> LabelsOf(std::string_view list) {
  std::vector<std::string> labels;
  for (const std::string_view label : Split(list, ' ')) {
    if (!label.empty()) labels.emplace_back(label);
  }
  return labels;
}

absl::Status CaseFault(const MarkedCase& bad, std::string_view what) {
  return InvalidArgument(StrCat(bad.file, ":", std::to_string(bad.line), ": case ", bad.name, ": ", what));
}

absl::Status CheckCases(const std::vector<MarkedCase>& cases) {
  std::set<std::string> names;
  for (const MarkedCase& one : cases) {
    if (!names.insert(one.name).second) return CaseFault(one, "the name is taken; choose another");
    if (TrimAsciiSpace(one.marked).empty()) return CaseFault(one, "has no text");
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<MarkedText> ParseMarkedText(std::string_view marked, const std::vector<std::string>& labels) {
  MarkedText result;
  size_t offset = 0;
  while (offset < marked.size()) {
    const std::string_view label =
        marked[offset] == '[' ? LabelOfMark(marked, offset, labels) : std::string_view();
    if (label.empty()) {
      result.text += marked[offset++];
      continue;
    }
    const size_t begin = offset + label.size() + 2;
    const size_t end = marked.find(']', begin);
    if (end == std::string_view::npos) {
      return InvalidArgument(StrCat("the mark is not closed: ", marked.substr(offset, 40)));
    }
    const auto text_begin = static_cast<uint32_t>(result.text.size());
    result.text += marked.substr(begin, end - begin);
    result.spans.push_back({{text_begin, static_cast<uint32_t>(result.text.size())}, std::string(label)});
    offset = end + 1;
  }
  return result;
}

std::string FormatMarkedText(std::string_view text, const std::vector<MarkedSpan>& spans) {
  std::string marked;
  size_t done = 0;
  for (const MarkedSpan& span : spans) {
    marked += text.substr(done, span.bytes.begin - done);
    marked += StrCat("[", span.label, " ", span.bytes.In(text), "]");
    done = span.bytes.end;
  }
  marked += text.substr(done);
  return marked;
}

absl::StatusOr<std::vector<MarkedCase>> ReadCaseFile(const std::string& path) {
  std::ifstream file(path);
  if (!file) return NotFound(StrCat("cannot read ", path));
  const std::string stem = std::filesystem::path(path).stem().string();
  std::vector<MarkedCase> cases;
  std::vector<std::string> only;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.starts_with("## ")) {
      cases.push_back({StrCat(stem, ".", NameOfHeading(line.substr(3))), path, number, "", only});
    } else if (line.starts_with("#only ")) {
      only = LabelsOf(line.substr(6));
    } else if (!line.starts_with("#") && !cases.empty()) {
      if (!cases.back().marked.empty()) cases.back().marked += '\n';
      cases.back().marked += line;
    }
  }
  for (MarkedCase& one : cases) one.marked = std::string(TrimAsciiSpace(one.marked));
  const absl::Status status = CheckCases(cases);
  if (!status.ok()) return status;
  return cases;
}

}  // namespace tagger
