#include "tagger/rules/yaml_file.h"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <system_error>

#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

// What a pass over the raw text finds before yaml-cpp may see it.
class TextCheck {
 public:
  TextCheck(std::string_view file, FaultList* faults) : file_(file), faults_(faults) {}

  // True if the text can be given to the parser.
  bool Run(std::string_view text) {
    if (const std::optional<size_t> at = FindInvalidUtf8(text)) {
      const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(*at), '\n');
      faults_->Add(file_, static_cast<int>(line), "not valid UTF-8; save the file as UTF-8");
      return false;
    }
    for (std::string_view line : Split(text, '\n')) {
      ++line_;
      if (!CheckIndentation(line) || !CheckBrackets(line)) return false;
    }
    return ok_;
  }

 private:
  bool CheckIndentation(std::string_view line) {
    const size_t indent = std::min(line.find_first_not_of(" -?:"), line.size());
    if (line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos &&
        !TrimAsciiSpace(line).empty()) {
      faults_->Add(file_, line_, "tab in the indentation; use spaces");
      ok_ = false;
    }
    while (!indents_.empty() && indents_.back() >= indent) indents_.pop_back();
    indents_.push_back(indent);
    // "- - - -" opens a level at each mark.
    const auto marks = std::count_if(line.begin(), line.begin() + static_cast<ptrdiff_t>(indent),
                                     [](char c) { return c != ' '; });
    return CheckDepth(static_cast<int>(indents_.size()) + static_cast<int>(marks));
  }

  // Counts every opening bracket, those within quotes too: none of our texts has 50 unclosed ones.
  bool CheckBrackets(std::string_view line) {
    for (char c : line) {
      if (c == '[' || c == '{') ++brackets_;
      if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
      if (brackets_ > kMaxYamlNesting) return CheckDepth(brackets_);
    }
    return true;
  }

  bool CheckDepth(int depth) {
    if (depth <= kMaxYamlNesting) return true;
    faults_->Add(file_, line_, StrCat("nested more than ", std::to_string(kMaxYamlNesting), " levels deep"));
    return false;
  }

  std::string_view file_;
  FaultList* faults_;
  std::vector<size_t> indents_;
  int line_ = 0;
  int brackets_ = 0;
  bool ok_ = true;
};

// Where the documents of a text begin.
class DocumentStarts : public YAML::EventHandler {
 public:
  const std::vector<YAML::Mark>& marks() const { return marks_; }

  void OnDocumentStart(const YAML::Mark& mark) override { marks_.push_back(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
  }
  void OnMapEnd() override {}

 private:
  std::vector<YAML::Mark> marks_;
};

// Whether every line is empty, a comment, indented, or begins with "name:", and so does the first that is no
// comment. Then the text is a block map, which ends only with it: one document, or none at all, which the
// parser will say. That spares CheckOneDocument, which takes as long as the parser.
bool IsPlainMap(std::string_view text) {
  const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; };
  if (std::any_of(text.begin(), text.end(), is_control)) return false;
  bool has_begun = false;
  for (const std::string_view line : Split(text, '\n')) {
    const std::string_view content = TrimAsciiSpace(line);
    if (content.empty() || line[0] == '#' || (has_begun && line[0] == ' ')) continue;
    const auto end = std::find_if_not(line.begin(), line.end(), is_name);
    if (end == line.begin() || end == line.end() || *end != ':') return false;
    if (end + 1 != line.end() && end[1] != ' ') return false;
    has_begun = true;
  }
  return true;
}

// True if the text is one YAML document, or none. YAML::LoadAll would say it too, but of a text that begins
// with a comma yaml-cpp makes empty documents without end.
bool CheckOneDocument(const std::string& text, std::string_view file, FaultList* faults) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  DocumentStarts starts;
  while (starts.marks().size() < 2 && parser.HandleNextDocument(starts)) {
  }
  if (starts.marks().size() < 2) return true;
  const YAML::Mark second = starts.marks()[1];
  if (second.pos == starts.marks()[0].pos) {
    faults->Add(file, second.line + 1, "YAML: a document cannot begin with this");
  } else {
    faults->Add(file, second.line + 1, "a second YAML document (after ---); use one file for each");
  }
  return false;
}

}  // namespace

std::optional<std::string> ReadTextFile(const std::string& path, FaultList* faults) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    faults->Add(path, 0, "is a directory, not a file");
    return std::nullopt;
  }
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    faults->Add(path, 0, "cannot be opened; is it there, and may it be read?");
    return std::nullopt;
  }
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (stream.bad()) {
    faults->Add(path, 0, "cannot be read");
    return std::nullopt;
  }
  return text;
}

std::optional<YAML::Node> ParseYaml(std::string_view text, std::string_view file, FaultList* faults) {
  if (!TextCheck(file, faults).Run(text)) return std::nullopt;
  try {
    const std::string owned(text);
    if (!IsPlainMap(text) && !CheckOneDocument(owned, file, faults)) return std::nullopt;
    return YAML::Load(owned);
  } catch (const YAML::Exception& error) {
    faults->Add(file, error.mark.is_null() ? 0 : error.mark.line + 1, StrCat("YAML: ", error.msg));
  } catch (const std::exception& error) {
    faults->Add(file, 0, StrCat("YAML: ", error.what()));
  }
  return std::nullopt;
}

int LineOf(const YAML::Node& node) {
  if (!node.IsDefined()) return 0;
  const YAML::Mark mark = node.Mark();
  return mark.is_null() ? 0 : mark.line + 1;
}

void CheckKeys(const YAML::Node& map, absl::Span<const std::string_view> known, std::string_view file,
               std::string_view where, FaultList* faults) {
  std::set<std::string> seen;
  for (const auto& entry : map) {
    const int line = LineOf(entry.first);
    if (!entry.first.IsScalar()) {
      faults->Add(file, line, StrCat(where, "a field name must be plain text"));
      continue;
    }
    const std::string& key = entry.first.Scalar();
    if (!seen.insert(key).second) {
      faults->Add(file, line, StrCat(where, "field \"", key, "\" stands twice"));
    } else if (std::find(known.begin(), known.end(), key) == known.end()) {
      faults->Add(file, line, StrCat(where, "unknown field \"", key, "\"", DidYouMean(key, known)));
    }
  }
}

std::string DidYouMean(std::string_view word, absl::Span<const std::string_view> known) {
  const std::string_view nearest = NearestSpelling(word, {known.begin(), known.end()});
  return nearest.empty() ? "" : StrCat("; did you mean \"", nearest, "\"?");
}

}  // namespace tagger
