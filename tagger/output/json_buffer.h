#ifndef TAGGER_OUTPUT_JSON_BUFFER_H_
#define TAGGER_OUTPUT_JSON_BUFFER_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tagger {

// The pieces of JSON, put into a small buffer that is appended to a string whenever it is full and when the
// buffer is destroyed. What takes many small pieces is written twice as fast as into the string itself, and
// pieces of constant size cost a store. Strings and numbers are valid JSON whatever they are made of.
//
//   { JsonBuffer json(&out); json.Raw("{\"id\":"); json.String("a1"); json.Raw("}"); }
//   -> {"id":"a1"}
class JsonBuffer {
 public:
  // `out` must outlive the buffer, and is to be left alone meanwhile.
  explicit JsonBuffer(std::string* out) : out_(out), next_(buffer_) {}
  ~JsonBuffer() { Flush(); }
  JsonBuffer(const JsonBuffer&) = delete;
  JsonBuffer& operator=(const JsonBuffer&) = delete;

  // What is JSON already.
  void Raw(std::string_view json) {
    if (json.size() > Room()) return RawAround(json);
    std::memcpy(next_, json.data(), json.size());
    next_ += json.size();
  }

  // A string with its quotes. Escapes " \ and control characters; bytes that are not UTF-8 become U+FFFD.
  // O(bytes).
  void String(std::string_view text);

  void Integer(uint64_t value);
  // Without a fraction if it is a whole number ("24000"), else the shortest form that reads back as the same
  // double ("51.7"). null if it is not finite.
  void Number(double value);
  // The same, rounded to two decimals: 0.97.
  void Rounded(double value);

 private:
  static constexpr size_t kBytes = 4096;

  size_t Room() const { return static_cast<size_t>(buffer_ + kBytes - next_); }
  void MakeRoom(size_t bytes) {
    if (bytes > Room()) Flush();
  }
  void Flush();
  void RawAround(std::string_view json);
  // What is rare, kept out of the functions that are called for each string and number.
  [[gnu::noinline]] void LongString(std::string_view text);
  [[gnu::noinline]] void StringAfterFlush(std::string_view text);
  [[gnu::noinline]] void AnyString(std::string_view text);
  [[gnu::noinline]] void AnyInteger(uint64_t value);
  void Escape(unsigned char c);
  void Quote(size_t size);

  std::string* const out_;
  char* next_;
  char buffer_[kBytes];
};

}  // namespace tagger

#endif  // TAGGER_OUTPUT_JSON_BUFFER_H_
