#ifndef TAGGER_BASE_BYTE_STREAM_H_
#define TAGGER_BASE_BYTE_STREAM_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tagger {

// Puts numbers and texts one after the other into bytes, in the byte order of the machine.
//   ByteWriter writer;  writer.Text("abc");  writer.Number(uint32_t{7});  writer.bytes()
class ByteWriter {
 public:
  void Text(std::string_view text) {
    Number(static_cast<uint32_t>(text.size()));
    bytes_ += text;
  }
  template <typename T>
  void Number(T number) {
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads what a ByteWriter wrote, in the same order. At bytes that end too early every call gives zero or
// nothing, and ok() is false from then on.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::string_view Text() { return Take(Number<uint32_t>()); }
  template <typename T>
  T Number() {
    T number{};
    const std::string_view bytes = Take(sizeof number);
    if (bytes.size() == sizeof number) std::memcpy(&number, bytes.data(), sizeof number);
    return number;
  }
  // The number of elements that follow, each of at least one byte.
  uint32_t Count() {
    const uint32_t count = Number<uint32_t>();
    if (count <= rest_.size()) return count;
    ok_ = false;
    return 0;
  }
  // What was read is not sound.
  void Fail() { ok_ = false; }
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view Take(size_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {};
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace tagger

#endif  // TAGGER_BASE_BYTE_STREAM_H_
