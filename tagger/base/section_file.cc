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

size_t Aligned(size_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

uint64_t WordAt(const char* bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
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
    Row row = {{}, 0, Aligned(size), bytes.size()};
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
  header.checksum = HashBytes(std::string_view(file).substr(kChecksumEnd));
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

absl::StatusOr<std::shared_ptr<const SectionFile>> SectionFile::Open(const std::string& path,
                                                                     uint32_t version) {
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
  if (const absl::Status sound = file->Verify(version); !sound.ok()) return sound;
  return file;
}

absl::StatusOr<std::shared_ptr<const SectionFile>> SectionFile::FromBytes(std::string bytes,
                                                                          const std::string& path,
                                                                          uint32_t version) {
  std::shared_ptr<SectionFile> file(new SectionFile);
  file->path_ = path;
  file->owned_ = std::move(bytes);
  file->bytes_ = file->owned_;
  if (const absl::Status sound = file->Verify(version); !sound.ok()) return sound;
  return file;
}

SectionFile::~SectionFile() {
  if (mapping_ != nullptr) ::munmap(mapping_, bytes_.size());
}

absl::Status SectionFile::Verify(uint32_t version) const {
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
  if (HashBytes(bytes_.substr(kChecksumEnd)) != header.checksum)
    return fault("is damaged: its checksum does not fit");
  const uint64_t places = (bytes_.size() - sizeof header) / sizeof(Row);
  if (header.section_count > places) return fault("is damaged: too many sections");
  for (const Row& row : Rows()) {
    if (row.offset % kAlignment != 0 || row.offset > bytes_.size() || row.size > bytes_.size() - row.offset)
      return fault("is damaged: a section is not in the file");
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
