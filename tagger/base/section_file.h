#ifndef TAGGER_BASE_SECTION_FILE_H_
#define TAGGER_BASE_SECTION_FILE_H_

// A file of named sections that is mapped into memory and used as it stands. Numbers are in the byte order of
// the machine that wrote it:
//
//   offset 0   char[8]   "tagger\x1a\n"
//          8   uint32    0x01020304, which tells the byte order
//         12   uint32    version of the content: whoever reads it knows only its own
//         16   uint64    size of the file
//         24   uint64    checksum (HashBytes) of the bytes from 32 on to the first section
//         32   uint32    number of sections
//         36   uint32    0
//         40   sections: { uint32 name, four ASCII letters; uint32 0; uint64 offset; uint64 size;
//                          uint64 checksum of its bytes and the zeros behind it } each
//              the sections' bytes, each at a multiple of 64, zeros between

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace tagger {

// A hash of bytes that notices every change of up to 8 bytes and others but for one in 2^64; not for secrets.
// Depends on the byte order. Some 10 GB/s.
uint64_t HashBytes(std::string_view bytes);

// Writes `bytes` to a file beside `path` and puts it in place at once, so that whoever reads `path` sees the
// old content or the new. On a fault says path and reason, and leaves the old content.
absl::Status ReplaceFile(const std::string& path, std::string_view bytes);

// Puts the checksums into a file whose other bytes are there. O(bytes).
void Seal(std::string* file);

// Collects sections.
//   SectionWriter writer;  writer.Add("GZTX", text);  std::string bytes = std::move(writer).Finish(1);
class SectionWriter {
 public:
  // `name` has four letters; no two sections have the same.
  void Add(std::string_view name, std::string_view bytes) { sections_.emplace_back(name, bytes); }
  template <typename T>
  void AddTable(std::string_view name, const std::vector<T>& table) {
    Add(name, {reinterpret_cast<const char*>(table.data()), table.size() * sizeof(T)});
  }
  // The content of the file. O(bytes).
  std::string Finish(uint32_t version) &&;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

// How much of a file is compared with its checksums: all; or the header, the list and small sections, so that
// opening it does not read what may never be asked for. What is in large ones must be met with care then.
enum class Verify : uint8_t { kAll, kSmall };
inline constexpr uint64_t kSmallSectionBytes = 1 << 20;

// A file of sections in memory, verified. Immutable, thread-safe. Nobody may change the file while it is
// mapped; ReplaceFile does not.
class SectionFile {
 public:
  // Maps a file and verifies it. NotFound if it is not there; InvalidArgument, with path and what to do, if
  // it cannot be read, is no such file, or of another version or byte order, or cut short, or damaged.
  // O(bytes verified), some 10 GB/s.
  static absl::StatusOr<std::shared_ptr<const SectionFile>> Open(const std::string& path, uint32_t version,
                                                                 Verify verify = Verify::kAll);
  // The same of bytes in memory, all of them; `path` is for messages.
  static absl::StatusOr<std::shared_ptr<const SectionFile>> FromBytes(std::string bytes,
                                                                      const std::string& path,
                                                                      uint32_t version);

  const std::string& path() const { return path_; }
  bool Has(std::string_view name) const;
  // The bytes of a section; empty if there is none of this name.
  std::string_view Section(std::string_view name) const;
  // A section as a table of T, which must be trivial to copy; what is left of a last incomplete T is left
  // out.
  template <typename T>
  absl::Span<const T> Table(std::string_view name) const {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::string_view bytes = Section(name);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

  // A row of the list of sections.
  struct Row {
    char name[4];
    uint32_t unused;
    uint64_t offset;
    uint64_t size;
    uint64_t checksum;
  };
  static_assert(sizeof(Row) == 32);

  ~SectionFile();
  SectionFile(const SectionFile&) = delete;
  SectionFile& operator=(const SectionFile&) = delete;

 private:
  SectionFile() = default;
  absl::Status Check(uint32_t version, Verify verify) const;
  absl::Span<const Row> Rows() const;
  const Row* Find(std::string_view name) const;

  std::string path_;
  std::string owned_;        // if it is not mapped
  void* mapping_ = nullptr;  // of bytes_.size() bytes
  std::string_view bytes_;
};

}  // namespace tagger

#endif  // TAGGER_BASE_SECTION_FILE_H_
