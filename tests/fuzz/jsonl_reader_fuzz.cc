// Any bytes, read as JSONL in pieces of any size: each line that is not blank gives one record, in order,
// with its line number; good records hold valid UTF-8 and, kept, valid JSON; faulty ones an error; and the
// pieces make no difference.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "simdjson.h"
#include "tagger/base/strings.h"
#include "tagger/base/utf8.h"
#include "tagger/document/jsonl_reader.h"

namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

std::vector<tagger::JsonlRecord> ReadInPieces(std::string_view input, size_t piece) {
  size_t at = 0;
  tagger::JsonlReader reader(
      [&](char* out, size_t size) {
        const size_t count = std::min({size, input.size() - at, piece});
        std::copy_n(input.data() + at, count, out);
        at += count;
        return count;
      },
      {.keep = {"kept", "text"}});
  std::vector<tagger::JsonlRecord> records;
  tagger::JsonlRecord record;
  while (reader.Next(&record)) records.push_back(record);
  return records;
}

std::vector<size_t> NumbersOfLines(std::string_view input) {
  std::vector<size_t> numbers;
  const std::vector<std::string_view> lines = tagger::Split(input, '\n');
  for (size_t i = 0; i < lines.size(); ++i) {
    std::string_view line = lines[i];
    if (i == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (!tagger::TrimAsciiSpace(line).empty()) numbers.push_back(i + 1);
  }
  return numbers;
}

void CheckRecord(const tagger::JsonlRecord& record) {
  Require(!record.id.empty() && !tagger::FindInvalidUtf8(record.id));
  if (!record.status.ok()) {
    Require(!record.status.message().empty() && record.text.empty() && record.kept.empty());
    return;
  }
  for (const std::string* field :
       {&record.title, &record.text, &record.url, &record.published, &record.language}) {
    Require(!tagger::FindInvalidUtf8(*field));
  }
  for (const auto& [name, json] : record.kept) {
    simdjson::dom::parser parser;
    Require(parser.parse(json).error() == simdjson::SUCCESS && json.find('\n') == std::string::npos);
  }
}

bool AreAlike(const tagger::JsonlRecord& a, const tagger::JsonlRecord& b) {
  return a.line == b.line && a.status == b.status && a.id == b.id && a.text == b.text && a.kept == b.kept &&
         a.duplicate_id == b.duplicate_id;
}

}  // namespace

// The first byte says how large the pieces are.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  if (size == 0) return 0;
  const std::string_view input(reinterpret_cast<const char*>(bytes + 1), size - 1);
  const std::vector<tagger::JsonlRecord> records = ReadInPieces(input, input.size() + 1);
  const std::vector<size_t> numbers = NumbersOfLines(input);
  Require(records.size() == numbers.size());
  for (size_t i = 0; i < records.size(); ++i) {
    Require(records[i].line == numbers[i]);
    CheckRecord(records[i]);
  }
  const std::vector<tagger::JsonlRecord> again = ReadInPieces(input, size_t{bytes[0]} + 1);
  Require(std::equal(records.begin(), records.end(), again.begin(), again.end(), AreAlike));
  return 0;
}
