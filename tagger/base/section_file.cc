#include "tagger/base/section_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include "tagger/base/strings.h"

namespace tagger {
namespace {

constexpr std::string_view kMagic("tagger\x1a\n", 8);
constexpr uint32_t kByteOrder = 0x01020304;
constexpr size_t kAlignment = 64;
constexpr size_t kChecksumEnd = 32;
constexpr std::string_view kAgain = "; run `tagger compile` again";

struct Header {
  char magic[8];
  uint32_t byte_order;
  uint32_t version;
  uint64_t size;
  uint64_t checksum;
  uint32_t section_count;
  uint32_t unused;
};
static_assert(sizeof(Header) == 40);

uint64_t Aligned(uint64_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

uint64_t WordAt(const char* bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// The first byte of the first section, if it is there.
size_t ListEnd(size_t file_size, uint32_t sections) {
  return std::min<size_t>(Aligned(sizeof(Header) + sections * sizeof(SectionFile::Row)), file_size);
}

bool IsInside(const SectionFile::Row& row, size_t file_size) {
  return row.offset % kAlignment == 0 && row.offset <= file_size && row.size <= file_size - row.offset;
}

uint64_t HashOfList(std::string_view file, uint32_t sections) {
  return HashBytes(file.substr(kChecksumEnd, ListEnd(file.size(), sections) - kChecksumEnd));
}

uint64_t HashOfSection(std::string_view file, const SectionFile::Row& row) {
  return HashBytes(file.substr(row.offset, Aligned(row.size)));
}

std::string Reason() { return std::strerror(errno); }

// Closes a file when it goes out of sight.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

absl::Status WriteAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return InvalidArgument(StrCat("cannot be written: ", Reason()));
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return absl::OkStatus();
}

}  // namespace

// Four lanes of 8-byte words, so that the multiplications overlap. Each step (xor, rotation, multiplication
// by an odd number) can be undone, so a change of one word always changes its lane. The constants are those
// of MurmurHash3's finaliser and of the golden ratio.
uint64_t HashBytes(std::string_view bytes) {
  constexpr uint64_t kMultiplier = 0xFF51AFD7ED558CCDu;
  std::array<uint64_t, 4> lanes = {bytes.size(), 0x9E3779B97F4A7C15u, 0xC4CEB9FE1A85EC53u, kMultiplier};
  const auto mix = [&lanes](const char* block) {
    for (size_t lane = 0; lane < 4; ++lane)
      lanes[lane] = std::rotl(lanes[lane] ^ WordAt(block + 8 * lane), 29) * kMultiplier;
  };
  size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) mix(bytes.data() + at);
  char last[32] = {};
  std::copy(bytes.begin() + static_cast<ptrdiff_t>(at), bytes.end(), last);
  mix(last);
  uint64_t hash = 0;
  for (const uint64_t lane : lanes) hash = std::rotl((hash ^ lane) * kMultiplier, 31);
  return hash ^ (hash >> 32);
}

absl::Status ReplaceFile(const std::string& path, std::string_view bytes) {
  const std::string temporary = StrCat(path, ".", std::to_string(::getpid()), ".new");
  absl::Status status;
  {
    const FileDescriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    status = file.number() < 0 ? InvalidArgument(StrCat("cannot be written: ", Reason()))
                               : WriteAll(file.number(), bytes);
  }
  if (status.ok() && std::rename(temporary.c_str(), path.c_str()) != 0)
    status = InvalidArgument(StrCat("cannot be put in place: ", Reason()));
  if (status.ok()) return status;
  std::remove(temporary.c_str());
  return InvalidArgument(StrCat(path, ": ", FromAbsl(status.message())));
}

std::string SectionWriter::Finish(uint32_t version) && {
  using Row = SectionFile::Row;
  size_t size = sizeof(Header) + sections_.size() * sizeof(Row);
  std::vector<Row> rows;
  for (const auto& [name, bytes] : sections_) {
    Row row = {{}, 0, Aligned(size), bytes.size(), 0};
    std::copy_n(name.begin(), std::min<size_t>(4, name.size()), row.name);
    rows.push_back(row);
    size = row.offset + bytes.size();
  }
  std::string file(size, '\0');
  for (size_t i = 0; i < rows.size(); ++i) {
    std::memcpy(file.data() + sizeof(Header) + i * sizeof(Row), &rows[i], sizeof(Row));
    std::copy(sections_[i].second.begin(), sections_[i].second.end(),
              file.begin() + static_cast<ptrdiff_t>(rows[i].offset));
  }
  Header header = {{}, kByteOrder, version, size, 0, static_cast<uint32_t>(rows.size()), 0};
  std::copy(kMagic.begin(), kMagic.end(), header.magic);
  std::memcpy(file.data(), &header, sizeof header);
  Seal(&file);
  return file;
}

void Seal(std::string* file) {
  Header header;
  if (file->size() < sizeof header) return;
  std::memcpy(&header, file->data(), sizeof header);
  const size_t places = (file->size() - sizeof header) / sizeof(SectionFile::Row);
  for (size_t i = 0; i < std::min<size_t>(header.section_count, places); ++i) {
    char* const at = file->data() + sizeof header + i * sizeof(SectionFile::Row);
    SectionFile::Row row;
    std::memcpy(&row, at, sizeof row);
    if (IsInside(row, file->size())) row.checksum = HashOfSection(*file, row);
    std::memcpy(at, &row, sizeof row);
  }
  header.checksum = HashOfList(*file, header.section_count);
  std::memcpy(file->data(), &header, sizeof header);
}

absl::StatusOr<std::shared_ptr<const SectionFile>> SectionFile::Open(const std::string& path,
                                                                     uint32_t version, Verify verify) {
  const auto fault = [&] { return InvalidArgument(StrCat(path, ": cannot be read: ", Reason())); };
  const FileDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0) {
    return errno == ENOENT ? NotFound(StrCat(path, ": no such file; `tagger compile` makes it")) : fault();
  }
  struct stat status;
  if (::fstat(descriptor.number(), &status) != 0) return fault();
  if (S_ISDIR(status.st_mode)) return InvalidArgument(StrCat(path, ": is a directory, not a compiled file"));
  std::shared_ptr<SectionFile> file(new SectionFile);
  file->path_ = path;
  const size_t size = static_cast<size_t>(std::max<off_t>(status.st_size, 0));
  if (size > 0) {
    void* mapping = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor.number(), 0);
    if (mapping == MAP_FAILED) return fault();
    file->mapping_ = mapping;
    file->bytes_ = {static_cast<const char*>(mapping), size};
  }
  if (const absl::Status sound = file->Check(version, verify); !sound.ok()) return sound;
  return file;
}

absl::StatusOr<std::shared_ptr<const SectionFile>> SectionFile::FromBytes(std::string bytes,
                                                                          const std::string& path,
                                                                          uint32_t version) {
  std::shared_ptr<SectionFile> file(new SectionFile);
  file->path_ = path;
  file->owned_ = std::move(bytes);
  file->bytes_ = file->owned_;
  if (const absl::Status sound = file->Check(version, Verify::kAll); !sound.ok()) return sound;
  return file;
}

SectionFile::~SectionFile() {
  if (mapping_ != nullptr) ::munmap(mapping_, bytes_.size());
}

absl::Status SectionFile::Check(uint32_t version, Verify verify) const {
  const auto fault = [&](std::string_view what, std::string_view advice = kAgain) {
    return InvalidArgument(StrCat(path_, ": ", what, advice));
  };
  if (bytes_.substr(0, kMagic.size()) != kMagic)
    return fault("is no compiled file", "; `tagger compile --output FILE` makes one");
  Header header;
  if (bytes_.size() < sizeof header) return fault("is cut short");
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (header.byte_order != kByteOrder)
    return fault("was compiled on a machine of another byte order", "; run `tagger compile` on this one");
  if (header.version != version) {
    return fault(StrCat("is of version ", std::to_string(header.version), ", this program reads version ",
                        std::to_string(version)));
  }
  if (header.size > bytes_.size()) {
    return fault(StrCat("is cut short: ", std::to_string(bytes_.size()), " of ", std::to_string(header.size),
                        " bytes"));
  }
  if (header.size < bytes_.size()) return fault("is damaged: there is something behind its end");
  const uint64_t places = (bytes_.size() - sizeof header) / sizeof(Row);
  if (header.section_count > places) return fault("is damaged: too many sections");
  if (HashOfList(bytes_, header.section_count) != header.checksum)
    return fault("is damaged: its checksum does not fit");
  for (const Row& row : Rows()) {
    if (!IsInside(row, bytes_.size())) return fault("is damaged: a section is not in the file");
    const bool asked = verify == Verify::kAll || row.size <= kSmallSectionBytes;
    if (asked && HashOfSection(bytes_, row) != row.checksum)
      return fault("is damaged: the checksum of a section does not fit");
  }
  return absl::OkStatus();
}

absl::Span<const SectionFile::Row> SectionFile::Rows() const {
  uint32_t count;
  std::memcpy(&count, bytes_.data() + offsetof(Header, section_count), sizeof count);
  return {reinterpret_cast<const Row*>(bytes_.data() + sizeof(Header)), count};
}

const SectionFile::Row* SectionFile::Find(std::string_view name) const {
  for (const Row& row : Rows()) {
    if (std::string_view(row.name, sizeof row.name) == name) return &row;
  }
  return nullptr;
}

bool SectionFile::Has(std::string_view name) const { return Find(name) != nullptr; }

std::string_view SectionFile::Section(std::string_view name) const {
  const Row* row = Find(name);
  return row == nullptr ? std::string_view() : bytes_.substr(row->offset, row->size);
}

}  // namespace tagger
