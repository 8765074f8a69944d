#ifndef TAGGER_DOCUMENT_JSONL_READER_H_
#define TAGGER_DOCUMENT_JSONL_READER_H_

// Reads JSON Lines: one article an object a line. A faulty line costs that line only.
//
//   JsonlReader reader(std::cin, {.keep = {"category"}});
//   JsonlRecord record;
//   while (reader.Next(&record)) {
//     if (!record.status.ok()) { /* report record.line, record.id */ continue; }
//     ... record.text ...
//   }
//
// Who reads blocks of lines and works on them in threads uses JsonlLines to cut a block and one JsonlParser
// a thread, and SeenIds where the records come together again.

#include <cstddef>
#include <functional>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"

namespace tagger {

// One line of input. Where `status` is not OK, `id` is set if it could be read, and the texts are empty.
struct JsonlRecord {
  size_t line = 0;  // 1-based
  // InvalidArgument: not JSON, not UTF-8 (with the byte offset in the line), not an object, no
  // "text", a field that is not a string. The message does not repeat the line number.
  absl::Status status;
  std::string id;  // of a string or an integer, as written; "line:N" if the object has none
  std::string title;
  std::string text;
  std::string url;
  std::string published;
  std::string language;
  // The fields named in JsonlOptions::keep that the object has, in that order: name and value as the JSON
  // they came in. The first of equal names counts, as for all fields.
  std::vector<std::pair<std::string, std::string>> kept;
  // The id was seen before (only JsonlReader sets it).
  bool duplicate_id = false;
};

struct JsonlOptions {
  std::vector<std::string> keep;
};

// Parses single lines. Keeps its memory between calls: use one for many lines. Not
// thread-safe; cheap enough to have one a thread.
class JsonlParser {
 public:
  explicit JsonlParser(JsonlOptions options = {});
  JsonlParser(JsonlParser&&) noexcept;
  ~JsonlParser();

  // `line` without its line end, and not blank. O(bytes). It is copied unless kPaddingBytes can be read
  // behind it, as `bytes_behind` says.
  JsonlRecord Parse(std::string_view line, size_t line_number, size_t bytes_behind = 0);
  static constexpr size_t kPaddingBytes = 64;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Cuts a block of text into its lines that are not blank. `block` must outlive it.
class JsonlLines {
 public:
  // `first_line` is the number of the block's first line. In line 1 a byte order mark is dropped.
  explicit JsonlLines(std::string_view block, size_t first_line = 1)
      : rest_(block), next_number_(first_line) {}

  // The next line, without LF or CRLF; false at the end.
  bool Next(std::string_view* line, size_t* line_number);
  // How many bytes of the block are behind the line that Next gave, without its line end.
  size_t bytes_behind() const { return rest_.size(); }

 private:
  std::string_view rest_;
  size_t next_number_;
};

// Which ids were there before. Holds a 64-bit hash of each of the first kLimit ids (at most
// some 20 MB); ids that come first after them are not remembered, so that their repetitions go unnoticed.
// Two ids with the same hash, 1 chance in 10^7 for a million, give a false alarm.
class SeenIds {
 public:
  static constexpr size_t kLimit = 1'000'000;
  // False if `id` was inserted before.
  bool Insert(std::string_view id);

 private:
  absl::flat_hash_set<size_t> hashes_;
};

// Reads records one after the other. Memory: the longest line, twice. Not thread-safe.
class JsonlReader {
 public:
  // Puts up to `size` bytes to `out`; returns how many, 0 at the end (or at an error, which the caller
  // knows).
  using ReadFunction = std::function<size_t(char* out, size_t size)>;

  explicit JsonlReader(ReadFunction read, JsonlOptions options = {});
  // `input` must outlive the reader.
  explicit JsonlReader(std::istream& input, JsonlOptions options = {});

  // The next record; blank lines are skipped. False at the end of the input. The last line need not end in
  // LF.
  bool Next(JsonlRecord* record);

 private:
  bool NextLine(std::string_view* line);
  bool Fill();

  ReadFunction read_;
  JsonlParser parser_;
  SeenIds seen_ids_;
  std::string buffer_;
  size_t begin_ = 0;    // of what is not yet read in buffer_
  size_t scanned_ = 0;  // up to here buffer_ has no line end
  size_t line_number_ = 0;
  bool at_end_ = false;
};

}  // namespace tagger

#endif  // TAGGER_DOCUMENT_JSONL_READER_H_
