#include "tagger/gazetteer/gazetteer_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "tagger/base/byte_span.h"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

enum Column : uint8_t {
  kName,
  kAliases,
  kClass,
  kGrade,
  kCase,
  kAmbiguous,
  kId,
  kCountry,
  kValue,
  kPopulation,
  kSource,
  kColumnCount
};

constexpr std::array<std::string_view, kColumnCount> kColumnNames = {
    "name", "aliases", "class", "grade",      "case",  "ambiguous",
    "id",   "country", "value", "population", "source"};

constexpr std::string_view kDefaultPrefix = "# default ";
constexpr std::string_view kByteOrderMark = "\uFEFF";

std::optional<Column> FindColumn(std::string_view name) {
  for (size_t i = 0; i < kColumnCount; ++i) {
    if (kColumnNames[i] == name) return static_cast<Column>(i);
  }
  return std::nullopt;
}

// "; did you mean X?", or nothing if no candidate is near.
std::string Suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view nearest = NearestSpelling(word, candidates);
  return nearest.empty() ? std::string() : StrCat("; did you mean ", nearest, "?");
}

bool IsClassName(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool IsDigits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool IsCountryCode(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Parser {
 public:
  Parser(std::string_view path, std::string_view content,
         const std::function<void(const GazetteerRow&)>& take_row, FaultList* faults)
      : path_(path), content_(content), take_row_(take_row), faults_(faults) {}

  void Run() {
    has_invalid_utf8_ = FindInvalidUtf8(content_).has_value();
    std::string_view rest = content_;
    if (rest.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      faults_->Add(path_, 1, "starts with a byte order mark; save the file as UTF-8 without one");
      rest.remove_prefix(kByteOrderMark.size());
    }
    while (!rest.empty() && !is_hopeless_) {
      const size_t end = rest.find('\n');
      ++line_;
      ParseLine(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    if (!has_header_ && !is_hopeless_) {
      faults_->Add(
          path_, 0,
          "has no header; the first line that is no comment must name the columns: name, class, ...");
    }
  }

 private:
  void Fault(std::string_view message) { faults_->Add(path_, line_, message); }

  void ParseLine(std::string_view line) {
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
      if (!std::exchange(has_carriage_return_, true)) Fault("ends in CR LF; save the file with LF line ends");
    }
    if (!BytesAreSound(line)) return;
    if (line.empty()) return;
    if (line[0] == '#') return ParseComment(line);
    if (!has_header_) return ParseHeader(line);
    ParseRow(line);
  }

  bool BytesAreSound(std::string_view line) {
    if (has_invalid_utf8_) {
      if (const std::optional<size_t> bad = FindInvalidUtf8(line)) {
        const size_t offset = static_cast<size_t>(line.data() - content_.data()) + *bad;
        Fault(StrCat("invalid UTF-8 at byte ", std::to_string(offset), " of the file"));
        return false;
      }
    }
    if (std::memchr(line.data(), '\0', line.size()) == nullptr) return true;
    Fault("holds a NUL byte");
    return false;
  }

  // "# default class: country"; any other comment is skipped.
  void ParseComment(std::string_view line) {
    if (line.substr(0, kDefaultPrefix.size()) != kDefaultPrefix) return;
    const std::string_view setting = line.substr(kDefaultPrefix.size());
    const size_t colon = setting.find(':');
    if (colon == std::string_view::npos) return Fault("a default is written: # default COLUMN: VALUE");
    const std::string_view name = TrimAsciiSpace(setting.substr(0, colon));
    const std::optional<Column> column = FindColumn(name);
    if (!column.has_value()) return FaultUnknownColumn(name);
    if (*column == kName || *column == kAliases)
      return Fault(StrCat("column ", name, " can have no default"));
    defaults_[*column] = TrimAsciiSpace(setting.substr(colon + 1));
  }

  void FaultUnknownColumn(std::string_view name) {
    Fault(StrCat("unknown column ", name, Suggestion(name, {kColumnNames.begin(), kColumnNames.end()})));
  }

  void ParseHeader(std::string_view line) {
    has_header_ = true;
    std::array<bool, kColumnCount> seen{};
    for (const std::string_view name : Split(line, '\t')) {
      const std::optional<Column> column = FindColumn(name);
      columns_.push_back(column.value_or(kColumnCount));
      if (!column.has_value()) {
        FaultUnknownColumn(name);
      } else if (std::exchange(seen[*column], true)) {
        Fault(StrCat("column ", name, " appears twice"));
      }
    }
    if (seen[kName]) return;
    Fault("the header has no column \"name\"; the file is left out");
    is_hopeless_ = true;
  }

  void ParseRow(std::string_view line) {
    if (!SplitFields(line)) return;
    GazetteerRow row;
    row.line = line_;
    row.name = fields_[kName];
    row.aliases = fields_[kAliases];
    row.id = fields_[kId];
    row.country = fields_[kCountry];
    row.value = fields_[kValue];
    row.source = fields_[kSource];
    const std::array checks = {
        SetNames(),         SetClass(&row), SetGrade(&row),   SetCase(&row),
        SetAmbiguous(&row), CheckCountry(), CheckPopulation()};  // all, to report all faults
    const bool is_sound = std::find(checks.begin(), checks.end(), false) == checks.end();
    if (is_sound && IsFirst(row)) take_row_(row);
  }

  // Fills fields_ from the line and the defaults.
  bool SplitFields(std::string_view line) {
    std::array<std::string_view, kColumnCount + 1> fields = {};
    std::copy(defaults_.begin(), defaults_.end(), fields.begin());
    size_t count = 0;
    for (bool more = true; more; ++count) {
      const size_t tab = line.find('\t');
      const std::string_view field = line.substr(0, tab);
      if (count < columns_.size() && !field.empty()) fields[columns_[count]] = field;
      more = tab != std::string_view::npos;
      if (more) line.remove_prefix(tab + 1);
    }
    if (count != columns_.size()) {
      Fault(StrCat("has ", std::to_string(count), " columns, but the header ",
                   std::to_string(columns_.size())));
      return false;
    }
    std::copy(fields.begin(), fields.begin() + kColumnCount, fields_.begin());
    return true;
  }

  bool SetNames() {
    if (!IsSoundName("name", fields_[kName])) return false;
    if (fields_[kAliases].empty()) return true;
    bool is_sound = true;
    std::string_view rest = fields_[kAliases];
    for (bool more = true; more;) {
      const size_t bar = rest.find('|');
      is_sound &= IsSoundName("alias", rest.substr(0, bar));
      more = bar != std::string_view::npos;
      if (more) rest.remove_prefix(bar + 1);
    }
    return is_sound;
  }

  bool IsSoundName(std::string_view what, std::string_view name) {
    if (name.empty()) {
      Fault(StrCat("empty ", what));
      return false;
    }
    if (TrimAsciiSpace(name).size() == name.size()) return true;
    Fault(StrCat(what, " \"", name, "\" has white space at its ends"));
    return false;
  }

  bool SetClass(GazetteerRow* row) {
    row->class_name = fields_[kClass];
    if (row->class_name == sound_class_ && !sound_class_.empty()) return true;
    if (IsClassName(row->class_name)) {
      sound_class_ = row->class_name;
      return true;
    }
    if (!row->class_name.empty()) {
      Fault(StrCat("bad class name \"", row->class_name, "\"; use lower-case letters, digits and _"));
    } else if (!std::exchange(misses_class_, true)) {
      Fault("has no class; add \"# default class: ...\" above the header, or a column class");
    }
    return false;
  }

  bool SetGrade(GazetteerRow* row) {
    const std::string_view grade = fields_[kGrade];
    if (grade.empty()) return true;
    if (grade.size() == 1 && grade[0] >= '1' && grade[0] <= '4') {
      row->grade = grade[0] - '0';
      return true;
    }
    Fault(StrCat("unknown grade ", grade, "; use 1, 2, 3 or 4"));
    return false;
  }

  bool SetCase(GazetteerRow* row) {
    const std::string_view policy = fields_[kCase];
    if (policy.empty() || policy == "capital") return true;
    row->case_policy = policy == "any" ? CasePolicy::kAny : CasePolicy::kExact;
    if (policy == "any" || policy == "exact") return true;
    const std::string suggestion = Suggestion(policy, {"any", "capital", "exact"});
    Fault(StrCat("unknown case ", policy, suggestion.empty() ? "; use any, capital or exact" : suggestion));
    return false;
  }

  bool SetAmbiguous(GazetteerRow* row) {
    const std::string_view answer = fields_[kAmbiguous];
    row->ambiguous = answer == "yes";
    row->is_sure = answer == "no";
    if (answer.empty() || answer == "yes" || answer == "no") return true;
    Fault(StrCat("ambiguous is \"", answer, "\"; use yes or no"));
    return false;
  }

  bool CheckCountry() {
    if (fields_[kCountry].empty() || IsCountryCode(fields_[kCountry])) return true;
    Fault(StrCat("country \"", fields_[kCountry], "\" is no ISO 3166-1 alpha-2 code"));
    return false;
  }

  bool CheckPopulation() {
    if (IsDigits(fields_[kPopulation])) return true;
    Fault(StrCat("population \"", fields_[kPopulation], "\" is no number"));
    return false;
  }

  bool IsFirst(const GazetteerRow& row) {
    const auto [known, is_new] = first_lines_.try_emplace({row.class_name, row.name}, line_);
    if (!is_new) {
      Fault(StrCat("duplicate ", row.class_name, " \"", row.name, "\"; first in line ",
                   std::to_string(known->second)));
    }
    return is_new;
  }

  std::string_view path_;
  std::string_view content_;
  const std::function<void(const GazetteerRow&)>& take_row_;
  FaultList* faults_;

  int line_ = 0;
  bool has_invalid_utf8_ = false;
  bool has_carriage_return_ = false;
  bool has_header_ = false;
  bool is_hopeless_ = false;
  bool misses_class_ = false;     // already said
  std::string_view sound_class_;  // the last class name found sound
  std::vector<Column> columns_;   // of the header; kColumnCount for unknown ones
  std::array<std::string_view, kColumnCount> defaults_ = {};
  std::array<std::string_view, kColumnCount> fields_ = {};  // of the current row
  absl::flat_hash_map<std::pair<std::string_view, std::string_view>, int> first_lines_;
};

}  // namespace

std::optional<std::string> ReadGazetteerContent(const std::string& path, FaultList* faults) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    faults->Add(path, 0, "is a directory, not a gazetteer file");
    return std::nullopt;
  }
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    faults->Add(path, 0, StrCat("cannot be read: ", std::strerror(errno)));
    return std::nullopt;
  }
  std::string content;
  char buffer[1 << 16];
  for (size_t count; (count = std::fread(buffer, 1, sizeof buffer, file)) > 0;) content.append(buffer, count);
  const bool failed = std::ferror(file) != 0;
  std::fclose(file);
  if (!failed && content.size() <= kMaxTextBytes) return content;
  faults->Add(path, 0, failed ? "cannot be read to its end" : "is longer than 2 GiB");
  return std::nullopt;
}

void ParseGazetteer(std::string_view path, std::string_view content,
                    const std::function<void(const GazetteerRow&)>& take_row, FaultList* faults) {
  Parser(path, content, take_row, faults).Run();
}

}  // namespace tagger
