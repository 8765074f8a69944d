#include "tagger/document/jsonl_reader.h"

#include <algorithm>
#include <array>
#include <optional>

#include "simdjson.h"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"

namespace tagger {
namespace {

constexpr size_t kReadBytes = size_t{1} << 16;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view TypeName(simdjson::dom::element_type type) {
  switch (type) {
    case simdjson::dom::element_type::ARRAY:
      return "an array";
    case simdjson::dom::element_type::OBJECT:
      return "an object";
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE:
      return "a number";
    case simdjson::dom::element_type::STRING:
      return "a string";
    case simdjson::dom::element_type::BOOL:
      return "true or false";
    case simdjson::dom::element_type::NULL_VALUE:
      return "null";
  }
  return "something else";
}

size_t SkipJsonSpace(std::string_view line, size_t at) {
  const size_t next = line.find_first_not_of(" \t\r\n", at);
  return next == std::string_view::npos ? line.size() : next;
}

// The id of a line that is not valid JSON, if it stands first and is plain: {"id":"a7", ...
std::string LeadingId(std::string_view line) {
  size_t at = SkipJsonSpace(line, 0);
  for (std::string_view expected : {"{", "\"id\"", ":"}) {
    if (!line.substr(at).starts_with(expected)) return {};
    at = SkipJsonSpace(line, at + expected.size());
  }
  if (at >= line.size()) return {};
  const bool quoted = line[at] == '"';
  if (quoted) ++at;
  const size_t end = quoted ? line.find_first_of("\"\\", at) : line.find_first_not_of("-0123456789", at);
  if (end == std::string_view::npos || line[end] == '\\') return {};
  const std::string_view id = line.substr(at, end - at);
  return FindInvalidUtf8(id) ? std::string() : std::string(id);
}

absl::Status WrongType(std::string_view field, std::string_view expected, simdjson::dom::element_type found) {
  return InvalidArgument(StrCat("\"", field, "\" must be ", expected, ", found ", TypeName(found)));
}

// The JSON of a value as it stands in the input.
std::optional<std::string_view> RawJson(simdjson::ondemand::value value) {
  std::string_view raw;
  simdjson::ondemand::json_type type;
  if (value.type().get(type)) return std::nullopt;
  if (type == simdjson::ondemand::json_type::object) {
    simdjson::ondemand::object object;
    if (value.get_object().get(object) || object.raw_json().get(raw)) return std::nullopt;
  } else if (type == simdjson::ondemand::json_type::array) {
    simdjson::ondemand::array array;
    if (value.get_array().get(array) || array.raw_json().get(raw)) return std::nullopt;
  } else {
    raw = value.raw_json_token();
  }
  return TrimAsciiSpace(raw);
}

}  // namespace

struct JsonlParser::Impl {
  JsonlOptions options;
  simdjson::dom::parser parser;
  simdjson::ondemand::parser keep_parser;
  std::string copy;  // of the line, where simdjson has not the room behind it that it wants
  simdjson::padded_string_view padded;  // the line, there or where it was

  void SetLine(std::string_view line, size_t bytes_behind);
  absl::Status Read(std::string_view line, JsonlRecord* record);
  absl::Status ReadObject(simdjson::dom::object object, JsonlRecord* record);
  absl::Status ReadId(simdjson::dom::element value, JsonlRecord* record);
  void Keep(JsonlRecord* record);
};

absl::Status JsonlParser::Impl::ReadId(simdjson::dom::element value, JsonlRecord* record) {
  switch (value.type()) {
    case simdjson::dom::element_type::STRING:
      record->id = std::string_view(value.get_string().value_unsafe());
      return absl::OkStatus();
    case simdjson::dom::element_type::INT64:
      record->id = std::to_string(value.get_int64().value_unsafe());
      return absl::OkStatus();
    case simdjson::dom::element_type::UINT64:
      record->id = std::to_string(value.get_uint64().value_unsafe());
      return absl::OkStatus();
    case simdjson::dom::element_type::NULL_VALUE:
      return absl::OkStatus();
    default:
      return WrongType("id", "a string or an integer", value.type());
  }
}

absl::Status JsonlParser::Impl::ReadObject(simdjson::dom::object object, JsonlRecord* record) {
  struct Field {
    std::string_view name;
    std::string* value;
    bool seen = false;
  };
  std::array<Field, 5> fields = {{{"text", &record->text},
                                  {"title", &record->title},
                                  {"url", &record->url},
                                  {"published", &record->published},
                                  {"language", &record->language}}};
  bool id_seen = false;
  bool has_text = false;
  absl::Status status;
  for (const auto [key, value] : object) {
    if (key == "id" && !id_seen) {
      id_seen = true;
      status.Update(ReadId(value, record));
    }
    for (Field& field : fields) {
      if (field.seen || key != field.name) continue;
      field.seen = true;
      if (value.is_null()) continue;
      if (!value.is_string()) {
        status.Update(WrongType(field.name, "a string", value.type()));
        continue;
      }
      *field.value = std::string_view(value.get_string().value_unsafe());
      has_text |= field.name == "text";
    }
  }
  if (status.ok() && !has_text) return InvalidArgument("\"text\" is missing");
  return status;
}

void JsonlParser::Impl::Keep(JsonlRecord* record) {
  for (const std::string& name : options.keep) {
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    if (keep_parser.iterate(padded).get(document) || document[name].get(value)) continue;
    if (const std::optional<std::string_view> raw = RawJson(value)) record->kept.emplace_back(name, *raw);
  }
}

static_assert(JsonlParser::kPaddingBytes >= simdjson::SIMDJSON_PADDING);

void JsonlParser::Impl::SetLine(std::string_view line, size_t bytes_behind) {
  if (bytes_behind < kPaddingBytes) {
    copy.clear();
    copy.reserve(line.size() + kPaddingBytes);
    copy.append(line);
    padded = simdjson::padded_string_view(copy.data(), copy.size(), copy.capacity());
  } else {
    padded = simdjson::padded_string_view(line.data(), line.size(), line.size() + bytes_behind);
  }
}

absl::Status JsonlParser::Impl::Read(std::string_view line, JsonlRecord* record) {
  simdjson::dom::element element;
  if (const simdjson::error_code error = parser.parse(padded.data(), padded.size(), false).get(element)) {
    record->id = LeadingId(line);
    if (const std::optional<size_t> invalid = FindInvalidUtf8(line)) {
      return InvalidArgument(StrCat("not valid UTF-8 at byte ", std::to_string(*invalid), " of the line"));
    }
    return InvalidArgument(StrCat("not valid JSON: ", simdjson::error_message(error)));
  }
  simdjson::dom::object object;
  if (element.get_object().get(object)) {
    return InvalidArgument(StrCat("the line must be a JSON object, found ", TypeName(element.type())));
  }
  return ReadObject(object, record);
}

JsonlParser::JsonlParser(JsonlOptions options) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
}
JsonlParser::JsonlParser(JsonlParser&&) noexcept = default;
JsonlParser::~JsonlParser() = default;

JsonlRecord JsonlParser::Parse(std::string_view line, size_t line_number, size_t bytes_behind) {
  impl_->SetLine(line, bytes_behind);
  JsonlRecord record;
  record.status = impl_->Read(line, &record);
  if (record.status.ok()) {
    impl_->Keep(&record);
  } else {
    JsonlRecord fault;
    fault.status = std::move(record.status);
    fault.id = std::move(record.id);
    record = std::move(fault);
  }
  record.line = line_number;
  if (record.id.empty()) record.id = StrCat("line:", std::to_string(line_number));
  return record;
}

bool JsonlLines::Next(std::string_view* line, size_t* line_number) {
  while (!rest_.empty()) {
    const size_t line_feed = rest_.find('\n');
    *line = rest_.substr(0, line_feed);
    *line_number = next_number_++;
    rest_.remove_prefix(line_feed == std::string_view::npos ? rest_.size() : line_feed + 1);
    if (*line_number == 1 && line->starts_with(kByteOrderMark)) line->remove_prefix(kByteOrderMark.size());
    if (line->ends_with('\r')) line->remove_suffix(1);
    if (!TrimAsciiSpace(*line).empty()) return true;
  }
  return false;
}

bool SeenIds::Insert(std::string_view id) {
  const size_t hash = std::hash<std::string_view>()(id);
  if (hashes_.size() >= kLimit) return !hashes_.contains(hash);
  return hashes_.insert(hash).second;
}

JsonlReader::JsonlReader(ReadFunction read, JsonlOptions options)
    : read_(std::move(read)), parser_(std::move(options)) {}

JsonlReader::JsonlReader(std::istream& input, JsonlOptions options)
    : JsonlReader(
          [&input](char* out, size_t size) {
            input.read(out, static_cast<std::streamsize>(size));
            return static_cast<size_t>(input.gcount());
          },
          std::move(options)) {}

bool JsonlReader::Fill() {
  if (at_end_) return false;
  buffer_.erase(0, begin_);
  scanned_ -= begin_;
  begin_ = 0;
  const size_t old_size = buffer_.size();
  // Reading as much again as there is keeps a long line linear.
  const size_t wanted = std::max(kReadBytes, old_size);
  buffer_.resize(old_size + wanted);
  const size_t size = read_(buffer_.data() + old_size, wanted);
  buffer_.resize(old_size + size);
  at_end_ = size == 0;
  return !at_end_;
}

bool JsonlReader::NextLine(std::string_view* line) {
  size_t line_feed = buffer_.find('\n', scanned_);
  while (line_feed == std::string::npos) {
    scanned_ = buffer_.size();
    if (!Fill()) break;
    line_feed = buffer_.find('\n', scanned_);
  }
  if (line_feed == std::string::npos && begin_ == buffer_.size()) return false;
  const size_t end = std::min(line_feed, buffer_.size());
  *line = std::string_view(buffer_).substr(begin_, end - begin_);
  begin_ = scanned_ = std::min(end + 1, buffer_.size());
  ++line_number_;
  return true;
}

bool JsonlReader::Next(JsonlRecord* record) {
  std::string_view raw_line;
  while (NextLine(&raw_line)) {
    JsonlLines lines(raw_line, line_number_);
    std::string_view line;
    size_t line_number = 0;
    if (!lines.Next(&line, &line_number)) continue;
    *record = parser_.Parse(line, line_number);
    record->duplicate_id = !seen_ids_.Insert(record->id);
    return true;
  }
  return false;
}

}  // namespace tagger
