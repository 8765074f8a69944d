#include "tools/tagger/import_csv.h"

#include <algorithm>

#include "tagger/base/strings.h"

namespace tagger::cli {
namespace {

constexpr size_t kMaxRecordLines = 100;

}  // namespace

CsvRecord ParseCsvRecord(std::string_view text) {
  CsvRecord record;
  size_t at = 0;
  while (true) {
    std::string& field = record.fields.emplace_back();
    if (at < text.size() && text[at] == '"') {
      size_t quote = text.find('"', ++at);
      while (quote != std::string_view::npos && text.substr(quote + 1).starts_with('"')) {
        field += text.substr(at, quote + 1 - at);
        at = quote + 2;
        quote = text.find('"', at);
      }
      record.state = quote == std::string_view::npos ? CsvRecord::State::kOpen : CsvRecord::State::kComplete;
      if (quote == std::string_view::npos) return record;
      field += text.substr(at, quote - at);
      at = quote + 1;
    } else {
      const size_t end = std::min(text.find(',', at), text.size());
      field = text.substr(at, end - at);
      at = end;
      if (field.find('"') != std::string::npos) record.state = CsvRecord::State::kBroken;
    }
    if (at < text.size() && text[at] != ',') record.state = CsvRecord::State::kBroken;
    if (at >= text.size() || record.state == CsvRecord::State::kBroken) return record;
    ++at;
  }
}

bool CsvReader::TakeLine(std::string_view line, size_t number) {
  if (pending_.empty() && line.empty()) return true;
  if (pending_.empty()) first_line_ = number;
  pending_.emplace_back(line);
  std::string text = pending_.front();
  for (size_t i = 1; i < pending_.size(); ++i) text += StrCat("\n", pending_[i]);
  const CsvRecord record = ParseCsvRecord(text);
  if (record.state == CsvRecord::State::kComplete) {
    pending_.clear();
    return TakeRecord(record.fields, first_line_);
  }
  if (record.state == CsvRecord::State::kBroken || pending_.size() >= kMaxRecordLines) DropFirstLine();
  return true;
}

void CsvReader::Finish() {
  while (!pending_.empty()) DropFirstLine();
}

void CsvReader::DropFirstLine() {
  sink_.fault(first_line_, "is no CSV: a quote is not closed, or does not stand around a whole field");
  std::vector<std::string> lines;
  lines.swap(pending_);
  const size_t first_line = first_line_;
  for (size_t i = 1; i < lines.size(); ++i) TakeLine(lines[i], first_line + i);
}

bool CsvReader::TakeHeader(const std::vector<std::string>& fields) {
  width_ = fields.size();
  bool is_sound = true;
  const auto find = [&](std::string_view wanted, bool required) -> std::optional<size_t> {
    const auto found = std::find(fields.begin(), fields.end(), wanted);
    if (wanted.empty()) return std::nullopt;
    if (found != fields.end()) return static_cast<size_t>(found - fields.begin());
    if (required) sink_.fault(first_line_, StrCat("the header has no column \"", wanted, "\""));
    is_sound &= !required;
    return std::nullopt;
  };
  name_ = find(columns_.name, true);
  class_ = find(columns_.class_name, false);
  aliases_ = find(columns_.aliases, true);
  id_ = find(columns_.id, true);
  country_ = find(columns_.country, true);
  if (class_ || IsClassName(columns_.class_name)) return is_sound;
  sink_.fault(first_line_, StrCat("\"", columns_.class_name, "\" is neither a column nor a class"));
  return false;
}

std::string CsvReader::Field(const std::vector<std::string>& fields, std::optional<size_t> column) const {
  return column ? fields[*column] : std::string();
}

bool CsvReader::TakeRecord(const std::vector<std::string>& fields, size_t line) {
  if (width_ == 0) return TakeHeader(fields);
  if (fields.size() != width_) {
    sink_.fault(line, StrCat("has ", std::to_string(fields.size()), " fields, but the header ",
                             std::to_string(width_)));
    return true;
  }
  ImportedRow row;
  row.name = Field(fields, name_);
  row.class_name = class_ ? Field(fields, class_) : columns_.class_name;
  row.id = Field(fields, id_);
  row.country = Field(fields, country_);
  std::string aliases = Field(fields, aliases_);
  std::replace(aliases.begin(), aliases.end(), ';', '|');
  for (const std::string_view alias : Split(aliases, '|')) row.aliases.emplace_back(alias);
  if (!CleanName(row.name)) {
    sink_.fault(line, StrCat("\"", row.name, "\" cannot be a name"));
  } else if (!IsClassName(row.class_name)) {
    sink_.fault(line, StrCat("\"", row.class_name, "\" is no class; use lower-case letters, digits and _"));
  } else if (!row.country.empty() && !IsCountryCode(row.country)) {
    sink_.fault(line, StrCat("\"", row.country, "\" is no ISO 3166-1 alpha-2 code"));
  } else {
    sink_.add(std::move(row));
  }
  return true;
}

}  // namespace tagger::cli
